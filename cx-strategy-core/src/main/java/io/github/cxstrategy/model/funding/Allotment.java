package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;

/**
 * Money that a pool gives in a period.
 *
 * @param pool the pool
 * @param period the period in which it is spent
 * @param amount how much, not negative
 */
public record Allotment(Id<BudgetPool> pool, FiscalPeriod period, Money amount) {
    /** Checks that the amount is not negative. */
    public Allotment {
        Check.given("pool", pool);
        Check.given("period", period);
        Check.given("amount", amount);
        checkArgument(!amount.isNegative(), "'amount' must not be negative but is %s.", amount);
    }
}
