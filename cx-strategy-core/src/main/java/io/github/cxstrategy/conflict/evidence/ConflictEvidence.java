package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
     * A value that somebody wants a KPI to reach, or not to exceed.
     *
     * @param kpi the KPI
     * @param roles the roles that are held to it; empty for a goal of the KPI that no role is held to
     * @param atLeast whether it is to be reached; false means not to be exceeded
     * @param bound the value, in the unit of the KPI
     */
    record TargetBound(Id<Kpi> kpi, Set<Id<Role>> roles, boolean atLeast, BigDecimal bound) {
        /** Copies the set. */
        public TargetBound {
            Check.given("kpi", kpi);
            roles = Check.set("roles", roles);
            Check.given("bound", bound);
        }
    }

    /**
     * Targets that need more of a resource than there is, or nearly all of it.
     *
     * @param resource the resource
     * @param loads the periods in which it is short, or nearly so, in order
     */
    record CapacityLoad(Id<Resource> resource, List<PeriodLoad> loads) implements ConflictEvidence {
        /** Copies the list. */
        public CapacityLoad {
            Check.given("resource", resource);
            loads = Check.list("loads", loads);
        }
    }

    /**
     * The least that targets need of a resource in one period, in the unit of the resource.
     *
     * @param period the period
     * @param demand what all targets together need at least; digits beyond the 16th are dropped
     * @param capacity what there is
     * @param demands what each KPI that draws on it needs, the most first
     * @param targets the fewest targets that make it so by themselves: with any one of them left out, the rest of them would not
     * @param rooms how far each of these targets could go if all others stood; none where that alone is not enough
     */
    record PeriodLoad(
            FiscalPeriod period,
            BigDecimal demand,
            BigDecimal capacity,
            List<Demand> demands,
            List<TargetBound> targets,
            List<Room> rooms) {
        /** Copies the lists. */
        public PeriodLoad {
            Check.given("period", period);
            Check.given("demand", demand);
            Check.given("capacity", capacity);
            demands = Check.list("demands", demands);
            targets = Check.list("targets", targets);
            rooms = Check.list("rooms", rooms);
        }

        /** {@return what is missing, in the unit of the resource; negative for what is left} */
        public BigDecimal deficit() {
            return demand.subtract(capacity);
        }
    }

    /**
     * What a KPI needs of a resource at least.
     *
     * @param kpi the KPI
     * @param leastValue the least value that the targets allow it
     * @param perUnit what one unit of it uses at least
     */
    record Demand(Id<Kpi> kpi, BigDecimal leastValue, BigDecimal perUnit) {
        /** Checks that all are given. */
        public Demand {
            Check.given("kpi", kpi);
            Check.given("leastValue", leastValue);
            Check.given("perUnit", perUnit);
        }
    }

    /**
     * How far a target could go if the others stood: the value at which the resource is used up.
     *
     * @param kpi the KPI
     * @param atLeast whether the target is to be reached; false means not to be exceeded
     * @param reachable the value, at most six digits behind the point, rounded to the side that can be kept
     * @param exact the value without rounding, as a fraction such as {@code 16/3}; empty where it was only enclosed
     */
    record Room(Id<Kpi> kpi, boolean atLeast, BigDecimal reachable, Optional<String> exact) {
        /** Checks that all are given. */
        public Room {
            Check.given("kpi", kpi);
            Check.given("reachable", reachable);
            Check.text("exact", exact);
        }
    }

    /**
     * Targets that have no common solution with the formulas and feasible ranges of KPIs.
     *
     * @param targets the targets; with any one of them left out the proof fails and no other was found
     * @param proof why nothing meets them all
     * @param leastRelaxation by which share of their way from the baselines all of them would have to give way; empty if a
     *     baseline is missing or no such share is enough; for an {@link IntervalProof} a share that is still too small
     * @param relaxed what the targets would be then, rounded so that they can be met
     */
    record TargetInfeasibility(
            List<TargetBound> targets, InfeasibilityProof proof, Optional<Double> leastRelaxation, List<TargetBound> relaxed)
            implements ConflictEvidence {
        /** Copies the lists. */
        public TargetInfeasibility {
            targets = Check.list("targets", targets);
            Check.given("proof", proof);
            Check.given("leastRelaxation", leastRelaxation);
            relaxed = Check.list("relaxed", relaxed);
        }
    }

    /** Why no values of KPIs meet some targets, in a form that anybody can check with the numbers of the plan. */
    sealed interface InfeasibilityProof {}

    /**
     * Conditions that cannot all hold: each times its multiplier, they add up to 0 on the left and to less than 0 on the
     * right.
     *
     * @param rows the conditions
     */
    record LinearProof(List<ProofRow> rows) implements InfeasibilityProof {
        /** Copies the list. */
        public LinearProof {
            rows = Check.list("rows", rows);
        }
    }

    /**
     * A condition in whole numbers: KPIs, each times its coefficient, add up to the bound at most, or exactly to it.
     *
     * @param kpi the KPI whose target, feasible range or formula it is
     * @param ground where it comes from
     * @param coefficients what each KPI is multiplied by
     * @param equality whether the sum must meet the bound exactly
     * @param bound the bound
     * @param multiplier what the condition is multiplied by in the proof; not negative unless the sum must meet the bound
     */
    record ProofRow(
            Id<Kpi> kpi,
            Ground ground,
            Map<Id<Kpi>, String> coefficients,
            boolean equality,
            String bound,
            String multiplier) {

        /** Where a condition comes from. */
        public enum Ground {
            /** A target. */
            TARGET,
            /** The values that the KPI can have at all. */
            FEASIBLE_RANGE,
            /** How the KPI follows from others. */
            FORMULA
        }

        /** Copies the map. */
        public ProofRow {
            Check.given("kpi", kpi);
            Check.given("ground", ground);
            coefficients = Check.map("coefficients", coefficients);
            Check.text("bound", bound);
            Check.text("multiplier", multiplier);
        }
    }

    /**
     * Steps that narrow where KPIs and parts of formulas can lie until nothing is left.
     *
     * @param steps the steps, in order
     */
    record IntervalProof(List<ProofStep> steps) implements InfeasibilityProof {
        /** Copies the list. */
        public IntervalProof {
            steps = Check.list("steps", steps);
        }
    }

    /**
     * A step: a KPI or a part of a formula lies between two ends.
     *
     * @param term the KPI's id or the part, as formulas are written
     * @param because the term that it follows from, by the formula that both stand in
     * @param low the least value, rounded down; empty if there is none
     * @param high the largest value, rounded up; empty if there is none; below the least one where nothing is left
     */
    record ProofStep(String term, String because, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        /** Checks that all are given. */
        public ProofStep {
            Check.text("term", term);
            Check.text("because", because);
            Check.given("low", low);
            Check.given("high", high);
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
