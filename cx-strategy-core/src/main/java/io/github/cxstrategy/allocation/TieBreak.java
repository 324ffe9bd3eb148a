package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What decides among allocations of the same strategic value. */
public sealed interface TieBreak {
    /** The least money, over all pools and periods. */
    record LeastCost() implements TieBreak {}

    /**
     * The fewest initiatives that are funded otherwise than before: in another option, or at all. Those that were not
     * known before do not count.
     *
     * @param funded in which option each initiative was funded
     * @param notFunded the initiatives that were known and not funded
     */
    record FewestChanges(Map<Id<Initiative>, Id<FundingOption>> funded, Set<Id<Initiative>> notFunded)
            implements TieBreak {
        /** Checks that no initiative is in both. */
        public FewestChanges {
            funded = Check.map("funded", funded);
            notFunded = Check.set("notFunded", notFunded);
            for (Id<Initiative> id : notFunded) {
                checkArgument(!funded.containsKey(id), "'notFunded' must not name what was funded but names '%s'.", id);
            }
        }

        /**
         * {@return the fewest changes against an allocation}
         *
         * @param previous the allocation
         */
        public static FewestChanges against(AllocationResult previous) {
            Map<Id<Initiative>, Id<FundingOption>> funded = new TreeMap<>();
            Set<Id<Initiative>> notFunded = new TreeSet<>();
            previous.outcomes().forEach((id, outcome) -> {
                if (outcome instanceof FundingOutcome.Funded f) {
                    funded.put(id, f.option());
                } else {
                    notFunded.add(id);
                }
            });
            return new FewestChanges(funded, notFunded);
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
