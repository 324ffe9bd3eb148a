package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.stats.TriangularFit;
import java.math.BigDecimal;

/**
 * How far the cost of an initiative may lie from its likely figure, which is 1.
 *
 * @param low the least it may cost, as a share of the likely figure, at most 1; 0.5 means half of it
 * @param high the most it may cost, as a share of the likely figure, at least 1; 2 means double
 */
public record CostRange(Ratio low, Ratio high) {
    private static final int DECIMALS = 9;

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

    /**
     * {@return the range of triangular costs of which 5 % end below one figure and 5 % above another, such as the quantiles of
     * what projects once turned out to cost}
     *
     * @param fivePercent the 5 % quantile, as a share of the likely figure, less than 1
     * @param ninetyFivePercent the 95 % quantile, as a share of the likely figure, more than 1
     * @throws IllegalArgumentException if a triangular range would begin below 0
     */
    public static CostRange ofQuantiles(Ratio fivePercent, Ratio ninetyFivePercent) {
        checkArgument(
                fivePercent.compareTo(Ratio.ONE) < 0 && ninetyFivePercent.compareTo(Ratio.ONE) > 0,
                "'fivePercent' and 'ninetyFivePercent' must lie on both sides of 1 but are %s and %s.",
                fivePercent,
                ninetyFivePercent);
        long[] ends = TriangularFit.ends(
                billionths(BigDecimal.ONE.subtract(fivePercent.value())),
                billionths(ninetyFivePercent.value().subtract(BigDecimal.ONE)));
        BigDecimal low = BigDecimal.ONE.subtract(BigDecimal.valueOf(ends[0], DECIMALS));
        checkArgument(
                low.signum() >= 0,
                "'fivePercent' must leave room for a range that begins at 0 or above but %s makes it begin at %s.\n"
                        + "Maybe low and high should be given instead.",
                fivePercent,
                low.toPlainString());
        return new CostRange(new Ratio(low), new Ratio(BigDecimal.ONE.add(BigDecimal.valueOf(ends[1], DECIMALS))));
    }

    private static long billionths(BigDecimal share) {
        return share.movePointRight(DECIMALS).longValueExact();
    }

    /** {@return whether the cost is as likely, whatever happens} */
    public boolean isExact() {
        return low.equals(high);
    }
}
