package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.Catalogue.FIVE_STEPS;
import static io.github.cxstrategy.readiness.Catalogue.INTEGRATION;
import static io.github.cxstrategy.readiness.RuleDraft.warning;
import static io.github.cxstrategy.readiness.rule.Remedy.add;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.capability.Capability;
import io.github.cxstrategy.model.capability.CapabilityAssessment;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.strategy.CausalLink;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.strategy.StrategyMap;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Do drivers, objectives, capabilities and outcomes hang together (D-18, D-22, D-23)? */
final class DirectionRules {
    static final List<Rule> RULES = ImmutableList.of(
            warning("D-18", INTEGRATION)
                    .asks("There should be a strategic driver, and every driver should be linked to an objective.")
                    .shows("the drivers that are not linked")
                    .mends(add(PlanPart.DRIVERS, "Identify strategic drivers and link each to an objective."))
                    .check(plan -> Facts.with(
                            plan.each(
                                    PlanPart.DRIVERS,
                                    plan.plan().drivers(),
                                    StrategicDriver::id,
                                    driver -> plan.present(
                                            PlanPart.DRIVERS, driver.id(), "objectives", driver.objectives())),
                            "drivers",
                            Check.compare(
                                    plan.count(
                                            "drivers",
                                            "number",
                                            plan.plan().drivers().size(),
                                            PlanPart.DRIVERS),
                                    Relation.AT_LEAST,
                                    Facts.exactly("rule", "least number", java.math.BigDecimal.ONE)))),
            warning("D-22", FIVE_STEPS)
                    .asks(
                            "Every objective should have a capability of which is known what is needed and what is there.")
                    .shows("the objectives without")
                    .mends(add(PlanPart.CAPABILITIES, "Assess the capabilities you have and will need."))
                    .checkEach(plan -> plan.each(
                            PlanPart.OBJECTIVES,
                            plan.context().plan().objectives(),
                            Objective::id,
                            objective -> capable(plan, objective))),
            warning("D-23", INTEGRATION)
                    .asks("The strategy map should have no cycle, and lead from every objective to an outcome KPI.")
                    .shows("the cycle, or the objectives without a path")
                    .mends(add(PlanPart.STRATEGY_MAP, "Draw the causal links, and break the cycle."))
                    .checkEach(DirectionRules::mapped));

    private DirectionRules() {}

    private static Check capable(Facts plan, Objective objective) {
        return plan.some(
                        PlanPart.CAPABILITIES,
                        plan.plan().capabilities().stream()
                                .filter(capability -> capability.objectives().contains(objective.id()))
                                .toList(),
                        Capability::id,
                        capability -> Check.all(
                                plan.present(PlanPart.CAPABILITIES, capability.id(), "required", capability.required()),
                                plan.present(
                                        PlanPart.CAPABILITIES,
                                        capability.id(),
                                        "current",
                                        capability.current().map(CapabilityAssessment::level)),
                                plan.notAhead(
                                        PlanPart.CAPABILITIES,
                                        capability.id(),
                                        "assessedOn",
                                        capability.current().flatMap(CapabilityAssessment::assessedOn))))
                .saying("Nobody has assessed a capability for '%s'.", objective.id());
    }

    private static List<CausalLink> links(Facts plan) {
        return plan.plan()
                .strategy()
                .flatMap(Strategy::strategyMap)
                .map(StrategyMap::links)
                .orElse(List.of());
    }

    private static Check mapped(Facts plan) {
        Map<Id<Objective>, List<Id<Objective>>> next = new HashMap<>();
        links(plan)
                .forEach(link -> next.computeIfAbsent(link.from(), id -> new ArrayList<>())
                        .add(link.to()));
        Map<Id<Objective>, Check> outcomes = new HashMap<>();
        plan.context()
                .plan()
                .objectives()
                .forEach(objective -> outcomes.put(objective.id(), Outcomes.has(plan, objective.id())));
        Check acyclic = acyclic(plan, next.isEmpty(), Cycles.first(next));
        return Facts.with(
                plan.each(
                        PlanPart.OBJECTIVES,
                        plan.context().plan().objectives(),
                        Objective::id,
                        objective -> new Check.Exists(
                                        PlanPart.STRATEGY_MAP,
                                        "objectives on the way",
                                        plan.open(PlanPart.STRATEGY_MAP),
                                        io.github.cxstrategy.readiness.rule.GateContext.items(
                                                Cycles.reachable(objective.id(), next), id -> id, outcomes::get))
                                .saying(
                                        "No path leads from '%s' to an objective with an outcome KPI.",
                                        objective.id())),
                "strategyMap",
                acyclic);
    }

    private static Check acyclic(Facts plan, boolean empty, List<Id<Objective>> cycle) {
        String way = Cycles.text(cycle);
        if (!cycle.isEmpty()) {
            return Check.holds(new Fact.Known("strategyMap", "cycle", way), false)
                    .saying("The strategy map runs in a circle: %s.", way)
                    .mendedBy("Break the cycle %s.", way);
        } else if (plan.open(PlanPart.STRATEGY_MAP)) {
            return Check.present(Fact.rest("causal links"));
        }
        return empty
                ? new Check.NotApplicable("There are no causal links.")
                : Check.holds(new Fact.Known("strategyMap", "cycle", "none"), true);
    }
}
