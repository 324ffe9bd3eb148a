package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A version of the roadmap; the one with the latest date is current.
 *
 * @param label what the version is called, for example {@code 1.2}
 * @param date the day on which it was issued
 * @param change what is new in it, if recorded
 */
public record RoadmapVersion(String label, LocalDate date, Optional<String> change) {
    /** Checks the texts. */
    public RoadmapVersion {
        Check.text("label", label);
        Check.given("date", date);
        Check.text("change", change);
    }
}
