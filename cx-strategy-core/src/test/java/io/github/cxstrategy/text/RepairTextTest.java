package io.github.cxstrategy.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepairTextTest {
    private static final Id<BudgetPool> POOL = Id.of("pool");
    private static final FiscalPeriod QUARTER = FiscalPeriod.ofQuarter(2027, 1);

    private static Initiative initiative(String id, long thousands) {
        return Initiative.builder(Id.of(id), "Initiative " + id)
                .addOption(FundingOption.full(CostLine.of(POOL, QUARTER, Money.of("EUR", 1_000 * thousands))))
                .build();
    }

    private static final ResolvedPlan PLAN = ResolvedPlan.of(StrategicPlan.builder(Id.of("plan"), "Plan")
            .budget(Budget.of(BudgetPool.of(POOL, "CX fund", QUARTER, Money.of("EUR", 1_000_000))))
            .addInitiative(initiative("A", 700))
            .addInitiative(initiative("B", 500))
            .addFundingRule(new FundingRule.MustFund(Id.of("A"), "Promised."))
            .addFundingRule(new FundingRule.MustFund(Id.of("B"), "Required by law."))
            .build());

    @Test
    void tellsWhatIsLackingAndTheRepairs() {
        AllocationRequest request = AllocationRequest.of(PLAN, StrategicValues.declared("points", Map.of()));
        AllocationResult result = BudgetAllocator.standard().allocate(request);

        assertThat(RepairText.of(PLAN, AllocationExplainer.standard().repairs(request, result, SearchLimit.none())))
                .isEqualTo("""
                        What would make it possible
                        ---------------------------
                        - Initiative A and Initiative B must be funded and cost at least EUR 1,200,000; CX fund holds EUR 1,000,000 in 2027-Q1,
                          too little by EUR 200,000.
                        - Either more money in one place:
                          - EUR 200,000 more of CX fund in 2027-Q1.
                        - Or giving up one rule or decision:
                          - Initiative A must be funded: Promised.
                        """);
    }

    @Test
    void saysWhatWasNotFoundOut() {
        assertThat(RepairText.of(PLAN, new Repairs(List.of(), List.of(), false, List.of(), false)))
                .contains(
                        "- Whether more money in one place does it was not found out in the time there was.",
                        "- Which rules to give up was not found out in the time there was.");
        assertThat(RepairText.of(PLAN, new Repairs(List.of(), List.of(), true, List.of(), false)))
                .contains("- More money in one place alone does not do it.");
    }
}
