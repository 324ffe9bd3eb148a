package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * All who want one KPI to go one way. A KPI whose owners disagree has several stances, and each is compared with the
 * rest of the plan by itself.
 *
 * @param node the number of the KPI
 * @param kpi the KPI
 * @param direction +1 up, -1 down, 0 to be kept where it is, within its range
 * @param holds the metrics of roles that want this; empty for a KPI with a goal that no role is held to
 * @param goals their goals, or that of the KPI
 * @param importance how much the KPI counts for those who want this, in [0, 1]
 * @param onlyOne whether nobody wants the KPI to go another way
 * @param room how far the KPI may go the wrong way
 * @param participants those who want this, or the KPI itself
 */
record Stance(
        int node,
        Kpi kpi,
        int direction,
        List<Hold> holds,
        List<Goal> goals,
        double importance,
        boolean onlyOne,
        Room room,
        List<Participant> participants) {

    /** A stance with what follows from its goals and metrics. */
    Stance(int node, Kpi kpi, int direction, List<Hold> holds, List<Goal> goals, double importance, boolean onlyOne) {
        this(
                node,
                kpi,
                direction,
                holds,
                goals,
                importance,
                onlyOne,
                Room.of(kpi, direction, goals),
                participants(kpi, holds));
    }

    /** How far a KPI may go the wrong way, in its scale units, as far as known; worked out once, for all sources ask. */
    record Room(OptionalDouble beyondTargets, OptionalDouble upwards, OptionalDouble downwards) {
        static Room of(Kpi kpi, int direction, List<Goal> goals) {
            return new Room(
                    leastSlack(
                            kpi,
                            goals,
                            goal -> aim(goal, direction)
                                    .map(aim -> direction > 0 ? base(kpi).subtract(aim) : aim.subtract(base(kpi)))),
                    leastSlack(
                            kpi,
                            goals,
                            goal -> goal.range().map(range -> range.high().subtract(base(kpi)))),
                    leastSlack(
                            kpi,
                            goals,
                            goal -> goal.range().map(range -> base(kpi).subtract(range.low()))));
        }
    }

    /** A role that is held to a KPI by one of its metrics, with the goal that counts: its own, or that of the KPI. */
    record Hold(Role role, RoleMetric metric, Optional<Goal> goal) {
        /** A goal that applies at no time at which the metric counts asks nothing of the role: it is left out. */
        Hold {
            Optional<DateSpan> counts = metric.scope().flatMap(MetricScope::period);
            Optional<DateSpan> applies = goal.flatMap(Goal::period);
            if (counts.isPresent() && applies.isPresent() && !counts.get().overlaps(applies.get())) {
                goal = Optional.empty();
            }
        }

        /** When and for whom the metric counts; within that, only in the time that its goal applies to. */
        MetricScope scope() {
            MetricScope own = metric.scope().orElse(MetricScope.ALL);
            Optional<DateSpan> applies = goal.flatMap(Goal::period);
            return applies.isEmpty() ? own : OppositionFinder.common(own, new MetricScope(applies, Set.of()));
        }

        Participant participant() {
            return new Participant.RoleMetric(role.id(), metric.kpi(), role.department());
        }
    }

    boolean isOwned() {
        return !holds.isEmpty();
    }

    /** The KPI's id, with the direction where the owners disagree. */
    String label() {
        String way = direction > 0 ? "(up)" : direction < 0 ? "(down)" : "(keep)";
        return Labels.of(kpi.id()) + (onlyOne ? "" : way);
    }

    Set<Id<Role>> roles() {
        Set<Id<Role>> roles = new TreeSet<>();
        holds.forEach(hold -> roles.add(hold.role().id()));
        return roles;
    }

    private static List<Participant> participants(Kpi kpi, List<Hold> holds) {
        if (holds.isEmpty()) {
            return List.of(new Participant.UnownedKpi(kpi.id()));
        }
        return holds.stream().map(Hold::participant).distinct().toList();
    }

    /** How far the KPI is to move, in its scale units: the farthest that somebody wants; empty if that is not known. */
    OptionalDouble desiredMove() {
        if (kpi.baseline().isEmpty() || kpi.scale().isEmpty()) {
            return OptionalDouble.empty();
        }
        return goals.stream()
                .flatMap(goal -> aim(goal, direction).stream())
                .map(aim -> inScaleUnits(kpi, aim.subtract(base()).abs()))
                .mapToDouble(Double::doubleValue)
                .max();
    }

    /** The value that a goal is after; for a range the end that is nearer from where the KPI stands. */
    private static Optional<BigDecimal> aim(Goal goal, int direction) {
        return goal.range()
                .map(range -> direction > 0 ? range.low() : range.high())
                .or(goal::target);
    }

    /** By how much the KPI is better than every target, in scale units, negative if worse; empty if not known. */
    OptionalDouble slackBeyondTargets() {
        return room.beyondTargets();
    }

    /** How far a KPI to be kept may move up or down before it leaves a range, in scale units; empty if not known. */
    OptionalDouble slackWithinRange(boolean up) {
        return up ? room.upwards() : room.downwards();
    }

    private static OptionalDouble leastSlack(Kpi kpi, List<Goal> goals, Function<Goal, Optional<BigDecimal>> slackOf) {
        if (kpi.baseline().isEmpty() || kpi.scale().isEmpty()) {
            return OptionalDouble.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        for (Goal goal : goals) {
            Optional<BigDecimal> slack = slackOf.apply(goal);
            if (slack.isEmpty()) {
                return OptionalDouble.empty();
            }
            least = Math.min(least, inScaleUnits(kpi, slack.get()));
        }
        return OptionalDouble.of(least);
    }

    BigDecimal base() {
        return base(kpi);
    }

    private static BigDecimal base(Kpi kpi) {
        return kpi.baseline().orElseThrow().value();
    }

    private static double inScaleUnits(Kpi kpi, BigDecimal difference) {
        return Figures.ratio(difference, kpi.scale().orElseThrow());
    }
}
