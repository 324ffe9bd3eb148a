package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.readiness.rule.Check;

/** Which KPIs tell an outcome: those of that dimension, and lag indicators. */
final class Outcomes {
    private Outcomes() {}

    /** Whether an objective is measured by an outcome KPI. */
    static Check has(Facts plan, Id<Objective> objective) {
        return plan.some(
                PlanPart.SCORECARD,
                plan.context().plan().kpis().stream()
                        .filter(kpi -> kpi.objectives().contains(objective))
                        .toList(),
                Kpi::id,
                kpi -> isOutcome(plan, kpi));
    }

    private static Check isOutcome(Facts plan, Kpi kpi) {
        return Check.any(
                plan.is(PlanPart.SCORECARD, kpi.id(), "dimension", kpi.dimension(), Kpi.Dimension.OUTCOME::equals),
                plan.is(PlanPart.SCORECARD, kpi.id(), "indicator", kpi.indicator(), Kpi.Indicator.LAG::equals));
    }
}
