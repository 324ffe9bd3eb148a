package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a KPI stands before the plan changes anything.
 *
 * @param value the value, in the unit of the KPI
 * @param measuredOn the day of the measurement, if known
 */
public record Baseline(BigDecimal value, Optional<LocalDate> measuredOn) {
    /** Normalizes the value. */
    public Baseline {
        value = Check.decimal("value", value);
        Check.given("measuredOn", measuredOn);
    }

    /**
     * {@return a baseline with its date}
     *
     * @param value a decimal number, in the unit of the KPI
     * @param measuredOn the day of the measurement
     */
    public static Baseline of(String value, LocalDate measuredOn) {
        return new Baseline(Check.number("value", value), Optional.of(measuredOn));
    }
}
