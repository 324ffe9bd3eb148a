package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.ValueRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What formulas say of the scorecard beside targets. */
class FormulaDiagnosticsTest {

    /** x lies between 1 and 5, z between 0 and 2; what reads x twice may say nothing, never something wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 * x - 3                | +1
            -x + z                   | -1
            z / x                    | -1
            x * z                    | +1
            x * (z - 1)              |  0
            max(x, z)                | +1
            min(x, 7 - x)            |  0
            x / (x + 1)              |  0
            10 / (x + 1)             | -1
            z - 1                    |  0
            """)
    void aDeclaredSignIsComparedWithTheFormula(String formula, int sign) {
        for (int declared : new int[] {1, -1}) {
            boolean contradicted = sketch(formula, declared).detect().diagnostics().stream()
                    .anyMatch(found -> found.code() == Code.SIGN_CONTRADICTED_BY_FORMULA);
            assertThat(contradicted).as("%s, declared %s", formula, declared).isEqualTo(sign * declared < 0);
        }
    }

    private static PlanSketch sketch(String formula, int declared) {
        Effect.Strength weak = Effect.Strength.WEAK;
        return new PlanSketch()
                .kpi("x", Goal.increase(), "2", "1")
                .kpi("x", kpi -> kpi.feasibleRange(ValueRange.of("1", "5")))
                .kpi("z", Goal.increase(), "1", "1")
                .kpi("z", kpi -> kpi.feasibleRange(ValueRange.of("0", "2")))
                .kpi("y", Goal.increase(), "3", "1")
                .formula("y", formula)
                .influence("x", "y", declared > 0 ? Effect.positive(weak) : Effect.negative(weak))
                .role("role", "one", PlanSketch.metric("y"));
    }

    private static boolean contradicts(PlanSketch sketch) {
        return sketch.detect().diagnostics().stream()
                .anyMatch(found -> found.code() == Code.SIGN_CONTRADICTED_BY_FORMULA);
    }

    /** y rises with x itself and falls with it by way of z: all in all it falls. */
    @Test
    void theWholeEffectCountsAlsoByWayOfOtherFormulas() {
        assertThat(contradicts(sketch("x + z", -1).formula("z", "3 - 3 * x"))).isFalse();
        assertThat(contradicts(sketch("x + z", 1).formula("z", "3 - 3 * x"))).isTrue();
        // y does not read x itself
        assertThat(contradicts(sketch("2 * z", 1).formula("z", "3 - x"))).isTrue();
        assertThat(contradicts(sketch("2 * z", -1).formula("z", "3 - x"))).isFalse();
    }

    @Test
    void whereAnInfluenceLeadsToAnotherTermNothingIsSaid() {
        assertThat(contradicts(sketch("x + z", -1))).isTrue();
        assertThat(contradicts(sketch("x + z", -1).influence("x", "z", Effect.negative(Effect.Strength.STRONG))))
                .isFalse();
        assertThat(contradicts(sketch("x + z", -1).influence("x", "z", Effect.unknown())))
                .isFalse();
        assertThat(contradicts(sketch("x + z", -1).influence("x", "z", Effect.none())))
                .isTrue();
    }

    @Test
    void anInfluenceThatTellsAFormulaAgainIsNoWayBesideIt() {
        PlanSketch sketch = sketch("x + z", -1).formula("z", "2 * x");
        Influence told = new Influence(Id.of("x"), Id.of("z"), Effect.positive(Effect.Strength.STRONG));
        sketch.influences.add(told);
        assertThat(contradicts(sketch)).isFalse();
        sketch.influences.set(1, told.withOrigin(Influence.Origin.FORMULA));
        assertThat(contradicts(sketch)).isTrue();
        // z does not follow from x by a formula, whatever it says of its origin
        assertThat(contradicts(sketch.formula("z", "3 - 1"))).isFalse();
    }

    @Test
    void aKpiThatFollowsFromItselfIsReportedAndItsFormulaLeftOut() {
        ConflictReport report = new PlanSketch()
                .kpi("a", Goal.increaseTo("2"), "1", "1")
                .kpi("b", Goal.increaseTo("2"), "1", "1")
                .formula("a", "b + 1")
                .formula("b", "a + 1")
                .role("role", "one", PlanSketch.metric("a"))
                .detect();
        assertThat(report.diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == Code.FORMULA_CYCLE)
                .extracting(diagnostic -> diagnostic.kpi().value())
                .containsExactly("a", "b");
        assertThat(report.conflicts()).isEmpty();
    }
}
