package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fiscal periods tile the days, and their texts read back. */
class FiscalCalendarProperties {
    @Property(seed = "1")
    void every_day_of_a_period_lies_in_it(
            @ForAll Month first,
            @ForAll FiscalCalendar.YearNaming naming,
            @ForAll FiscalPeriod.Length length,
            @ForAll @IntRange(min = 1, max = 9998) int year,
            @ForAll @IntRange(max = 11) int index) {
        FiscalCalendar calendar = new FiscalCalendar(first, naming);
        FiscalPeriod period = new FiscalPeriod(year, length, index % length.perYear() + 1);
        DateSpan span = calendar.spanOf(period);
        assertThat(calendar.periodOf(span.start(), length)).isEqualTo(period);
        assertThat(calendar.periodOf(span.endInclusive(), length)).isEqualTo(period);
        assertThat(calendar.spanOf(period.next()).start())
                .isEqualTo(span.endInclusive().plusDays(1));
        assertThat(FiscalPeriod.parse(period.toString())).isEqualTo(period);
        assertThat(period).isLessThan(period.next());
    }

    @ParameterizedTest
    @CsvSource({
        "JANUARY, BY_END, 2027, 2027-01-01 to 2027-12-31",
        "JULY, BY_START, 2027, 2027-07-01 to 2028-06-30",
        "JULY, BY_END, 2027, 2026-07-01 to 2027-06-30",
        "OCTOBER, BY_END, 2027-Q1, 2026-10-01 to 2026-12-31",
        "OCTOBER, BY_END, 2027-M05, 2027-02-01 to 2027-02-28",
        "OCTOBER, BY_START, 2027-M05, 2028-02-01 to 2028-02-29"
    })
    void spans(Month first, FiscalCalendar.YearNaming naming, String period, String span) {
        assertThat(new FiscalCalendar(first, naming).spanOf(FiscalPeriod.parse(period)))
                .hasToString(span);
    }

    @Test
    void years_quarters_and_months() {
        assertThat(FiscalPeriod.ofYear(2027)).hasToString("2027");
        assertThat(FiscalPeriod.ofQuarter(2027, 4)).hasToString("2027-Q4");
        assertThat(FiscalPeriod.ofQuarter(2027, 4).next()).isEqualTo(FiscalPeriod.ofQuarter(2028, 1));
        assertThat(FiscalPeriod.ofMonth(27, 3)).hasToString("0027-M03");
        assertThat(FiscalCalendar.CALENDAR_YEAR.periodOf(LocalDate.of(2027, 12, 31), FiscalPeriod.Length.MONTH))
                .isEqualTo(FiscalPeriod.ofMonth(2027, 12));
    }

    @Test
    void order_is_by_year_then_length_then_number() {
        assertThat(FiscalPeriod.ofYear(2027)).isLessThan(FiscalPeriod.ofQuarter(2027, 1));
        assertThat(FiscalPeriod.ofQuarter(2027, 4)).isLessThan(FiscalPeriod.ofMonth(2027, 1));
        assertThat(FiscalPeriod.ofMonth(2027, 12)).isLessThan(FiscalPeriod.ofYear(2028));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "27", "2027-Q0", "2027-Q5", "2027-M00", "2027-M13", "2027-M1", "2027-q1", "02027"})
    void what_is_no_period(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FiscalPeriod.parse(text))
                .withMessage("'period' must look like 2027, 2027-Q1 or 2027-M01 but is '" + text + "'.");
    }
}
