package io.github.cxstrategy.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import org.junit.jupiter.api.Test;

/** What the code of the guide about what follows from an allocation has to say. */
class AdjustmentGuideTest {
    private static final ResolvedPlan PLAN = ResolvedPlan.of(EmbeddingExample.plan());
    private static final AllocationRequest REQUEST =
            AllocationRequest.of(PLAN, Prioritizer.standard().prioritize(PLAN).values());
    private static final AllocationResult FUNDING = BudgetAllocator.standard().allocate(REQUEST);

    @Test
    void tellsWhatIsServed() {
        assertThat(AdjustmentGuide.served(PLAN, FUNDING).objectives()).isNotEmpty();
    }

    @Test
    void tellsWhatARuleChanges() {
        FundingRule rule =
                new FundingRule.MustNotFund(FUNDING.funded().iterator().next(), "stopped");
        AllocationRequest stopped = REQUEST.toBuilder().addRule(rule).build();

        assertThat(AdjustmentGuide.adjusted(
                        REQUEST, FUNDING, stopped, BudgetAllocator.standard().allocate(stopped)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("RuleAdded"));
        assertThat(AdjustmentGuide.adjusted(REQUEST, FUNDING, REQUEST, FUNDING)).isEmpty();
    }

    @Test
    void tellsTheRepairs() {
        FundingRule one = new FundingRule.MustFund(Id.of("routing"), "contract signed");
        FundingRule other = new FundingRule.MustFund(Id.of("callback"), "promised to customers");
        AllocationRequest tooMuch =
                REQUEST.toBuilder().addRule(one).addRule(other).build();

        assertThat(AdjustmentGuide.repaired(tooMuch, BudgetAllocator.standard().allocate(tooMuch))
                        .concessions())
                .containsExactly(new ClashingRule.Rule(other));
    }
}
