package io.github.cxstrategy.internal.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All numbers between two ends, both included; null stands for an end that is open.
 *
 * <p>Computes, for numbers from given ranges, a range in which their sum, product and so on lie: the smallest one, unless a
 * divisor can be 0. Exact as long as nobody calls {@link #rounded()}. For an empty set there is no range.
 *
 * @param low the least number, or null for none
 * @param high the largest number, or null for none
 */
public record Range(@Nullable Fraction low, @Nullable Fraction high) {
    public static final Range ALL = new Range(null, null);

    private static final int DIGITS = 34;
    private static final MathContext DOWN = new MathContext(DIGITS, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(DIGITS, RoundingMode.CEILING);

    /** Beyond so many binary places, numbers are larger than vast, or smaller than tiny. */
    private static final int MOST_BITS = 400;

    private static final Fraction VAST = Fraction.of(new BigDecimal("1e100"));
    private static final Fraction TINY = Fraction.of(new BigDecimal("1e-100"));

    public static Range of(Fraction value) {
        return new Range(value, value);
    }

    public Range plus(Range other) {
        return new Range(both(low, other.low, Fraction::plus), both(high, other.high, Fraction::plus));
    }

    public Range negated() {
        return new Range(high == null ? null : high.negated(), low == null ? null : low.negated());
    }

    public Range min(Range other) {
        return new Range(both(low, other.low, Fraction::min), either(high, other.high, Fraction::min));
    }

    public Range max(Range other) {
        return negated().min(other.negated()).negated();
    }

    /** The product; an open end times 0 is 0, for the numbers inside are finite. */
    public Range times(Range other) {
        if (isOnly0() || other.isOnly0()) {
            return of(Fraction.ZERO);
        }
        Fraction least = null;
        Fraction largest = null;
        boolean openBelow = false;
        boolean openAbove = false;
        for (int corner = 0; corner < 4; corner++) {
            boolean high = corner % 2 == 1;
            boolean otherHigh = corner / 2 == 1;
            Fraction one = high ? this.high : low;
            Fraction two = otherHigh ? other.high : other.low;
            int sign = sign(one, high) * sign(two, otherHigh);
            if (sign != 0 && (one == null || two == null)) {
                openBelow |= sign < 0;
                openAbove |= sign > 0;
            } else {
                Fraction product = one == null || two == null ? Fraction.ZERO : one.times(two);
                least = either(least, product, Fraction::min);
                largest = either(largest, product, Fraction::max);
            }
        }
        return new Range(openBelow ? null : least, openAbove ? null : largest);
    }

    private static int sign(@Nullable Fraction end, boolean high) {
        return end != null ? end.signum() : high ? 1 : -1;
    }

    /**
     * The quotient, for divisors other than 0. Nothing is said of it where a divisor may have either sign.
     *
     * @return the range; empty if the divisor can only be 0, or there is none
     */
    public Optional<Range> over(Range other) {
        boolean isNone = other.low != null && other.high != null && other.low.compareTo(other.high) > 0;
        if (isNone || other.isOnly0()) {
            return Optional.empty();
        }
        if (other.high != null && other.high.signum() <= 0) {
            return negated().over(other.negated());
        }
        if (other.low == null || other.low.signum() < 0) {
            return Optional.of(ALL);
        }
        Fraction least = other.high == null ? Fraction.ZERO : Fraction.ONE.over(other.high);
        Fraction largest = other.low.signum() == 0 ? null : Fraction.ONE.over(other.low);
        return Optional.of(times(new Range(least, largest)));
    }

    /**
     * The same range, or a slightly larger one whose ends have at most 34 digits, and neither hundreds of zeros before the
     * point nor after it: what is squared again and again would have more than can be written down.
     */
    public Range rounded() {
        return new Range(rounded(low, DOWN, -1), rounded(high, UP, 1));
    }

    private static @Nullable Fraction rounded(@Nullable Fraction end, MathContext context, int outward) {
        if (end == null) {
            return end;
        }
        int sign = end.signum();
        int size = end.numerator().bitLength() - end.denominator().bitLength();
        if (sign == 0 || Math.abs(size) <= MOST_BITS) {
            return Fraction.of(end.toDecimal(context));
        }
        Fraction nearest = size > 0 ? VAST : TINY;
        if (sign == outward) {
            return size > 0 ? null : outward > 0 ? nearest : nearest.negated();
        }
        return size < 0 ? Fraction.ZERO : outward > 0 ? nearest.negated() : nearest;
    }

    /** The smallest range that holds both. */
    public Range hull(Range other) {
        return new Range(both(low, other.low, Fraction::min), both(high, other.high, Fraction::max));
    }

    private boolean isOnly0() {
        return low != null && high != null && low.signum() == 0 && high.signum() == 0;
    }

    public boolean contains(Fraction value) {
        return (low == null || low.compareTo(value) <= 0) && (high == null || high.compareTo(value) >= 0);
    }

    /** {@return what both have in common, if anything} */
    public Optional<Range> meet(Range other) {
        Range common = new Range(either(low, other.low, Fraction::max), either(high, other.high, Fraction::min));
        return common.low != null && common.high != null && common.low.compareTo(common.high) > 0
                ? Optional.empty()
                : Optional.of(common);
    }

    private static @Nullable Fraction both(
            @Nullable Fraction one, @Nullable Fraction other, BinaryOperator<Fraction> operation) {
        return one == null || other == null ? null : operation.apply(one, other);
    }

    private static @Nullable Fraction either(
            @Nullable Fraction one, @Nullable Fraction other, BinaryOperator<Fraction> operation) {
        return one == null ? other : other == null ? one : operation.apply(one, other);
    }
}
