package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.ALIGN_THE_ORGANIZATION;
import static io.github.cxstrategy.readiness.Catalogue.STRATEGIC_MANAGEMENT;
import static io.github.cxstrategy.readiness.RuleDraft.blocker;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;
import static io.github.cxstrategy.readiness.rule.Remedy.change;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Rule;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Is it settled what is done when (P-04 to P-07)? */
final class RoadmapRules {
    static final List<Rule> RULES = ImmutableList.of(
            blocker("P-04", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative must be on the roadmap, from a first day to a last.")
                    .shows("the initiatives that are not")
                    .mends(add(PlanPart.ROADMAP, "Schedule it on the implementation roadmap."))
                    .checkEach(plan -> {
                        Map<Id<Initiative>, RoadmapItem> items = plan.items();
                        return InitiativeRules.each(
                                plan,
                                initiative -> plan.present(
                                                PlanPart.ROADMAP,
                                                initiative.id(),
                                                "time on the roadmap",
                                                Optional.ofNullable(items.get(initiative.id()))
                                                        .map(RoadmapItem::schedule))
                                        .saying("'%s' is not on the roadmap.", initiative.id()));
                    }),
            blocker("P-05", ALIGN_THE_ORGANIZATION)
                    .asks("Every predecessor on the roadmap must be on it too, and none may wait for itself.")
                    .shows("the predecessors that are not, or the cycle")
                    .mends(change("predecessors", "Remove or correct the dependency."))
                    .checkEach(RoadmapRules::dependenciesHold),
            warning("P-06", ALIGN_THE_ORGANIZATION)
                    .asks("Every initiative should start after its predecessors have ended.")
                    .shows("the pairs that overlap, and by how many days")
                    .mends(change("schedule", "Move the initiative or relax the dependency."))
                    .checkEach(plan -> {
                        Map<Id<Initiative>, RoadmapItem> items = plan.items();
                        return eachItem(plan, item -> afterPredecessors(plan, item, items));
                    }),
            warning("P-07", STRATEGIC_MANAGEMENT)
                    .asks("Every initiative should lie within the planning horizon.")
                    .shows("the initiatives outside")
                    .mends(change("schedule", "Move the initiative inside the horizon, or extend the horizon."))
                    .checkEach(plan -> {
                        Map<Id<Initiative>, RoadmapItem> items = plan.items();
                        return InitiativeRules.each(plan, initiative -> withinHorizon(plan, initiative, items));
                    }));

    private RoadmapRules() {}

    static Optional<Roadmap> roadmap(Facts plan) {
        return plan.plan().roadmap();
    }

    /**
     * When an initiative runs: as it says itself, else as the roadmap does. Where its own schedule may still become known,
     * the roadmap does not stand in for it.
     */
    static Optional<DateSpan> schedule(Facts plan, Initiative initiative, Map<Id<Initiative>, RoadmapItem> items) {
        return initiative.schedule().isPresent() || plan.open(PlanPart.INITIATIVES)
                ? initiative.schedule()
                : Optional.ofNullable(items.get(initiative.id())).map(RoadmapItem::schedule);
    }

    private static Check.ForEach eachItem(Facts plan, java.util.function.Function<RoadmapItem, Check> check) {
        Collection<RoadmapItem> items = plan.items().values();
        return Facts.each(
                PlanPart.ROADMAP,
                "initiatives on the roadmap",
                plan.open(PlanPart.ROADMAP),
                items,
                RoadmapItem::initiative,
                check);
    }

    private static Check dependenciesHold(Facts plan) {
        Map<Id<Initiative>, RoadmapItem> items = plan.items();
        Map<Id<Initiative>, List<Id<Initiative>>> before = new TreeMap<>();
        items.forEach((id, item) -> before.put(id, List.copyOf(item.predecessors())));
        Map<Id<Initiative>, List<Id<Initiative>>> cycles = Cycles.all(before);
        return eachItem(plan, item -> {
            List<Id<Initiative>> cycle = cycles.getOrDefault(item.initiative(), List.of());
            Check free = plan.is(
                    PlanPart.ROADMAP,
                    item.initiative(),
                    "waits for itself",
                    cycle.isEmpty() && plan.open(PlanPart.ROADMAP)
                            ? Optional.empty()
                            : Optional.of(cycle.isEmpty() ? "no" : Cycles.text(cycle)),
                    any -> cycle.isEmpty());
            return Check.all(
                    free.saying("'%s' waits for itself: %s.", item.initiative(), Cycles.text(cycle))
                            .mendedBy("Break the cycle %s.", Cycles.text(cycle)),
                    plan.each(
                            PlanPart.ROADMAP,
                            predecessors(item),
                            item.predecessors(),
                            id -> id,
                            id -> plan.present(
                                    PlanPart.ROADMAP,
                                    id,
                                    "time on the roadmap",
                                    Optional.ofNullable(items.get(id)).map(RoadmapItem::schedule))));
        });
    }

    private static String predecessors(RoadmapItem item) {
        return "predecessors of " + item.initiative();
    }

    private static Check afterPredecessors(Facts plan, RoadmapItem item, Map<Id<Initiative>, RoadmapItem> items) {
        return plan.each(PlanPart.ROADMAP, predecessors(item), item.predecessors(), id -> id, id -> {
            Optional<DateSpan> earlier = Optional.ofNullable(items.get(id)).map(RoadmapItem::schedule);
            long days = earlier.map(
                            span -> ChronoUnit.DAYS.between(item.schedule().start(), span.endInclusive()) + 1)
                    .orElse(0L);
            return Check.compare(
                            Facts.day(
                                    item.initiative(), "start", item.schedule().start()),
                            Relation.MORE_THAN,
                            plan.day(PlanPart.ROADMAP, id, "end", earlier.map(DateSpan::endInclusive)))
                    .saying("'%s' starts before its predecessor '%s' has ended.", item.initiative(), id)
                    .mendedBy("Move '%s' by %s days or relax the dependency on '%s'.", item.initiative(), days, id);
        });
    }

    private static Check withinHorizon(Facts plan, Initiative initiative, Map<Id<Initiative>, RoadmapItem> items) {
        Optional<DateSpan> horizon = plan.plan().strategy().flatMap(Strategy::horizon);
        Optional<DateSpan> own = schedule(plan, initiative, items);
        return Check.all(
                        Check.compare(
                                plan.day(PlanPart.INITIATIVES, initiative.id(), "start", own.map(DateSpan::start)),
                                Relation.AT_LEAST,
                                plan.day(PlanPart.STRATEGY, "horizon", "start", horizon.map(DateSpan::start))),
                        Check.compare(
                                plan.day(PlanPart.INITIATIVES, initiative.id(), "end", own.map(DateSpan::endInclusive)),
                                Relation.AT_MOST,
                                plan.day(PlanPart.STRATEGY, "horizon", "end", horizon.map(DateSpan::endInclusive))))
                .saying("'%s' does not lie within the planning horizon.", initiative.id());
    }
}
