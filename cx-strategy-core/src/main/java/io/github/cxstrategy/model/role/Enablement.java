package io.github.cxstrategy.model.role;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that makes a role able to work in the new way, for example a training or a manual.
 *
 * @param what what it is
 * @param doneOn the day on which it was done, if it has been
 */
public record Enablement(String what, Optional<LocalDate> doneOn) {
    /** Checks the text. */
    public Enablement {
        Check.text("what", what);
        Check.given("doneOn", doneOn);
    }
}
