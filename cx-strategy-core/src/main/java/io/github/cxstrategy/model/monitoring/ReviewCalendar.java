package io.github.cxstrategy.model.monitoring;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.util.List;
import java.util.Optional;

/**
 * When the strategy is reviewed, and who chairs the reviews.
 *
 * @param cadence how often it is to be reviewed, if set
 * @param chair who chairs the reviews, if named
 * @param reviews the reviews, held and to come
 */
public record ReviewCalendar(Optional<Cadence> cadence, Optional<Id<Person>> chair, List<StrategyReview> reviews) {
    /** Copies the list. */
    public ReviewCalendar {
        Check.given("cadence", cadence);
        Check.given("chair", chair);
        reviews = Check.list("reviews", reviews);
    }

    /**
     * {@return a complete calendar}
     *
     * @param cadence how often the strategy is to be reviewed
     * @param chair who chairs the reviews
     * @param reviews the reviews, held and to come
     */
    public static ReviewCalendar of(Cadence cadence, Id<Person> chair, List<StrategyReview> reviews) {
        return new ReviewCalendar(Optional.of(cadence), Optional.of(chair), reviews);
    }
}
