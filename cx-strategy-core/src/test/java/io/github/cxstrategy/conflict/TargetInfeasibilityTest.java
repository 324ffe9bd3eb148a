package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.Change;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TargetInfeasibility;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.InfeasibilityProof;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TargetInfeasibilityTest {

    private static PlanSketch margin() {
        return new PlanSketch()
                .kpi("revenue", Goal.decreaseTo("100"), "120", "10")
                .kpi("cost", Goal.increaseTo("80"), "70", "10")
                .kpi("margin", Goal.increaseTo("30"), "50", "10")
                .formula("margin", "revenue - cost")
                .role("seller", "sales", PlanSketch.metric("revenue"))
                .role("buyer", "procurement", PlanSketch.metric("cost"))
                .role("controller", "finance", PlanSketch.metric("margin"));
    }

    private static TargetInfeasibility evidence(KpiConflict conflict) {
        return (TargetInfeasibility) conflict.evidence();
    }

    @Test
    void sumsAreRefutedByConditionsThatAddUpToNothing() {
        KpiConflict conflict = margin().detect().find("K2:cost+margin+revenue").orElseThrow();

        assertThat(conflict.kind()).isEqualTo(ConflictKind.TARGET_INFEASIBLE);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.PROVEN);
        assertThat(conflict.marks()).contains(Mark.SILO);
        List<InfeasibilityProof.Condition> rows =
                ((InfeasibilityProof.Linear) evidence(conflict).proof()).rows();
        assertThat(rows)
                .extracting(InfeasibilityProof.Condition::ground)
                .containsOnlyOnce(InfeasibilityProof.Condition.Ground.FORMULA);
        Map<Id<Kpi>, BigDecimal> left = new TreeMap<>();
        BigDecimal right = BigDecimal.ZERO;
        for (InfeasibilityProof.Condition row : rows) {
            BigDecimal multiplier = new BigDecimal(row.multiplier());
            assertThat(row.equality() || multiplier.signum() > 0).isTrue();
            row.coefficients()
                    .forEach((kpi, factor) ->
                            left.merge(kpi, new BigDecimal(factor).multiply(multiplier), BigDecimal::add));
            right = right.add(new BigDecimal(row.bound()).multiply(multiplier));
        }
        assertThat(left.values()).allMatch(sum -> sum.signum() == 0);
        assertThat(right).isNegative();
    }

    /** Seventy sums of nearly everything: more than may be spent, and then it is a question, neither a conflict nor silence. */
    @Test
    void whatTakesTooLongIsAsked() {
        Random random = new Random(1);
        PlanSketch sketch = new PlanSketch();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            String name = "k" + (100 + i);
            String value = String.valueOf(random.nextInt(1000) - 500);
            sketch.kpi(name, i % 2 == 0 ? Goal.increaseTo(value) : Goal.decreaseTo(value), "0", "1");
            if (i >= 70) {
                sketch.formula(
                        name,
                        names.stream()
                                .map(read -> (random.nextInt(9) + 1) + " * " + read)
                                .collect(Collectors.joining(random.nextBoolean() ? " + " : " - ")));
            } else {
                names.add(name);
            }
            sketch.role("role-" + i, "d", PlanSketch.metric(name));
        }
        ConflictReport report = sketch.detect();
        assertThat(report.questions()).anyMatch(ConflictQuestion.TargetsUndecided.class::isInstance);
    }

    /** Revenue 100 + 20 t, cost 80 - 10 t, margin 30, which is met by now: 20 + 30 t = 30. */
    @Test
    void theLeastRelaxationIsExact() {
        TargetInfeasibility evidence =
                evidence(margin().detect().find("K2:cost+margin+revenue").orElseThrow());

        assertThat(evidence.leastRelaxation().orElseThrow()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(evidence.relaxed())
                .extracting(target -> target.kpi() + " " + target.bound().toPlainString())
                .containsExactly("cost 76.666666", "margin 30", "revenue 106.666667");
    }

    @Test
    void eachProposalSettlesIt() {
        StrategicPlan plan = margin().build();
        List<Change> changes = margin().detect().find("K2:cost+margin+revenue").orElseThrow().resolutions().stream()
                .filter(Change.class::isInstance)
                .map(Change.class::cast)
                .toList();
        assertThat(changes).hasSize(4);
        for (Change change : changes) {
            assertThat(KpiConflictDetector.standard()
                            .detect(ConflictResolutions.apply(plan, change))
                            .atLeast(ConflictSeverity.MINOR))
                    .as(change.sentence())
                    .isEmpty();
        }
    }

    @Test
    void aTargetOutsideWhatIsFeasibleIsOneByItself() {
        ConflictReport report = new PlanSketch()
                .kpi("share", Goal.increaseTo("120"), "80", "10")
                .kpi("share", kpi -> kpi.feasibleRange(ValueRange.of("0", "100")))
                .role("lead", "one", PlanSketch.metric("share"))
                .detect();
        KpiConflict conflict = report.find("K2:share").orElseThrow();

        assertThat(conflict.severity().magnitude()).isCloseTo(.5, within(1e-12));
        assertThat(evidence(conflict).targets()).hasSize(1);
    }

    @Test
    void targetsOnOneKpiAreLeftToOppositions() {
        ConflictReport report = new PlanSketch()
                .kpi("share", Goal.increaseTo("60"), "80", "10")
                .kpi("share", kpi -> kpi.feasibleRange(ValueRange.of("0", "100")))
                .role("lead", "one", PlanSketch.metric("share"))
                .role("other", "two", PlanSketch.metric("share").withGoal(Goal.decreaseTo("50")))
                .detect();
        assertThat(report.ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
        assertThat(report.ofKind(ConflictKind.DIRECT_OPPOSITION)).hasSize(1);
    }

    private static PlanSketch product() {
        return new PlanSketch()
                .kpi("cases", Goal.increaseTo("9"), "6", "2")
                .kpi("minutes", Goal.increaseTo("8"), "7", "2")
                .kpi("busy", Goal.increase(), "40", "10")
                .kpi("busy", kpi -> kpi.feasibleRange(ValueRange.of("0", "60")))
                .formula("busy", "cases * minutes")
                .role("operations", "one", PlanSketch.metric("cases"))
                .role("quality", "other", PlanSketch.metric("minutes"));
    }

    /** (9 - 3 t) (8 - t) = 60 at t = 0.3765. */
    @Test
    void productsAreRefutedByIntervals() {
        KpiConflict conflict = product().detect().find("K2:cases+minutes").orElseThrow();
        TargetInfeasibility evidence = evidence(conflict);

        assertThat(evidence.proof()).isInstanceOf(InfeasibilityProof.Intervals.class);
        assertThat(evidence.leastRelaxation().orElseThrow()).isCloseTo(.3765, within(.001));
        StrategicPlan plan = product().build();
        for (ConflictResolution change : conflict.resolutions()) {
            if (change instanceof Change proposed) {
                assertThat(KpiConflictDetector.standard()
                                .detect(ConflictResolutions.apply(plan, proposed))
                                .ofKind(ConflictKind.TARGET_INFEASIBLE))
                        .as(change.sentence())
                        .isEmpty();
            }
        }
    }

    @Test
    void whatMayOrMayNotWorkIsAskedAbout() {
        PlanSketch sketch = new PlanSketch()
                .kpi("x", Goal.increase(), "1", "1")
                .kpi("x", kpi -> kpi.feasibleRange(ValueRange.of("0", "4")))
                .kpi("y", Goal.decreaseTo("-3.9"), "0", "1")
                .formula("y", "x * x - 4 * x")
                .role("lead", "one", PlanSketch.metric("y"));
        assertThat(sketch.detect().questions()).noneMatch(ConflictQuestion.TargetsUndecided.class::isInstance);
        ConflictReport open =
                sketch.kpi("y", kpi -> kpi.goal(Goal.decreaseTo("-4.0001"))).detect();
        assertThat(open.ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
        assertThat(open.questions()).singleElement().isInstanceOf(ConflictQuestion.TargetsUndecided.class);
    }

    @Test
    void aBackgroundWithoutASolutionIsNoConflictOfTargets() {
        ConflictReport report = margin().kpi("revenue", kpi -> kpi.feasibleRange(ValueRange.of("0", "10")))
                .kpi("cost", kpi -> kpi.feasibleRange(ValueRange.of("0", "10")))
                .kpi("margin", kpi -> kpi.feasibleRange(ValueRange.of("20", "30")))
                .detect();
        assertThat(report.ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
        assertThat(inconsistent(report)).containsExactly("cost", "margin", "revenue");
    }

    /** An unrelated KPI of the group that comes last is not to blame. */
    @Test
    void onlyTheKpisThatClashAreNamed() {
        PlanSketch sketch = new PlanSketch()
                .kpi("a", Goal.increaseTo("2"), "1", "1")
                .kpi("b", Goal.increaseTo("2"), "1", "1")
                .kpi("c", Goal.increaseTo("2"), "1", "1")
                .kpi("z", Goal.increaseTo("2"), "1", "1")
                .kpi("a", kpi -> kpi.feasibleRange(ValueRange.of("0", "5")))
                .kpi("b", kpi -> kpi.feasibleRange(ValueRange.of("11", "20")))
                .formula("z", "a + c")
                .role("one", "x", PlanSketch.metric("a"));
        assertThat(inconsistent(sketch.formula("b", "2 * a").detect())).containsExactly("a", "b");
        assertThat(inconsistent(sketch.formula("b", "a * min(a, 1)").detect())).containsExactly("a", "b");
    }

    /** Nobody has a target on a, b or c: what contradicts itself does so whoever is held to it. */
    @Test
    void formulasThatContradictEachOtherAreToldWithoutTargets() {
        PlanSketch sketch = new PlanSketch()
                .kpi("a", Optional.empty())
                .kpi("b", Optional.empty())
                .kpi("a", kpi -> kpi.feasibleRange(ValueRange.of("0", "5")))
                .kpi("b", kpi -> kpi.feasibleRange(ValueRange.of("11", "20")))
                .kpi("z", Goal.increaseTo("2"), "1", "1")
                .role("one", "x", PlanSketch.metric("z"));
        assertThat(inconsistent(sketch.formula("b", "2 * a").detect())).containsExactly("a", "b");
        assertThat(inconsistent(sketch.formula("b", "a * min(a, 1)").detect())).containsExactly("a", "b");
        assertThat(inconsistent(sketch.formula("b", "3 * a").detect())).isEmpty();
    }

    private static List<String> inconsistent(ConflictReport report) {
        return report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == ConflictDiagnostic.Code.MODEL_INCONSISTENT)
                .map(diagnostic -> diagnostic.kpi().value())
                .toList();
    }

    @Test
    void targetsForDifferentAudiencesDoNotClash() {
        MetricScope home = new MetricScope(Optional.empty(), Set.of(Id.of("home")));
        MetricScope firms = new MetricScope(Optional.empty(), Set.of(Id.of("firms")));
        assertThat(scoped(home, home).ofKind(ConflictKind.TARGET_INFEASIBLE))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).endsWith(":home"));
        assertThat(scoped(home, firms).ofKind(ConflictKind.TARGET_INFEASIBLE)).isEmpty();
        assertThat(scoped(home, MetricScope.ALL).ofKind(ConflictKind.TARGET_INFEASIBLE))
                .hasSize(1);
    }

    private static ConflictReport scoped(MetricScope cost, MetricScope margin) {
        PlanSketch sketch = margin();
        sketch.roles.replaceAll(role -> role.toBuilder()
                .metrics(role.metrics().stream()
                        .map(metric -> scoped(metric, cost, margin))
                        .toList())
                .build());
        return KpiConflictDetector.standard().detect(sketch.build().scorecard().orElseThrow(), sketch.roles);
    }

    private static RoleMetric scoped(RoleMetric metric, MetricScope cost, MetricScope margin) {
        return switch (metric.kpi().value()) {
            case "cost" -> metric.within(cost);
            case "margin" -> metric.within(margin);
            default -> metric;
        };
    }
}
