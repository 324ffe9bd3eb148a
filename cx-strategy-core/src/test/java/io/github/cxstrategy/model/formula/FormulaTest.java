package io.github.cxstrategy.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import io.github.cxstrategy.basics.Id;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a text means, how it is written, and what no formula can be. */
class FormulaTest {
    private static final Formula A = new Formula.Reference(Id.of("a"));

    /** As written, what it is made of, and the canonical text if that is another one. */
    private static final String MEANINGS = """
            a                        | a                                       |
            1.50                     | 1.5                                     | 1.5
            007                      | 7                                       | 7
            -0.0                     | 0                                       | 0
            a+b                      | Sum(a, b)                               | a + b
            a - b                    | Sum(a, Negation(b))                     |
            a + -b                   | Sum(a, Negation(b))                     | a - b
            a - b + c                | Sum(a, Negation(b), c)                  |
            a - (b + c)              | Sum(a, Negation(Sum(b, c)))             |
            a + (b + c)              | Sum(a, Sum(b, c))                       |
            (a + b) + c              | Sum(Sum(a, b), c)                       |
            a - 3                    | Sum(a, -3)                              |
            a + -3                   | Sum(a, -3)                              | a - 3
            a - -3                   | Sum(a, 3)                               | a + 3
            -3 + a                   | Sum(-3, a)                              |
            --a                      | Negation(Negation(a))                   | -(-a)
            -(3)                     | -3                                      | -3
            a * b / c                | Quotient(Product(a, b), c)              |
            a / b * c                | Product(Quotient(a, b), c)              |
            a / b / c                | Quotient(Quotient(a, b), c)             |
            a / (b * c)              | Quotient(a, Product(b, c))              |
            a * (b / c)              | Product(a, Quotient(b, c))              |
            a * (b * c)              | Product(a, Product(b, c))               |
            (a * b) * c              | Product(Product(a, b), c)               |
            a + b * c                | Sum(a, Product(b, c))                   |
            (a + b) * c              | Product(Sum(a, b), c)                   |
            a - b * c                | Sum(a, Negation(Product(b, c)))         |
            -a * b                   | Product(Negation(a), b)                 |
            -(a * b)                 | Negation(Product(a, b))                 |
            -a / b                   | Quotient(Negation(a), b)                |
            a - (-b * c)             | Sum(a, Negation(Product(Negation(b), c)))|
            a + (-b * c)             | Sum(a, Product(Negation(b), c))         |
            a * -b                   | Product(a, Negation(b))                 | a * (-b)
            a / -2                   | Quotient(a, -2)                         | a / (-2)
            0.6 * a + 0.4 * b        | Sum(Product(0.6, a), Product(0.4, b))   |
            min(a, b)                | Minimum(a, b)                           |
            max( a,b ,(c+1) )        | Maximum(a, b, Sum(c, 1))                | max(a, b, c + 1)
            -min(a, -b)              | Negation(Minimum(a, Negation(b)))       |
            min(a, b) * max(c, 2)    | Product(Minimum(a, b), Maximum(c, 2))   |
            ((a))                    | a                                       | a
            [a]                      | a                                       | a
            minimum + _x9            | Sum(minimum, _x9)                       |
            [min] / [max]            | Quotient(min, max)                      |
            [a-b] - [c d]            | Sum(a-b, Negation(c d))                 |
            [a-b]-a                  | Sum(a-b, Negation(a))                   | [a-b] - a
            (a)-(b)                  | Sum(a, Negation(b))                     | a - b
            [a]]b]                   | a]b                                     |
            []]]                     | ]                                       |
            [[]                      | [                                       |
            [ a ]                    |  a                                      |
            [Min]                    | Min                                     | Min
            [1]                      | 1                                       |
            [Qualität]               | Qualität                                |
            min(1, 5)                | Minimum(1, 5)                           |
            min([q1],5)              | Minimum(q1, 5)                          | min(q1, 5)
            """;

