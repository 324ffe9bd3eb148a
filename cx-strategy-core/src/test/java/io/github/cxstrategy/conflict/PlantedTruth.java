package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A scorecard of 200 KPIs and 40 roles in which it is known what conflicts there are: some of each kind are planted on KPIs
 * of their own; the other KPIs support each other and the planted ones, weakly across, and a share of the influences among
 * them has the wrong sign. To plant another kind, add a planter.
 */
final class PlantedTruth {
    private static final int KPIS = 200;
    private static final int ROLES = 40;
    private static final int OF_EACH_KIND = 3;

    /** Plants one conflict under a prefix of its own and returns its id; it needs as many KPIs as it says. */
    private interface Planter {
        String plant(PlanSketch sketch, String prefix);
    }

    private static final Map<ConflictKind, Planter> PLANTERS = Map.of(
            ConflictKind.DIRECT_OPPOSITION,
            PlantedTruth::opposition,
            ConflictKind.CAUSAL_TRADE_OFF,
            PlantedTruth::tradeOff,
            ConflictKind.CONTESTED_EFFECT,
            PlantedTruth::contested,
            ConflictKind.TEMPORAL_REVERSAL,
            PlantedTruth::reversal,
            ConflictKind.UNPAIRED_MEASURE,
            PlantedTruth::unpaired,
            ConflictKind.UNCONTROLLABLE_MEASURE,
            PlantedTruth::uncontrollable,
            ConflictKind.REWARD_MISALIGNMENT,
            PlantedTruth::misaligned,
            ConflictKind.FEEDBACK_TRAP,
            PlantedTruth::trap);

    private final PlanSketch sketch = new PlanSketch();
    private final Map<ConflictKind, Set<String>> planted = new TreeMap<>();
    private final Random random;

    /** How many planted conflicts were found, and how many of the found ones are planted. */
    record Score(int planted, int found, int hits) {
        Score plus(Score other) {
            return new Score(planted + other.planted, found + other.found, hits + other.hits);
        }

        double recall() {
            return planted == 0 ? 1 : (double) hits / planted;
        }

        double precision() {
            return found == 0 ? 1 : (double) hits / found;
        }
    }

    /**
     * @param wrong how many in a hundred influences among the distractors have the wrong sign
     */
    PlantedTruth(long seed, int wrong) {
        random = new Random(seed);
        // What is read of a plan at all must be there, whether or not it is planted.
        new TreeMap<>(PLANTERS).forEach((kind, planter) -> {
            Set<String> ids = planted.computeIfAbsent(kind, k -> new TreeSet<>());
            for (int i = 0; i < OF_EACH_KIND; i++) {
                ids.add(planter.plant(sketch, kind.name().toLowerCase(Locale.ROOT) + "-" + i));
            }
        });
        distractors(wrong);
    }

    /** Scores the conflicts of MINOR or more, kind by kind. */
    Map<ConflictKind, Score> score() {
        ConflictReport report = KpiConflictDetector.of(ConflictPolicy.builder()
                        .mostPerTarget(1_000)
                        .mostPerDepartments(1_000)
                        .build())
                .detect(sketch.build());
        Map<ConflictKind, Score> scores = new TreeMap<>();
        planted.forEach((kind, ids) -> {
            List<String> found = report.ofKind(kind).stream()
                    .filter(conflict -> conflict.severity().severity().isAtLeast(ConflictSeverity.MINOR))
                    .map(KpiConflict::id)
                    .toList();
            int hits = (int) found.stream().filter(ids::contains).count();
            scores.put(kind, new Score(ids.size(), found.size(), hits));
        });
        return scores;
    }

