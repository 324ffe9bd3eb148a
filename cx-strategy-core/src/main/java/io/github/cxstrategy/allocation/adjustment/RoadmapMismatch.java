package io.github.cxstrategy.allocation.adjustment;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/** Where the roadmap does not follow an allocation. */
public sealed interface RoadmapMismatch {
    /** {@return the initiative} */
    Id<Initiative> initiative();

    /**
     * An initiative is on the roadmap but is not funded, nor done.
     *
     * @param initiative the initiative
     * @param schedule its first and last day on the roadmap
     */
    record NotFunded(Id<Initiative> initiative, DateSpan schedule) implements RoadmapMismatch {
        /** Checks that both are given. */
        public NotFunded {
            Check.given("initiative", initiative);
            Check.given("schedule", schedule);
        }
    }

    /**
     * An initiative is funded but is not on the roadmap, which is complete.
     *
     * @param initiative the initiative
     */
    record NotScheduled(Id<Initiative> initiative) implements RoadmapMismatch {
        /** Checks that it is given. */
        public NotScheduled {
            Check.given("initiative", initiative);
        }
    }

    /**
     * The first day of an initiative on the roadmap does not lie in the first period in which it gets money.
     *
     * @param initiative the initiative
     * @param schedule its first and last day on the roadmap
     * @param money the first period with money
     */
    record OtherStart(Id<Initiative> initiative, DateSpan schedule, FiscalPeriod money) implements RoadmapMismatch {
        /** Checks that all are given. */
        public OtherStart {
            Check.given("initiative", initiative);
            Check.given("schedule", schedule);
            Check.given("money", money);
        }
    }

    /**
     * A funded initiative waits on the roadmap for others that are neither funded nor done.
     *
     * @param initiative the initiative
     * @param predecessors those others
     */
    record WaitsForUnfunded(Id<Initiative> initiative, Set<Id<Initiative>> predecessors) implements RoadmapMismatch {
        /** Copies the set. */
        public WaitsForUnfunded {
            Check.given("initiative", initiative);
            predecessors = Check.set("predecessors", predecessors);
        }
    }
}
