package io.github.cxstrategy.allocation.repair;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Initiatives that have to be funded cost more than the budgets hold that may pay them.
 *
 * @param initiatives the initiatives
 * @param cost what they cost at least of what only these budgets may pay
 * @param budgets those budgets: the pools, and the periods whose money they may use
 * @param available what these hold together, beside what is held back
 */
public record Shortfall(
        Set<Id<Initiative>> initiatives, Money cost, Map<Id<BudgetPool>, Set<FiscalPeriod>> budgets, Money available) {
    /** Copies the collections and checks that the cost is more than there is. */
    public Shortfall {
        initiatives = Check.set("initiatives", initiatives);
        Check.given("cost", cost);
        Map<Id<BudgetPool>, Set<FiscalPeriod>> copy = new TreeMap<>();
        Check.map("budgets", budgets).forEach((pool, periods) -> copy.put(pool, Check.set("budgets", periods)));
        budgets = Check.map("budgets", copy);
        Check.given("available", available);
        checkArgument(
                cost.compareTo(available) > 0, "'cost' must be more than the available %s but is %s.", available, cost);
    }

    /** {@return how much is lacking} */
    public Money lacking() {
        return cost.minus(available);
    }
}
