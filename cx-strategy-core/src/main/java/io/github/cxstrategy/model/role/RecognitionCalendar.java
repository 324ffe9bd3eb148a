package io.github.cxstrategy.model.role;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * The calendar of regular events at which employees are recognized.
 *
 * @param events the events, scheduled and held
 */
public record RecognitionCalendar(List<RecognitionEvent> events) {
    /** Copies the list. */
    public RecognitionCalendar {
        events = Check.list("events", events);
    }
}
