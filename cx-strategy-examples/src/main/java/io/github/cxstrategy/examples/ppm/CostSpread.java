package io.github.cxstrategy.examples.ppm;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.CostLine;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts one amount into fiscal periods, in proportion to the days of the work in each, weekends included. The lines sum to
 * the amount exactly; what cannot be divided goes to later periods.
 *
 * @param calendar the fiscal calendar
 * @param length how long the periods are
 */
public record CostSpread(FiscalCalendar calendar, FiscalPeriod.Length length) {
    /** Work that takes longer gets no cost lines: its dates are wrong, and there would be very many. */
    public static final int MOST_YEARS = 100;

    /**
     * {@return whether the work is short enough for its cost to be put into periods}
     *
     * @param days the days of the work
     */
    public boolean canHold(DateSpan days) {
        return days.start().getYear() > 1
                && days.endInclusive().getYear() < 9999
                && ChronoUnit.YEARS.between(days.start(), days.endInclusive()) < MOST_YEARS;
    }

    /**
     * {@return the cost lines of an amount}
     *
     * @param pool the pool that is to pay
     * @param amount the amount, not negative
     * @param days the days of the work, of which {@link #canHold} is true
     */
    public List<CostLine> over(Id<BudgetPool> pool, Money amount, DateSpan days) {
        BigInteger total = BigInteger.valueOf(amount.minorUnits());
        BigInteger allDays = BigInteger.valueOf(days(days.start(), days.endInclusive()));
        List<CostLine> lines = new ArrayList<>();
        long placed = 0;
        FiscalPeriod period = calendar.periodOf(days.start(), length);
        while (true) {
            LocalDate end = calendar.spanOf(period).endInclusive();
            boolean isLast = !end.isBefore(days.endInclusive());
            LocalDate until = isLast ? days.endInclusive() : end;
            long upToHere = total.multiply(BigInteger.valueOf(days(days.start(), until)))
                    .divide(allDays)
                    .longValueExact();
            if (upToHere > placed || (isLast && lines.isEmpty())) {
                lines.add(CostLine.of(pool, period, new Money(amount.currency(), upToHere - placed)));
            }
            if (isLast) {
                return lines;
            }
            placed = upToHere;
            period = period.next();
        }
    }

    private static long days(LocalDate start, LocalDate endInclusive) {
        return ChronoUnit.DAYS.between(start, endInclusive) + 1;
    }
}
