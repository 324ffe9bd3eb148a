package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Influence.Origin;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where goals, formulas and influences meet in uncommon ways. */
class UncommonPlansTest {

    /** With the target of b, which cannot be met, a needs less for sure than without. */
    @Test
    void whatIsShortThroughoutMayHaveRoomWithMoreTargets() {
        PlanSketch sketch = new PlanSketch()
                .kpi("c", Goal.increaseTo("100"), "50", "10")
                .kpi("d", Optional.empty())
                .kpi("b", Goal.increaseTo("60").dueBy(LocalDate.of(2027, 2, 15)), "10", "10")
                .kpi("a", Optional.empty())
                .kpi("u", Goal.increaseTo("1000").dueBy(LocalDate.of(2027, 5, 15)), "10", "10")
                .kpi("d", kpi -> kpi.feasibleRange(ValueRange.of("0", "50")))
                .formula("b", "d")
                .formula("a", "c - b");
        sketch.resources.add(Resource.builder(Id.of("hours"), "Hours")
                .addCapacity(FiscalPeriod.parse("2027-Q1"), new BigDecimal("40"))
                .addCapacity(FiscalPeriod.parse("2027-Q2"), new BigDecimal("40"))
                .build());
        ConflictReport report = sketch.uses("a", "hours", "1", "1")
                .uses("u", "hours", "1", "1")
                .role("r1", "x", metric("c"))
                .role("r2", "y", metric("b"))
                .role("r3", "z", metric("u"))
                .detect();
        assertThat(report.find("K6:hours").orElseThrow().certainty()).isEqualTo(ConflictCertainty.MODELED);
    }

    private static RoleMetric during(Goal goal, String start, String end) {
        return new RoleMetric(
                Id.of("k"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(goal),
                Optional.of(new MetricScope(Optional.of(DateSpan.of(start, end)), Set.of())));
    }

    private static ConflictReport opposed(String goalStart, String goalEnd) {
        Goal later = Goal.increaseTo("90").during(DateSpan.of(goalStart, goalEnd));
        return new PlanSketch()
                .kpi("k", Optional.empty())
                .role("r1", "x", during(later, "2026-01-01", "2026-12-31"))
                .role("r2", "y", during(Goal.decreaseTo("80"), "2026-01-01", "2026-03-31"))
                .detect();
    }

    @Test
    void aGoalCountsOnlyWhereItsTimeAndThatOfTheMetricMeet() {
        assertThat(opposed("2026-07-01", "2027-06-30").conflicts()).isEmpty();
        assertThat(opposed("2026-03-01", "2027-06-30").conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).endsWith(":2026-03-01..2026-03-31"));
    }

