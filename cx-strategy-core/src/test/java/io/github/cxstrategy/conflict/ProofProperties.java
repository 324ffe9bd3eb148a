package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CapacityLoad;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof.Condition.Ground;
import io.github.cxstrategy.conflict.evidence.PeriodLoad;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
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

    /** Targets that have no common solution after some were widened had none before. */
    @Property(seed = "5207", tries = 100)
    void whatIsInfeasibleWithWiderTargetsWasSoBefore(@ForAll("plans") long seed, @ForAll boolean linear) {
        PlanSketch sketch = ProofPlans.sketch(seed, linear);
        List<Kpi> before = List.copyOf(sketch.kpis);
        Random random = new Random(seed);
        sketch.kpis.replaceAll(kpi -> kpi.goal()
                .map(goal -> kpi.toBuilder().goal(wider(goal, random)).build())
                .orElse(kpi));
        for (KpiConflict conflict : sketch.detect().ofKind(ConflictKind.TARGET_INFEASIBLE)) {
            List<TargetBound> narrow = ((TargetInfeasibility) conflict.evidence())
                    .targets().stream()
                            .map(target -> new TargetBound(
                                    target.kpi(), target.roles(), target.atLeast(), boundOf(before, target)))
                            .toList();
            assertThat(infeasible(only(ProofPlans.sketch(seed, linear), narrow)))
                    .isTrue();
        }
    }

    private static BigDecimal boundOf(List<Kpi> kpis, TargetBound target) {
        Goal goal = kpis.stream()
                .filter(kpi -> kpi.id().equals(target.kpi()))
                .flatMap(kpi -> kpi.goal().stream())
                .findFirst()
                .orElseThrow();
        return goal.target()
                .or(() -> goal.range().map(range -> target.atLeast() ? range.low() : range.high()))
                .orElseThrow();
    }

    /**
     * Roles with goals of their own on KPIs that only ever raise the demand: however these clash with each other, with feasible
     * ranges and with formulas, wider targets need no more. (Where a KPI lowers the demand and goals on it clash, there is no
     * least demand of which that could be said.)
     */
    @Property(seed = "5208", tries = 100)
    void widerTargetsNeverNeedMoreEvenWhereTheyClash(@ForAll("plans") long seed) {
        PlanSketch sketch = clashing(seed);
        Map<String, BigDecimal> before = demands(sketch.detect());
        Random random = new Random(seed);
        sketch.roles.replaceAll(role -> role.toBuilder()
                .metrics(role.metrics().stream()
                        .map(metric -> metric.withGoal(wider(metric.goal().orElseThrow(), random)))
                        .toList())
                .build());
        demands(sketch.detect())
                .forEach((id, demand) -> assertThat(demand)
                        .isLessThanOrEqualTo(before.getOrDefault(id, BigDecimal.valueOf(Long.MIN_VALUE))));
    }

    private static PlanSketch clashing(long seed) {
        Random random = new Random(seed);
        PlanSketch sketch = new PlanSketch();
        for (int i = 0; i < 3; i++) {
            sketch.kpi("x" + i, Goal.increase(), "5", "1");
            if (random.nextBoolean()) {
                int low = random.nextInt(10);
                ValueRange range = ValueRange.of("" + low, "" + (low + random.nextInt(12)));
                sketch.kpi("x" + i, kpi -> kpi.feasibleRange(range));
            }
        }
        sketch.kpi("y", Goal.increase(), "5", "1");
        sketch.formula(
                "y",
                List.of("x0 + 2 * x1", "max(x0, x1) + x2", "min(x0, 3) + x1").get(random.nextInt(3)));
        sketch.resource("hours", "2027-Q1", "" + (10 + random.nextInt(40)));
        sketch.uses("x0", "hours", "" + (1 + random.nextInt(3)), "5");
        sketch.uses("y", "hours", "1", "2");
        for (int role = 0; role < 3; role++) {
            List<RoleMetric> metrics = new ArrayList<>();
            for (String kpi : List.of("x0", "x1", "x2", "y")) {
                int value = random.nextInt(20);
                Goal goal = switch (random.nextInt(3)) {
                    case 0 -> Goal.increaseTo("" + value);
                    case 1 -> Goal.decreaseTo("" + value);
                    default -> Goal.keepWithin("" + value, "" + (value + random.nextInt(5)));
                };
                metrics.add(PlanSketch.metric(kpi).withGoal(goal));
            }
            sketch.role("role-" + role, "one", metrics.toArray(RoleMetric[]::new));
        }
        return sketch;
    }

    private static Map<String, BigDecimal> demands(ConflictReport report) {
        Map<String, BigDecimal> demands = new TreeMap<>();
        for (KpiConflict conflict : report.ofKind(ConflictKind.CAPACITY_CONTENTION)) {
            ((CapacityLoad) conflict.evidence())
                    .loads()
                    .forEach(load -> demands.put(conflict.id() + " " + load.period(), load.demand()));
        }
        return demands;
    }

    /** With the numbers of the plan, and no more than addition and multiplication. */
    @Property(seed = "5209", tries = 100)
    void eachCertificateAddsUp(@ForAll("plans") long seed) {
        PlanSketch sketch = ProofPlans.sketch(seed, true);
        for (KpiConflict conflict : sketch.detect().ofKind(ConflictKind.TARGET_INFEASIBLE)) {
            TargetInfeasibility evidence = (TargetInfeasibility) conflict.evidence();
            Map<Id<Kpi>, BigDecimal> left = new TreeMap<>();
            BigDecimal right = BigDecimal.ZERO;
            for (InfeasibilityProof.Condition row : ((InfeasibilityProof.Linear) evidence.proof()).rows()) {
                assertThat(isOfThePlan(row, sketch, evidence.targets())).isTrue();
                BigDecimal times = new BigDecimal(row.multiplier());
                assertThat(row.equality() || times.signum() > 0).isTrue();
                row.coefficients()
                        .forEach((kpi, factor) ->
                                left.merge(kpi, times.multiply(new BigDecimal(factor)), BigDecimal::add));
                right = right.add(times.multiply(new BigDecimal(row.bound())));
            }
            assertThat(left.values()).allMatch(sum -> sum.signum() == 0);
            assertThat(right).isNegative();
        }
    }

    /** A bound is one of the plan; a formula holds wherever its KPI is set to its value. */
    private static boolean isOfThePlan(InfeasibilityProof.Condition row, PlanSketch sketch, List<TargetBound> targets) {
        Kpi kpi = sketch.kpis.stream()
                .filter(one -> one.id().equals(row.kpi()))
                .findFirst()
                .orElseThrow();
        BigDecimal bound = new BigDecimal(row.bound());
        if (row.ground() == Ground.FORMULA) {
            Map<Id<?>, BigDecimal> point = new HashMap<>();
            int value = 3;
            for (Id<?> read : kpi.formula().orElseThrow().kpis()) {
                point.put(read, BigDecimal.valueOf(value));
                value = value * 7 + 2;
            }
            point.put(kpi.id(), value(kpi.formula().orElseThrow(), point));
            BigDecimal sum = row.coefficients().entrySet().stream()
                    .map(term -> new BigDecimal(term.getValue()).multiply(point.get(term.getKey())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return row.equality() && sum.compareTo(bound) == 0;
        }
        BigDecimal factor = new BigDecimal(row.coefficients().get(kpi.id()));
        boolean atLeast = factor.signum() < 0;
        BigDecimal limit = row.ground() == Ground.FEASIBLE_RANGE
                ? atLeast
                        ? kpi.feasibleRange().orElseThrow().low()
                        : kpi.feasibleRange().orElseThrow().high()
                : targets.stream()
                        .filter(target -> target.kpi().equals(kpi.id()) && target.atLeast() == atLeast)
                        .findFirst()
                        .orElseThrow()
                        .bound();
        return row.coefficients().size() == 1
                && !row.equality()
                && factor.multiply(limit).compareTo(bound) == 0;
    }

    /** Sums, products and negations, as the linear plans have them. */
    private static BigDecimal value(Formula formula, Map<Id<?>, BigDecimal> point) {
        if (formula instanceof Formula.Constant constant) {
            return constant.value();
        } else if (formula instanceof Formula.Reference reference) {
            return Objects.requireNonNull(point.get(reference.kpi()));
        } else if (formula instanceof Formula.Negation negation) {
            return value(negation.operand(), point).negate();
        }
        return formula.operands().stream()
                .map(operand -> value(operand, point))
                .reduce(formula instanceof Formula.Sum ? BigDecimal::add : BigDecimal::multiply)
                .orElseThrow();
    }

    /** What has nothing to do with it adds conflicts of its own and changes none. */
    @Property(seed = "5210", tries = 40)
    void whatIsUnrelatedChangesNothing(@ForAll("plans") long seed, @ForAll boolean linear) {
        PlanSketch sketch = ProofPlans.sketch(seed, linear);
        List<KpiConflict> before = proven(sketch.detect());
        PlanSketch unrelated = RandomPlans.sketch(seed, id -> "zz-" + id);
        sketch.kpis.addAll(unrelated.kpis);
        sketch.influences.addAll(unrelated.influences);
        sketch.objectives.addAll(unrelated.objectives);
        sketch.roles.addAll(unrelated.roles.stream()
                .map(role -> new Role(role.id(), role.name(), Optional.empty(), role.metrics()))
                .toList());
        assertThat(proven(sketch.detect())).isEqualTo(before);
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

    /** Each x in another unit, 64 of which make one of the old: all figures stay, those of walks along formulas too. */
    @Property(seed = "5206", tries = 100)
    void otherUnitsChangeNoShare(@ForAll("plans") long seed) {
        PlanSketch sketch = ProofPlans.sketch(seed, true);
        List<String> before = shares(sketch);
        sketch.kpis.replaceAll(kpi -> inOtherUnit(kpi, new BigDecimal("64")));
        assertThat(shares(sketch)).isEqualTo(before);
    }

    private static List<String> shares(PlanSketch sketch) {
        return sketch.detect().conflicts().stream()
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
        kpi.scale().ifPresent(scale -> builder.scale(scale.multiply(factor)));
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
