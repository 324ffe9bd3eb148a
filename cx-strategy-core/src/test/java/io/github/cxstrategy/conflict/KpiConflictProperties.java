package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.TradeOffFinder.Found;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.FeedbackLoop;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UnrewardedObjective;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class KpiConflictProperties {
    private static final KpiConflictDetector DETECTOR = KpiConflictDetector.standard();

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    /** Two KPIs x and y in a random net; what x does to y turns round when y is wanted the other way. */
    @Property(seed = "4801", tries = 200)
    void wantingTheTargetTheOtherWaySwapsHarmAndSupport(@ForAll("plans") long seed) {
        Found wantedUp = found(seed, Goal.increase());
        Found wantedDown = found(seed, Goal.decrease());
        assertThat(harmers(wantedUp)).isEqualTo(supporters(wantedDown));
        assertThat(supporters(wantedUp)).isEqualTo(harmers(wantedDown));
        assertThat(contesters(wantedUp)).isEqualTo(contesters(wantedDown));
    }

    private static Found found(long seed, Goal goal) {
        PlanSketch net = new PlanSketch();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            net.kpi("x" + i, Optional.of(random.nextBoolean() ? Goal.increase() : Goal.decrease()));
        }
        net.kpi("y", Optional.of(goal));
        for (int i = 0; i < 9; i++) {
            int to = random.nextInt(5);
            Strength strength = RandomPlans.strength(random);
            net.influence(
                    "x" + random.nextInt(4),
                    to == 4 ? "y" : "x" + to,
                    random.nextBoolean() ? Effect.positive(strength) : Effect.negative(strength));
        }
        net.role(
                "sources",
                "one",
                IntStream.range(0, 4).mapToObj(i -> PlanSketch.metric("x" + i)).toArray(RoleMetric[]::new));
        net.role("target", "other", PlanSketch.metric("y"));
        return find(net, source -> true);
    }

    private static Found find(PlanSketch sketch, Predicate<Source> which) {
        ConflictInput input = ConflictInput.of(ResolvedPlan.of(sketch.build()));
        Situation situation = Situation.of(input, ConflictPolicy.standard());
        return TradeOffFinder.find(
                situation, situation.sources().stream().filter(which).toList());
    }

    /** Node 4 is y, the last by id; keys hold source and target with three directions each. */
    private static Set<Long> supporters(Found found) {
        return found.supported().stream()
                .map(KpiConflictProperties::pair)
                .filter(key -> key.intValue() / 3 == 4)
                .map(key -> key >> 32)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Undoes the spreading of a key: each odd number has an inverse, and each round doubles the bits that are right. */
    private static long pair(long key) {
        long inverse = Source.SPREAD;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - Source.SPREAD * inverse;
        }
        return key * inverse;
    }

    private static Set<Integer> contesters(Found found) {
        return found.contested().stream()
                .filter(contest -> contest.target().node() == 4)
                .map(contest -> contest.source().node())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Long> harmers(Found found) {
        return found.harms().stream()
                .filter(harm -> harm.target().node() == 4)
                .map(harm -> pair(harm.key()) >> 32)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property(seed = "4802", tries = 200)
    void orderOfInputChangesNothing(@ForAll("plans") long seed) {
        PlanSketch sketch = RandomPlans.sketch(seed);
        ConflictReport before = sketch.detect();
        Random random = new Random(seed);
        Collections.shuffle(sketch.kpis, random);
        Collections.shuffle(sketch.influences, random);
        Collections.shuffle(sketch.roles, random);
        sketch.roles.replaceAll(role -> {
            List<RoleMetric> metrics = new ArrayList<>(role.metrics());
            Collections.shuffle(metrics, random);
            return role.toBuilder().metrics(metrics).build();
        });
        Collections.shuffle(sketch.initiatives, random);
        assertThat(sketch.detect()).hasToString(before.toString());
    }

    @Property(seed = "4803", tries = 200)
    void otherIdsChangeNoVerdictAndNoFigure(@ForAll("plans") long seed) {
        UnaryOperator<String> reversed = id -> new StringBuilder(id).reverse().toString();
        List<String> before = figures(find(RandomPlans.sketch(seed), source -> true), reversed);
        List<String> after =
                figures(find(RandomPlans.sketch(seed, reversed), source -> true), UnaryOperator.identity());
        assertThat(after).isEqualTo(before);
    }

    private static List<String> figures(Found found, UnaryOperator<String> name) {
        return found.harms().stream()
                .map(harm -> name.apply(idOf(harm.source())) + harm.source().direction() + " "
                        + name.apply(harm.target().kpi().id().value())
                        + harm.target().direction() + " " + harm.draft().severity() + " "
                        + harm.draft().marks())
                .sorted()
                .toList();
    }

    private static String idOf(Source source) {
        return source.stance()
                .map(stance -> stance.kpi().id().value())
                .orElse(source.name().replace(' ', '-'));
    }

    /** Among the kinds that were looked for before; but for objectives that nobody is paid for, while others are. */
    @Property(seed = "4804", tries = 150)
    void whatIsUnrelatedChangesNoOtherConflict(@ForAll("plans") long seed, @ForAll("plans") long other) {
        PlanSketch sketch = RandomPlans.sketch(seed);
        Set<ConflictKind> lookedFor = sketch.detect().evaluatedKinds();
        List<KpiConflict> before = related(sketch, lookedFor);
        PlanSketch unrelated = RandomPlans.sketch(other, id -> "zz-" + id);
        sketch.kpis.addAll(unrelated.kpis);
        sketch.influences.addAll(unrelated.influences);
        sketch.initiatives.addAll(unrelated.initiatives.stream()
                .map(initiative -> initiative.toBuilder().departments(Set.of()).build())
                .toList());
        sketch.roles.addAll(unrelated.roles.stream()
                .map(role -> new Role(role.id(), role.name(), Optional.empty(), role.metrics()))
                .toList());
        sketch.objectives.addAll(unrelated.objectives);
        assertThat(related(sketch, lookedFor)).isEqualTo(before);
    }

    private static List<KpiConflict> related(PlanSketch sketch, Set<ConflictKind> lookedFor) {
        return sketch.detect().conflicts().stream()
                .filter(conflict -> lookedFor.contains(conflict.kind()))
                .filter(conflict -> !conflict.id().contains("zz-"))
                .filter(conflict -> !(conflict.evidence() instanceof UnrewardedObjective))
                .toList();
    }

    @Property(seed = "4805", tries = 200)
    void widerTargetsAddNoOpposition(@ForAll("plans") long seed) {
        PlanSketch sketch = RandomPlans.sketch(seed);
        Set<String> before = oppositions(sketch);
        Random random = new Random(seed + 1);
        sketch.kpis.replaceAll(kpi -> kpi.goal()
                .map(goal -> kpi.toBuilder().goal(wider(goal, random)).build())
                .orElse(kpi));
        sketch.roles.replaceAll(role -> role.toBuilder()
                .metrics(role.metrics().stream()
                        .map(metric -> metric.goal()
                                .map(goal -> metric.withGoal(wider(goal, random)))
                                .orElse(metric))
                        .toList())
                .build());
        assertThat(before).containsAll(oppositions(sketch));
    }

    private static Set<String> oppositions(PlanSketch sketch) {
        return sketch.detect().conflicts().stream()
                .filter(conflict -> conflict.kind().family().equals("K1"))
                .map(KpiConflict::id)
                .collect(Collectors.toSet());
    }

    private static Goal wider(Goal goal, Random random) {
        BigDecimal by = BigDecimal.valueOf(random.nextInt(30));
        return switch (goal.direction()) {
            case INCREASE ->
                new Goal(goal.direction(), goal.target().map(t -> t.subtract(by)), goal.range(), goal.due());
            case DECREASE -> new Goal(goal.direction(), goal.target().map(t -> t.add(by)), goal.range(), goal.due());
            case MAINTAIN ->
                new Goal(
                        goal.direction(),
                        goal.target(),
                        goal.range()
                                .map(r -> new ValueRange(
                                        r.low().subtract(by), r.high().add(by))),
                        goal.due());
        };
    }

    @Property(seed = "4806", tries = 200)
    void eachProposedChangeSettlesItsConflict(@ForAll("plans") long seed) {
        StrategicPlan plan = RandomPlans.sketch(seed).build();
        for (KpiConflict conflict : DETECTOR.detect(plan).atLeast(ConflictSeverity.MINOR)) {
            for (ConflictResolution resolution : conflict.resolutions()) {
                if (resolution instanceof ConflictResolution.Change change) {
                    ConflictReport after = DETECTOR.detect(ConflictResolutions.apply(plan, change));
                    assertThat(after.atLeast(ConflictSeverity.MINOR))
                            .as("after: %s", change.sentence())
                            .noneMatch(left -> left.id().equals(conflict.id()));
                }
            }
        }
    }

    @Property(seed = "4807", tries = 200)
    void everyConflictHasItsOwnIdAndCarriesNoneGraver(@ForAll("plans") long seed) {
        List<KpiConflict> conflicts = RandomPlans.sketch(seed).detect().conflicts();
        assertThat(conflicts).extracting(KpiConflict::id).doesNotHaveDuplicates();
        for (KpiConflict conflict : conflicts) {
            assertThat(conflict.carried())
                    .allMatch(carried ->
                            carried.severity().score() <= conflict.severity().score());
        }
    }

    @Property(seed = "4808", tries = 1000)
    void severityGrowsWithEachOfItsParts(
            @ForAll @DoubleRange(max = 1) double source,
            @ForAll @DoubleRange(max = 1) double target,
            @ForAll @DoubleRange(max = 1) double magnitude,
            @ForAll @DoubleRange(max = 1) double more) {
        double score = SeverityScore.of(source, target, magnitude).score();
        assertThat(score).isBetween(0.0, 1.0);
        assertThat(SeverityScore.of(Math.max(source, more), target, magnitude).score())
                .isGreaterThanOrEqualTo(score);
        assertThat(SeverityScore.of(source, Math.max(target, more), magnitude).score())
                .isGreaterThanOrEqualTo(score);
        assertThat(SeverityScore.of(source, target, Math.max(magnitude, more)).score())
                .isGreaterThanOrEqualTo(score);
    }

    @Property(seed = "4809", tries = 50)
    void callsInParallelGiveTheSameBytes(@ForAll("plans") long seed) {
        ResolvedPlan plan = ResolvedPlan.of(RandomPlans.sketch(seed).build());
        String expected = DETECTOR.detect(plan).toString();
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> DETECTOR.detect(plan).toString())
                        .distinct())
                .containsExactly(expected);
    }

    /** Along a loop of sign + the wanted directions turn round an even number of times. */
    @Property(seed = "4812", tries = 150)
    void aReinforcingLoopHoldsAnEvenNumberOfTradeOffs(@ForAll("plans") long seed) {
        for (KpiConflict trap : RandomPlans.sketch(seed).detect().ofKind(ConflictKind.FEEDBACK_TRAP)) {
            assertThat(((FeedbackLoop) trap.evidence()).tradeOffs() % 2).isZero();
        }
    }

    /** Minutes for hours, thousands for units: the figures stay. */
    @Property(seed = "4810", tries = 150)
    void otherUnitsChangeNoSeverity(@ForAll("plans") long seed) {
        PlanSketch sketch = RandomPlans.sketch(seed);
        List<String> before = severities(sketch);
        Id<Kpi> rescaled = sketch.kpis.get(0).id();
        BigDecimal factor = new BigDecimal("60");
        sketch.kpis.replaceAll(kpi -> kpi.id().equals(rescaled) ? inOtherUnit(kpi, factor) : kpi);
        sketch.roles.replaceAll(role -> role.toBuilder()
                .metrics(role.metrics().stream()
                        .map(metric ->
                                metric.kpi().equals(rescaled) && metric.goal().isPresent()
                                        ? metric.withGoal(times(metric.goal().get(), factor))
                                        : metric)
                        .toList())
                .build());
        assertThat(severities(sketch)).isEqualTo(before);
    }

    private static List<String> severities(PlanSketch sketch) {
        return sketch.detect().conflicts().stream()
                .map(conflict -> conflict.id() + " " + conflict.severity() + " " + conflict.marks())
                .toList();
    }

    private static Kpi inOtherUnit(Kpi kpi, BigDecimal factor) {
        Kpi.Builder builder = kpi.toBuilder();
        kpi.goal().ifPresent(goal -> builder.goal(times(goal, factor)));
        kpi.baseline()
                .ifPresent(baseline ->
                        builder.baseline(new Baseline(baseline.value().multiply(factor), baseline.measuredOn())));
        kpi.scale().ifPresent(scale -> builder.scale(scale.multiply(factor)));
        return builder.build();
    }

    private static Goal times(Goal goal, BigDecimal factor) {
        return new Goal(
                goal.direction(),
                goal.target().map(factor::multiply),
                goal.range()
                        .map(range -> new ValueRange(
                                range.low().multiply(factor), range.high().multiply(factor))),
                goal.due());
    }

    @Property(seed = "4811", tries = 200)
    void influencesOfKpisThatNobodyWantsMakeNoConflict(@ForAll("plans") long seed) {
        PlanSketch sketch = RandomPlans.sketch(seed);
        ConflictReport report = DETECTOR.detect(Scorecard.of(sketch.kpis, sketch.influences), List.of());
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.evaluatedKinds()).isEmpty();
    }
}
