package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of conflicts that arithmetic shows. */
class ProofProperties {

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    private static List<KpiConflict> proven(ConflictReport report) {
        return report.conflicts().stream()
                .filter(conflict -> Set.of("K2", "K6").contains(conflict.kind().family()))
                .toList();
    }

    @Property(seed = "5201", tries = 100)
    void theOrderOfInputChangesNothing(@ForAll("plans") long seed, @ForAll boolean linear) {
        PlanSketch sketch = ProofPlans.sketch(seed, linear);
        ConflictReport before = sketch.detect();
        Collections.shuffle(sketch.kpis, new Random(seed));
        Collections.shuffle(sketch.roles, new Random(seed));
        assertThat(sketch.detect()).hasToString(before.toString());
    }

    /** With any member left out there is no such conflict, as far as the rest of the group goes. */
    @Property(seed = "5202", tries = 100)
    void noTargetOfAnInfeasibleSetCanBeLeftOut(@ForAll("plans") long seed, @ForAll boolean linear) {
        PlanSketch sketch = ProofPlans.sketch(seed, linear);
        for (KpiConflict conflict : sketch.detect().ofKind(ConflictKind.TARGET_INFEASIBLE)) {
            List<TargetBound> targets = ((TargetInfeasibility) conflict.evidence()).targets();
            assertThat(infeasible(only(ProofPlans.sketch(seed, linear), targets)))
                    .isTrue();
            for (TargetBound left : targets) {
                List<TargetBound> rest =
                        targets.stream().filter(target -> !target.equals(left)).toList();
                assertThat(infeasible(only(ProofPlans.sketch(seed, linear), rest)))
                        .isFalse();
            }
        }
    }

    private static boolean infeasible(PlanSketch sketch) {
        return !sketch.detect().ofKind(ConflictKind.TARGET_INFEASIBLE).isEmpty()
                || !sketch.detect().ofKind(ConflictKind.DIRECT_OPPOSITION).isEmpty();
    }

    /** The same plan with these targets and no others. */
    private static PlanSketch only(PlanSketch sketch, List<TargetBound> targets) {
        sketch.kpis.replaceAll(kpi -> kpi.toBuilder().goal(Goal.increase()).build());
        sketch.roles.clear();
        int number = 0;
        for (TargetBound target : targets) {
            String bound = target.bound().toPlainString();
            Goal goal = target.atLeast() ? Goal.increaseTo(bound) : Goal.decreaseTo(bound);
            sketch.role(
                    "held-" + number++,
                    "one",
                    PlanSketch.metric(target.kpi().value()).withGoal(goal));
        }
        return sketch;
    }

    @Property(seed = "5203", tries = 100)
    void widerTargetsMakeNothingInfeasibleAndNothingShort(@ForAll("plans") long seed) {
        PlanSketch sketch = ProofPlans.sketch(seed, true);
        ConflictReport before = sketch.detect();
        Random random = new Random(seed);
        sketch.kpis.replaceAll(kpi -> kpi.goal()
                .map(goal -> kpi.toBuilder().goal(wider(goal, random)).build())
                .orElse(kpi));
        ConflictReport after = sketch.detect();
        if (before.ofKind(ConflictKind.TARGET_INFEASIBLE).isEmpty()
                && before.ofKind(ConflictKind.DIRECT_OPPOSITION).isEmpty()) {
            assertThat(after.ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
            assertThat(demand(after)).isLessThanOrEqualTo(demand(before));
        }
        assertThat(after.ofKind(ConflictKind.DIRECT_OPPOSITION).size())
                .isLessThanOrEqualTo(
                        before.ofKind(ConflictKind.DIRECT_OPPOSITION).size());
    }

    private static BigDecimal demand(ConflictReport report) {
        return report.ofKind(ConflictKind.CAPACITY_CONTENTION).stream()
                .flatMap(conflict -> ((CapacityLoad) conflict.evidence()).loads().stream())
                .map(PeriodLoad::demand)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static Goal wider(Goal goal, Random random) {
        BigDecimal by = BigDecimal.valueOf(random.nextInt(8));
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

    @Property(seed = "5204", tries = 100)
    void moreCapacityMakesNothingShort(@ForAll("plans") long seed, @ForAll boolean linear) {
        PlanSketch sketch = ProofPlans.sketch(seed, linear);
        int before = sketch.detect().ofKind(ConflictKind.CAPACITY_CONTENTION).size();
        sketch.resources.replaceAll(ProofProperties::larger);
        assertThat(sketch.detect().ofKind(ConflictKind.CAPACITY_CONTENTION).size())
                .isLessThanOrEqualTo(before);
    }

    private static Resource larger(Resource resource) {
        Resource.Builder builder = resource.toBuilder();
        resource.capacity().forEach((period, amount) -> builder.addCapacity(period, amount.add(BigDecimal.TEN)));
        return builder.build();
    }

    @Property(seed = "5205", tries = 100)
    void eachProposedChangeSettlesItsConflict(@ForAll("plans") long seed, @ForAll boolean linear) {
        StrategicPlan plan = ProofPlans.sketch(seed, linear).build();
        for (KpiConflict conflict : proven(KpiConflictDetector.standard().detect(plan))) {
            for (ConflictResolution resolution : conflict.resolutions()) {
                if (resolution instanceof ConflictResolution.Change change
                        && conflict.severity().severity() != ConflictSeverity.INFO) {
                    ConflictReport after =
                            KpiConflictDetector.standard().detect(ConflictResolutions.apply(plan, change));
                    assertThat(after.atLeast(ConflictSeverity.MINOR))
                            .as("after: %s", change.sentence())
                            .noneMatch(left -> left.id().equals(conflict.id()));
                }
            }
        }
    }

    /** Each x in another unit, 64 of which make one of the old: figures of shares stay. */
    @Property(seed = "5206", tries = 100)
    void otherUnitsChangeNoShare(@ForAll("plans") long seed) {
        PlanSketch sketch = ProofPlans.sketch(seed, true);
        List<String> before = shares(sketch);
        sketch.kpis.replaceAll(kpi -> inOtherUnit(kpi, new BigDecimal("64")));
        assertThat(shares(sketch)).isEqualTo(before);
    }

    private static List<String> shares(PlanSketch sketch) {
        return proven(sketch.detect()).stream()
                .map(conflict -> conflict.id() + " " + conflict.severity())
                .toList();
    }

    private static Kpi inOtherUnit(Kpi kpi, BigDecimal factor) {
        Kpi.Builder builder = kpi.toBuilder();
        if (kpi.formula().isPresent()) {
            builder.formula(Formula.parse(inOtherUnit(kpi.formula().get().toString())));
            return builder.build();
        }
        kpi.goal().ifPresent(goal -> builder.goal(times(goal, factor)));
        kpi.feasibleRange()
                .ifPresent(range -> builder.feasibleRange(new ValueRange(
                        range.low().multiply(factor), range.high().multiply(factor))));
        builder.baseline(new Baseline(kpi.baseline().orElseThrow().value().multiply(factor), Optional.empty()));
        builder.resourceUses(kpi.resourceUses().stream()
                .map(use -> new Resource.Use(
                        use.resource(),
                        new ValueRange(
                                use.perUnit().low().divide(factor, 18, RoundingMode.HALF_EVEN),
                                use.perUnit().high().divide(factor, 18, RoundingMode.HALF_EVEN))))
                .toList());
        return builder.build();
    }

    private static String inOtherUnit(String formula) {
        return formula.replaceAll("x([0-9])", "(x$1 / 64)");
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
}
