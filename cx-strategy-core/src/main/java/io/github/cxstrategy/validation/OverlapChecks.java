package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.role.DeliveryRecord;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.workforce.DepartmentWorkload;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Nothing is told twice of the same time: the load of a department, the deliveries of a role, an initiative's place. */
final class OverlapChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Set<List<Object>> told = new HashSet<>();
        for (DepartmentWorkload workload :
                plan.plan().workforce().map(WorkforcePlan::workloads).orElse(List.of())) {
            if (!told.add(List.of(workload.department(), workload.period()))) {
                repeated(
                        Place.of(PlanPart.WORKFORCE.key(), workload.department() + ", " + workload.period(), "period")
                                .in("workloads"),
                        "The workload of a department",
                        workload.department(),
                        workload.period(),
                        found);
            }
        }
        plan.plan().roles().forEach(role -> deliveries(role, found));
        roadmap(plan.plan().roadmap().map(Roadmap::items).orElse(List.of()), found);
    }

    private static void deliveries(Role role, FindingSink found) {
        Set<FiscalPeriod> told = new HashSet<>();
        for (DeliveryRecord delivery : role.deliveries()) {
            if (!told.add(delivery.period())) {
                repeated(Places.of(role, "deliveries"), "What a role delivers", role.id(), delivery.period(), found);
            }
        }
    }

    private static void repeated(Place place, String what, Id<?> id, FiscalPeriod period, FindingSink found) {
        found.add(
                FindingCode.OVERLAPPING_PERIODS,
                place,
                "Keep one of them, or add them up.",
                "%s must be told once for each period but that of '%s' is told more than once for %s.",
                what,
                id,
                period);
    }

    private static void roadmap(List<RoadmapItem> items, FindingSink found) {
        Map<Id<Initiative>, List<RoadmapItem>> byInitiative = new TreeMap<>();
        items.forEach(item -> byInitiative
                .computeIfAbsent(item.initiative(), id -> new ArrayList<>())
                .add(item));
        byInitiative.forEach((initiative, own) -> {
            own.sort(Comparator.comparing((RoadmapItem item) -> item.schedule().start())
                    .thenComparing(item -> item.schedule().endInclusive()));
            for (int i = 1; i < own.size(); i++) {
                if (own.get(i).schedule().overlaps(own.get(i - 1).schedule())) {
                    found.add(
                            FindingCode.OVERLAPPING_PERIODS,
                            Place.of(PlanPart.ROADMAP.key(), initiative, "schedule")
                                    .in("items"),
                            "Merge them, or let one end before the other starts.",
                            "The items of one initiative must not overlap on the roadmap but those of '%s' do, %s and"
                                    + " %s.",
                            initiative,
                            own.get(i - 1).schedule(),
                            own.get(i).schedule());
                    return;
                }
            }
        });
    }
}
