package io.github.cxstrategy.model.role;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.Optional;

/**
 * A KPI that a role is held to, and how much it counts.
 *
 * @param kpi the KPI
 * @param weight its share of all the role's metrics; 0.2 means 20 %; empty means that nobody has weighed it
 * @param incentiveShare the share of the role's variable pay that hangs on it; empty means that nobody has said
 * @param goal the role's own goal; empty means the goal of the KPI
 * @param scope when and for whom it counts; empty means always and for all
 * @param raci what the role has to do with it; empty means that nobody has said
 */
public record RoleMetric(
        Id<Kpi> kpi,
        Optional<Ratio> weight,
        Optional<Ratio> incentiveShare,
        Optional<Goal> goal,
        Optional<MetricScope> scope,
        Optional<Raci> raci) {
    /** Checks that shares are at most 1. */
    public RoleMetric {
        Check.given("kpi", kpi);
        atMostOne("weight", kpi, weight);
        atMostOne("incentiveShare", kpi, incentiveShare);
        Check.given("goal", goal);
        Check.given("scope", scope);
        Check.given("raci", raci);
    }

    /**
     * A metric of which nobody has said what the role has to do with it.
     *
     * @param kpi the KPI
     * @param weight its share of all the role's metrics; 0.2 means 20 %; empty means that nobody has weighed it
     * @param incentiveShare the share of the role's variable pay that hangs on it; empty means that nobody has said
     * @param goal the role's own goal; empty means the goal of the KPI
     * @param scope when and for whom it counts; empty means always and for all
     */
    public RoleMetric(
            Id<Kpi> kpi,
            Optional<Ratio> weight,
            Optional<Ratio> incentiveShare,
            Optional<Goal> goal,
            Optional<MetricScope> scope) {
        this(kpi, weight, incentiveShare, goal, scope, Optional.empty());
    }

    private static void atMostOne(String name, Id<Kpi> kpi, Optional<Ratio> share) {
        if (Check.given(name, share).isPresent()) {
            checkArgument(
                    share.get().compareTo(Ratio.ONE) <= 0,
                    "'%s' of the metric on '%s' must be at most 1 but is %s.\nMaybe it is meant in percent.",
                    name,
                    kpi,
                    share.get());
        }
    }

    /**
     * {@return a metric without weight}
     *
     * @param kpi the KPI
     */
    public static RoleMetric of(Id<Kpi> kpi) {
        return new RoleMetric(kpi, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a weighted metric}
     *
     * @param kpi the KPI
     * @param weight its share of all the role's metrics
     */
    public static RoleMetric of(Id<Kpi> kpi, Ratio weight) {
        return new RoleMetric(kpi, Optional.of(weight), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return this metric with a goal of the role's own}
     *
     * @param goal the goal
     */
    public RoleMetric withGoal(Goal goal) {
        return new RoleMetric(kpi, weight, incentiveShare, Optional.of(goal), scope, raci);
    }

    /**
     * {@return this metric with a share of the role's variable pay}
     *
     * @param incentiveShare the share, at most 1
     */
    public RoleMetric withIncentiveShare(Ratio incentiveShare) {
        return new RoleMetric(kpi, weight, Optional.of(incentiveShare), goal, scope, raci);
    }

    /**
     * {@return this metric, counting only within the scope}
     *
     * @param scope when and for whom it counts
     */
    public RoleMetric within(MetricScope scope) {
        return new RoleMetric(kpi, weight, incentiveShare, goal, Optional.of(scope), raci);
    }

    /**
     * {@return this metric with what the role has to do with it}
     *
     * @param raci responsible, accountable, consulted or informed
     */
    public RoleMetric withRaci(Raci raci) {
        return new RoleMetric(kpi, weight, incentiveShare, goal, scope, Optional.of(raci));
    }
}
