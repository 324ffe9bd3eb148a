package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.FundingRule;

/**
 * How much room an allocation leaves under a rule that sets a limit.
 *
 * @param rule a cap, floor, share, count, capacity or load
 * @param slack how much more, or for a floor less, there could be before the rule is broken, rounded down: money in minor
 *     units, initiatives, thousandths of a full-time equivalent, or units of the load; 0 where the rule binds
 */
public record RuleSlack(FundingRule rule, long slack) {
    /** Checks that the rule is given. */
    public RuleSlack {
        Check.given("rule", rule);
    }

    /** {@return whether there is no room at all} */
    public boolean isBinding() {
        return slack == 0;
    }
}
