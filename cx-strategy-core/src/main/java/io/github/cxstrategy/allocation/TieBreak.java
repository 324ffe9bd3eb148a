package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What decides among allocations of the same strategic value. */
public sealed interface TieBreak {
    /** The least money, over all pools and periods. */
    record LeastCost() implements TieBreak {}

    /**
     * The fewest initiatives that are funded otherwise than before: in another option, or at all. Those that were not
     * known before do not count.
     *
     * @param before in which option each initiative was funded; empty for one that was not funded
     */
    record FewestChanges(Map<Id<Initiative>, Optional<Id<FundingOption>>> before) implements TieBreak {
        /** Copies the map. */
        public FewestChanges {
            before = Check.map("before", before);
        }

        /**
         * {@return the fewest changes against an allocation}
         *
         * @param previous the allocation
         */
        public static FewestChanges against(AllocationResult previous) {
            Map<Id<Initiative>, Optional<Id<FundingOption>>> before = new TreeMap<>();
            previous.outcomes()
                    .forEach((id, outcome) -> before.put(
                            id,
                            outcome instanceof FundingOutcome.Funded f ? Optional.of(f.option()) : Optional.empty()));
            return new FewestChanges(before);
        }
    }

    /**
     * How far a tie-break was decided.
     *
     * @param tieBreak what was to decide
     * @param value what it is for the allocation: money in minor units, or a number of initiatives
     * @param bound no allocation of the same value, and of the same under the tie-breaks before, has less than this;
     *     equal to {@code value} where that is proved
     */
    record Outcome(TieBreak tieBreak, long value, long bound) {
        /** Checks that there is a tie-break. */
        public Outcome {
            Check.given("tieBreak", tieBreak);
        }

        /** {@return whether no allocation of the same value does better} */
        public boolean isProved() {
            return value == bound;
        }
    }
}
