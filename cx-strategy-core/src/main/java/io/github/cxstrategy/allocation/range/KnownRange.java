package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What is known of how far an initiative's cost may lie from its likely figure.
 *
 * @param range the range; empty if nobody knows, and then every question holds the cost at its likely figure and says so
 * @param source where the range comes from
 */
public record KnownRange(Optional<CostRange> range, Source source) {
    /** Where a range comes from. */
    public enum Source {
        /** The low and high figures of the initiative's own estimate. */
        ESTIMATE,
        /** The class of its estimate. */
        ESTIMATE_CLASS,
        /** The caller, for all that have no range of their own. */
        CALLER,
        /** Nowhere: nobody has said how far off the cost may be. */
        UNKNOWN
    }

    /** Checks that there is a range unless it is unknown. */
    public KnownRange {
        Check.given("range", range);
        Check.given("source", source);
        checkArgument(
                range.isEmpty() == (source == Source.UNKNOWN),
                "'range' must be given unless its source is UNKNOWN but the source is %s.",
                source);
    }
}
