package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;

/**
 * A span of days, both ends included, as people write plans: 1 January to 31 March.
 *
 * @param start the first day
 * @param endInclusive the last day, not before the first
 */
public record DateSpan(LocalDate start, LocalDate endInclusive) {
    /** Checks the order of the two days. */
    public DateSpan {
        Check.given("start", start);
        Check.given("endInclusive", endInclusive);
        checkArgument(
                !endInclusive.isBefore(start),
                "'endInclusive' must not lie before the start %s but is %s.\nMaybe the two dates are swapped.",
                start,
                endInclusive);
    }

    /**
     * {@return a span of days}
     *
     * @param start the first day, ISO-8601
     * @param endInclusive the last day, ISO-8601, not before the first
     */
    public static DateSpan of(String start, String endInclusive) {
        return new DateSpan(LocalDate.parse(start), LocalDate.parse(endInclusive));
    }

    /**
     * {@return whether the day lies in this span}
     *
     * @param day a day
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(endInclusive);
    }

    /**
     * {@return whether every day of the other span lies in this one}
     *
     * @param other a span
     */
    public boolean contains(DateSpan other) {
        return contains(other.start) && contains(other.endInclusive);
    }

    /**
     * {@return whether the two spans have a day in common}
     *
     * @param other a span
     */
    public boolean overlaps(DateSpan other) {
        return !other.endInclusive.isBefore(start) && !other.start.isAfter(endInclusive);
    }

    @Override
    public String toString() {
        return start + " to " + endInclusive;
    }
}
