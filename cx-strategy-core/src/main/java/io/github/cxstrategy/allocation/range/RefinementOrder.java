package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import java.util.List;
import java.util.Set;

/**
 * Whose estimate to refine first: the one that decides most often.
 *
 * <p>An initiative's own cost decides in a scenario if the best value is another one as soon as that cost alone is set back
 * to its likely figure, all others staying as drawn. As long as no rule asks for least spending, that is so exactly when no
 * allocation is best in both cases; which of several equally good ones was taken plays no part.
 *
 * @param sampling how costs were drawn
 * @param order the initiatives whose cost has a range: first those that decide most often, of these first those that move
 *     most value points, and then by id
 * @param unranged the initiatives of which nobody knows how far off their costs may be; they were held at likely, and an
 *     estimate for them comes first of all
 * @param cutByDeadline whether a clock or signal ended the search; such an answer may differ from run to run
 */
public record RefinementOrder(
        Sampling sampling, List<Weight> order, Set<Id<Initiative>> unranged, boolean cutByDeadline) {

    /**
     * How much hangs on the estimate of an initiative.
     *
     * @param initiative the initiative
     * @param owners who is accountable for it; empty if nobody is named
     * @param decides in how many scenarios its own cost decides
     * @param of in how many scenarios that is known
     * @param points by how many value points the best value moves, summed over the scenarios in which it decides and in
     *     which an allocation is possible in both cases
     */
    public record Weight(Id<Initiative> initiative, Set<Id<Person>> owners, int decides, int of, long points) {
        /** Checks the numbers. */
        public Weight {
            Check.given("initiative", initiative);
            owners = Check.set("owners", owners);
            checkArgument(0 <= decides && decides <= of, "'decides' must be 0 to %s but is %s.", of, decides);
            checkArgument(points >= 0, "'points' must not be negative but are %s.", points);
        }
    }

    /** Copies the lists. */
    public RefinementOrder {
        Check.given("sampling", sampling);
        order = Check.list("order", order);
        unranged = Check.set("unranged", unranged);
    }
}
