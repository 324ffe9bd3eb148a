package io.github.cxstrategy.allocation.repair;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;

/**
 * How much more a pool has to be able to spend in a period, all else being equal, for a request to be possible.
 *
 * @param pool the pool
 * @param period the period
 * @param increase how much more, beside what is held back; more than nothing
 * @param isLeast whether it is proved that less does not do it
 */
public record ExtraMoney(Id<BudgetPool> pool, FiscalPeriod period, Money increase, boolean isLeast) {
    /** Checks that the increase is positive. */
    public ExtraMoney {
        Check.given("pool", pool);
        Check.given("period", period);
        Check.given("increase", increase);
        checkArgument(increase.isPositive(), "'increase' must be positive but is %s.", increase);
    }
}
