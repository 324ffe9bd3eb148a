package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a KPI is measured: from which data, how often, and from when on.
 *
 * @param dataSource where the data comes from, if known
 * @param cadence how often it is measured, if set
 * @param firstMeasurementOn the day of the first measurement, done or planned, if set
 */
public record MeasurementPlan(
        Optional<String> dataSource, Optional<Cadence> cadence, Optional<LocalDate> firstMeasurementOn) {
    /** Checks the text. */
    public MeasurementPlan {
        Check.text("dataSource", dataSource);
        Check.given("cadence", cadence);
        Check.given("firstMeasurementOn", firstMeasurementOn);
    }

    /**
     * {@return a complete measurement plan}
     *
     * @param dataSource where the data comes from
     * @param cadence how often it is measured
     * @param firstMeasurementOn the day of the first measurement
     */
    public static MeasurementPlan of(String dataSource, Cadence cadence, LocalDate firstMeasurementOn) {
        return new MeasurementPlan(Optional.of(dataSource), Optional.of(cadence), Optional.of(firstMeasurementOn));
    }
}
