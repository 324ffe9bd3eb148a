package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;

/**
 * How far the cost of an initiative may lie from its likely figure, which is 1.
 *
 * @param low the least it may cost, as a share of the likely figure, at most 1; 0.5 means half of it
 * @param high the most it may cost, as a share of the likely figure, at least 1; 2 means double
 */
public record CostRange(Ratio low, Ratio high) {
    /** Checks that the likely figure lies between the ends. */
    public CostRange {
        Check.given("low", low);
        Check.given("high", high);
        checkArgument(
                low.compareTo(Ratio.ONE) <= 0,
                "'low' must be at most 1, the likely figure, but is %s.\nMaybe it is meant in percent.",
                low);
        checkArgument(
                high.compareTo(Ratio.ONE) >= 0,
                "'high' must be at least 1, the likely figure, but is %s.\nMaybe 1 has to be added to it.",
                high);
    }

    /**
     * {@return a range}
     *
     * @param low the least share of the likely figure, such as 0.5 for 50 % less
     * @param high the largest share of the likely figure, such as 2 for 100 % more
     */
    public static CostRange of(String low, String high) {
        return new CostRange(Ratio.of(low), Ratio.of(high));
    }

    /** {@return whether the cost is as likely, whatever happens} */
    public boolean isExact() {
        return low.equals(high);
    }
}
