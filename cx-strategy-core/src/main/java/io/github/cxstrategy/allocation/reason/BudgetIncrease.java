package io.github.cxstrategy.allocation.reason;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import java.util.Optional;

/**
 * How much more money a pool would have to have in a period, all else being equal, and what that brings.
 *
 * @param pool the pool
 * @param period the period
 * @param increase the smallest increase that does it; empty if none does, or none was found
 * @param gain how much more value the best allocation has with that increase; 0 without one
 * @param isProved whether it is proved that no smaller increase does it, and the gain is exact
 */
public record BudgetIncrease(
        Id<BudgetPool> pool, FiscalPeriod period, Optional<Money> increase, long gain, boolean isProved) {
    /** Checks that the parts are given and the gain is not negative. */
    public BudgetIncrease {
        Check.given("pool", pool);
        Check.given("period", period);
        Check.given("increase", increase);
        checkArgument(gain >= 0, "'gain' must not be negative but is %s.", gain);
    }
}
