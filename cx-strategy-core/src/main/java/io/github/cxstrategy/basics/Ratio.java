package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;

/**
 * An exact share or factor; 0.05 means 5 %. At most nine decimal places; trailing zeros do not count, so that
 * {@code Ratio.of("0.50")} equals {@code Ratio.of("0.5")}. Immutable and thread-safe.
 *
 * @param value the ratio, at least 0 and at most 1,000,000
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {
    private static final BigDecimal MAX = BigDecimal.valueOf(1_000_000);
    private static final int MAX_DECIMALS = 9;

    /** 0 %. */
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO);

    /** 100 %. */
    public static final Ratio ONE = new Ratio(BigDecimal.ONE);

    /** Checks the range and drops trailing zeros. */
    public Ratio {
        value = Check.decimal("ratio", value);
        checkArgument(
                value.signum() >= 0 && value.compareTo(MAX) <= 0,
                "'ratio' must lie between 0 and 1000000 but is %s.",
                value.toPlainString());
        checkArgument(
                value.scale() <= MAX_DECIMALS,
                "'ratio' must have at most %s decimals but is %s.",
                MAX_DECIMALS,
                value.toPlainString());
    }

    /**
     * A ratio.
     *
     * @param value a plain decimal number; {@code 0.05} means 5 %
     * @return the ratio
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Ratio of(String value) {
        Check.given("ratio", value);
        checkArgument(
                value.length() <= 30 && value.matches("[0-9]+(\\.[0-9]+)?"),
                "'ratio' must be a plain decimal number such as 0.05 but is '%s'.",
                value);
        return new Ratio(new BigDecimal(value));
    }

    /**
     * A ratio in percent.
     *
     * @param percent a plain decimal number; {@code 5} means 5 %
     * @return the ratio
     * @throws IllegalArgumentException if the text is no such number
     */
    public static Ratio ofPercent(String percent) {
        return new Ratio(of(percent).value.movePointLeft(2));
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(other.value);
    }

    /** {@return the plain decimal number, without trailing zeros} */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
