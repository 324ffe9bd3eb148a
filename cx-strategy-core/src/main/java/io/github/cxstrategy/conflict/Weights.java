package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * How much each metric counts for its role: the weight given; where a role weighs none of its metrics, all of them the
 * same; unknown where it weighs some and not this one.
 */
final class Weights {
    private Weights() {}

    static boolean areGiven(Role role) {
        return role.metrics().stream().anyMatch(metric -> metric.weight().isPresent());
    }

    /** The largest weight that a KPI has for a role, empty if the role is not held to it or its weight is unknown. */
    static Optional<BigDecimal> of(Role role, Id<Kpi> kpi) {
        List<RoleMetric> metrics = role.metrics().stream()
                .filter(metric -> metric.kpi().equals(kpi))
                .toList();
        if (metrics.isEmpty()) {
            return Optional.empty();
        }
        if (!areGiven(role)) {
            return Optional.of(
                    BigDecimal.ONE.divide(BigDecimal.valueOf(role.metrics().size()), MathContext.DECIMAL64));
        }
        return metrics.stream()
                .flatMap(metric -> metric.weight().stream())
                .map(Ratio::value)
                .max(BigDecimal::compareTo);
    }

    /** The same; says so if it is unknown. */
    static Optional<BigDecimal> of(Role role, Kpi kpi, Diagnostics diagnostics) {
        Optional<BigDecimal> weight = of(role, kpi.id());
        if (weight.isEmpty()) {
            diagnostics.add(
                    Code.MISSING_WEIGHT,
                    kpi,
                    "'" + role.name() + "' weighs some of its metrics but not '" + kpi.name()
                            + "': how much that counts is unknown.");
        }
        return weight;
    }

    /** The largest share of a role's variable pay that hangs on a KPI; empty if nobody has said. */
    static Optional<BigDecimal> incentive(Role role, Id<Kpi> kpi) {
        return role.metrics().stream()
                .filter(metric -> metric.kpi().equals(kpi))
                .flatMap(metric -> metric.incentiveShare().stream())
                .map(Ratio::value)
                .max(BigDecimal::compareTo);
    }

    /** The KPIs that a role is held to, in order. */
    static List<Id<Kpi>> kpis(Role role) {
        return role.metrics().stream().map(RoleMetric::kpi).distinct().sorted().toList();
    }
}
