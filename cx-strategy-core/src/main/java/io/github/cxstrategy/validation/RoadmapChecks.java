package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.ExecutionPlan;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The roadmap beside what the plan says elsewhere: predecessors, schedules, the horizon, going live, allotted money.
 *
 * <p>A prerequisite has to be funded or done, a predecessor has to end before: both together in a circle are no
 * contradiction, and none is told.
 */
final class RoadmapChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Roadmap roadmap =
                plan.plan().roadmap().orElseGet(() -> Roadmap.builder().build());
        Map<Id<Initiative>, List<RoadmapItem>> items = new TreeMap<>();
        for (RoadmapItem item : roadmap.items()) {
            items.computeIfAbsent(item.initiative(), first -> new ArrayList<>()).add(item);
        }
        for (RoadmapItem item : roadmap.items()) {
            item.predecessors().forEach(id -> predecessor(plan, item, id, items.getOrDefault(id, List.of()), found));
            for (Initiative initiative : plan.initiatives(item.initiative())) {
                schedule(initiative, item, found);
                horizon(plan, initiative, item, found);
            }
        }
        items.forEach((id, own) -> implemented(plan, id, own, found));
        executionPlans(plan, roadmap.executionPlans(), found);
    }

    private static Place place(Id<Initiative> initiative, String field) {
        return Place.of(PlanPart.ROADMAP.key(), initiative, field).in("items");
    }

    /** Of a predecessor with several items, the first to end may be meant. */
    private static void predecessor(
            PlanIndex plan, RoadmapItem item, Id<Initiative> id, List<RoadmapItem> items, FindingSink found) {
        Optional<LocalDate> onRoadmap =
                items.stream().map(other -> other.schedule().endInclusive()).min(Comparator.naturalOrder());
        Optional<LocalDate> end = plan.initiatives(id).stream()
                .flatMap(initiative -> initiative
                        .implementedOn()
                        .or(() -> onRoadmap)
                        .or(() -> initiative.schedule().map(DateSpan::endInclusive))
                        .stream())
                .min(Comparator.naturalOrder());
        LocalDate start = item.schedule().start();
        if (end.isPresent() && !start.isAfter(end.get()) && !id.equals(item.initiative())) {
            found.add(
                    FindingCode.STARTS_BEFORE_PREDECESSOR,
                    place(item.initiative(), "schedule"),
                    "Start later, end the predecessor earlier, or remove the predecessor.",
                    "An item of the roadmap must start after its predecessors have ended but '%s' starts on %s and '%s'"
                            + " ends on %s.",
                    item.initiative(),
                    start,
                    id,
                    end.get());
        }
    }

    private static void schedule(Initiative initiative, RoadmapItem item, FindingSink found) {
        initiative
                .schedule()
                .filter(schedule -> !schedule.contains(item.schedule()))
                .ifPresent(schedule -> found.add(
                        FindingCode.ROADMAP_OUTSIDE_SCHEDULE,
                        place(initiative.id(), "schedule"),
                        "Correct the roadmap or the schedule of the initiative.",
                        "The roadmap must place an initiative within its schedule, %s, but has '%s' from %s.",
                        schedule,
                        initiative.id(),
                        item.schedule()));
    }

    /** A schedule that lies outside the horizon is told at the initiative. */
    private static void horizon(PlanIndex plan, Initiative initiative, RoadmapItem item, FindingSink found) {
        plan.plan()
                .strategy()
                .flatMap(strategy -> strategy.horizon())
                .filter(horizon -> !horizon.contains(item.schedule()))
                .filter(horizon -> initiative.schedule().stream().allMatch(horizon::contains))
                .filter(horizon -> initiative.implementedOn().isEmpty())
                .ifPresent(horizon -> found.add(
                        FindingCode.OUTSIDE_HORIZON,
                        place(initiative.id(), "schedule"),
                        "Move it on the roadmap or widen the horizon.",
                        "An item of the roadmap must lie within the strategy's horizon, %s, but '%s' runs from %s.",
                        horizon,
                        initiative.id(),
                        item.schedule()));
    }

    /** Going live before the initiative's own schedule starts is told there. */
    private static void implemented(PlanIndex plan, Id<Initiative> id, List<RoadmapItem> items, FindingSink found) {
        LocalDate start = items.stream()
                .map(item -> item.schedule().start())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        for (Initiative initiative : plan.initiatives(id)) {
            initiative
                    .implementedOn()
                    .filter(day -> day.isBefore(start))
                    .filter(day -> initiative.schedule().stream().noneMatch(own -> day.isBefore(own.start())))
                    .ifPresent(day -> found.add(
                            FindingCode.IMPLEMENTED_BEFORE_START,
                            place(id, "schedule"),
                            "Correct one of the two dates.",
                            "An initiative must not go live before it starts but '%s' starts on %s on the roadmap and"
                                    + " went live on %s.",
                            id,
                            start,
                            day));
        }
    }

    private static void executionPlans(PlanIndex plan, List<ExecutionPlan> executionPlans, FindingSink found) {
        Map<Id<Initiative>, List<AllocationDecision>> decisions = new TreeMap<>();
        if (plan.isComplete(PlanPart.DECISIONS)) {
            for (AllocationDecision decision : plan.plan().decisions()) {
                decisions
                        .computeIfAbsent(decision.initiative(), first -> new ArrayList<>())
                        .add(decision);
            }
        }
        Map<Id<Initiative>, Integer> count = new TreeMap<>();
        for (ExecutionPlan executionPlan : executionPlans) {
            Id<Initiative> id = executionPlan.initiative();
            if (count.merge(id, 1, Integer::sum) == 2) {
                found.add(
                        FindingCode.REPEATED_EXECUTION_PLAN,
                        Place.of(PlanPart.ROADMAP.key(), id).in("executionPlans"),
                        "Keep the one that holds, or merge them.",
                        "An initiative must have one execution plan at most but '%s' has more than one.",
                        id);
            }
            List<AllocationDecision> own = decisions.getOrDefault(id, List.of());
            if (own.size() == 1) {
                phases(executionPlan, own.get(0), found);
            }
        }
    }

    /** Less than is allotted may be planned in detail so far. Amounts in several currencies are a finding of their own. */
    private static void phases(ExecutionPlan executionPlan, AllocationDecision decision, FindingSink found) {
        List<Money> phases = executionPlan.budgetPhases().stream()
                .map(ExecutionPlan.BudgetPhase::amount)
                .toList();
        List<Money> allotted =
                decision.allotments().stream().map(Allotment::amount).toList();
        if (phases.isEmpty() || allotted.isEmpty()) {
            return;
        }
        Optional<Sum> spent = Sum.of(phases.get(0).currency(), phases);
        Optional<Sum> given = Sum.of(phases.get(0).currency(), allotted);
        if (spent.isPresent() && given.isPresent() && spent.get().compareTo(given.get()) > 0) {
            found.add(
                    FindingCode.PHASES_OVER_ALLOTTED,
                    Place.of(PlanPart.ROADMAP.key(), decision.initiative(), "budgetPhases")
                            .in("executionPlans"),
                    "Spend less, or correct what is allotted.",
                    "Budget phases must sum to at most what is allotted, %s, but those of '%s' sum to %s.",
                    given.get(),
                    decision.initiative(),
                    spent.get());
        }
    }
}