    private void distractors(int wrong) {
        int first = sketch.kpis.size();
        List<String> plantedKpis =
                sketch.kpis.stream().map(kpi -> kpi.id().value()).toList();
        for (int i = first; i < KPIS; i++) {
            sketch.kpi("other-" + i, Goal.increaseTo("60"), "50", "10").dimension("other-" + i, Dimension.OUTCOME);
        }
        for (int i = first; i < KPIS; i++) {
            for (int j = 0; j < 3; j++) {
                int to = first + random.nextInt(KPIS - first);
                boolean flipped = random.nextInt(100) < wrong;
                Effect.Strength strength = RandomPlans.strength(random);
                if (to > i) {
                    sketch.influence("other-" + i, "other-" + to, flipped ? negative(strength) : positive(strength));
                }
            }
            // Too weak to carry anything through a planted KPI and on.
            sketch.influence("other-" + i, plantedKpis.get(random.nextInt(plantedKpis.size())), weakly());
        }
        List<List<RoleMetric>> metrics = new ArrayList<>();
        int left = ROLES - sketch.roles.size();
        for (int role = 0; role < left; role++) {
            metrics.add(new ArrayList<>());
        }
        for (int i = first; i < KPIS; i++) {
            metrics.get(i % left).add(RoleMetric.of(Id.of("other-" + i)));
        }
        for (int role = 0; role < left; role++) {
            String id = "role-" + role;
            sketch.role(id, "dep-" + role % 5, metrics.get(role).toArray(RoleMetric[]::new));
            sketch.levers(
                    id,
                    metrics.get(role).stream()
                            .map(metric -> metric.kpi().value())
                            .toArray(String[]::new));
        }
    }

    /** Below the floor behind a step, and of no sure direction for a KPI that one cannot see. */
    private static Effect weakly() {
        return positive(WEAK).withConfidence(Ratio.of("0.5"));
    }

    private static PlanSketch up(PlanSketch sketch, String... ids) {
        for (String id : ids) {
            sketch.kpi(id, Goal.increaseTo("60"), "50", "10").dimension(id, Dimension.OUTCOME);
        }
        return sketch;
    }

    private static PlanSketch held(PlanSketch sketch, String role, RoleMetric... metrics) {
        sketch.role(role, role, metrics);
        List<String> kpis = new ArrayList<>();
        for (RoleMetric held : metrics) {
            kpis.add(held.kpi().value());
        }
        return sketch.levers(role, kpis.toArray(String[]::new));
    }

    private static String opposition(PlanSketch sketch, String p) {
        up(sketch, p);
        held(sketch, p + "-one", metric(p));
        sketch.role(
                p + "-one",
                role -> role.metrics(List.of(
                        metric(p, "0.5").withGoal(Goal.increaseTo("60")),
                        metric(p, "0.5").withGoal(Goal.decreaseTo("40")))));
        return "K1:" + p + ":" + p + "-one|" + p + "-one";
    }

    private static String tradeOff(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b").influence(p + "-a", p + "-b", negative(STRONG));
        held(sketch, p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K3:" + p + "-a->" + p + "-b";
    }

    private static String contested(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b", p + "-c")
                .influence(p + "-a", p + "-b", negative(MODERATE))
                .influence(p + "-a", p + "-c", positive(STRONG))
                .influence(p + "-c", p + "-b", positive(STRONG));
        held(sketch, p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K4:" + p + "-a->" + p + "-b";
    }

    private static String reversal(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b", p + "-c")
                .influence(p + "-a", p + "-b", positive(STRONG).delayedBy(0))
                .influence(p + "-a", p + "-c", negative(MODERATE).delayedBy(90))
                .influence(p + "-c", p + "-b", positive(MODERATE).delayedBy(90));
        held(sketch, p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K5:" + p + "-a->" + p + "-b";
    }

    private static String unpaired(PlanSketch sketch, String p) {
        up(sketch, p).dimension(p, Dimension.QUANTITY);
        held(sketch, p + "-role", metric(p));
        return "K8:" + p + ":" + p + "-role";
    }

    private static String uncontrollable(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b").influence(p + "-a", p + "-b", positive(WEAK));
        up(sketch, p + "-lever").influence(p + "-lever", p + "-a", positive(MODERATE));
        sketch.role(p + "-role", p, metric(p + "-b")).levers(p + "-role", p + "-lever");
        return "K9:" + p + "-b:" + p + "-role";
    }

    private static String misaligned(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b")
                .influence(p + "-a", p + "-b", negative(STRONG))
                .objective(p + "-objective", "0.1", p + "-b");
        held(sketch, p + "-role", metric(p + "-a"));
        sketch.incentive(p + "-role", p + "-a", "0.5");
        return "K11:" + p + "-objective:" + p + "-role";
    }

    private static String trap(PlanSketch sketch, String p) {
        up(sketch, p + "-a", p + "-b")
                .influence(p + "-a", p + "-b", positive(STRONG))
                .influence(p + "-b", p + "-a", positive(STRONG));
        held(sketch, p + "-role", metric(p + "-a"), metric(p + "-b"));
        return "K12:" + p + "-a->" + p + "-b";
    }
}