    @Test
    void aGoalThatNeverAppliesWhereTheMetricCountsAsksForNothing() {
        ConflictReport report = opposed("2027-01-01", "2027-06-30");
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.diagnostics()).extracting(ConflictDiagnostic::code).contains(Code.MISSING_DIRECTION);
    }

    private static KpiConflict harmByFormula(Effect recorded) {
        PlanSketch sketch = new PlanSketch()
                .kpi("a", Goal.increaseTo("100"), "50", "10")
                .kpi("b", Goal.decreaseTo("40"), "50", "10")
                .kpi("e", Optional.empty())
                .formula("b", "a + e");
        sketch.influences.add(new Influence(Id.of("a"), Id.of("b"), recorded).withOrigin(Origin.FORMULA));
        return sketch.role("r1", "x", metric("a"))
                .role("r2", "y", metric("b"))
                .detect()
                .find("K3:a->b")
                .orElseThrow();
    }

    @Test
    void whatIsRecordedOfDelayAndConfidenceStandsBesideTheFormula() {
        Effect weak = Effect.positive(Strength.WEAK);
        KpiConflict late = harmByFormula(weak.delayedBy(90).withConfidence(Ratio.of("0.5")));
        assertThat(late.confidence()).isEqualTo(0.5);
        assertThat(late.evidence().toString()).contains("delayDays=Optional[90]");
        KpiConflict atOnce = harmByFormula(weak);
        assertThat(atOnce.confidence()).isEqualTo(1);
        assertThat(atOnce.evidence().toString()).contains("delayDays=Optional[0]");
    }

    /** Where p stands at 0, a does nothing to b; it does as soon as p leaves it. */
    @Test
    void whatDoesNothingYetByItsFormulaIsAsked() {
        ConflictReport report = new PlanSketch()
                .kpi("a", Goal.increaseTo("100"), "50", "10")
                .kpi("p", Goal.increaseTo("10"), "0", "10")
                .kpi("b", Goal.decreaseTo("40"), "0", "10")
                .formula("b", "a * p")
                .role("r1", "x", metric("a"))
                .role("r2", "y", metric("b"))
                .levers("r2", "a")
                .detect();
        assertThat(report.questions())
                .extracting(ConflictQuestion::sentence)
                .contains("How much does 'a' move 'b' by its formula on the way from the baselines to the targets?"
                        + " On that depends what 'a' does to 'b'.");
        assertThat(report.conflicts())
                .extracting(KpiConflict::kind)
                .doesNotContain(ConflictKind.UNCONTROLLABLE_MEASURE);
    }

    private static ConflictReport report(PlanSketch sketch, Influence... influences) {
        sketch.influences.addAll(List.of(influences));
        return sketch.detect();
    }

    @Test
    void theOrderOfInfluencesThatDifferInTheirOriginDoesNotMatter() {
        Influence declared =
                new Influence(Id.of("a"), Id.of("b"), Effect.negative(Strength.STRONG)).withOrigin(Origin.DECLARED);
        Influence estimated = declared.withOrigin(Origin.ESTIMATED);
        assertThat(report(twoKpis(), declared, estimated)).isEqualTo(report(twoKpis(), estimated, declared));
    }

    private static PlanSketch twoKpis() {
        return new PlanSketch()
                .kpi("a", Goal.increaseTo("100"), "50", "10")
                .kpi("b", Goal.increaseTo("100"), "50", "10")
                .role("r1", "x", metric("a"))
                .role("r2", "y", metric("b"));
    }

    /** Both influences on b are declared the wrong way round. */
    @Test
    void allThatIsSaidOfAKpiIsKeptInWhateverOrderItComes() {
        Influence one = new Influence(Id.of("a"), Id.of("b"), Effect.negative(Strength.WEAK));
        Influence other = new Influence(Id.of("c"), Id.of("b"), Effect.negative(Strength.WEAK));
        ConflictReport report = report(sum(), one, other);
        assertThat(report.diagnostics())
                .filteredOn(said -> said.code() == Code.SIGN_CONTRADICTED_BY_FORMULA)
                .extracting(ConflictDiagnostic::sentence)
                .containsExactly(
                        "'a' is declared to lower 'b' but its formula says the opposite.",
                        "'c' is declared to lower 'b' but its formula says the opposite.");
        assertThat(report(sum(), other, one)).isEqualTo(report);
    }

    private static PlanSketch sum() {
        return twoKpis().kpi("c", Goal.increaseTo("100"), "50", "10").formula("b", "a + c");
    }

    @Test
    void twoNamesOfOneQuantityAreNotComparedByHistory() {
        assertThat(isObserved(false)).isTrue();
        assertThat(isObserved(true)).isFalse();
    }

    /** y and z move against each other month by month, with formulas over x or without. */
    private static boolean isObserved(boolean alias) {
        Random random = new Random(5);
        List<Measurement> ofY = new ArrayList<>();
        List<Measurement> ofZ = new ArrayList<>();
        for (int month = 0; month < 40; month++) {
            double value = random.nextGaussian();
            LocalDate day = LocalDate.of(2020, 1, 15).plusMonths(month);
            ofY.add(new Measurement(day, BigDecimal.valueOf(2 * value + 1)));
            ofZ.add(new Measurement(day, BigDecimal.valueOf(-3 * value)));
        }
        PlanSketch sketch = new PlanSketch()
                .kpi("x", Optional.empty())
                .kpi("y", Goal.increaseTo("100"), "50", "10")
                .kpi("z", Goal.increaseTo("100"), "50", "10")
                .kpi("y", kpi -> kpi.history(ofY))
                .kpi("z", kpi -> kpi.history(ofZ))
                .role("r1", "x", metric("y"))
                .role("r2", "y", metric("z"));
        if (alias) {
            sketch.formula("y", "2*x+1").formula("z", "-3*x");
        }
        return sketch.detect().conflicts().stream()
                .anyMatch(conflict -> conflict.certainty() == ConflictCertainty.OBSERVED);
    }
}
