package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Person;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where exactly one is to be accountable, not several are. */
final class OwnerChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Initiative initiative : plan.plan().initiatives()) {
            owners(Places.of(initiative, "owners"), "An initiative", initiative.id(), initiative.owners(), found);
        }
        for (Kpi kpi : plan.scorecard().kpis()) {
            owners(Places.of(kpi, "owners"), "A KPI", kpi.id(), kpi.owners(), found);
        }
        for (Milestone milestone :
                plan.plan().roadmap().map(Roadmap::milestones).orElse(List.of())) {
            owners(
                    Place.of(PlanPart.ROADMAP.key(), milestone.id(), "owners").in("milestones"),
                    "A milestone",
                    milestone.id(),
                    milestone.owners(),
                    found);
        }
        for (ActionItem action : plan.plan().actions()) {
            Place place = Place.of(PlanPart.ACTIONS.key(), action.id(), "owners");
            owners(place, "An action item", action.id(), action.owners(), found);
        }
    }

    private static void owners(Place place, String what, Id<?> id, Set<Id<Person>> owners, FindingSink found) {
        if (owners.size() > 1) {
            found.add(
                    FindingCode.SEVERAL_OWNERS,
                    place,
                    "Name the one who is accountable.",
                    "%s must have one owner but '%s' has %s: %s.",
                    what,
                    id,
                    owners.size(),
                    owners.stream().map(Id::value).collect(Collectors.joining(", ")));
        }
    }
}
