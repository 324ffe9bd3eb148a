package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.Optional;

/** What shows that there is a conflict. */
public sealed interface ConflictEvidence {

    /**
     * Two roles hold opposed goals on one KPI.
     *
     * @param kpi the KPI
     * @param first the metric of the one
     * @param second the metric of the other
     * @param gap how far the acceptable values lie apart, in the unit of the KPI; empty if they have some in common
     */
    record Opposition(Id<Kpi> kpi, Claim first, Claim second, Optional<BigDecimal> gap) implements ConflictEvidence {
        /** Checks that all are given. */
        public Opposition {
            Check.given("kpi", kpi);
            Check.given("first", first);
            Check.given("second", second);
            Check.given("gap", gap);
        }
    }

    /**
     * What a role wants of a KPI.
     *
     * @param role the role
     * @param goal its own goal, or that of the KPI
     * @param low the least value it accepts; empty means any low value
     * @param high the largest value it accepts; empty means any high value
     * @param scope when and for whom the goal counts
     */
    record Claim(Id<Role> role, Goal goal, Optional<BigDecimal> low, Optional<BigDecimal> high, MetricScope scope) {
        /** Checks that all are given. */
        public Claim {
            Check.given("role", role);
            Check.given("goal", goal);
            Check.given("low", low);
            Check.given("high", high);
            Check.given("scope", scope);
        }
    }

    /**
     * The pursuit of the source moves the target the wrong way.
     *
     * @param sourceRises whether the source is to rise; an initiative rises when it is carried out
     * @param targetWantedUp whether the target is to rise
     * @param harm the strongest walk by which the source moves the target the wrong way
     * @param support the strongest walk by which it moves it the right way, if one reaches the floor
     */
    record CausalTradeOff(boolean sourceRises, boolean targetWantedUp, SignedWalk harm, Optional<SignedWalk> support)
            implements ConflictEvidence {
        /** Checks that all are given. */
        public CausalTradeOff {
            Check.given("harm", harm);
            Check.given("support", support);
        }
    }

    /**
     * The pursuit of the source is predicted to push the target out of the range in which it is to be kept.
     *
     * @param walk the walk that pushes
     * @param slack how far the target may still move that way, in its scale units
     * @param predictedMove how far it is predicted to move, in its scale units
     */
    record GuardAtRisk(SignedWalk walk, double slack, double predictedMove) implements ConflictEvidence {
        /** Checks that it is given. */
        public GuardAtRisk {
            Check.given("walk", walk);
        }

        /** {@return by how much it leaves the range, in its scale units} */
        public double overshoot() {
            return predictedMove - slack;
        }
    }
}
