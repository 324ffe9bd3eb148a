package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CausalTradeOff;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Influence.Origin;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas as influences: how strongly a KPI moves one that follows from it. */
class FormulaStrengthTest {

    /** x is 2 with a scale of 1, y is 4 with a scale of 2, z has a scale of 10; x is to rise, z to fall. */
    private static PlanSketch sketch(String formula) {
        return new PlanSketch()
                .kpi("x", Goal.increaseTo("3"), "2", "1")
                .kpi("y", Goal.increaseTo("4"), "4", "2")
                .kpi("z", Goal.decreaseTo("1"), "10", "10")
                .formula("z", formula)
                .influence("y", "x", Effect.none())
                .role("one", "a", metric("x"))
                .role("other", "b", metric("z"));
    }

    private static Optional<SignedWalk.Step> step(PlanSketch sketch) {
        return sketch.detect()
                .find("K3:x->z")
                .map(conflict ->
                        ((CausalTradeOff) conflict.evidence()).harm().steps().get(0));
    }

    /** The slope where the KPIs stand, a tenth of it for the scales; at most .95. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 * x + y           | .4
            x * y               | .4
            x * x               | .4
            20 * x + y          | .95
            x * 8 / y           | .2
            20 * x / y          | .5
            max(4 * x, y)       | .4
            max(x, y)           |
            10 - 3 * x + y      |
            """)
    void isTheSlopeAtTheBaselinesInScaleUnits(String formula, Double strength) {
        Optional<SignedWalk.Step> step = step(sketch(formula));
        assertThat(step.map(SignedWalk.Step::strength).orElse(null)).isEqualTo(strength);
        step.ifPresent(found -> {
            assertThat(found.origin()).contains(Origin.FORMULA);
            assertThat(found.capped()).isEqualTo(strength == .95);
            assertThat(found.effect().delayDays()).contains(0);
        });
    }

    @Test
    void ofASumNothingIsInDoubtOfAProductTheWayToTheTargetsIs() {
        assertThat(sketch("3 * x + y").detect().find("K3:x->z").orElseThrow().marks())
                .contains(Mark.ROBUST);
        assertThat(sketch("x * y").detect().find("K3:x->z").orElseThrow().marks())
                .contains(Mark.ROBUST);
        // on its way to 0.5 y takes the slope of x below the floor
        PlanSketch falling = sketch("x * y").kpi("y", kpi -> kpi.goal(Goal.decreaseTo("0.5")));
        assertThat(falling.detect().find("K3:x->z").orElseThrow().marks()).contains(Mark.FRAGILE);
    }

    @Test
    void withoutABaselineOrAScaleItIsAQuestion() {
        PlanSketch noBaseline = sketch("x * y").kpi("y", kpi -> withoutBaseline(kpi.build()));
        assertThat(step(noBaseline)).isEmpty();
        assertThat(noBaseline.detect().questions())
                .extracting(ConflictQuestion::id)
                .contains("sign-unknown:x->z");
        // of a sum the slope is known without
        PlanSketch sum = sketch("4 * x + y").kpi("y", kpi -> withoutBaseline(kpi.build()));
        assertThat(step(sum).orElseThrow().strength()).isEqualTo(.4);
        // nothing that may be helps where the formula can only rise, and both are to rise
        PlanSketch sure = new PlanSketch()
                .kpi("x", Optional.of(Goal.increase()))
                .kpi("z", Optional.of(Goal.increase()))
                .formula("z", "2 * x + 1 + y")
                .kpi("y", Optional.empty())
                .role("one", "a", metric("x"))
                .role("other", "b", metric("z"));
        assertThat(sure.detect().questions())
                .singleElement()
                .satisfies(question -> assertThat(question.sentence())
                        .startsWith("A baseline or scale is missing: how much does 'x' move 'z' by its formula?"));
    }

    private static Kpi.Builder withoutBaseline(Kpi kpi) {
        return Kpi.builder(kpi.id(), kpi.name())
                .goal(kpi.goal().orElseThrow())
                .scale(kpi.scale().orElseThrow());
    }

    @Test
    void whatIsDeclaredStandsUnlessItIsSaidToFollowFromTheFormula() {
        PlanSketch sketch = sketch("4 * x + y").influence("x", "z", Effect.positive(Strength.MODERATE));
        assertThat(step(sketch).orElseThrow().strength()).isEqualTo(.5);
        sketch.influences.replaceAll(one -> one.from().equals(Id.of("x")) ? one.withOrigin(Origin.FORMULA) : one);
        assertThat(step(sketch).orElseThrow().strength()).isEqualTo(.4);
        sketch.influences.replaceAll(
                one -> one.from().equals(Id.of("x")) ? new Influence(one.from(), one.to(), Effect.unknown()) : one);
        assertThat(step(sketch).orElseThrow().strength()).isEqualTo(.4);
        assertThat(sketch.detect().questions()).isEmpty();
    }

    /** The walk goes on through formulas, and nobody is asked to weaken arithmetic. */
    @Test
    void formulasAndInfluencesMakeOneWalk() {
        PlanSketch sketch = sketch("4 * x + y")
                .kpi("w", Goal.decreaseTo("1"), "2", "1")
                .influence("z", "w", Effect.positive(Strength.STRONG))
                .role("third", "c", metric("w"));
        sketch.roles.remove(1);
        KpiConflict conflict = sketch.detect().find("K3:x->w").orElseThrow();
        assertThat(((CausalTradeOff) conflict.evidence()).harm().strength()).isCloseTo(.32, within(1e-12));
        assertThat(conflict.resolutions().stream()
                        .filter(ConflictResolution.MitigateEffect.class::isInstance)
                        .map(one -> ((ConflictResolution.MitigateEffect) one).to()))
                .containsExactly(Id.of("w"));
    }

