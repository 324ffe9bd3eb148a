package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of regular events at which employees are recognized.
 *
 * @param cadence how often there is to be an event, if set
 * @param events the events, scheduled and held
 */
public record RecognitionCalendar(Optional<Cadence> cadence, List<RecognitionEvent> events) {
    /** Copies the list. */
    public RecognitionCalendar {
        Check.given("cadence", cadence);
        events = Check.list("events", events);
    }

    /**
     * {@return a calendar with its cadence}
     *
     * @param cadence how often there is to be an event
     * @param events the events, scheduled and held
     */
    public static RecognitionCalendar of(Cadence cadence, List<RecognitionEvent> events) {
        return new RecognitionCalendar(Optional.of(cadence), events);
    }
}
