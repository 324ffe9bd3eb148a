package io.github.cxstrategy.conflict.evidence;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The least that targets need of a resource in one period, or of several that can stand in for each other, in their unit.
 *
 * @param period the period
 * @param demand what all targets together need at least; digits beyond the 16th are dropped
 * @param capacity what there is of all of them
 * @param demands what each KPI needs that draws on them and on nothing else, the most first
 * @param targets the fewest targets that make it so by themselves: with any one of them left out, the rest of them would not
 * @param rooms how far each of these targets could go if all others stood; none where that alone is not enough
 */
public record PeriodLoad(
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

    /**
     * What a KPI needs of a resource at least.
     *
     * @param kpi the KPI
     * @param leastValue the least value that the targets allow it
     * @param perUnit what one unit of it uses at least
     */
    public record Demand(Id<Kpi> kpi, BigDecimal leastValue, BigDecimal perUnit) {
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
    public record Room(Id<Kpi> kpi, boolean atLeast, BigDecimal reachable, Optional<String> exact) {
        /** Checks that all are given. */
        public Room {
            Check.given("kpi", kpi);
            Check.given("reachable", reachable);
            Check.text("exact", exact);
        }
    }
}
