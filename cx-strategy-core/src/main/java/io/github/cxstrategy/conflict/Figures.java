package io.github.cxstrategy.conflict;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The few numeric conventions of conflict detection. */
final class Figures {
    private static final double BORDER = 1e-9;

    private Figures() {}

    /** A quotient that does not change when both numbers are written in another unit. */
    static double ratio(BigDecimal numerator, BigDecimal denominator) {
        return numerator.divide(denominator, MathContext.DECIMAL64).doubleValue();
    }

    static boolean isBorderline(double value, double threshold) {
        return Math.abs(value - threshold) <= BORDER;
    }

    /** For example {@code A, B and C}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? String.join("", parts) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** A number as people read it: at most three decimals, no trailing zeros. */
    static String show(double value) {
        return show(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_EVEN));
    }

    static String show(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
