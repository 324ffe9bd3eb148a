package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the verdict of each kind of formula rests on. */
class CoreTest {
    private static final Fact A = new Fact.Known("a", "x", "1");
    private static final Fact B = new Fact.Known("b", "x", "1");
    private static final Fact C = new Fact.Absent("c", "x");
    private static final Fact D = new Fact.Absent("d", "x");
    private static final Fact E = new Fact.Unknown("e", "x");
    private static final Fact F = new Fact.Unknown("f", "x");
    private static final Fact REST = Fact.rest("teams");

    record Case(Check check, boolean whole, List<Fact> core) {
        Case(Check check, boolean whole, Fact... core) {
            this(check, whole, List.of(core));
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case(is(A), true, A),
                new Case(Check.not(is(A)), true, A),
                new Case(is(A).failingWith("No."), true, A),
                new Case(is(A).failingWith("No.", "Do.", List.of(B)), false, A),
                new Case(all(A, B), true, A, B),
                new Case(all(A, C, D), false, C),
                new Case(all(C), true, C),
                new Case(all(A, E, F), false, E),
                new Case(any(C, D), true, C, D),
                new Case(any(C, A, B), false, A),
                new Case(any(A), true, A),
                new Case(any(C, E), false, E),
                new Case(each(false, A, B), true, A, B),
                new Case(each(false, A, C, D), false, C),
                new Case(each(false, C), true, C),
                new Case(each(true, A), false, REST),
                new Case(each(true), true, REST),
                new Case(each(true, E), false, E),
                new Case(each(true, C), false, C),
                new Case(some(false, C, D), true, C, D),
                new Case(some(false, C, A, B), false, A),
                new Case(some(false, A), true, A),
                new Case(some(true, A), false, A),
                new Case(some(true, C), false, REST),
                new Case(some(true, E), false, E),
                new Case(some(false), true, Fact.noMore("teams")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aVerdictRestsOnWhatIsEnoughForIt(Case one) {
        Core core = Core.of(one.check());

        assertThat(core.facts()).containsExactlyElementsOf(one.core());
        assertThat(core.isWhole()).isEqualTo(one.whole());
    }

    private static Check is(Fact fact) {
        return Check.present(fact);
    }

    private static Check all(Fact... facts) {
        return new Check.All(Stream.of(facts).map(CoreTest::is).toList());
    }

    private static Check any(Fact... facts) {
        return new Check.Any(Stream.of(facts).map(CoreTest::is).toList());
    }

    private static Check each(boolean open, Fact... facts) {
        return new Check.ForEach(PlanPart.TEAMS, "teams", open, items(facts));
    }

    private static Check some(boolean open, Fact... facts) {
        return new Check.Exists(PlanPart.TEAMS, "teams", open, items(facts));
    }

    private static List<Item> items(Fact... facts) {
        return Stream.of(facts).map(fact -> new Item(fact.subject(), is(fact))).toList();
    }
}
