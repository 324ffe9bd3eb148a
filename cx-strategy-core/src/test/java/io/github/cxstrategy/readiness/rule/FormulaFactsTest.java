package io.github.cxstrategy.readiness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which facts each kind of formula reads, once each and in order. */
class FormulaFactsTest {
    private static final Fact A = new Fact.Known("a", "x", "1");
    private static final Fact B = new Fact.Absent("b", "x");
    private static final Fact C = new Fact.Unknown("c", "x");
    private static final Check ON_A = Check.present(A);
    private static final Check ON_B = Check.holds(B, true);
    private static final Check ON_C = Check.present(C);

    @Test
    void connectivesReadWhatTheirMembersRead() {
        assertThat(Check.all(ON_C, ON_A, ON_B, ON_A).facts()).containsExactly(A, B, C);
        assertThat(Check.any(ON_B, ON_A).facts()).containsExactly(A, B);
        assertThat(Check.not(ON_C).facts()).containsExactly(C);
        assertThat(Check.all(ON_A, ON_A).facts()).containsExactly(A);
        assertThat(Check.all().facts()).isEmpty();
    }

    @Test
    void wordsShowTheirEvidenceBeside() {
        assertThat(ON_C.failingWith("No.", "Do.", List.of(B, A)).facts()).containsExactly(A, B, C);
    }

    @Test
    void listsReadTheirItemsAndWhatMayBeBeside() {
        List<Item> items = List.of(new Item("b", ON_B), new Item("a", ON_A));

        assertThat(new Check.ForEach(PlanPart.TEAMS, "teams", false, items).facts())
                .containsExactly(A, B);
        assertThat(new Check.ForEach(PlanPart.TEAMS, "teams", true, items).facts())
                .containsExactly(A, B, Fact.rest("teams"));
        assertThat(new Check.Exists(PlanPart.TEAMS, "teams", false, items).facts())
                .containsExactly(A, B);
        assertThat(new Check.Exists(PlanPart.TEAMS, "teams", true, items).facts())
                .containsExactly(A, B, Fact.rest("teams"));
        assertThat(new Check.Exists(PlanPart.TEAMS, "teams", false, List.of()).facts())
                .containsExactly(Fact.noMore("teams"));
        assertThat(new Check.Exists(PlanPart.TEAMS, "teams", true, List.of()).facts())
                .containsExactly(Fact.rest("teams"));
    }

    @Test
    void aComparisonReadsBothSidesAndTheBoundsOfWhatIsNotKnown() {
        Quantity some = new Quantity(C, Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TEN), List.of(B));

        assertThat(Check.compare(some, Relation.AT_MOST, Quantity.exactly("a", "x", 1))
                        .facts())
                .containsExactly(
                        A, B, new Fact.Known("c", "x", "at least 1"), new Fact.Known("c", "x", "at most 10"), C);
    }

    @Test
    void whatIsUndecidedReadsWhatIsMissing() {
        assertThat(new Check.Undecided("So.", "Do.", List.of(C, B)).facts()).containsExactly(B, C);
        assertThat(new Check.NotApplicable("So.").facts()).isEmpty();
        assertThat(new Check.Broken("So.").facts()).isEmpty();
    }

    @Test
    void anyOrderBecomesTheOneOrder() {
        List<Check> forth = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            forth.add(0, Check.present(new Fact.Known("s" + (1000 + i), "x", "1")));
            forth.add(0, Check.present(new Fact.Known("s" + (1000 + i), "x", "1")));
        }

        assertThat(Check.all(forth).facts()).hasSize(100).isSorted();
    }
}
