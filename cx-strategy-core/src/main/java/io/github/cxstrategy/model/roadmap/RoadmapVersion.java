package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the roadmap; the one with the latest date is current.
 *
 * @param label what the version is called, for example {@code 1.2}
 * @param date the day on which it was issued
 * @param change what is new in it, if recorded
 * @param changedInitiatives the initiatives that it changes; empty means none where the roadmap is complete, and unknown
 *     elsewhere
 */
public record RoadmapVersion(
        String label, LocalDate date, Optional<String> change, Set<Id<Initiative>> changedInitiatives) {
    /** Checks the texts. */
    public RoadmapVersion {
        Check.text("label", label);
        Check.given("date", date);
        Check.text("change", change);
        changedInitiatives = Check.set("changedInitiatives", changedInitiatives);
    }

    /**
     * A version of which no changed initiative is on record.
     *
     * @param label what the version is called
     * @param date the day on which it was issued
     * @param change what is new in it, if recorded
     */
    public RoadmapVersion(String label, LocalDate date, Optional<String> change) {
        this(label, date, change, Set.of());
    }
}
