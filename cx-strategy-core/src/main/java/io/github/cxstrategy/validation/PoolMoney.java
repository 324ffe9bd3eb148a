package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;

/** Whether a pool has anything to spend. */
final class PoolMoney {
    private PoolMoney() {}

    static boolean hasAny(BudgetPool pool) {
        return pool.periods().values().stream()
                .anyMatch(budget -> budget.available().isPositive());
    }

    /**
     * Whether the pool has money in the period, carried over from earlier ones where it may be. A pool with periods of
     * another length gets the benefit of the doubt: that the lengths differ is a finding of its own.
     */
    static boolean mayHaveIn(BudgetPool pool, FiscalPeriod period) {
        return pool.periods().entrySet().stream().anyMatch(entry -> {
            FiscalPeriod at = entry.getKey();
            boolean inTime = at.equals(period) || (pool.carryOver() == CarryOver.ALL && at.compareTo(period) < 0);
            return at.length() != period.length()
                    || (inTime && entry.getValue().available().isPositive());
        });
    }
}
