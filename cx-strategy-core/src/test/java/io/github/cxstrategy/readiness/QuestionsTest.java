package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each kind of formula asks for, and which answer would decide it whatever it is. */
class QuestionsTest {
    private static final Fact A = new Fact.Known("a", "x", "1");
    private static final Fact B = new Fact.Unknown("b", "x");
    private static final Fact C = new Fact.Unknown("c", "x");
    private static final Fact ABSENT = new Fact.Absent("d", "x");
    private static final Fact REST = Fact.rest("teams");
    private static final Check ON_A = Check.present(A);
    private static final Check ON_B = Check.present(B);
    private static final Check ON_C = Check.present(C);

    record Case(Check check, List<Fact> missing, List<Fact> settling) {}

    static List<Case> cases() {
        Quantity five = Quantity.exactly("rule", "limit", 5);
        Quantity parts = new Quantity(
                new Fact.Unknown("plan", "sum"), Optional.of(BigDecimal.ONE), Optional.empty(), List.of(A, B, C));
        return List.of(
                new Case(ON_A, List.of(), List.of()),
                new Case(Check.present(ABSENT), List.of(), List.of()),
                new Case(ON_B, List.of(B), List.of(B)),
                new Case(Check.not(ON_B), List.of(B), List.of(B)),
                new Case(ON_B.failingWith("No."), List.of(B), List.of(B)),
                new Case(Check.all(ON_A, ON_B), List.of(B), List.of(B)),
                new Case(Check.all(ON_B, ON_C), List.of(B, C), List.of()),
                new Case(Check.all(ON_B, Check.present(ABSENT)), List.of(), List.of()),
                new Case(Check.any(ON_B, Check.present(ABSENT)), List.of(B), List.of(B)),
                new Case(Check.any(ON_B, ON_A), List.of(), List.of()),
                new Case(each(false, ON_A, ON_B), List.of(B), List.of(B)),
                new Case(each(true, ON_A), List.of(REST), List.of(REST)),
                new Case(each(true, ON_A, ON_B), List.of(B, REST), List.of()),
                new Case(some(false, ON_B), List.of(B), List.of(B)),
                new Case(some(true, Check.present(ABSENT)), List.of(REST), List.of(REST)),
                new Case(some(true, ON_B), List.of(B, REST), List.of()),
                new Case(Check.compare(Quantity.unknown(B), Relation.AT_MOST, five), List.of(B), List.of(B)),
                new Case(
                        Check.compare(Quantity.unknown(B), Relation.AT_MOST, Quantity.unknown(C)),
                        List.of(B, C),
                        List.of()),
                new Case(Check.compare(parts, Relation.AT_MOST, five), List.of(B, C), List.of()),
                new Case(new Check.Undecided("So.", "Do.", List.of(A, B, C)), List.of(B, C), List.of()),
                new Case(new Check.Broken("oops"), List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachKindOfFormulaAsksForWhatItLacks(Case one) {
        assertThat(Questions.missing(one.check())).containsExactlyElementsOf(one.missing());
        assertThat(one.missing().stream().filter(fact -> Questions.settles(fact, one.check())))
                .containsExactlyElementsOf(one.settling());
    }

    private static Check each(boolean open, Check... checks) {
        return new Check.ForEach(PlanPart.TEAMS, "teams", open, items(checks));
    }

    private static Check some(boolean open, Check... checks) {
        return new Check.Exists(PlanPart.TEAMS, "teams", open, items(checks));
    }

    private static List<Item> items(Check... checks) {
        return List.of(checks).stream()
                .map(check -> new Item(check.facts().get(0).subject(), check))
                .toList();
    }
}
