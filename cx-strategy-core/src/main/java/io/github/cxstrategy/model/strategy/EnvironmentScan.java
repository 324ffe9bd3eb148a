package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the world around the organization means for its strategy, factor by factor.
 *
 * @param date the day of the scan, if known
 * @param findings what was found for each factor; a factor that is not named was not looked at
 */
public record EnvironmentScan(Optional<LocalDate> date, Map<Factor, String> findings) {
    /** A kind of outside influence on the strategy. */
    public enum Factor {
        /** How people live, earn and spend. */
        SOCIOECONOMIC,
        /** What has become possible. */
        TECHNOLOGICAL,
        /** What governments want. */
        POLITICAL,
        /** What the law demands. */
        LEGAL,
        /** What the natural environment bears. */
        ENVIRONMENTAL
    }

    /** Checks the texts. */
    public EnvironmentScan {
        Check.given("date", date);
        findings = Check.texts("findings", findings);
    }
}
