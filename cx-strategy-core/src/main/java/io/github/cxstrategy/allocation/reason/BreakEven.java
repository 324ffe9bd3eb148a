package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.Optional;

/**
 * What would let an initiative in that is not funded: each figure by itself, all else being equal.
 *
 * @param raise how many more points the initiative would have to be worth for an allocation with it to be among the
 *     best; empty if no value does it
 * @param cost the most it could cost in its dearest option for that, the costs of all its options lowered alike; empty
 *     if no cost does it, or none was found
 * @param costIsProved whether it is proved that one minor unit more would be too much, or that no cost does it
 * @param budget for each pool and period that could pay it, how much more money would do it
 */
public record BreakEven(
        Optional<PointsRange> raise, Optional<Money> cost, boolean costIsProved, List<BudgetIncrease> budget) {
    /** Copies the list. */
    public BreakEven {
        Check.given("raise", raise);
        Check.given("cost", cost);
        budget = Check.list("budget", budget);
    }
}
