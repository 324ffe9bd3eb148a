package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would make each kind of formula pass, in words. */
class RepairsTest {
    private static final Check THERE = Check.present(new Fact.Known("a", "x", "1"));
    private static final Check ABSENT = Check.present(new Fact.Absent("b", "x"));
    private static final Check UNKNOWN = Check.present(new Fact.Unknown("c", "x"));
    private static final Check NOTHING = new Check.NotApplicable("Nothing.");

    record Case(Check check, List<String> alternatives) {
        Case(Check check, String... alternatives) {
            this(check, List.of(alternatives));
        }
    }

    static List<Case> cases() {
        List<Item> mixed = List.of(new Item("a", THERE), new Item("b", ABSENT), new Item("c", UNKNOWN));
        return List.of(
                new Case(ABSENT, "Supply 'x' of 'b'."),
                new Case(UNKNOWN, "Supply 'x' of 'c'."),
                new Case(ABSENT.failingWith("No."), "Supply 'x' of 'b'."),
                new Case(Check.not(THERE), "Take back 'x' of 'a'."),
                new Case(Check.not(Check.all(THERE, THERE)), "Take back 'x' of 'a'."),
                new Case(Check.not(Check.any(THERE, ABSENT)), "Take back 'x' of 'a'."),
                new Case(Check.holds(new Fact.Known("a", "x", "1"), false), "Change 'x' of 'a'."),
                new Case(Check.all(THERE, ABSENT, UNKNOWN), "Supply 'x' of 'b'. Supply 'x' of 'c'."),
                new Case(Check.any(ABSENT, UNKNOWN, NOTHING), "Supply 'x' of 'b'.", "Supply 'x' of 'c'."),
                new Case(Check.any(Check.all(ABSENT, UNKNOWN), new Check.Any(List.of(ABSENT))), "Supply 'x' of 'b'."),
                new Case(each(false, mixed), "Supply 'x' of 'b'. Supply 'x' of 'c'."),
                new Case(
                        each(true, mixed),
                        "Say what further teams there are, or that there are none. Supply 'x' of 'b'. Supply 'x' of 'c'."),
                new Case(
                        each(true, List.of(new Item("a", THERE))),
                        "Say what further teams there are, or that there are none."),
                new Case(
                        some(false, mixed.subList(1, 3)),
                        "Supply 'x' of 'b'.",
                        "Supply 'x' of 'c'.",
                        "Add to the teams one for which this holds."),
                new Case(
                        some(true, mixed.subList(1, 2)),
                        "Supply 'x' of 'b'.",
                        "Add to the teams one for which this holds."),
                new Case(Check.not(some(false, mixed.subList(0, 1))), "Take back 'x' of 'a'."),
                new Case(size(7, Relation.AT_MOST), "Make 'size' of 'plan' at most 'limit'."),
                new Case(Check.not(size(3, Relation.AT_MOST)), "Make 'size' of 'plan' not at most 'limit'."),
                new Case(
                        Check.compare(
                                Quantity.unknown(new Fact.Unknown("plan", "size")),
                                Relation.AT_MOST,
                                Quantity.exactly("rule", "limit", 5)),
                        "Supply 'size' of 'plan'."),
                new Case(
                        new Check.Undecided("So.", "Ask the owner.", List.of(new Fact.Unknown("c", "x"))),
                        "Ask the owner."),
                new Case(Check.all(new Check.Broken("oops"), ABSENT)),
                new Case(Check.any(new Check.Broken("oops"), ABSENT), "Supply 'x' of 'b'."),
                new Case(NOTHING),
                new Case(THERE));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachKindOfFormulaHasItsRepairs(Case one) {
        assertThat(alternatives(one.check())).containsExactlyElementsOf(one.alternatives());
    }

    /** What is supplied for one part is there for all that ask for it, but whether it meets a condition is open. */
    @Test
    void aFactThatIsSuppliedIsThereForEveryPart() {
        Fact fact = new Fact.Absent("b", "x");
        Fact known = new Fact.Unknown("b", "x");

        assertThat(alternatives(Check.all(Check.present(fact), Check.present(fact), ABSENT)))
                .containsExactly("Supply 'x' of 'b'.");
        assertThat(alternatives(Check.all(Check.present(known), Check.holds(known, false))))
                .containsExactly("Supply 'x' of 'b'.");
    }

    /** A condition that holds is open once the fact has another value. */
    @Test
    void aRepairThatSpoilsAnotherPartIsNotEnough() {
        Fact size = new Fact.Known("a", "x", "1");

        assertThat(alternatives(Check.all(Check.holds(size, true), Check.holds(size, false))))
                .isEmpty();
        assertThat(alternatives(Check.all(THERE, Check.holds(size, false)))).containsExactly("Change 'x' of 'a'.");
        assertThat(alternatives(Check.all(Check.not(THERE), ABSENT)))
                .containsExactly("Take back 'x' of 'a'. Supply 'x' of 'b'.");
    }

    @Test
    void theSmallestComeFirstAndALimitCutsThemShort() {
        Check check = Check.any(Check.all(ABSENT, UNKNOWN), size(7, Relation.AT_MOST));
        List<Check> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(Check.present(new Fact.Absent("s" + (10 + i), "x")));
        }

        assertThat(alternatives(check))
                .containsExactly("Make 'size' of 'plan' at most 'limit'.", "Supply 'x' of 'b'. Supply 'x' of 'c'.");
        assertThat(alternatives(new Check.Any(many))).hasSize(12);
        assertThat(Repairs.minimal(check, new Meter(SearchLimit.ofWork(2)))).isEmpty();
    }

    private static Check each(boolean open, List<Item> items) {
        return new Check.ForEach(PlanPart.TEAMS, "teams", open, items);
    }

    private static Check some(boolean open, List<Item> items) {
        return new Check.Exists(PlanPart.TEAMS, "teams", open, items);
    }

    private static Check size(int size, Relation relation) {
        return Check.compare(Quantity.exactly("plan", "size", size), relation, Quantity.exactly("rule", "limit", 5));
    }

    private static List<String> alternatives(Check check) {
        return Repairs.minimal(check, new Meter(SearchLimit.none())).stream()
                .map(set -> String.join(
                        " ",
                        set.stream().map(Repairs::remedy).map(Remedy::sentence).toList()))
                .toList();
    }
}
