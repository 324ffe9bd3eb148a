package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CausalTradeOff;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.ContestedEffect;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A scorecard of 200 KPIs and 40 roles in which it is known what conflicts there are: some of each kind are planted on KPIs
 * of their own, what arithmetic proves next to near misses; the other KPIs support each other and the planted ones, weakly
 * across, and a share of the influences among them has the wrong sign. A part of them has a history of its own. To plant
 * another kind, add a planter.
 */
final class PlantedTruth {
    private static final int KPIS = 200;
    private static final int ROLES = 40;
    static final int OF_EACH_KIND = 3;
    private static final int WITH_HISTORY = 24;

    /** Plants one conflict under a prefix of its own and returns its id. */
    private interface Planter {
        String plant(PlantedGround ground, String prefix);
    }

    private interface NearPlanter {
        String plant(PlantedGround ground, String prefix, boolean near);
    }

    private static Planter besideNearMiss(NearPlanter planter) {
        return (ground, prefix) -> {
            planter.plant(ground, prefix + NEAR, true);
            return planter.plant(ground, prefix, false);
        };
    }

    /** The kinds for which it is asked why they were found where they were not planted. */
    private static final Set<String> CAUSED = Set.of("K3", "K4", "K7");

    private static final String NEAR = "-near";
    static final String REFUTED = "refuted";
    static final String UNEXPLAINED = "real, of no cause that was thought of";
    static final String SUMS = "K2 sums";
    static final String PRODUCTS = "K2 products and ratios";

