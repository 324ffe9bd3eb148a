package io.github.cxstrategy.validation;

import com.google.common.collect.Multimaps;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import java.util.List;

/** A role is held to a KPI once at a time. */
final class MetricChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Role role : plan.plan().roles()) {
            Multimaps.index(role.metrics(), RoleMetric::kpi).asMap().forEach((kpi, metrics) -> {
                if (anyOverlap(List.copyOf(metrics))) {
                    found.add(
                            FindingCode.REPEATED_METRIC,
                            Places.of(role, "metrics"),
                            "Merge them, or give them scopes that do not overlap.",
                            "A role must name a KPI once for the same time and audience but '%s' names '%s' again.",
                            role.id(),
                            kpi);
                }
            });
        }
    }

    private static boolean anyOverlap(List<RoleMetric> metrics) {
        for (int i = 1; i < metrics.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (scope(metrics.get(i)).overlaps(scope(metrics.get(j)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static MetricScope scope(RoleMetric metric) {
        return metric.scope().orElse(MetricScope.ALL);
    }
}
