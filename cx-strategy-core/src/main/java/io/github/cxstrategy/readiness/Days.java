package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;

/** Steps through the calendar. */
final class Days {
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_YEAR = 12;

    private Days() {}

    /** The day that is due so many times after another: the last day of a month is followed by the last day of a month. */
    static LocalDate after(LocalDate day, Cadence cadence, long times) {
        return switch (cadence) {
            case DAILY -> workingDays(day, times);
            case WEEKLY -> day.plusWeeks(times);
            case MONTHLY -> months(day, times);
            case QUARTERLY -> months(day, MONTHS_IN_QUARTER * times);
            case YEARLY -> months(day, MONTHS_IN_YEAR * times);
        };
    }

    private static LocalDate workingDays(LocalDate day, long times) {
        LocalDate next = day;
        for (long left = times; left > 0; ) {
            next = next.plusDays(1);
            if (next.getDayOfWeek() != DayOfWeek.SATURDAY && next.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return next;
    }

    private static LocalDate months(LocalDate day, long months) {
        boolean last = day.equals(YearMonth.from(day).atEndOfMonth());
        LocalDate later = day.plusMonths(months);
        return last ? YearMonth.from(later).atEndOfMonth() : later;
    }
}
