package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictResolution.AddMetric;
import io.github.cxstrategy.conflict.ConflictResolution.MoveMetric;
import io.github.cxstrategy.conflict.ConflictResolution.ReplaceMetric;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Changes who is held to what, and how much it counts. */
final class MetricChanges {
    private MetricChanges() {}

    static StrategicPlan add(StrategicPlan plan, AddMetric change) {
        return ofRole(plan, change.role(), metrics -> {
            if (metrics.stream().noneMatch(metric -> metric.kpi().equals(change.kpi()))) {
                metrics.add(RoleMetric.of(change.kpi()));
            }
            return metrics;
        });
    }

    static StrategicPlan reweigh(StrategicPlan plan, Reweigh change) {
        return ofRole(plan, change.role(), metrics -> {
            Set<Id<Kpi>> named = new TreeSet<>(change.weights().keySet());
            named.addAll(change.incentiveShares().keySet());
            metrics.forEach(metric -> named.remove(metric.kpi()));
            named.forEach(kpi -> metrics.add(RoleMetric.of(kpi)));
            metrics.replaceAll(metric -> weighed(metric, change.weights(), change.incentiveShares()));
            return metrics;
        });
    }

    private static RoleMetric weighed(RoleMetric metric, Map<Id<Kpi>, Ratio> weights, Map<Id<Kpi>, Ratio> shares) {
        return new RoleMetric(
                metric.kpi(),
                Optional.ofNullable(weights.get(metric.kpi())).or(metric::weight),
                Optional.ofNullable(shares.get(metric.kpi())).or(metric::incentiveShare),
                metric.goal(),
                metric.scope(),
                metric.raci());
    }

    static StrategicPlan move(StrategicPlan plan, MoveMetric change) {
        List<RoleMetric> moved = plan.roles().stream()
                .filter(role -> role.id().equals(change.from()))
                .flatMap(role -> role.metrics().stream())
                .filter(metric -> metric.kpi().equals(change.kpi()))
                .toList();
        StrategicPlan given = ofRole(plan, change.to(), metrics -> {
            boolean weighed = metrics.isEmpty()
                    || metrics.stream().anyMatch(metric -> metric.weight().isPresent());
            moved.forEach(metric -> metrics.add(weighed ? metric : withoutWeight(metric)));
            return metrics;
        });
        return ofRole(given, change.from(), metrics -> {
            metrics.removeAll(moved);
            return metrics;
        });
    }

    /** Where a role weighs none of its metrics, one weight would make the others unknown. */
    private static RoleMetric withoutWeight(RoleMetric metric) {
        return new RoleMetric(
                metric.kpi(), Optional.empty(), metric.incentiveShare(), metric.goal(), metric.scope(), metric.raci());
    }

    static StrategicPlan replace(StrategicPlan plan, ReplaceMetric change) {
        return ofRole(plan, change.role(), metrics -> {
            metrics.replaceAll(metric -> metric.kpi().equals(change.kpi())
                    ? new RoleMetric(
                            change.by(),
                            metric.weight(),
                            metric.incentiveShare(),
                            Optional.empty(),
                            metric.scope(),
                            metric.raci())
                    : metric);
            return metrics;
        });
    }

    static RoleMetric withGoal(RoleMetric metric, Optional<Goal> goal) {
        return new RoleMetric(
                metric.kpi(), metric.weight(), metric.incentiveShare(), goal, metric.scope(), metric.raci());
    }

    private static StrategicPlan ofRole(StrategicPlan plan, Id<Role> id, UnaryOperator<List<RoleMetric>> change) {
        return ofRoles(
                plan, role -> role.id().equals(id) ? change.apply(new ArrayList<>(role.metrics())) : role.metrics());
    }

    static StrategicPlan ofRoles(StrategicPlan plan, Function<Role, List<RoleMetric>> metrics) {
        return plan.toBuilder()
                .roles(plan.roles().stream()
                        .map(role ->
                                role.toBuilder().metrics(metrics.apply(role)).build())
                        .toList())
                .build();
    }
}
