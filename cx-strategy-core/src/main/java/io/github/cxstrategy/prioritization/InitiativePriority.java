package io.github.cxstrategy.prioritization;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Map;
import java.util.Set;

/**
 * How much an initiative counts for the objectives.
 *
 * @param initiative the initiative
 * @param points its whole points: the sum of its contributions
 * @param share its share of the points of all initiatives, rounded to nine decimals; 0.05 means 5 %; 0 if all have none
 * @param contributions the points it gets from each objective that has a weight and on which it is rated
 * @param unrated the objectives with a weight on which it is not rated; they count nothing, for want of knowledge
 */
public record InitiativePriority(
        Id<Initiative> initiative,
        long points,
        Ratio share,
        Map<Id<Objective>, Long> contributions,
        Set<Id<Objective>> unrated) {

    /** Checks that the contributions sum to the points. */
    public InitiativePriority {
        Check.given("initiative", initiative);
        Check.given("share", share);
        contributions = Check.map("contributions", contributions);
        unrated = Check.set("unrated", unrated);
        long sum = contributions.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
        checkArgument(
                sum == points,
                "'contributions' of '%s' must sum to its %s points but do to %s.",
                initiative,
                points,
                sum);
    }

    /** {@return whether it is rated on at least one objective that has a weight} */
    public boolean isRated() {
        return !contributions.isEmpty();
    }
}
