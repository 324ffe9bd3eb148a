package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import java.math.BigDecimal;
import java.util.Optional;

/** Compares the latest value of a KPI with its baseline and with its target, by the direction of its goal. */
final class GuardCheck {
    private GuardCheck() {}

    /** Whether a KPI is worse than its baseline by no more than a share of it. */
    static Check notWorse(Facts plan, Kpi kpi) {
        Optional<BigDecimal> baseline = kpi.baseline().map(Baseline::value);
        Optional<BigDecimal> latest = MonitoringRules.latest(plan, kpi);
        Optional<Goal> goal = kpi.goal();
        if (baseline.isEmpty() || latest.isEmpty() || goal.isEmpty()) {
            return Check.all(
                    plan.is(PlanPart.SCORECARD, kpi.id(), "baseline", baseline, any -> true),
                    plan.is(PlanPart.SCORECARD, kpi.id(), "latest value", latest, any -> true),
                    plan.is(PlanPart.SCORECARD, kpi.id(), "goal", goal, any -> true));
        }
        BigDecimal worse = worsening(goal.get(), baseline.get(), latest.get());
        return new Check.Explained(
                Check.compare(
                        Facts.exactly(kpi.id(), "worse by", worse),
                        Relation.AT_MOST,
                        Facts.exactly(
                                kpi.id(),
                                "tolerated",
                                baseline.get()
                                        .abs()
                                        .multiply(plan.ratio("share").value()))),
                "'" + kpi.id() + "' has gone from " + baseline.get().toPlainString() + " to "
                        + latest.get().toPlainString() + ", which is worse than tolerated.",
                Optional.empty(),
                java.util.List.of(
                        new Fact.Known(
                                kpi.id().value(), "baseline", baseline.get().toPlainString()),
                        new Fact.Known(
                                kpi.id().value(), "latest value", latest.get().toPlainString())));
    }

    private static BigDecimal worsening(Goal goal, BigDecimal before, BigDecimal now) {
        return switch (goal.direction()) {
            case INCREASE -> before.subtract(now);
            case DECREASE -> now.subtract(before);
            case MAINTAIN -> {
                ValueRange range = goal.range().orElseThrow();
                yield outside(range, now).subtract(outside(range, before));
            }
        };
    }

    private static BigDecimal outside(ValueRange range, BigDecimal value) {
        return range.low().subtract(value).max(value.subtract(range.high())).max(BigDecimal.ZERO);
    }

    /** Whether a KPI has reached its target, or keeps its range. */
    static Check reached(Facts plan, Kpi kpi) {
        Optional<BigDecimal> latest = MonitoringRules.latest(plan, kpi);
        Optional<Goal> goal = kpi.goal();
        if (goal.map(Goal::direction).equals(Optional.of(Goal.Direction.MAINTAIN))) {
            ValueRange range = goal.flatMap(Goal::range).orElseThrow();
            return plan.is(PlanPart.SCORECARD, kpi.id(), "latest value", latest, range::contains);
        }
        Relation relation = goal.map(Goal::direction).equals(Optional.of(Goal.Direction.DECREASE))
                ? Relation.AT_MOST
                : Relation.AT_LEAST;
        return Check.compare(
                plan.number(PlanPart.SCORECARD, kpi.id(), "latest value", latest),
                relation,
                plan.number(PlanPart.SCORECARD, kpi.id(), "target", goal.flatMap(Goal::target)));
    }
}
