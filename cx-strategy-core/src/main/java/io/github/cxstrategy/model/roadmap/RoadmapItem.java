package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/**
 * An initiative on the roadmap.
 *
 * @param initiative the initiative
 * @param schedule its first and last day on the roadmap
 * @param predecessors the initiatives that must end before it starts (finish to start)
 */
public record RoadmapItem(Id<Initiative> initiative, DateSpan schedule, Set<Id<Initiative>> predecessors) {
    /** Copies the set. */
    public RoadmapItem {
        Check.given("initiative", initiative);
        Check.given("schedule", schedule);
        predecessors = Check.set("predecessors", predecessors);
    }

    /**
     * {@return an initiative on the roadmap that waits for no other}
     *
     * @param initiative the initiative
     * @param schedule its first and last day on the roadmap
     */
    public static RoadmapItem of(Id<Initiative> initiative, DateSpan schedule) {
        return new RoadmapItem(initiative, schedule, Set.of());
    }
}
