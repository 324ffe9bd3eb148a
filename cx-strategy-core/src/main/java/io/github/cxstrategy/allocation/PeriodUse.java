package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;

/**
 * What becomes of a pool's money in a period.
 *
 * @param pool the pool
 * @param period the period
 * @param approved what is approved for the period
 * @param reserve what is held back of it
 * @param available what can be spent: approved less reserve, and what earlier periods left if the pool carries over
 * @param spent what the funded initiatives get
 * @param left available less spent; it lapses unless the pool carries over
 */
public record PeriodUse(
        Id<BudgetPool> pool,
        FiscalPeriod period,
        Money approved,
        Money reserve,
        Money available,
        Money spent,
        Money left) {
    /** Checks that the parts are given. */
    public PeriodUse {
        Check.given("pool", pool);
        Check.given("period", period);
        Check.given("approved", approved);
        Check.given("reserve", reserve);
        Check.given("available", available);
        Check.given("spent", spent);
        Check.given("left", left);
    }
}
