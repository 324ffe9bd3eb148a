package io.github.cxstrategy.allocation.repair;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * The cheapest repairs of a request that cannot be met, each by itself: more money in one place, or fewer demands.
 *
 * @param shortfalls what the demands of the clash cost at least, where that is more than the budgets hold that may pay it
 * @param money for each pool and period with which it is possible, the least extra money that does it, the least of all
 *     first; empty if more money in one place does not do it, or none was found
 * @param isEveryPlaceTried whether the search ended for every pool and period, so that the others do not do it
 * @param concessions the fewest rules and decisions to give up, in the order of the request's rules; of several such sets
 *     the first by that order; empty if not found
 * @param isFewest whether it is proved that giving up fewer does not do it
 */
public record Repairs(
        List<Shortfall> shortfalls,
        List<ExtraMoney> money,
        boolean isEveryPlaceTried,
        List<ClashingRule> concessions,
        boolean isFewest) {
    /** Copies the lists. */
    public Repairs {
        shortfalls = Check.list("shortfalls", shortfalls);
        money = Check.list("money", money);
        concessions = Check.list("concessions", concessions);
    }
}
