package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that makes a role able to work in the new way, for example a training or a manual.
 *
 * @param what what it is
 * @param doneOn the day on which it was done, if it has been
 * @param due the day by which it is to be done, if set
 * @param id the identifier, by which the impact assessment of an initiative can name it; empty while none does
 */
public record Enablement(
        String what, Optional<LocalDate> doneOn, Optional<LocalDate> due, Optional<Id<Enablement>> id) {
    /** Checks the text. */
    public Enablement {
        Check.text("what", what);
        Check.given("doneOn", doneOn);
        Check.given("due", due);
        Check.given("id", id);
    }

    /**
     * Something without a day by which it is to be done.
     *
     * @param what what it is
     * @param doneOn the day on which it was done, if it has been
     */
    public Enablement(String what, Optional<LocalDate> doneOn) {
        this(what, doneOn, Optional.empty(), Optional.empty());
    }

    /**
     * {@return something that is still to be done}
     *
     * @param id the identifier, by which the impact assessment of an initiative can name it
     * @param what what it is
     * @param due the day by which it is to be done
     */
    public static Enablement planned(Id<Enablement> id, String what, LocalDate due) {
        return new Enablement(what, Optional.empty(), Optional.of(due), Optional.of(id));
    }
}
