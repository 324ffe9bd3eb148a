package io.github.cxstrategy.examples.mspdi;

import io.github.cxstrategy.examples.ppm.ImportNote;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;

/**
 * A project file as a plan.
 *
 * @param plan the plan, every part of it partial
 * @param notes what of the file the plan does not hold, and what had to be assumed
 */
public record MspdiImport(StrategicPlan plan, List<ImportNote> notes) {
    /** Copies the list. */
    public MspdiImport {
        notes = List.copyOf(notes);
    }
}
