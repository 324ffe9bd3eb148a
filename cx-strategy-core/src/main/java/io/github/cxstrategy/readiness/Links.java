package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.util.List;
import java.util.Optional;

/** How initiatives are linked to objectives. */
final class Links {
    private final GateContext context;

    Links(GateContext context) {
        this.context = context;
    }

    /** Whether an initiative is rated to contribute something to an objective. */
    Check serves(Initiative initiative, Id<Objective> objective) {
        Optional<ImpactLevel> impact = Optional.ofNullable(initiative.impacts().get(objective));
        Fact fact = context.fact(PlanPart.INITIATIVES, initiative.id().value(), "impact on " + objective, impact);
        return impact.isPresent() ? Check.holds(fact, impact.get() != ImpactLevel.NONE) : Check.present(fact);
    }

    /** An initiative leads to an objective if it is rated for one, or moves a KPI that measures one. */
    Check toObjective(Initiative initiative) {
        Check rated = context.exists(
                PlanPart.INITIATIVES,
                List.copyOf(initiative.impacts().keySet()),
                objective -> objective,
                objective -> serves(initiative, objective));
        Check moves = context.exists(
                PlanPart.INITIATIVES, initiative.effects(), KpiEffect::kpi, effect -> movesObjective(effect));
        return Check.any(rated, moves);
    }

    private Check movesObjective(KpiEffect effect) {
        Kpi kpi = context.plan().kpi(effect.kpi());
        String subject = kpi.id().value();
        return Check.all(
                Check.holds(
                        new Fact.Known(subject, "effect", effect.effect().sign().toString()),
                        effect.effect().sign() != Effect.Sign.NONE),
                Check.present(context.fact(PlanPart.SCORECARD, subject, "objectives", kpi.objectives())));
    }
}
