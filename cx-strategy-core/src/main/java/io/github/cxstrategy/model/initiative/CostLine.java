package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import java.util.List;

/**
 * Money that a funding option needs in a period.
 *
 * @param pools the pools that may pay it, at least one; earlier ones pay first
 * @param period when it is needed
 * @param amount how much, not negative
 */
public record CostLine(List<Id<BudgetPool>> pools, FiscalPeriod period, Money amount) {
    /** Checks that there is a pool and that the amount is not negative. */
    public CostLine {
        pools = Check.distinct("pools", pools);
        Check.given("period", period);
        Check.given("amount", amount);
        checkArgument(!pools.isEmpty(), "'pools' must name at least one pool that may pay the %s.", amount);
        checkArgument(!amount.isNegative(), "'amount' must not be negative but is %s.", amount);
    }

    /**
     * {@return money from one pool}
     *
     * @param pool the pool that pays
     * @param period when it is needed
     * @param amount how much, not negative
     */
    public static CostLine of(Id<BudgetPool> pool, FiscalPeriod period, Money amount) {
        return new CostLine(List.of(pool), period, amount);
    }
}
