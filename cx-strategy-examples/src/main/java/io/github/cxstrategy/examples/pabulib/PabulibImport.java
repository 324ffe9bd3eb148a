package io.github.cxstrategy.examples.pabulib;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.List;

/**
 * A participatory budget as a plan.
 *
 * @param plan the plan: projects are initiatives with one funding option, votes are their declared values, and what the
 *     city selected are its recorded decisions
 * @param notes one sentence for each thing that the file did not say and that had to be assumed
 */
public record PabulibImport(StrategicPlan plan, List<String> notes) {
    /** Copies the list. */
    public PabulibImport {
        notes = List.copyOf(notes);
    }
}
