package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What stands in for a resource is counted in the same unit. */
final class SubstituteChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Map<Id<Resource>, Optional<Unit>> units = new HashMap<>();
        plan.scorecard().resources().forEach(resource -> units.put(resource.id(), resource.unit()));
        for (Kpi kpi : plan.scorecard().kpis()) {
            for (Resource.Use use : kpi.resourceUses()) {
                Optional<Unit> unit = units.getOrDefault(use.resource(), Optional.empty());
                for (Id<Resource> substitute : use.substitutes()) {
                    Optional<Unit> other = units.getOrDefault(substitute, Optional.empty());
                    if (unit.isPresent() && other.isPresent() && !unit.equals(other)) {
                        found.add(
                                FindingCode.UNITS_DIFFER,
                                Places.of(kpi, "resourceUses"),
                                "Correct a unit, or remove the substitute.",
                                "A substitute must be counted in the unit of what it stands in for but '%s' is in %s and '%s'"
                                        + " in %s.",
                                substitute,
                                other.get(),
                                use.resource(),
                                unit.get());
                    }
                }
            }
        }
    }
}
