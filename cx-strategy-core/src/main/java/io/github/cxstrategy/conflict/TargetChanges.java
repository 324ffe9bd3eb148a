package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.ConflictResolution.NewCapacity;
import io.github.cxstrategy.conflict.ConflictResolution.NewTarget;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Carries out resolutions that set numbers: targets that give way, and capacity that is added. */
final class TargetChanges {

    private TargetChanges() {}

    static StrategicPlan relaxed(StrategicPlan plan, List<NewTarget> targets) {
        StrategicPlan changed = plan;
        for (NewTarget target : targets) {
            StrategicPlan together = ConflictResolutions.withKpi(
                    changed,
                    target.kpi(),
                    kpi -> kpi.goal()
                            .map(goal ->
                                    kpi.toBuilder().goal(relaxed(goal, target)).build())
                            .orElse(kpi));
            changed = MetricChanges.ofRoles(
                    together,
                    role -> role.metrics().stream()
                            .map(metric -> metric.kpi().equals(target.kpi())
                                            && metric.goal().isPresent()
                                    ? MetricChanges.withGoal(
                                            metric,
                                            Optional.of(relaxed(metric.goal().get(), target)))
                                    : metric)
                            .toList());
        }
        return changed;
    }

    /** The goal, if it wants more than the new target, with that instead. */
    private static Goal relaxed(Goal goal, NewTarget target) {
        BigDecimal bound = target.bound();
        boolean isSide = target.atLeast() == (goal.direction() == Goal.Direction.INCREASE);
        Optional<BigDecimal> value =
                goal.target().map(old -> isSide ? (target.atLeast() ? old.min(bound) : old.max(bound)) : old);
        Optional<ValueRange> range = goal.range()
                .map(old -> target.atLeast()
                        ? new ValueRange(old.low().min(bound), old.high())
                        : new ValueRange(old.low(), old.high().max(bound)));
        return new Goal(goal.direction(), value, range, goal.due(), goal.period());
    }

    /** The resource with as much in each period as is agreed, if that is more. */
    static Resource raised(Resource resource, List<NewCapacity> capacities) {
        Resource.Builder builder = resource.toBuilder();
        for (NewCapacity more : capacities) {
            if (more.resource().equals(resource.id())) {
                BigDecimal now = resource.capacity().getOrDefault(more.period(), BigDecimal.ZERO);
                builder.addCapacity(more.period(), now.max(more.amount()));
            }
        }
        return builder.build();
    }
}
