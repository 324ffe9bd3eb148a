package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What the job description of a role says of metrics.
 *
 * @param updatedOn the day it was last updated, if known
 * @param metrics the KPIs it names
 */
public record JobDescription(Optional<LocalDate> updatedOn, Set<Id<Kpi>> metrics) {
    /** Copies the set. */
    public JobDescription {
        Check.given("updatedOn", updatedOn);
        metrics = Check.set("metrics", metrics);
    }
}
