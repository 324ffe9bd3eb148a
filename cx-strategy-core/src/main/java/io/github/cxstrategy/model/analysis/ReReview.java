package io.github.cxstrategy.model.analysis;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;

/**
 * That somebody has gone through an analysis or assessment again, knowing the strategic plan.
 *
 * @param by who went through it
 * @param on when
 */
public record ReReview(Id<Person> by, LocalDate on) {
    /** Checks that both are given. */
    public ReReview {
        Check.given("by", by);
        Check.given("on", on);
    }
}
