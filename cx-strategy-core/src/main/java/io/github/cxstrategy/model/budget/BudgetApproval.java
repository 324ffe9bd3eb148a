package io.github.cxstrategy.model.budget;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;

/**
 * Who approved the budget and when.
 *
 * @param by who approved it
 * @param on when
 */
public record BudgetApproval(Id<Person> by, LocalDate on) {
    /** Checks that both are given. */
    public BudgetApproval {
        Check.given("by", by);
        Check.given("on", on);
    }
}
