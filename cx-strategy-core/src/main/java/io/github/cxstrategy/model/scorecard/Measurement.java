package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measured value of a KPI.
 *
 * @param on the day on which it was measured, or the last day of the time that it stands for
 * @param value the value, in the unit of the KPI
 */
public record Measurement(LocalDate on, BigDecimal value) {
    /** Drops trailing zeros, so that equal values are equal. */
    public Measurement {
        Check.given("on", on);
        value = Check.decimal("value", value);
    }

    /**
     * {@return a measured value}
     *
     * @param on the day, ISO-8601
     * @param value a decimal number, in the unit of the KPI
     */
    public static Measurement of(String on, String value) {
        return new Measurement(LocalDate.parse(on), Check.number("value", value));
    }
}