    @ParameterizedTest
    @MethodSource
    void meaning(String written, String structure, String canonical) {
        Formula formula = Formula.parse(written);
        assertThat(structure(formula)).isEqualTo(structure);
        assertThat(formula).hasToString(canonical);
        assertThat(Formula.parse(canonical)).isEqualTo(formula);
    }

    static Stream<Arguments> meaning() {
        return MEANINGS.lines().map(line -> {
            List<String> cells = Splitter.on('|').splitToList(line);
            String written = cells.get(0).stripTrailing();
            String structure = cells.get(1).substring(1).stripTrailing();
            String canonical = cells.get(2).strip();
            return arguments(
                    written, structure.equals(" a") ? " a " : structure, canonical.isEmpty() ? written : canonical);
        });
    }

    private static String structure(Formula formula) {
        if (formula instanceof Formula.Constant number) {
            return number.value().toPlainString();
        }
        if (formula instanceof Formula.Reference reference) {
            return reference.kpi().value();
        }
        return formula.getClass().getSimpleName()
                + formula.operands().stream().map(FormulaTest::structure).collect(Collectors.joining(", ", "(", ")"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        Formula three = number("3");
        return Stream.of(
                arguments(
                        (ThrowingCallable) () -> number("1e18"),
                        "'value' must have at most 18 digits before the decimal point but has 19."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Sum(List.of(A)),
                        "'terms' must have at least two entries but has 1."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Product(List.of()),
                        "'factors' must have at least two entries but has 0."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Minimum(List.of(A)),
                        "'operands' must have at least two entries but has 1."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Maximum(List.of(A)),
                        "'operands' must have at least two entries but has 1."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Quotient(A, number("0.00")),
                        "'denominator' must not be the number 0."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Negation(three),
                        "'operand' of a negation must not be a number but is 3.\nMaybe make the number itself negative."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Sum(Collections.nCopies(1_000, A)),
                        "'formula' must have at most 1000 parts but has more."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Negation(negations(63)),
                        "'formula' must have at most 64 levels but has 65."),
                arguments(
                        (ThrowingCallable) () -> new Formula.Quotient(A, negations(63)),
                        "'formula' must have at most 64 levels but has 65."),
                arguments(
                        (ThrowingCallable) () -> new CompoundUnit(Map.of("h", 0)), "'powers[h]' must not be 0 but is."),
                arguments(
                        (ThrowingCallable) () -> new UnitMismatch.Operands(
                                A, List.of(new UnitMismatch.Operand(A, CompoundUnit.NONE)), true),
                        "'operands' must have different units but all have one."));
    }

    private static Formula number(String value) {
        return new Formula.Constant(new BigDecimal(value));
    }

    private static Formula negations(int times) {
        Formula formula = A;
        for (int left = times; left > 0; left--) {
            formula = new Formula.Negation(formula);
        }
        return formula;
    }

    @Test
    void the_largest_formula_can_be_read_back() {
        Formula sum = new Formula.Sum(Collections.nCopies(999, new Formula.Reference(Id.of("]".repeat(200)))));
        assertThat(Formula.parse(sum.toString())).isEqualTo(sum);
        assertThat(Formula.parse(negations(63).toString())).isEqualTo(negations(63));
    }

    @Test
    @Timeout(5)
    void one_object_in_many_places_counts_each_time() {
        Formula doubled = A;
        for (int level = 1; level < 9; level++) {
            doubled = new Formula.Sum(List.of(doubled, doubled));
        }
        Formula large = doubled;
        assertThatThrownBy(() -> new Formula.Sum(Collections.nCopies(1_000_000, large)))
                .hasMessage("'formula' must have at most 1000 parts but has more.");
    }

    @Test
    void kpis_are_named_once_in_code_point_order() {
        assertThat(Formula.parse("min(b, [\uD83D\uDE00] - a) / b + [\uFF5E] * 2")
                        .kpis())
                .extracting(Id::value)
                .containsExactly("a", "b", "\uFF5E", "\uD83D\uDE00");
        assertThat(Formula.parse("60 * 24").kpis()).isEmpty();
    }
}
