package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Goals lie ahead of their baselines, in time and in value.
 *
 * <p>The goal of a KPI that falls short of the KPI's own baseline cannot be meant. That of a role can: the baseline of
 * the KPI covers more than the role.
 */
final class GoalChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Kpi kpi : plan.scorecard().kpis()) {
            kpi.goal()
                    .ifPresent(goal -> kpi.baseline()
                            .ifPresent(baseline ->
                                    new Case(Places.of(kpi, "goal"), kpi, goal, baseline, true).check(found)));
        }
        for (Role role : plan.plan().roles()) {
            for (RoleMetric metric : role.metrics()) {
                metric.goal()
                        .ifPresent(goal -> plan.kpis(metric.kpi())
                                .forEach(kpi -> kpi.baseline()
                                        .ifPresent(baseline -> new Case(
                                                        Places.of(role, "metrics"), kpi, goal, baseline, false)
                                                .check(found))));
            }
        }
    }

    /**
     * One goal beside the baseline of its KPI.
     *
     * @param own whether it is the goal of the KPI itself
     */
    private record Case(Place place, Kpi kpi, Goal goal, Baseline baseline, boolean own) {
        void check(FindingSink found) {
            Optional<LocalDate> measured = baseline.measuredOn();
            if (goal.due().isPresent()
                    && measured.isPresent()
                    && goal.due().get().isBefore(measured.get())) {
                found.add(
                        FindingCode.DUE_BEFORE_BASELINE,
                        place,
                        "Correct one of the two dates.",
                        "A goal must be due after its baseline was measured, on %s, but that on '%s' is due on %s.",
                        measured.get(),
                        kpi.id(),
                        goal.due().get());
            }
            goal.target().ifPresent(target -> target(target, baseline.value(), found));
        }

        private void target(BigDecimal target, BigDecimal stand, FindingSink found) {
            int ahead = goal.direction() == Goal.Direction.INCREASE ? target.compareTo(stand) : stand.compareTo(target);
            if (ahead < 0 && own) {
                found.add(
                        FindingCode.TARGET_ON_WRONG_SIDE,
                        place,
                        "Correct the target, the baseline or the direction.",
                        "The target of %s must lie %s the baseline %s but that of '%s' is %s.",
                        goal.direction(),
                        goal.direction() == Goal.Direction.INCREASE ? "above" : "below",
                        stand.toPlainString(),
                        kpi.id(),
                        target.toPlainString());
            } else if (ahead <= 0) {
                found.add(
                        FindingCode.GOAL_ALREADY_MET,
                        place,
                        "Set a target that lies ahead, or a range to keep.",
                        "A target must not be met already but the baseline %s of '%s' meets the target %s.",
                        stand.toPlainString(),
                        kpi.id(),
                        target.toPlainString());
            }
        }
    }
}
