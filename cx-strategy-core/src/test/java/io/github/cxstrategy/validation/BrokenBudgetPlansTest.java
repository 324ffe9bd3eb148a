package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Plans whose money does not add up, and every finding they get: code, place, message and cure. */
class BrokenBudgetPlansTest {
    private static final String HUGE = "EUR 92233720368547758.07";

    @Test
    void two_currencies() {
        assertFindings(
                plan(pool("it", "2027-Q1", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60")))
                        .addInitiative(
                                costing("chat", line("it", "2027-Q1", "USD 40"), line("it", "2027-Q1", "USD 2"))),
                """
                ERROR MIXED_CURRENCIES at initiatives[chat].options: All amounts of a plan must be in one currency, here EUR, but the costs of option 'full' are in USD. Convert them to EUR.
                """);
    }

    @Test
    void an_estimate_in_another_currency() {
        assertFindings(
                plan(pool("it", "2027-Q1", "EUR 100"), pool("hr", "2027-Q1", "EUR 9"))
                        .addInitiative(
                                costing("crm", line("it", "2027-Q1", "EUR 60"), line("hr", "2027-Q1", "EUR 1"))
                                        .toBuilder()
                                        .estimate(CostEstimate.vrom(
                                                Money.parse("USD 50"), Money.parse("USD 70"), Money.parse("USD 90")))
                                        .build()),
                """
                ERROR MIXED_CURRENCIES at initiatives[crm].estimate: All amounts of a plan must be in one currency, here EUR, but the estimates of 'crm' are in USD. Convert them to EUR.
                """);
    }

    @Test
    void periods_of_two_lengths() {
        assertFindings(
                plan(pool("it", "2027-Q1", "EUR 100"), pool("hr", "2027", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60"))),
                """
                ERROR MIXED_PERIODS at budget[hr].periods: All periods of a plan must have one length, here a quarter, but the amounts of pool 'hr' name 2027. Split or merge it into quarters.
                """);
    }

    @Test
    void a_cost_before_the_money() {
        assertFindings(
                plan(pool("it", "2027-Q2", "EUR 100"), carrying("hr", "2027-Q1", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60"), line("it", "2027-Q3", "EUR 0")))
                        .addInitiative(costing("chat", line("hr", "2027-Q4", "EUR 5"))),
                """
                WARNING COST_WITHOUT_MONEY at initiatives[crm].options: Some pool must have money for each cost but for the EUR 60.00 of option 'full' in 2027-Q1 none has: it. Move the cost to a period with money, name another pool, or add money there.
                """);
    }

    @Test
    void a_cost_before_the_money_in_a_budget_of_which_we_know_a_part() {
        assertFindings(
                plan(pool("it", "2027-Q2", "EUR 100"))
                        .addCoverage(PlanPart.BUDGET, Coverage.PARTIAL)
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60"))),
                "");
    }

    @Test
    void a_pool_that_is_all_reserve_and_one_with_a_gap() {
        PeriodBudget reserved = new PeriodBudget(Money.parse("EUR 10"), Optional.of(new Reserve.Share(Ratio.ONE)));
        assertFindings(
                plan(
                        new BudgetPool(
                                Id.of("hr"),
                                "Pool hr",
                                CarryOver.NONE,
                                Map.of(FiscalPeriod.parse("2027-Q1"), reserved)),
                        new BudgetPool(
                                Id.of("it"),
                                "Pool it",
                                CarryOver.NONE,
                                Map.of(
                                        FiscalPeriod.parse("2027-Q4"), PeriodBudget.of(Money.parse("EUR 1")),
                                        FiscalPeriod.parse("2028-Q1"), PeriodBudget.of(Money.parse("EUR 1")),
                                        FiscalPeriod.parse("2028-Q3"), PeriodBudget.of(Money.parse("EUR 1"))))),
                """
                WARNING POOL_WITHOUT_MONEY at budget[hr].periods: A pool must have money to spend in some period but 'hr' has none. Add what is approved, lower the reserve, or remove the pool.
                WARNING PERIOD_GAP at budget[it].periods: The periods of a pool must follow each other but in 'it' 2028-Q3 comes right after 2028-Q1. Name every period in between, with an amount of 0 where the pool holds nothing.
                """);
    }

    @Test
    void costs_that_are_not_what_was_estimated() {
        CostEstimate estimate = CostEstimate.vrom(Money.parse("EUR 50"), Money.parse("EUR 70"), Money.parse("EUR 90"));
        assertFindings(
                plan(pool("it", "2027-Q1", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60")).toBuilder()
                                .estimate(estimate)
                                .addOption(new FundingOption(
                                        Id.of("half"),
                                        "Half",
                                        Ratio.of("0.5"),
                                        List.of(line("it", "2027-Q1", "EUR 30"))))
                                .build()),
                """
                ERROR COST_DIFFERS_FROM_ESTIMATE at initiatives[crm].options: The full option must cost what the estimate calls likely, EUR 70.00, but option 'full' sums to EUR 60.00. Correct the cost lines or the estimate.
                """);
    }

    @Test
    void sums_beyond_counting() {
        assertFindings(
                plan(pool("hr", "2027-Q1", HUGE), pool("it", "2027-Q1", HUGE))
                        .addInitiative(costing("crm", line("hr", "2027-Q1", HUGE), line("it", "2027-Q1", HUGE))),
                """
                ERROR SUM_TOO_LARGE at budget: A sum must be at most EUR 92233720368547758.07 but the amounts of all pools together sum to EUR 184467440737095516.14. Correct the amounts; one of them may have too many zeros.
                ERROR SUM_TOO_LARGE at initiatives[crm].options: A sum must be at most EUR 92233720368547758.07 but the costs of option 'full' sum to EUR 184467440737095516.14. Correct the amounts; one of them may have too many zeros.
                """);
    }

    @Test
    void money_allotted_without_source_and_without_need() {
        assertFindings(
                plan(pool("hr", "2027-Q1", "EUR 100"), pool("it", "2027-Q1", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60")))
                        .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                                .option(Id.of("full"))
                                .addAllotment(allotment("it", "2027-Q1", "EUR 50"))
                                .addAllotment(allotment("it", "2027-Q2", "EUR 10"))
                                .addAllotment(allotment("hr", "2027-Q1", "EUR 1"))
                                .build()),
                """
                ERROR ALLOTMENT_WITHOUT_MONEY at decisions[crm].allotments: A pool must have the money that it gives but 'it' has none in 2027-Q2 for the EUR 10.00 allotted to 'crm'. Allot it from another pool or period, or add money there.
                WARNING ALLOTMENT_WITHOUT_COST at decisions[crm].allotments: Money must be allotted where it is needed but 'crm' has no cost for the EUR 1.00 from 'hr' in 2027-Q1. Allot it from the pools and in the periods of the cost lines, or correct these.
                WARNING ALLOTMENT_WITHOUT_COST at decisions[crm].allotments: Money must be allotted where it is needed but 'crm' has no cost for the EUR 10.00 from 'it' in 2027-Q2. Allot it from the pools and in the periods of the cost lines, or correct these.
                WARNING ALLOTTED_OVER_NEED at decisions[crm].allotments: An initiative must be allotted at most what it needs, EUR 60.00, but 'crm' gets EUR 61.00. Allot less, or correct what the option costs.
                """);
    }

    @Test
    void what_is_not_named_is_judged_by_the_dearest_option() {
        assertFindings(
                plan(pool("it", "2027-Q1", "EUR 100"))
                        .addInitiative(costing("crm", line("it", "2027-Q1", "EUR 60")))
                        .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                                .addAllotment(allotment("it", "2027-Q1", "EUR 60"))
                                .build()),
                "");
    }

    private static StrategicPlan.Builder plan(BudgetPool... pools) {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .budget(Budget.builder().pools(List.of(pools)).build());
    }

    private static BudgetPool pool(String id, String period, String amount) {
        return pool(id, period, amount, CarryOver.NONE);
    }

    private static BudgetPool carrying(String id, String period, String amount) {
        return pool(id, period, amount, CarryOver.ALL);
    }

    private static BudgetPool pool(String id, String period, String amount, CarryOver carryOver) {
        return new BudgetPool(
                Id.of(id),
                "Pool " + id,
                carryOver,
                Map.of(FiscalPeriod.parse(period), PeriodBudget.of(Money.parse(amount))));
    }

    private static Initiative costing(String id, CostLine... lines) {
        return Initiative.builder(Id.of(id), "Initiative " + id)
                .addOption(FundingOption.full(List.of(lines)))
                .build();
    }

    private static CostLine line(String pool, String period, String amount) {
        return CostLine.of(Id.of(pool), FiscalPeriod.parse(period), Money.parse(amount));
    }

    private static Allotment allotment(String pool, String period, String amount) {
        return new Allotment(Id.of(pool), FiscalPeriod.parse(period), Money.parse(amount));
    }
}
