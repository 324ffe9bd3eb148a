package io.github.cxstrategy.examples.ppm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalCalendar.YearNaming;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostLine;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CostSpreadProperties {
    private static final String SEED = "20261130";

    private static List<CostLine> spread(
            Month firstMonth, FiscalPeriod.Length length, long cents, LocalDate start, int days) {
        CostSpread spread = new CostSpread(new FiscalCalendar(firstMonth, YearNaming.BY_END), length);
        DateSpan span = new DateSpan(start, start.plusDays(days - 1));
        assertThat(spread.canHold(span)).isTrue();
        return spread.over(PlanDraft.POOL, Money.ofMinor("EUR", cents), span);
    }

    @Property(seed = SEED)
    void linesSumToTheAmountAndFallIntoTheDays(
            @ForAll Month firstMonth,
            @ForAll FiscalPeriod.Length length,
            @ForAll @LongRange(min = 0) long cents,
            @ForAll @IntRange(min = 0, max = 20_000) int offset,
            @ForAll @IntRange(min = 1, max = 2_000) int days) {
        LocalDate start = LocalDate.of(2000, 1, 1).plusDays(offset);
        List<CostLine> lines = spread(firstMonth, length, cents, start, days);
        FiscalCalendar calendar = new FiscalCalendar(firstMonth, YearNaming.BY_END);
        DateSpan span = new DateSpan(start, start.plusDays(days - 1));

        assertThat(lines.stream().map(CostLine::amount).reduce(Money::plus)).contains(Money.ofMinor("EUR", cents));
        assertThat(lines).extracting(CostLine::period).isSorted().doesNotHaveDuplicates();
        assertThat(lines)
                .allMatch(line -> calendar.spanOf(line.period()).overlaps(span))
                .allMatch(line -> line.amount().isPositive() || cents == 0);
    }

    @Property(seed = SEED)
    void everyPeriodGetsItsShareOfDaysToTheCent(
            @ForAll @LongRange(min = 1, max = 1_000_000_000) long cents,
            @ForAll @IntRange(min = 0, max = 2_000) int offset,
            @ForAll @IntRange(min = 1, max = 1_000) int days) {
        LocalDate start = LocalDate.of(2026, 1, 1).plusDays(offset);
        LocalDate end = start.plusDays(days - 1);
        for (CostLine line : spread(Month.JANUARY, FiscalPeriod.Length.YEAR, cents, start, days)) {
            int year = line.period().year();
            LocalDate from = start.getYear() == year ? start : LocalDate.of(year, 1, 1);
            LocalDate to = end.getYear() == year ? end : LocalDate.of(year, 12, 31);
            double share = (double) cents * (ChronoUnit.DAYS.between(from, to) + 1) / days;
            assertThat((double) line.amount().minorUnits()).isBetween(share - 1.001, share + 1.001);
        }
    }
}
