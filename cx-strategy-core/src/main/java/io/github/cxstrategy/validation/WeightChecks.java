package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Weights sum to 100 %, exactly, and are given for all or for none.
 *
 * <p>Metrics that count for a time or an audience only may be weighed within it, so that the sum over the role is more
 * than 100 %; less than 100 % is wrong either way. Variable pay may hang on more than metrics, so incentive shares of
 * less than 100 % are only worth a look.
 */
final class WeightChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        Weights objectives = new Weights(
                Places.field(PlanPart.OBJECTIVES, "weight"),
                "the weights of the objectives",
                plan.plan().objectives().stream().map(Objective::weight).toList());
        objectives.over(found);
        objectives.incomplete(found);
        if (plan.isComplete(PlanPart.OBJECTIVES)) {
            objectives.below(FindingCode.WEIGHTS_NOT_100_PERCENT, found);
        }
        plan.plan().roles().forEach(role -> role(plan, role, found));
    }

    private static void role(PlanIndex plan, Role role, FindingSink found) {
        Place place = Places.of(role, "metrics");
        Weights weights = new Weights(
                place,
                "the metric weights of role '" + role.id() + "'",
                role.metrics().stream().map(RoleMetric::weight).toList());
        Weights incentives = new Weights(
                place,
                "the incentive shares of role '" + role.id() + "'",
                role.metrics().stream().map(RoleMetric::incentiveShare).toList());
        Map<Optional<MetricScope>, List<RoleMetric>> byScope = new LinkedHashMap<>();
        for (RoleMetric metric : role.metrics()) {
            byScope.computeIfAbsent(metric.scope(), scope -> new ArrayList<>()).add(metric);
        }
        byScope.forEach((scope, metrics) -> scope(place, role, scope, metrics, found));
        weights.incomplete(found);
        if (incentives.sum().compareTo(BigDecimal.ONE) < 0) {
            incentives.incomplete(found);
        }
        if (plan.isComplete(PlanPart.ROLES)) {
            weights.below(FindingCode.WEIGHTS_NOT_100_PERCENT, found);
            incentives.below(FindingCode.INCENTIVES_BELOW_100_PERCENT, found);
        }
    }

    private static void scope(
            Place place, Role role, Optional<MetricScope> scope, List<RoleMetric> metrics, FindingSink found) {
        String within = scope.map(WeightChecks::text).orElse("");
        new Weights(
                        place,
                        "the metric weights of role '" + role.id() + "'" + within,
                        metrics.stream().map(RoleMetric::weight).toList())
                .over(found);
        new Weights(
                        place,
                        "the incentive shares of role '" + role.id() + "'" + within,
                        metrics.stream().map(RoleMetric::incentiveShare).toList())
                .over(found);
    }

    /** For example {@code " within 2027-01-01 to 2027-12-31 for business, private"}. */
    private static String text(MetricScope scope) {
        String period = scope.period().map(days -> " within " + days).orElse("");
        String audiences = scope.audiences().stream().map(Id::value).collect(Collectors.joining(", "));
        return period + (audiences.isEmpty() ? "" : " for " + audiences);
    }

    /** Weights that belong together; empty where nobody has weighed. */
    private record Weights(Place place, String what, Collection<Optional<Ratio>> all) {
        List<Ratio> given() {
            return all.stream().flatMap(Optional::stream).toList();
        }

        BigDecimal sum() {
            return given().stream().map(Ratio::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        void over(FindingSink found) {
            if (sum().compareTo(BigDecimal.ONE) > 0) {
                not100(FindingCode.WEIGHTS_NOT_100_PERCENT, found);
            }
        }

        /** Where some are missing, they may make up the rest. */
        void below(FindingCode code, FindingSink found) {
            if (!given().isEmpty() && given().size() == all.size() && sum().compareTo(BigDecimal.ONE) < 0) {
                not100(code, found);
            }
        }

        private void not100(FindingCode code, FindingSink found) {
            found.add(
                    code,
                    place,
                    "Change the weights so that they sum to 100 %.",
                    "Weights must sum to 100 % but %s sum to %s %.",
                    what,
                    percent(sum()));
        }

        void incomplete(FindingSink found) {
            if (!given().isEmpty() && given().size() < all.size()) {
                found.add(
                        FindingCode.WEIGHTS_INCOMPLETE,
                        place,
                        "Give the missing ones, or remove all.",
                        "Weights must be given for all or for none but of %s %s of %s are missing.",
                        what,
                        all.size() - given().size(),
                        all.size());
            }
        }

        private static String percent(BigDecimal share) {
            BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
            return percent.toPlainString();
        }
    }
}
