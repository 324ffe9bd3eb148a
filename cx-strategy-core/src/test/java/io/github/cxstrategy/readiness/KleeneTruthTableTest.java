package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The truth tables of strong three-valued logic, as published: S. C. Kleene, Introduction to Metamathematics (1952), § 64,
 * and the same in the SQL standard (ISO/IEC 9075-2, boolean value expression). T is PASS, F is FAIL, U is UNKNOWN.
 */
class KleeneTruthTableTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            T, T, T, T
            T, F, F, T
            T, U, U, T
            F, T, F, T
            F, F, F, F
            F, U, F, U
            U, T, U, T
            U, F, F, U
            U, U, U, U
            """)
    void conjunctionAndDisjunction(char a, char b, char and, char or) {
        List<Item> items = List.of(new Item("a", check(a)), new Item("b", check(b)));

        assertThat(Check.all(check(a), check(b)).verdict()).isEqualTo(verdict(and));
        assertThat(Check.any(check(a), check(b)).verdict()).isEqualTo(verdict(or));
        assertThat(new Check.ForEach(PlanPart.ACTIONS, "actions", false, items).verdict())
                .isEqualTo(verdict(and));
        assertThat(new Check.Exists(PlanPart.ACTIONS, "actions", false, items).verdict())
                .isEqualTo(verdict(or));
    }

    @ParameterizedTest
    @CsvSource({"T, F", "F, T", "U, U"})
    void negation(char a, char not) {
        assertThat(Check.not(check(a)).verdict()).isEqualTo(verdict(not));
    }

    /** An element that nobody knows of is one more operand that is unknown. */
    @ParameterizedTest
    @CsvSource({"T, U, T", "F, F, U", "U, U, U"})
    void aListThatMayGoOnHasOneMoreUnknownOperand(char a, char every, char some) {
        List<Item> items = List.of(new Item("a", check(a)));

        assertThat(new Check.ForEach(PlanPart.ACTIONS, "actions", true, items).verdict())
                .isEqualTo(verdict(every));
        assertThat(new Check.Exists(PlanPart.ACTIONS, "actions", true, items).verdict())
                .isEqualTo(verdict(some));
    }

    /** What is not applicable is no operand. */
    @ParameterizedTest
    @CsvSource({"T", "F", "U"})
    void whatIsNotApplicableCountsNeitherWay(char a) {
        Check nothing = new Check.NotApplicable("There is nothing.");

        assertThat(Check.all(check(a), nothing).verdict()).isEqualTo(verdict(a));
        assertThat(Check.any(nothing, check(a)).verdict()).isEqualTo(verdict(a));
        assertThat(Check.all(nothing).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(Check.not(nothing).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    private static Check check(char value) {
        return StubRule.saying(verdict(value));
    }

    private static Verdict verdict(char value) {
        return value == 'T' ? Verdict.PASS : value == 'F' ? Verdict.FAIL : Verdict.UNKNOWN;
    }
}
