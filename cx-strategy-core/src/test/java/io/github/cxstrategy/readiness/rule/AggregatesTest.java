package io.github.cxstrategy.readiness.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, sums, shares and extremes, over lists that are complete and lists that may go on. */
class AggregatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PFU | COMPLETE | 1..2
            PPF | COMPLETE | 2..2
            ''  | COMPLETE | 0..0
            NN  | COMPLETE | 0..0
            PFU | PARTIAL  | 1..
            """)
    void counts(String verdicts, Coverage coverage, String bounds) {
        assertThat(text(context(coverage).count(PlanPart.ACTIONS, "count", items(verdicts))))
                .isEqualTo(bounds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 2 3 | COMPLETE | 6..6 | 1..1 | 3..3
            1 ? 3 | COMPLETE | 4..  | ..1  | 3..
            1 2 3 | PARTIAL  | 6..  | ..1  | 3..
            ''    | COMPLETE | 0..0 | ..   | ..
            ?     | COMPLETE | 0..  | ..   | ..
            """)
    void sumsAndExtremes(String numbers, Coverage coverage, String sum, String least, String largest) {
        GateContext context = context(coverage);
        List<Quantity> values = new ArrayList<>();
        for (String number : numbers.isEmpty() ? new String[0] : numbers.split(" ", -1)) {
            values.add(context.number(
                    PlanPart.ACTIONS,
                    "a" + values.size(),
                    "size",
                    number.equals("?") ? Optional.empty() : Optional.of(new BigDecimal(number))));
        }

        assertThat(text(context.sum(PlanPart.ACTIONS, "plan", "sum", values))).isEqualTo(sum);
        assertThat(text(context.least(PlanPart.ACTIONS, "plan", "least", values)))
                .isEqualTo(least);
        assertThat(text(context.largest(PlanPart.ACTIONS, "plan", "largest", values)))
                .isEqualTo(largest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PF   | COMPLETE | 0.5       | PASS
            PPF  | COMPLETE | 0.5       | FAIL
            PPF  | COMPLETE | 0.666666666 | FAIL
            PPF  | COMPLETE | 0.666666667 | PASS
            PFU  | COMPLETE | 0.5       | UNKNOWN
            PFFU | COMPLETE | 0.5       | PASS
            PPPU | COMPLETE | 0.5       | FAIL
            PFN  | COMPLETE | 0.5       | PASS
            ''   | COMPLETE | 0.5       | NOT_APPLICABLE
            NN   | COMPLETE | 0.5       | NOT_APPLICABLE
            PFFF | PARTIAL  | 0.5       | UNKNOWN
            ''   | PARTIAL  | 0.5       | UNKNOWN
            """)
    void shares(String verdicts, Coverage coverage, String limit, Verdict expected) {
        assertThat(context(coverage)
                        .share(PlanPart.ACTIONS, "share", items(verdicts), Relation.AT_MOST, Ratio.of(limit))
                        .verdict())
                .isEqualTo(expected);
    }

    /** An exact number is told, any other is unknown; what it was made of is shown, and that the list may go on. */
    @Test
    void whatWasCountedAndAddedUpIsShown() {
        Quantity exact = context(Coverage.COMPLETE).count(PlanPart.ACTIONS, "count", items("PF"));
        Quantity open = context(Coverage.PARTIAL).count(PlanPart.ACTIONS, "count", items("PF"));
        Quantity parts = Quantity.exactly("a", "size", new BigDecimal("1.00"), "1");
        Quantity sum = context(Coverage.COMPLETE).sum(PlanPart.ACTIONS, "plan", "sum", List.of(parts, parts, exact));

        assertThat(exact.fact()).isEqualTo(new Fact.Known("plan", "count", "1"));
        assertThat(exact.parts()).containsExactly(new Fact.Known("a0", "x", "there"), new Fact.Absent("a1", "x"));
        assertThat(open.fact()).isEqualTo(new Fact.Unknown("plan", "count"));
        assertThat(open.parts())
                .containsExactly(
                        new Fact.Known("a0", "x", "there"),
                        new Fact.Absent("a1", "x"),
                        Fact.rest(PlanPart.ACTIONS.noun()));
        assertThat(sum.fact()).isEqualTo(new Fact.Known("plan", "sum", "3"));
        assertThat(sum.parts())
                .containsExactly(
                        new Fact.Known("a", "size", "1"),
                        new Fact.Known("a0", "x", "there"),
                        new Fact.Absent("a1", "x"),
                        new Fact.Known("plan", "count", "1"));
    }

    /** Of weights that are partly unknown, the share has no bound but 0 and 1; of weights of nothing there is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PF | 1 0 | 0.9 | FAIL
            PF | 0 1 | 0   | PASS
            PF | 3 1 | 0.75 | PASS
            PF | 3 1 | 0.74 | FAIL
            PF | 3 ? | 0.5 | UNKNOWN
            PF | 3 ? | 1   | PASS
            PF | ? 1 | 0   | UNKNOWN
            PU | 1 1 | 0.4 | FAIL
            PU | 1 0 | 0.9 | FAIL
            FU | 0 0 | 0.5 | NOT_APPLICABLE
            PN | 0 1 | 0.5 | NOT_APPLICABLE
            """)
    void weightsCount(String verdicts, String weights, String limit, Verdict expected) {
        GateContext context = context(Coverage.COMPLETE);
        List<GateContext.Weighted> weighted = new ArrayList<>();
        for (Item item : items(verdicts)) {
            String weight = weights.split(" ", -1)[weighted.size()];
            weighted.add(new GateContext.Weighted(
                    item,
                    context.number(
                            PlanPart.ACTIONS,
                            item.subject(),
                            "weight",
                            weight.equals("?") ? Optional.empty() : Optional.of(new BigDecimal(weight)))));
        }

        assertThat(context.weightedShare(PlanPart.ACTIONS, "share", weighted, Relation.AT_MOST, Ratio.of(limit))
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1.00, 1", "0.333333333333, 0.333333", "1200, 1200", "123456.5, 123456.5", "0, 0"})
    void numbersAreToldWithoutNeedlessDigits(BigDecimal number, String told) {
        GateContext context = context(Coverage.COMPLETE);
        Quantity value = Quantity.exactly("a", "size", number, number.toPlainString());

        assertThat(context.sum(PlanPart.ACTIONS, "plan", "sum", List.of(value)).fact())
                .isEqualTo(new Fact.Known("plan", "sum", told));
    }

    private static List<Item> items(String verdicts) {
        List<Item> items = new ArrayList<>();
        for (int k = 0; k < verdicts.length(); k++) {
            char verdict = verdicts.charAt(k);
            String id = "a" + items.size();
            items.add(new Item(
                    id,
                    switch (verdict) {
                        case 'P' -> Check.present(new Fact.Known(id, "x", "there"));
                        case 'F' -> Check.present(new Fact.Absent(id, "x"));
                        case 'U' -> Check.present(new Fact.Unknown(id, "x"));
                        default -> new Check.NotApplicable("Nothing.");
                    }));
        }
        return items;
    }

    private static GateContext context(Coverage coverage) {
        StrategicPlan plan = StrategicPlan.builder(Id.of("plan"), "Plan")
                .addCoverage(PlanPart.ACTIONS, coverage)
                .build();
        return GateContext.of(ResolvedPlan.of(plan), LocalDate.parse("2027-01-15"));
    }

    private static String text(Quantity quantity) {
        return quantity.low().map(BigDecimal::toPlainString).orElse("") + ".."
                + quantity.high().map(BigDecimal::toPlainString).orElse("");
    }
}
