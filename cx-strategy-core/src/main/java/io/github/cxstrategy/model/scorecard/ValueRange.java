package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;

/**
 * A range of values, both ends included, in the unit of what it is a range of.
 *
 * @param low the least value
 * @param high the largest value, not below the least
 */
public record ValueRange(BigDecimal low, BigDecimal high) {
    /** Checks the order of the two ends. */
    public ValueRange {
        low = Check.decimal("low", low);
        high = Check.decimal("high", high);
        checkArgument(
                low.compareTo(high) <= 0,
                "'high' must not lie below low %s but is %s.\nMaybe the two ends are swapped.",
                low.toPlainString(),
                high.toPlainString());
    }

    /**
     * {@return a range}
     *
     * @param low the least value, a decimal number
     * @param high the largest value, a decimal number
     */
    public static ValueRange of(String low, String high) {
        return new ValueRange(Check.number("low", low), Check.number("high", high));
    }

    /**
     * {@return whether the value lies in the range}
     *
     * @param value a value in the same unit
     */
    public boolean contains(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }
}
