package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.effect;
import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.none;
import static io.github.cxstrategy.model.scorecard.Effect.positive;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw;
import io.github.cxstrategy.conflict.quality.ScorecardFlaw.Kind;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Raci;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Indicator;
import io.github.cxstrategy.model.scorecard.MeasurementPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScorecardFlawTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static PlanSketch threeKpis() {
        return new PlanSketch()
                .kpi("a", Goal.increaseTo("20"), "10", "10")
                .kpi("b", Goal.increaseTo("20"), "10", "10")
                .kpi("c", Goal.increaseTo("20"), "10", "10");
    }

    private static List<ScorecardFlaw> of(Kind kind, PlanSketch sketch) {
        return of(kind, sketch.build());
    }

    private static List<ScorecardFlaw> of(Kind kind, StrategicPlan plan) {
        return KpiConflictDetector.standard().detect(plan).flaws().stream()
                .filter(flaw -> flaw.kind() == kind)
                .toList();
    }

    @Test
    void aKpiWithoutObjectiveIsNoOrphanIfItMovesOneThatHasOne() {
        PlanSketch sketch = threeKpis().objective("o", "1", "c").influence("a", "c", positive(STRONG));
        assertThat(of(Kind.ORPHAN_KPI, sketch)).singleElement().satisfies(flaw -> {
            assertThat(flaw.kpis()).containsExactly(Id.of("b"));
            assertThat(flaw.kind().family()).isEqualTo("K10");
            assertThat(flaw.sentence()).isEqualTo("'b' measures no objective and moves no KPI that does.");
        });
        StrategicPlan partial = sketch.build().toBuilder()
                .addCoverage(PlanPart.INFLUENCES, Coverage.PARTIAL)
                .build();
        assertThat(of(Kind.ORPHAN_KPI, partial)).isEmpty();
    }

    @Test
    void anObjectiveNeedsAKpiAndALeadIndicator() {
        PlanSketch sketch = threeKpis()
                .objective("measured", "1", "c")
                .objective("forgotten", "1")
                .kpi("c", kpi -> kpi.indicator(Indicator.LAG))
                .kpi("a", kpi -> kpi.indicator(Indicator.LEAD));
        assertThat(of(Kind.UNMEASURED_OBJECTIVE, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.objectives()).containsExactly(Id.of("forgotten")));
        assertThat(of(Kind.LAGGING_ONLY, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.objectives()).containsExactly(Id.of("measured")));
        assertThat(of(Kind.LAGGING_ONLY, sketch.influence("a", "c", positive(STRONG))))
                .isEmpty();
    }

    @Test
    void aKpiHasOneAccountableRoleAndAnOwner() {
        PlanSketch sketch = threeKpis()
                .role("one", "x", metric("a").withRaci(Raci.ACCOUNTABLE), metric("b"))
                .role("two", "x", metric("a").withRaci(Raci.ACCOUNTABLE));
        assertThat(of(Kind.SEVERAL_ACCOUNTABLE, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.roles()).containsExactly(Id.of("one"), Id.of("two")));
        assertThat(of(Kind.NO_OWNER, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.kpis()).containsExactly(Id.of("c")));
    }

    @Test
    void formulasAreDuplicatesUpToTheOrderOfTermsAndFactors() {
        PlanSketch sketch = threeKpis()
                .kpi("sum", Optional.empty())
                .kpi("mus", Optional.empty())
                .kpi("difference", Optional.empty())
                .kpi("sum", kpi -> kpi.formula(Formula.parse("a + (b + 2 * c)")))
                .kpi("mus", kpi -> kpi.formula(Formula.parse("(c * 2 + b) + a")))
                .kpi("difference", kpi -> kpi.formula(Formula.parse("a - b")));
        assertThat(of(Kind.DUPLICATE, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.kpis()).containsExactly(Id.of("mus"), Id.of("sum")));
        assertThat(of(
                        Kind.DUPLICATE,
                        sketch.kpi("alias", Optional.empty()).kpi("alias", kpi -> kpi.formula(Formula.parse("a")))))
                .hasSize(2);
    }

    @Test
    void oneKpiCountsTwiceThroughTwoThatAreMadeOfIt() {
        PlanSketch sketch = threeKpis()
                .kpi("b", kpi -> kpi.formula(Formula.parse("2 * a")))
                .kpi("c", kpi -> kpi.formula(Formula.parse("b + 1")))
                .role("one", "x", metric("b"), metric("c"));
        assertThat(of(Kind.DOUBLE_COUNT, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.kpis()).containsExactly(Id.of("a"), Id.of("b"), Id.of("c")));
    }

    @Test
    void aSumHasOneUnitAndOneRhythm() {
        PlanSketch sketch = threeKpis()
                .kpi("a", kpi -> kpi.unit(Unit.of("h")))
                .kpi(
                        "b",
                        kpi -> kpi.unit(Unit.of("EUR"))
                                .measurementPlan(MeasurementPlan.of("ledger", Cadence.MONTHLY, DAY)))
                .kpi(
                        "c",
                        kpi -> kpi.formula(Formula.parse("a - b"))
                                .measurementPlan(MeasurementPlan.of("ledger", Cadence.QUARTERLY, DAY)));
        assertThat(of(Kind.INCOMPATIBLE_UNIT, sketch)).hasSize(1);
        assertThat(of(Kind.INCOMPATIBLE_CADENCE, sketch))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.sentence())
                        .isEqualTo("'c' is measured quarterly, but monthly for 'b', which it is made of."));
    }

    @Test
    void oneNameMeansOneThing() {
        PlanSketch sketch = threeKpis();
        sketch.kpis.set(
                1,
                io.github.cxstrategy.model.scorecard.Kpi.builder(Id.of("b"), "A")
                        .unit(Unit.of("h"))
                        .build());
        assertThat(of(Kind.SAME_NAME, sketch)).hasSize(1);
    }

    @Test
    void whatShowsAfterTheDueDayIsLate() {
        PlanSketch sketch = threeKpis()
                .kpi("a", kpi -> kpi.goal(Goal.increaseTo("20").dueBy(DAY.plusDays(30))))
                .role("one", "x", metric("b"))
                .influence("b", "a", positive(STRONG).delayedBy(31))
                .initiative("early", "x", effect("a", positive(STRONG).delayedBy(30)));
        sketch.role("two", "x", metric("a"));
        assertThat(of(Kind.LATE_EFFECT, sketch.build())).isEmpty();
        assertThat(of(Kind.LATE_EFFECT, dated(sketch.build())))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.kpis()).containsExactly(Id.of("a"), Id.of("b")));
    }

    private static StrategicPlan dated(StrategicPlan plan) {
        return plan.toBuilder()
                .scorecard(plan.scorecard().orElseThrow().toBuilder().date(DAY).build())
                .build();
    }

    @Test
    void contradictionsAreSaid() {
        for (var other : List.of(negative(STRONG), none())) {
            assertThat(threeKpis()
                            .influence("a", "b", positive(STRONG))
                            .influence("a", "b", other)
                            .detect()
                            .diagnostics())
                    .anyMatch(diagnostic -> diagnostic.code() == Code.MODEL_INCONSISTENT
                            && diagnostic.kpi().equals(Id.of("b")));
        }
    }
}
