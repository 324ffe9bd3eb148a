package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.graph.Cycles;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.CausalLink;
import io.github.cxstrategy.model.strategy.Strategy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What follows from each other, or after each other, does not run in a circle. One circle is told of each knot. */
final class CircleChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        roadmap(plan, found);
        strategyMap(plan, found);
        formulas(plan, found);
    }

    private static void roadmap(PlanIndex plan, FindingSink found) {
        SortedMap<Id<?>, Set<Id<?>>> predecessors = new TreeMap<>();
        for (RoadmapItem item : plan.plan().roadmap().map(Roadmap::items).orElse(List.of())) {
            add(predecessors, item.initiative(), item.predecessors());
        }
        for (List<Id<?>> circle : Cycles.find(predecessors)) {
            found.add(
                    FindingCode.SCHEDULE_CYCLE,
                    Place.of(PlanPart.ROADMAP.key(), circle.get(0), "predecessors")
                            .in("items"),
                    "Remove one of these predecessors.",
                    "Items of the roadmap must not wait for each other in a circle but do: %s.",
                    text(circle));
        }
    }

    private static void strategyMap(PlanIndex plan, FindingSink found) {
        SortedMap<Id<?>, Set<Id<?>>> effects = new TreeMap<>();
        for (CausalLink link : plan.plan()
                .strategy()
                .flatMap(Strategy::strategyMap)
                .map(map -> map.links())
                .orElse(List.of())) {
            add(effects, link.from(), Set.of(link.to()));
        }
        for (List<Id<?>> circle : Cycles.find(effects)) {
            found.add(
                    FindingCode.STRATEGY_MAP_CYCLE,
                    Places.field(PlanPart.STRATEGY, "strategyMap"),
                    "Remove one of these links.",
                    "The links of a strategy map must lead from causes to effects but run in a circle: %s.",
                    text(circle));
        }
    }

    private static void formulas(PlanIndex plan, FindingSink found) {
        SortedMap<Id<?>, Set<Id<?>>> reads = new TreeMap<>();
        for (Kpi kpi : plan.scorecard().kpis()) {
            kpi.formula().ifPresent(formula -> add(reads, kpi.id(), formula.kpis()));
        }
        for (List<Id<?>> circle : Cycles.find(reads)) {
            found.add(
                    FindingCode.FORMULA_CYCLE,
                    Place.of(PlanPart.SCORECARD.key(), circle.get(0), "formula").in("kpis"),
                    "Remove one of these formulas, or let it read something else.",
                    "KPIs must not follow from each other in a circle but do: %s.",
                    text(circle));
        }
    }

    private static void add(Map<Id<?>, Set<Id<?>>> graph, Id<?> from, Collection<? extends Id<?>> to) {
        graph.computeIfAbsent(from, id -> new TreeSet<>()).addAll(to);
    }

    private static String text(List<Id<?>> circle) {
        return circle.stream().map(Id::value).collect(Collectors.joining(" -> ")) + " -> " + circle.get(0);
    }
}
