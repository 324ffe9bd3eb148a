package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;

/**
 * Full-time equivalents, exact; 0.5 means half of what one person works full time. At most three decimal places;
 * trailing zeros do not count, so that {@code Fte.of("0.50")} equals {@code Fte.of("0.5")}. Immutable and thread-safe.
 *
 * @param value the full-time equivalents, at least 0 and at most 1,000,000
 */
public record Fte(BigDecimal value) implements Comparable<Fte> {
    private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000);
    private static final int MAX_DECIMALS = 3;

    /** Nobody's time. */
    public static final Fte ZERO = new Fte(BigDecimal.ZERO);

    /** All the time of one person. */
    public static final Fte ONE = new Fte(BigDecimal.ONE);

    /** Checks the range and drops trailing zeros. */
    public Fte {
        value = Check.decimal("fte", value);
        checkArgument(
                value.signum() >= 0 && value.compareTo(MAX) <= 0,
                "'fte' must lie between 0 and 1000000 but is %s.",
                value.toPlainString());
        checkArgument(
                value.scale() <= MAX_DECIMALS,
                "'fte' must have at most %s decimals but is %s.",
                MAX_DECIMALS,
                value.toPlainString());
    }

    /**
     * Full-time equivalents.
     *
     * @param value a plain decimal number; {@code 0.5} means half of one person's time
     * @return the full-time equivalents
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Fte of(String value) {
        Check.given("fte", value);
        checkArgument(
                value.length() <= 30 && value.matches("[0-9]+(\\.[0-9]+)?"),
                "'fte' must be a plain decimal number such as 0.5 but is '%s'.",
                value);
        return new Fte(new BigDecimal(value));
    }

    /**
     * {@return the sum}
     *
     * @param other what is added
     * @throws IllegalArgumentException if the sum is more than 1,000,000
     */
    public Fte plus(Fte other) {
        return new Fte(value.add(other.value));
    }

    @Override
    public int compareTo(Fte other) {
        return value.compareTo(other.value);
    }

    /** {@return the plain decimal number, without trailing zeros} */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
