package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A value that somebody wants a KPI to reach, or not to exceed.
 *
 * @param kpi the KPI
 * @param roles the roles that are held to it; empty for a goal of the KPI that no role is held to
 * @param atLeast whether it is to be reached; false means not to be exceeded
 * @param bound the value, in the unit of the KPI
 */
public record TargetBound(Id<Kpi> kpi, Set<Id<Role>> roles, boolean atLeast, BigDecimal bound) {
    /** Copies the set. */
    public TargetBound {
        Check.given("kpi", kpi);
        roles = Check.set("roles", roles);
        Check.given("bound", bound);
    }
}
