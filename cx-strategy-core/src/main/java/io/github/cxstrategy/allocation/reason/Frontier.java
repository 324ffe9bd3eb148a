package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;

/**
 * The efficient frontier: the allocations that nothing beats in both cost and value.
 *
 * @param points the allocations, from the dearest to the cheapest, one for each cost and value
 * @param isComplete whether it is proved that these are all: of the frontier, or of the budgets that were asked for
 */
public record Frontier(List<Point> points, boolean isComplete) {
    /**
     * An allocation of which is proved that none costs less and has as much value, and none has more for as much.
     *
     * @param cost what it costs, all pools and periods together
     * @param value its value points
     * @param funded what it funds, and in which form
     */
    public record Point(Money cost, long value, Map<Id<Initiative>, FundedForm> funded) {
        /** Copies the map. */
        public Point {
            Check.given("cost", cost);
            funded = Check.map("funded", funded);
        }
    }

    /** Copies the points. */
    public Frontier {
        points = Check.list("points", points);
    }
}
