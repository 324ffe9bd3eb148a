package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How initiatives are linked to objectives. What takes a walk over the plan is looked up once. For one run of one rule. */
final class Links {
    private final GateContext context;
    private @Nullable Map<Id<Objective>, List<Initiative>> candidates;

    Links(GateContext context) {
        this.context = context;
    }

    /**
     * Whether an initiative serves an objective: it is rated to contribute something to it, or it moves a KPI that measures
     * it the way that KPI is wanted. What harms an objective does not serve it.
     */
    Check serves(Initiative initiative, Id<Objective> objective) {
        Check rated = rated(initiative, objective);
        List<KpiEffect> effects = new ArrayList<>();
        for (KpiEffect effect : initiative.effects()) {
            if (mayMeasure(effect, objective)) {
                effects.add(effect);
            }
        }
        return effects.isEmpty() && context.isComplete(PlanPart.INITIATIVES)
                ? rated
                : Check.any(
                        rated,
                        exists(
                                effects(initiative),
                                GateContext.items(
                                        effects,
                                        KpiEffect::kpi,
                                        effect -> Check.all(helps(initiative, effect), measures(effect, objective)))));
    }

    /** The initiatives that have anything that could make them serve an objective, by id. */
    Collection<Initiative> candidates(Id<Objective> objective) {
        if (!context.isComplete(PlanPart.INITIATIVES)) {
            return context.plan().initiatives();
        }
        if (candidates == null) {
            candidates = allCandidates();
        }
        return candidates.getOrDefault(objective, List.of());
    }

    /** In one walk over the plan. */
    private Map<Id<Objective>, List<Initiative>> allCandidates() {
        Map<Id<Objective>, List<Initiative>> all = new HashMap<>();
        for (Initiative initiative : context.plan().initiatives()) {
            Set<Id<Objective>> served = new HashSet<>(initiative.impacts().keySet());
            for (KpiEffect effect : initiative.effects()) {
                served.addAll(context.plan().kpi(effect.kpi()).objectives());
                if (!context.isComplete(PlanPart.SCORECARD)) {
                    context.plan().objectives().forEach(objective -> served.add(objective.id()));
                }
            }
            served.forEach(
                    id -> all.computeIfAbsent(id, any -> new ArrayList<>()).add(initiative));
        }
        return all;
    }

    private Check rated(Initiative initiative, Id<Objective> objective) {
        Optional<ImpactLevel> impact = Optional.ofNullable(initiative.impacts().get(objective));
        Fact fact = context.fact(PlanPart.INITIATIVES, initiative.id().value(), "impact on " + objective, impact);
        return impact.isPresent() ? Check.holds(fact, impact.get() != ImpactLevel.NONE) : Check.present(fact);
    }

    /** An initiative leads to an objective if it serves one. */
    Check toObjective(Initiative initiative) {
        Check rated = exists(
                "impacts of " + initiative.id(),
                GateContext.items(
                        initiative.impacts().keySet(),
                        objective -> objective,
                        objective -> rated(initiative, objective)));
        Check moves = exists(
                effects(initiative),
                GateContext.items(
                        initiative.effects(),
                        KpiEffect::kpi,
                        effect -> Check.all(helps(initiative, effect), measuresSome(effect))));
        return Check.any(rated, moves);
    }

    private static String effects(Initiative initiative) {
        return "effects of " + initiative.id();
    }

    private Check exists(String list, List<Check.Item> items) {
        return new Check.Exists(PlanPart.INITIATIVES, list, !context.isComplete(PlanPart.INITIATIVES), items);
    }

    private boolean mayMeasure(KpiEffect effect, Id<Objective> objective) {
        return !context.isComplete(PlanPart.SCORECARD)
                || context.plan().kpi(effect.kpi()).objectives().contains(objective);
    }

    private Check measures(KpiEffect effect, Id<Objective> objective) {
        boolean known = context.plan().kpi(effect.kpi()).objectives().contains(objective);
        return Check.present(context.fact(
                PlanPart.SCORECARD,
                effect.kpi().value(),
                "measures " + objective,
                known ? Optional.of("yes") : Optional.empty()));
    }

    private Check measuresSome(KpiEffect effect) {
        Kpi kpi = context.plan().kpi(effect.kpi());
        return Check.present(context.fact(PlanPart.SCORECARD, kpi.id().value(), "objectives", kpi.objectives()));
    }

    /** Whether an effect goes the way that its KPI is wanted; a KPI that is to be kept is helped by none. */
    private Check helps(Initiative initiative, KpiEffect effect) {
        Check moves = InitiativeRules.moves(initiative, effect);
        Effect.Sign sign = effect.effect().sign();
        Optional<Goal.Direction> direction =
                context.plan().kpi(effect.kpi()).goal().map(Goal::direction);
        return sign == Effect.Sign.UNKNOWN
                ? moves
                : Check.all(
                        moves,
                        context.holds(
                                PlanPart.SCORECARD,
                                effect.kpi().value(),
                                "direction",
                                direction,
                                wanted -> switch (wanted) {
                                    case INCREASE -> sign == Effect.Sign.POSITIVE;
                                    case DECREASE -> sign == Effect.Sign.NEGATIVE;
                                    case MAINTAIN -> false;
                                }));
    }
}
