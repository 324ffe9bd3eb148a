package io.github.cxstrategy.basics;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.time.Month;

/**
 * Which days a fiscal period covers.
 *
 * @param firstMonth the month in which the fiscal year starts, on its first day
 * @param yearNaming whether a fiscal year is named after the calendar year in which it starts or ends
 */
public record FiscalCalendar(Month firstMonth, YearNaming yearNaming) {
    /** The calendar year itself. */
    public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(Month.JANUARY, YearNaming.BY_START);

    /** After which calendar year a fiscal year is named. */
    public enum YearNaming {
        /** After the calendar year in which it starts. */
        BY_START,
        /** After the calendar year in which it ends. */
        BY_END
    }

    /** Checks that both are given. */
    public FiscalCalendar {
        Check.given("firstMonth", firstMonth);
        Check.given("yearNaming", yearNaming);
    }

    /**
     * {@return the days of a period}
     *
     * @param period a fiscal period
     */
    public DateSpan spanOf(FiscalPeriod period) {
        int startYear = period.year() - (namedAfterNextYear() ? 1 : 0);
        int months = 12 / period.length().perYear();
        LocalDate start = LocalDate.of(startYear, firstMonth, 1).plusMonths((long) months * (period.number() - 1));
        return new DateSpan(start, start.plusMonths(months).minusDays(1));
    }

    /**
     * {@return the period of this length in which the day lies}
     *
     * @param day a day
     * @param length the length of the period
     */
    public FiscalPeriod periodOf(LocalDate day, FiscalPeriod.Length length) {
        int monthOfYear = Math.floorMod(day.getMonthValue() - firstMonth.getValue(), 12);
        int startYear = day.getYear() - (day.getMonthValue() < firstMonth.getValue() ? 1 : 0);
        int months = 12 / length.perYear();
        return new FiscalPeriod(startYear + (namedAfterNextYear() ? 1 : 0), length, monthOfYear / months + 1);
    }

    private boolean namedAfterNextYear() {
        return yearNaming == YearNaming.BY_END && firstMonth != Month.JANUARY;
    }
}
