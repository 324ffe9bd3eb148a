package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;

/**
 * How often each initiative is funded when costs turn out otherwise: every scenario is allocated anew, exactly.
 *
 * @param sampling how costs were drawn
 * @param decided in how many scenarios the best allocation was found and proved
 * @param impossible in how many scenarios it is proved that the rules cannot hold together; nothing is funded in them
 * @param undecided in how many scenarios the search was cut first; they are not counted anywhere else
 * @param initiatives how often each initiative is funded, by id
 * @param cutByDeadline whether a clock or signal ended the search; such an answer may differ from run to run
 */
public record FundingFrequencies(
        Sampling sampling,
        int decided,
        int impossible,
        int undecided,
        Map<Id<Initiative>, Each> initiatives,
        boolean cutByDeadline) {

    /** How often an initiative is funded in the scenarios that were drawn; others may be possible. */
    public enum Frequency {
        /** In every one of them. */
        ALWAYS,
        /** In some of them. */
        SOMETIMES,
        /** In none of them. */
        NEVER,
        /** No scenario was decided. */
        UNKNOWN
    }

    /** What is proved for all costs within their ranges, drawn or not. */
    public enum Certainty {
        /** Whatever the costs are, every best allocation funds it. */
        FUNDED,
        /** Whatever the costs are, no best allocation funds it. */
        NOT_FUNDED,
        /** Neither is proved; one of them may hold all the same. */
        NOT_PROVED
    }

    /**
     * How often one initiative is funded.
     *
     * @param funded in how many scenarios it is funded
     * @param of in how many scenarios that is known: the decided and the impossible ones
     * @param frequency the same in a word
     * @param certainty what is proved for all costs within their ranges
     * @param range how far its own cost may lie from its likely figure, as far as that is known
     */
    public record Each(int funded, int of, Frequency frequency, Certainty certainty, KnownRange range) {
        /** Checks that the word fits the numbers. */
        public Each {
            checkArgument(0 <= funded && funded <= of, "'funded' must be 0 to %s but is %s.", of, funded);
            Check.given("frequency", frequency);
            Check.given("certainty", certainty);
            Check.given("range", range);
            checkArgument(
                    frequency == word(funded, of),
                    "'frequency' must be %s for %s of %s but is %s.",
                    word(funded, of),
                    funded,
                    of,
                    frequency);
        }

        static Each of(int funded, int of, Certainty certainty, KnownRange range) {
            return new Each(funded, of, word(funded, of), certainty, range);
        }

        private static Frequency word(int funded, int of) {
            if (of == 0) {
                return Frequency.UNKNOWN;
            }
            return funded == 0 ? Frequency.NEVER : funded == of ? Frequency.ALWAYS : Frequency.SOMETIMES;
        }
    }

    /** Checks that the numbers of scenarios sum up. */
    public FundingFrequencies {
        Check.given("sampling", sampling);
        initiatives = Check.map("initiatives", initiatives);
        checkArgument(
                decided >= 0 && impossible >= 0 && undecided >= 0,
                "'decided', 'impossible' and 'undecided' must not be negative but are %s, %s and %s.",
                decided,
                impossible,
                undecided);
        checkArgument(
                (long) decided + impossible + undecided == sampling.scenarios(),
                "'decided', 'impossible' and 'undecided' must sum to the %s scenarios but are %s, %s and %s.",
                sampling.scenarios(),
                decided,
                impossible,
                undecided);
    }
}
