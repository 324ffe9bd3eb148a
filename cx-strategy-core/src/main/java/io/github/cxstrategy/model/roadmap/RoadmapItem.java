package io.github.cxstrategy.model.roadmap;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * An initiative on the roadmap.
 *
 * @param initiative the initiative
 * @param schedule its first and last day on the roadmap
 * @param predecessors the initiatives that must end before it starts (finish to start)
 * @param goLive the day on which it is planned to go live, if set; when it has, {@link Initiative#implementedOn()} tells
 */
public record RoadmapItem(
        Id<Initiative> initiative, DateSpan schedule, Set<Id<Initiative>> predecessors, Optional<LocalDate> goLive) {
    /** Copies the set and checks the order of the days. */
    public RoadmapItem {
        Check.given("initiative", initiative);
        Check.given("schedule", schedule);
        predecessors = Check.set("predecessors", predecessors);
        if (Check.given("goLive", goLive).isPresent()) {
            checkArgument(
                    !goLive.get().isBefore(schedule.start()),
                    "'goLive' of '%s' must not lie before its first day %s but is %s.",
                    initiative,
                    schedule.start(),
                    goLive.get());
        }
    }

    /**
     * An initiative of which nobody has said when it goes live.
     *
     * @param initiative the initiative
     * @param schedule its first and last day on the roadmap
     * @param predecessors the initiatives that must end before it starts (finish to start)
     */
    public RoadmapItem(Id<Initiative> initiative, DateSpan schedule, Set<Id<Initiative>> predecessors) {
        this(initiative, schedule, predecessors, Optional.empty());
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

    /**
     * {@return this item with the day on which the initiative is planned to go live}
     *
     * @param day the day
     */
    public RoadmapItem goingLiveOn(LocalDate day) {
        return new RoadmapItem(initiative, schedule, predecessors, Optional.of(day));
    }
}
