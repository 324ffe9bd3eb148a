package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.json.Toys.Calculated;
import io.github.cxstrategy.model.formula.Formula;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A formula is one string in a document, and one that cannot be read is told with its place. */
class FormulaJsonTest {

    private final StrategyJson json = StrategyJson.standard();

    private Calculated read(String text) {
        return json.read(Calculated.class, text.getBytes(StandardCharsets.UTF_8));
    }

    private String problems(String text) {
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> read(text));
        assertThat(refusal).as("the document is read").isNotNull();
        return refusal.problems().stream().map(JsonProblem::describe).collect(Collectors.joining("\n"));
    }

    @Test
    void aFormulaIsOneString() {
        Calculated value = new Calculated(
                Formula.parse("100*resolved/[cases closed]"),
                Optional.of(Formula.parse("0")),
                List.of(Formula.parse("min(a, [\"]]\\])"), Formula.parse("-[\uD83D\uDE00]")));
        String text = json.write(value);
        assertThat(text).isEqualTo("""
                {
                  "formatVersion": "1.1",
                  "formula": "100 * resolved / [cases closed]",
                  "floor": "0",
                  "checks": [
                    "min(a, [\\"]]\\\\])",
                    "-[\uD83D\uDE00]"
                  ]
                }
                """);
        assertThat(read(text)).isEqualTo(value);
    }

    @Test
    void otherSpellingsAreRead() {
        assertThat(read("{\"formatVersion\": \"1.1\", \"formula\": \" ( a+b )/2.0 \"}")
                        .formula())
                .hasToString("(a + b) / 2");
    }

    @Test
    void whatIsNoFormulaIsToldWithItsPlace() {
        assertThat(problems("""
                {
                  "formatVersion": "1.1",
                  "formula": "revenue-cost",
                  "floor": "",
                  "checks": ["a", "max(a, b", 5, "a / 0"]
                }
                """)).isEqualTo("""
                INVALID_VALUE at /formula (line 3, column 14): 'formula' must have a blank beside a '-' between letters \
                or digits but has none at index 7.
                Maybe it is part of an id: write [revenue-cost].
                INVALID_VALUE at /floor (line 4, column 12): 'formula' must have a number, a KPI or '(' at index 0 but \
                ends there.
                INVALID_VALUE at /checks/1 (line 5, column 19): 'formula' must have an operator, ',' or ')' at index 8 \
                but ends there.
                Maybe a ')' is missing.
                WRONG_TYPE at /checks/2 (line 5, column 31): An element of 'checks' must be a formula such as \
                "revenue / customers" but is the number 5.
                INVALID_VALUE at /checks/3 (line 5, column 34): 'formula' must not divide by the number 0 but does at \
                index 2.""");
    }

    @Test
    void aMissingFormulaIsNamedWithWhatItLooksLike() {
        assertThat(problems("{\"formatVersion\": \"1.1\"}"))
                .isEqualTo("MISSING_KEY (line 1, column 1): Calculated must have the key 'formula' (a formula such as"
                        + " \"revenue / customers\") but has not.");
    }

    @Property(seed = "8", tries = 1_000)
    void formulasComeBackEqual(@ForAll long seed) {
        Calculated value = new RecordGenerator(new Random(seed), 3).record(Calculated.class);
        byte[] bytes = json.writeBytes(value);
        Calculated back = json.read(Calculated.class, bytes);
        assertThat(back).isEqualTo(value);
        assertThat(json.writeBytes(back)).isEqualTo(bytes);
    }

    @Test
    void everyPartOfAFormulaIsGenerated() {
        Set<Class<?>> seen = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            collect(
                    new RecordGenerator(new Random(seed), 3)
                            .record(Calculated.class)
                            .formula(),
                    seen);
        }
        assertThat(seen).containsExactlyInAnyOrder(Formula.class.getPermittedSubclasses());
    }

    private static void collect(Formula formula, Set<Class<?>> seen) {
        seen.add(formula.getClass());
        formula.operands().forEach(operand -> collect(operand, seen));
    }
}