    private static final Map<String, Planter> PLANTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("K1", besideNearMiss(PlantedTargets::opposition)),
            Map.entry(SUMS, besideNearMiss(PlantedTargets::sums)),
            Map.entry(PRODUCTS, besideNearMiss(PlantedTargets::products)),
            Map.entry("K3", PlantedNet::tradeOff),
            Map.entry("K4", PlantedNet::contested),
            Map.entry("K5", PlantedNet::reversal),
            Map.entry("K6", besideNearMiss(PlantedTargets::contention)),
            Map.entry("K7", PlantedHistories::association),
            Map.entry("K8", PlantedNet::unpaired),
            Map.entry("K9", PlantedNet::uncontrollable),
            Map.entry("K11", PlantedNet::misaligned),
            Map.entry("K12", PlantedNet::trap)));

    private static final Map<ConflictKind, String> LABELS = Map.ofEntries(
            Map.entry(ConflictKind.DIRECT_OPPOSITION, "K1"),
            Map.entry(ConflictKind.CAUSAL_TRADE_OFF, "K3"),
            Map.entry(ConflictKind.CONTESTED_EFFECT, "K4"),
            Map.entry(ConflictKind.TEMPORAL_REVERSAL, "K5"),
            Map.entry(ConflictKind.CAPACITY_CONTENTION, "K6"),
            Map.entry(ConflictKind.STATISTICAL_CONFLICT, "K7"),
            Map.entry(ConflictKind.UNPAIRED_MEASURE, "K8"),
            Map.entry(ConflictKind.UNCONTROLLABLE_MEASURE, "K9"),
            Map.entry(ConflictKind.REWARD_MISALIGNMENT, "K11"),
            Map.entry(ConflictKind.FEEDBACK_TRAP, "K12"));

    private final PlantedGround ground;
    private final Map<String, Set<String>> planted = new TreeMap<>();
    private final ConflictReport report;

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
        ground = new PlantedGround(seed);
        PLANTERS.forEach((label, planter) -> {
            Set<String> ids = planted.computeIfAbsent(label, l -> new TreeSet<>());
            for (int i = 0; i < OF_EACH_KIND; i++) {
                ids.add(planter.plant(ground, prefix(label) + i));
            }
        });
        for (int i = 0; i < OF_EACH_KIND; i++) {
            PlantedHistories.harmless(ground, prefix("K7") + i + NEAR);
        }
        ground.addSharedRoles();
        distractors(wrong);
        report = KpiConflictDetector.of(ConflictPolicy.builder()
                        .mostPerTarget(1_000)
                        .mostPerDepartments(1_000)
                        .build())
                .detect(ground.sketch.build());
    }

    private static String prefix(String label) {
        return label.toLowerCase(Locale.ROOT).replace(' ', '-') + "-";
    }

    /** Scores kind by kind: all conflicts that are proven or observed, and of the others those of MINOR or more. */
    Map<String, Score> score() {
        Map<String, Score> scores = new TreeMap<>();
        planted.forEach((label, ids) -> {
            List<String> found = counting().stream()
                    .filter(conflict -> label(conflict).equals(label))
                    .map(KpiConflict::id)
                    .toList();
            int hits = (int) found.stream().filter(ids::contains).count();
            scores.put(label, new Score(ids.size(), found.size(), hits));
        });
        return scores;
    }

    private List<KpiConflict> counting() {
        return report.conflicts().stream()
                .filter(conflict -> conflict.certainty().compareTo(ConflictCertainty.OBSERVED) <= 0
                        || conflict.severity().severity().isAtLeast(ConflictSeverity.MINOR))
                .toList();
    }

    private static String label(KpiConflict conflict) {
        if (conflict.kind() == ConflictKind.TARGET_INFEASIBLE) {
            return conflict.id().contains(prefix(PRODUCTS)) ? PRODUCTS : SUMS;
        }
        return LABELS.getOrDefault(conflict.kind(), "another kind");
    }

    /**
     * Why trade-offs and contested pairs were found that were not planted as such, judged one by one; which associations were
     * found that were not planted, and which were missed; and how many of each.
     */
    Map<String, Integer> causes() {
        HarmJudge judge = new HarmJudge(ground.arrows);
        Map<String, Integer> causes = new TreeMap<>();
        for (KpiConflict conflict : counting()) {
            String label = label(conflict);
            if (CAUSED.contains(label) && !planted.getOrDefault(label, Set.of()).contains(conflict.id())) {
                String cause = label.equals("K7") ? coincidence(conflict) : cause(judge, conflict);
                causes.merge(label + " " + cause, 1, Integer::sum);
            }
        }
        planted.getOrDefault("K7", Set.of()).stream()
                .filter(id -> report.find(id).isEmpty())
                .forEach(id -> causes.merge("missed " + id, 1, Integer::sum));
        return causes;
    }

    private static String coincidence(KpiConflict conflict) {
        return conflict.id().contains(NEAR) ? "of KPIs with a cause in common" : "of independent KPIs";
    }

    private String cause(HarmJudge judge, KpiConflict conflict) {
        boolean rises;
        boolean wantedUp;
        boolean contested = conflict.evidence() instanceof ContestedEffect;
        if (conflict.evidence() instanceof ContestedEffect effect) {
            rises = effect.sourceRises();
            wantedUp = effect.targetWantedUp();
        } else {
            CausalTradeOff effect = (CausalTradeOff) conflict.evidence();
            rises = effect.sourceRises();
            wantedUp = effect.targetWantedUp();
        }
        String source =
                ((TradeOffSource.Kpi) conflict.source().orElseThrow()).id().value();
        String target = conflict.target().orElseThrow().value();
        HarmJudge.Sides sides = judge.between(source, rises ? 1 : -1, target, wantedUp ? 1 : -1);
        if (!(contested ? sides.isContested() : sides.isHarm())) {
            return REFUTED;
        }
        if (sides.overWrong()) {
            return "an influence of the wrong sign";
        }
        Optional<String> item = item(target);
        if (item.isPresent() && item.equals(item(source))) {
            return (target.contains(NEAR) ? "near miss of " : "planted as ") + item.get();
        }
        return hasOpposedOwners(target) ? "others raise what one of two owners wants to fall" : UNEXPLAINED;
    }

    /** Of which planted kind a KPI is. */
    private static Optional<String> item(String kpi) {
        return PLANTERS.keySet().stream()
                .filter(label -> kpi.startsWith(prefix(label)))
                .findFirst();
    }

    private boolean hasOpposedOwners(String kpi) {
        return ground.sketch.roles.stream()
                        .flatMap(role -> role.metrics().stream())
                        .filter(metric -> metric.kpi().value().equals(kpi))
                        .flatMap(metric -> metric.goal().stream())
                        .map(Goal::direction)
                        .distinct()
                        .count()
                > 1;
    }

    private void distractors(int wrong) {
        List<Kpi> before = List.copyOf(ground.sketch.kpis);
        int others = KPIS - before.size();
        for (int i = 0; i < others; i++) {
            ground.up("other-" + i);
            if (i < WITH_HISTORY) {
                PlantedHistories.independent(ground, "other-" + i);
            }
        }
        for (int i = 0; i < others; i++) {
            for (int j = 0; j < 3; j++) {
                int to = ground.random.nextInt(others);
                boolean flipped = ground.random.nextInt(100) < wrong;
                Effect.Strength strength = RandomPlans.strength(ground.random);
                if (to > i) {
                    Effect effect = flipped ? negative(strength) : positive(strength);
                    ground.influence("other-" + i, "other-" + to, effect, flipped);
                }
            }
            // Too weak to carry anything through a planted KPI and on.
            Kpi helped = before.get(ground.random.nextInt(before.size()));
            ground.influence("other-" + i, helped.id().value(), weakly(helped));
        }
        int left = ROLES - ground.sketch.roles.size();
        for (int role = 0; role < left; role++) {
            List<RoleMetric> metrics = new ArrayList<>();
            for (int i = role; i < others; i += left) {
                metrics.add(RoleMetric.of(Id.of("other-" + i)));
            }
            ground.held("role-" + role, metrics.toArray(RoleMetric[]::new));
        }
    }

    /** Just at the floor, the way that is wanted. */
    private static Effect weakly(Kpi helped) {
        boolean falls = helped.goal()
                .filter(goal -> goal.direction() == Goal.Direction.DECREASE)
                .isPresent();
        return (falls ? negative(WEAK) : positive(WEAK)).withConfidence(Ratio.of("0.5"));
    }
}