    @Provide
    Arbitrary<Long> plans() {
        return RandomPlans.seeds();
    }

    /** Where the KPIs stand, a step of a billionth raises the formula by the slope, but for the bend of a curve. */
    @Property(seed = "5401", tries = 200)
    void theSlopeIsWhatASmallStepDoes(@ForAll("plans") long seed) {
        ConflictInput input =
                ConflictInput.of(ResolvedPlan.of(ProofPlans.sketch(seed, false).build()));
        FormulaNet formulas = FormulaNet.of(input, new Diagnostics());
        Map<Integer, Range> stand = new HashMap<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            stand.put(
                    node,
                    Range.of(Fraction.of(
                            input.kpis().get(node).baseline().orElseThrow().value())));
        }
        FormulaSlopes slopes = new FormulaSlopes(input, formulas.values(stand));
        Fraction step = Fraction.of(new BigDecimal("0.000000001"));
        formulas.formulas().forEach((node, formula) -> {
            for (int read : formulas.reads(node)) {
                Range slope = slopes.of(formula, input.kpis().get(read).id());
                Fraction before = value(input, formula, stand, read, Fraction.ZERO);
                Fraction after = value(input, formula, stand, read, step);
                double raised = after.minus(before).over(step).doubleValue();
                Fraction low = Objects.requireNonNull(slope.low());
                Fraction high = Objects.requireNonNull(slope.high());
                assertThat(raised).isBetween(low.doubleValue() - 1e-6, high.doubleValue() + 1e-6);
                boolean bends =
                        formula.toString().contains("min") || formula.toString().contains("max");
                assertThat(bends || low.equals(high)).isTrue();
            }
        });
    }

    private static Fraction value(
            ConflictInput input, Formula formula, Map<Integer, Range> stand, int moved, Fraction by) {
        return IntervalTerms.value(formula, id -> {
                    int node = input.number(id);
                    Fraction at = Objects.requireNonNull(
                            stand.getOrDefault(node, Range.of(Fraction.ZERO)).low());
                    return node == moved ? at.plus(by) : at;
                })
                .orElseThrow();
    }
}
