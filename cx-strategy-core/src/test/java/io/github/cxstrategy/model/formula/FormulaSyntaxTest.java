package io.github.cxstrategy.model.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are no formulas, and the exact sentence that says where and why. */
class FormulaSyntaxTest {
    private static final int MANY = 1_000_000;

    /** The text, the index, the sentence and, behind the last bar, the cure. */
    private static final String FAULTS = """
            <nothing> | 0 | 'formula' must have a number, a KPI or '(' at index 0 but ends there. |
            a + | 3 | 'formula' must have a number, a KPI or '(' at index 3 but ends there. |
            a + * b | 4 | 'formula' must have a number, a KPI or '(' at index 4 but has '*'. |
            * a | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '*'. |
            +a | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '+'. | leave the '+' out.
            a b | 2 | 'formula' must have an operator or the end at index 2 but has 'b'. | an operator is missing before it, or an id stands without brackets.
            a [b] | 2 | 'formula' must have an operator or the end at index 2 but has '['. | an operator is missing before it, or an id stands without brackets.
            first call / b | 6 | 'formula' must have an operator or the end at index 6 but has 'call'. | an operator is missing before it, or an id stands without brackets.
            2 a | 2 | 'formula' must have an operator or the end at index 2 but has 'a'. | an operator is missing before it, or an id stands without brackets.
            2x | 1 | 'formula' must have an operator or the end at index 1 but has 'x'. | an operator is missing before it, or an id stands without brackets.
            2 (a + b) | 2 | 'formula' must have an operator or the end at index 2 but has '('. | a '*' is missing before the '('.
            a (b) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'a'. | a '*' is missing before the '('.
            [a](b) | 3 | 'formula' must have an operator or the end at index 3 but has '('. | a '*' is missing before the '('.
            (a)(b) | 3 | 'formula' must have an operator or the end at index 3 but has '('. | a '*' is missing before the '('.
            avg(a, b) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'avg'. |
            mim(a, b) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'mim'. | you meant 'min'.
            MAX(a, b) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'MAX'. | you meant 'max'.
            max | 3 | 'formula' must have '(' behind 'max' at index 3 but ends there. | a KPI is meant: write [max].
            min + 1 | 4 | 'formula' must have '(' behind 'min' at index 4 but has '+'. | a KPI is meant: write [min].
            max [a] | 4 | 'formula' must have '(' behind 'max' at index 4 but has '['. | a KPI is meant: write [max].
            min(a) | 5 | 'formula' must have an operator or ',' at index 5 but has ')'. | min and max take two operands or more.
            min() | 4 | 'formula' must have a number, a KPI or '(' at index 4 but has ')'. |
            min(a, ) | 7 | 'formula' must have a number, a KPI or '(' at index 7 but has ')'. |
            min(, a) | 4 | 'formula' must have a number, a KPI or '(' at index 4 but has ','. |
            max(a, b | 8 | 'formula' must have an operator, ',' or ')' at index 8 but ends there. | a ')' is missing.
            max(a; b) | 5 | 'formula' must have an operator or ',' at index 5 but has ';'. | write ','.
            (a + b | 6 | 'formula' must have an operator or ')' at index 6 but ends there. | a ')' is missing.
            a + b) | 5 | 'formula' must have an operator or the end at index 5 but has ')'. | this ')' is one too many.
            ((a) | 4 | 'formula' must have an operator or ')' at index 4 but ends there. | a ')' is missing.
            () | 1 | 'formula' must have a number, a KPI or '(' at index 1 but has ')'. |
            1,000 | 1 | 'formula' must not have a ',' between digits but has one at index 1. | write '.' for a decimal point, nothing to group digits, or a blank behind a ',' between two operands.
            1,5 * a | 1 | 'formula' must not have a ',' between digits but has one at index 1. | write '.' for a decimal point, nothing to group digits, or a blank behind a ',' between two operands.
            min(1,5, a) | 5 | 'formula' must not have a ',' between digits but has one at index 5. | write '.' for a decimal point, nothing to group digits, or a blank behind a ',' between two operands.
            .5 | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '.'. | write a '0' before the '.'.
            5. | 2 | 'formula' must have a digit behind the '.' at index 2 but ends there. |
            1.2.3 | 3 | 'formula' must have an operator or the end at index 3 but has '.'. | it is part of an id: write [1.2.3].
            1e5 | 1 | 'formula' must have an operator or the end at index 1 but has 'e5'. | write the number without an exponent.
            1E-3 | 1 | 'formula' must have an operator or the end at index 1 but has 'E'. | write the number without an exponent.
            5 % | 2 | 'formula' must have an operator or the end at index 2 but has '%'. | write a share as a number: 5 % is 0.05.
            churn% | 5 | 'formula' must have an operator or the end at index 5 but has '%'. | write a share as a number: 5 % is 0.05.
            =a+b | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '='. | leave out the '=' and what stands before it.
            "a" | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '"'. | an id is meant: write [id].
            'a' + b | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '''. | an id is meant: write [id].
            `a` | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '`'. | an id is meant: write [id].
            a ** b | 3 | 'formula' must have a number, a KPI or '(' at index 3 but has '*'. |
            a ^ 2 | 2 | 'formula' must have an operator or the end at index 2 but has '^'. |
            a − b | 2 | 'formula' must have an operator or the end at index 2 but has '−' (U+2212). | write '-'.
            a×b | 1 | 'formula' must have an operator or the end at index 1 but has '×' (U+00D7). | write '*'.
            a ÷ b | 2 | 'formula' must have an operator or the end at index 2 but has '÷' (U+00F7). | write '/'.
            a : b | 2 | 'formula' must have an operator or the end at index 2 but has ':'. |
            Qualität / b | 6 | 'formula' must have an operator or the end at index 6 but has 'ä' (U+00E4). | it is part of an id: write [Qualität].
            größe | 2 | 'formula' must have an operator or the end at index 2 but has 'ö' (U+00F6). | it is part of an id: write [größe].
            a.b + c | 1 | 'formula' must have an operator or the end at index 1 but has '.'. | it is part of an id: write [a.b].
            kpi:1 | 3 | 'formula' must have an operator or the end at index 3 but has ':'. | it is part of an id: write [kpi:1].
            a#1 | 1 | 'formula' must have an operator or the end at index 1 but has '#'. | it is part of an id: write [a#1].
            # + 1 | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '#'. |
            $x | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '$'. | it is part of an id: write [$x].
            revenue-cost | 7 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 7. | it is part of an id: write [revenue-cost].
            first-call-resolution / calls | 5 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 5. | it is part of an id: write [first-call-resolution].
            a-1 | 1 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 1. | it is part of an id: write [a-1].
            2027-01 | 4 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 4. | it is part of an id: write [2027-01].
            5-3 | 1 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 1. | it is part of an id: write [5-3].
            [abc | 0 | 'formula' must have a ']' for every '[' but has none for the one at index 0. | the ']' is missing, or doubled: that makes it a part of the id.
            [a]] | 0 | 'formula' must have a ']' for every '[' but has none for the one at index 0. | the ']' is missing, or doubled: that makes it a part of the id.
            [] | 0 | 'id' must hold text but is blank in the KPI at index 0. |
            [ ] | 0 | 'id' must hold text but is blank in the KPI at index 0. |
            [a<line>b] | 2 | 'formula' must have no control character in an id but has U+000A at index 2. |
            [a<lone>] | 0 | 'id' must be well-formed Unicode but has an unpaired surrogate at index 1 in the KPI at index 0. |
            <lone> | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has U+D83D. |
            a<line>b | 2 | 'formula' must have an operator or the end at index 2 but has 'b'. | an operator is missing before it, or an id stands without brackets.
            a + <lone>b | 4 | 'formula' must have a number, a KPI or '(' at index 4 but has U+D83D. |
            😀 + 1 | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '😀' (U+1F600). | it is part of an id: write [😀].
            収益 / 顧客 | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '収' (U+53CE). | it is part of an id: write [収益].
            a / 0 | 2 | 'formula' must not divide by the number 0 but does at index 2. |
            a / 0.0 + 1 | 2 | 'formula' must not divide by the number 0 but does at index 2. |
            a / -0 | 2 | 'formula' must not divide by the number 0 but does at index 2. |
            1234567890123456789 | 0 | 'formula' must have at most 18 digits before the decimal point but has 19 in the number at index 0. |
            0.1234567890123456789 | 0 | 'formula' must have at most 18 decimal places but has 19 in the number at index 0. |
            -- | 2 | 'formula' must have a number, a KPI or '(' at index 2 but ends there. |
            a - | 3 | 'formula' must have a number, a KPI or '(' at index 3 but ends there. |
            {a} | 0 | 'formula' must have a number, a KPI or '(' at index 0 but has '{'. | an id is meant: write [id].
            abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz(a) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefgh...'. |
            if(a, b, c) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'if'. |
            min(a, b) c | 10 | 'formula' must have an operator or the end at index 10 but has 'c'. | an operator is missing before it, or an id stands without brackets.
            sum(a, b) | 0 | 'formula' must have 'min' or 'max' before the '(' at index 0 but has 'sum'. |
            min(a | 5 | 'formula' must have an operator or ',' at index 5 but ends there. |
            abc<lone> | 3 | 'formula' must have an operator or the end at index 3 but has U+D83D. |
            [a]-b-1 | 5 | 'formula' must have a blank beside a '-' between letters or digits but has none at index 5. | it is part of an id: write [b-1].
            """;

