package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of the fiscal calendar: a year {@code 2027}, a quarter {@code 2027-Q1} or a month {@code 2027-M01}. Which
 * days it covers is told by the {@link FiscalCalendar}. Ordered by year, then length, then number.
 *
 * @param year the fiscal year, 1 to 9999
 * @param length how long the period is
 * @param number the number of the period within its year, from 1
 */
public record FiscalPeriod(int year, Length length, int number) implements Comparable<FiscalPeriod> {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-(Q[1-4]|M(?:0[1-9]|1[0-2])))?");
    private static final Comparator<FiscalPeriod> ORDER = Comparator.comparingInt(FiscalPeriod::year)
            .thenComparing(FiscalPeriod::length)
            .thenComparingInt(FiscalPeriod::number);

    /** How long a fiscal period is. */
    public enum Length {
        /** A fiscal year. */
        YEAR(1),
        /** A quarter of a fiscal year. */
        QUARTER(4),
        /** A twelfth of a fiscal year. */
        MONTH(12);

        private final int perYear;

        Length(int perYear) {
            this.perYear = perYear;
        }

        /** {@return how many of these make a year} */
        public int perYear() {
            return perYear;
        }
    }

    /** Checks the ranges. */
    public FiscalPeriod {
        Check.given("length", length);
        checkArgument(year >= 1 && year <= 9999, "'year' must lie between 1 and 9999 but is %s.", year);
        checkArgument(
                number >= 1 && number <= length.perYear(),
                "'number' must lie between 1 and %s but is %s.",
                length.perYear(),
                number);
    }

    /**
     * {@return a quarter}
     *
     * @param year the fiscal year
     * @param number 1 to 4
     */
    public static FiscalPeriod ofQuarter(int year, int number) {
        return new FiscalPeriod(year, Length.QUARTER, number);
    }

    /**
     * {@return a fiscal year}
     *
     * @param year the fiscal year
     */
    public static FiscalPeriod ofYear(int year) {
        return new FiscalPeriod(year, Length.YEAR, 1);
    }

    /**
     * {@return a twelfth of a fiscal year}
     *
     * @param year the fiscal year
     * @param number 1 to 12, counted from the first month of the fiscal year
     */
    public static FiscalPeriod ofMonth(int year, int number) {
        return new FiscalPeriod(year, Length.MONTH, number);
    }

    /**
     * The inverse of {@link #toString()}.
     *
     * @param text for example {@code 2027}, {@code 2027-Q1} or {@code 2027-M01}
     * @return the period
     * @throws IllegalArgumentException if the text is no period
     */
    public static FiscalPeriod parse(String text) {
        Matcher matcher = FORM.matcher(Check.given("period", text));
        checkArgument(matcher.matches(), "'period' must look like 2027, 2027-Q1 or 2027-M01 but is '%s'.", text);
        int year = Integer.parseInt(matcher.group(1));
        String part = matcher.group(2);
        if (part == null) {
            return ofYear(year);
        }
        Length length = part.charAt(0) == 'Q' ? Length.QUARTER : Length.MONTH;
        return new FiscalPeriod(year, length, Integer.parseInt(part.substring(1)));
    }

    /** {@return the period of the same length that follows this one} */
    public FiscalPeriod next() {
        return number < length.perYear()
                ? new FiscalPeriod(year, length, number + 1)
                : new FiscalPeriod(year + 1, length, 1);
    }

    @Override
    public int compareTo(FiscalPeriod other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return switch (length) {
            case YEAR -> padded(year, 4);
            case QUARTER -> padded(year, 4) + "-Q" + number;
            case MONTH -> padded(year, 4) + "-M" + padded(number, 2);
        };
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
