package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.internal.check.Check;

/**
 * What is asked about uncertain costs.
 *
 * @param request what to allocate, at likely costs; its own search limit does not count
 * @param ranges how far each cost may lie from its likely figure
 * @param sampling how costs are drawn
 */
public record RangeQuestion(AllocationRequest request, CostRanges ranges, Sampling sampling) {
    /** Checks that the parts are given. */
    public RangeQuestion {
        Check.given("request", request);
        Check.given("ranges", ranges);
        Check.given("sampling", sampling);
    }
}
