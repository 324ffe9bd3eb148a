package io.github.cxstrategy.model.roadmap;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Department;
import java.time.LocalDate;
import java.util.Set;

/**
 * What was agreed between initiatives that touch the same departments, so that they do not get in each other's way.
 *
 * @param on when it was agreed
 * @param initiatives the initiatives, at least two
 * @param departments the departments that they touch together
 * @param agreement what was agreed
 */
public record CoordinationRecord(
        LocalDate on, Set<Id<Initiative>> initiatives, Set<Id<Department>> departments, String agreement) {
    /** Checks the text and that there is something to coordinate. */
    public CoordinationRecord {
        Check.given("on", on);
        initiatives = Check.set("initiatives", initiatives);
        departments = Check.set("departments", departments);
        Check.text("agreement", agreement);
        checkArgument(
                initiatives.size() >= 2,
                "'initiatives' must name at least two that are coordinated but are %s.",
                initiatives);
    }
}