    @ParameterizedTest
    @MethodSource
    void refused(String text, int index, String message) {
        FormulaSyntaxException refusal = catchThrowableOfType(FormulaSyntaxException.class, () -> Formula.parse(text));
        assertThat(refusal).as("a refusal").hasMessage(message);
        assertThat(refusal.index()).isEqualTo(index);
    }

    static Stream<Arguments> refused() {
        return FAULTS.lines().map(line -> {
            List<String> cells = Splitter.on('|').trimResults().splitToList(line);
            String text = cells.get(0)
                    .replace("<nothing>", "")
                    .replace("<line>", "\n")
                    .replace("<lone>", "\uD83D");
            String sentence = cells.get(2);
            return arguments(
                    text,
                    Integer.parseInt(cells.get(1)),
                    cells.get(3).isEmpty() ? sentence : sentence + "\nMaybe " + cells.get(3));
        });
    }

    /** Each is refused as soon as a limit is passed, whatever follows. */
    @ParameterizedTest(name = "{2}")
    @MethodSource
    @Timeout(2)
    void too_much(String text, int index, String message) {
        refused(text, index, message);
    }

    static Stream<Arguments> too_much() {
        String parts = "'formula' must have at most 1000 parts but has more at index ";
        String levels = "'formula' must have at most 64 levels but has more at index ";
        return Stream.of(
                arguments("(".repeat(MANY), 64, levels + "64."),
                arguments("-".repeat(MANY), 64, levels + "64."),
                arguments("min(1, ".repeat(MANY), 451, levels + "451."),
                arguments("-(-(".repeat(MANY), 129, levels + "129."),
                arguments("a + ".repeat(MANY) + "a", 4_000, parts + "4000."),
                arguments("a - ".repeat(MANY) + "a", 1_998, parts + "1998."),
                arguments("a / ".repeat(MANY) + "a", 254, levels + "254."),
                arguments("max(" + "1, ".repeat(MANY) + "1)", 3_004, parts + "3004."),
                arguments("a + ".repeat(999) + "a", 0, parts + "0."),
                arguments(
                        "1".repeat(MANY),
                        0,
                        "'formula' must have numbers of at most 400 characters but has a longer one at index 0."),
                arguments(
                        "a * 0." + "0".repeat(400) + "1",
                        4,
                        "'formula' must have numbers of at most 400 characters but has a longer one at index 4."),
                arguments(
                        "a".repeat(MANY),
                        0,
                        "'id' must have at most 200 characters but has 1000000 in the KPI at index 0."),
                arguments(
                        "[" + "a".repeat(MANY),
                        0,
                        "'formula' must have a ']' for every '[' but has none for the one at index 0.\nMaybe the ']' is"
                                + " missing, or doubled: that makes it a part of the id."),
                arguments(
                        " ".repeat(MANY),
                        MANY,
                        "'formula' must have a number, a KPI or '(' at index 1000000 but ends there."),
                arguments(
                        "\u6536".repeat(MANY),
                        0,
                        "'formula' must have a number, a KPI or '(' at index 0 but has '\u6536' (U+6536)."));
    }

    @Test
    void the_limits_themselves_are_read() {
        assertThat(Formula.parse("(".repeat(64) + "a" + ")".repeat(64))).hasToString("a");
        assertThat(Formula.parse("-".repeat(63) + "a").toString()).hasSize(63 + 1 + 2 * 62);
        assertThat(Formula.parse("a + ".repeat(998) + "a").operands()).hasSize(999);
        assertThat(Formula.parse("a" + " / a".repeat(63)).kpis()).hasSize(1);
    }
}
