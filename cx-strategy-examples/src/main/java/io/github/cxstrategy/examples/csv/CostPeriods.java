package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import java.util.Locale;
import java.util.Optional;

/**
 * The fiscal periods into which costs are put.
 *
 * @param calendar the fiscal calendar; by default the calendar year
 * @param length how long the periods are; by default years
 * @param withoutDates the period of costs of rows without dates; by default such costs are refused
 */
public record CostPeriods(
        Optional<FiscalCalendar> calendar, Optional<FiscalPeriod.Length> length, Optional<FiscalPeriod> withoutDates) {
    /** Calendar years. */
    static final CostPeriods STANDARD = new CostPeriods(Optional.empty(), Optional.empty(), Optional.empty());

    /** Checks that there is one length. */
    public CostPeriods {
        FiscalPeriod.Length wanted = length.orElse(FiscalPeriod.Length.YEAR);
        Mapped.check(
                withoutDates.filter(period -> period.length() != wanted).isEmpty(),
                "'withoutDates' must be a " + wanted.name().toLowerCase(Locale.ROOT)
                        + ", as all periods are, but is "
                        + withoutDates.map(FiscalPeriod::toString).orElse("") + ".");
    }
}
