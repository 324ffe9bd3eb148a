package io.github.cxstrategy.model.capability;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How mature a capability was found to be, and what shows it.
 *
 * @param level the level it has reached
 * @param evidence what shows that it has
 * @param assessedOn the day of the assessment, if known
 */
public record CapabilityAssessment(MaturityLevel level, List<String> evidence, Optional<LocalDate> assessedOn) {
    /** Checks the texts. */
    public CapabilityAssessment {
        Check.given("level", level);
        evidence = Check.texts("evidence", evidence);
        Check.given("assessedOn", assessedOn);
    }
}
