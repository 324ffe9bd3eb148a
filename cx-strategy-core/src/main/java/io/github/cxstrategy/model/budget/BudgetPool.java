package io.github.cxstrategy.model.budget;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import java.util.Map;

/**
 * A pool of money, by fiscal period.
 *
 * @param id the identifier
 * @param name what people call it
 * @param carryOver what happens to money left at the end of a period
 * @param periods what it holds in each period; a period that is not named holds nothing where the budget is complete, and is
 *     unknown elsewhere. The allocation engine does not tell these apart: to it such a period brings no money
 */
public record BudgetPool(Id<BudgetPool> id, String name, CarryOver carryOver, Map<FiscalPeriod, PeriodBudget> periods) {
    /** Checks the name. */
    public BudgetPool {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("carryOver", carryOver);
        periods = Check.map("periods", periods);
    }

    /**
     * {@return a pool with money in one period, without reserve, of which nothing is carried over}
     *
     * @param id the identifier
     * @param name what people call it
     * @param period the period
     * @param approved what may be spent in it, not negative
     */
    public static BudgetPool of(Id<BudgetPool> id, String name, FiscalPeriod period, Money approved) {
        return new BudgetPool(id, name, CarryOver.NONE, Map.of(period, PeriodBudget.of(approved)));
    }
}
