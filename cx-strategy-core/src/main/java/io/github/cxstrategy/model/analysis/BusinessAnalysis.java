package io.github.cxstrategy.model.analysis;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The business analysis of an initiative: that it was made, where it is, and whether it was looked at again.
 *
 * @param document where it is to be found, if known
 * @param date the day on which it was completed or last updated, if known
 * @param reReview who went through it again and when, if anybody has
 */
public record BusinessAnalysis(Optional<String> document, Optional<LocalDate> date, Optional<ReReview> reReview) {
    /** Checks the text. */
    public BusinessAnalysis {
        Check.text("document", document);
        Check.given("date", date);
        Check.given("reReview", reReview);
    }

    /**
     * {@return a business analysis that nobody has gone through again}
     *
     * @param document where it is to be found
     * @param date the day on which it was completed or last updated
     */
    public static BusinessAnalysis of(String document, LocalDate date) {
        return new BusinessAnalysis(Optional.of(document), Optional.of(date), Optional.empty());
    }

    /**
     * {@return this analysis as gone through again}
     *
     * @param person who went through it
     * @param day when
     */
    public BusinessAnalysis reReviewedBy(Id<Person> person, LocalDate day) {
        return new BusinessAnalysis(document, date, Optional.of(new ReReview(person, day)));
    }
}
