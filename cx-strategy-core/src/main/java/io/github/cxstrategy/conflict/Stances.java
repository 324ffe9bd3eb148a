package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** Who wants what of each KPI: all stances, and all holds of roles on KPIs, by KPI number. */
final class Stances {
    private final List<List<Hold>> holds = new ArrayList<>();
    private final List<List<Stance>> stances = new ArrayList<>();

    private final Importance importance;

    private Stances(Importance importance) {
        this.importance = importance;
    }

    static Stances of(ConflictInput input, Diagnostics diagnostics) {
        Stances result = new Stances(Importance.of(input));
        for (int node = 0; node < input.kpis().size(); node++) {
            result.holds.add(new ArrayList<>());
        }
        for (Role role : input.roles()) {
            for (RoleMetric metric : role.metrics()) {
                int node = input.number(metric.kpi());
                Optional<Goal> goal = metric.goal().or(input.kpis().get(node)::goal);
                result.holds.get(node).add(new Hold(role, metric, goal));
            }
        }
        for (int node = 0; node < input.kpis().size(); node++) {
            result.holds.get(node).sort(HOLD_ORDER);
            result.stances.add(
                    stancesOn(node, input.kpis().get(node), result.holds.get(node), result.importance, diagnostics));
        }
        return result;
    }

    /** A role may be held to a KPI more than once; its metrics then need an order of their own. */
    private static final Comparator<Hold> HOLD_ORDER = Comparator.comparing(
                    (Hold hold) -> hold.role().id())
            .thenComparing(hold -> hold.metric().scope().map(Object::toString).orElse(""))
            .thenComparing(hold -> hold.metric().toString());

    private static List<Stance> stancesOn(
            int node, Kpi kpi, List<Hold> holds, Importance importance, Diagnostics diagnostics) {
        Map<Integer, List<Hold>> byDirection = new TreeMap<>(Comparator.reverseOrder());
        Map<Integer, List<Goal>> goals = new TreeMap<>();
        for (Hold hold : holds) {
            OptionalInt direction = direction(kpi, hold.goal(), diagnostics);
            if (direction.isPresent()) {
                byDirection
                        .computeIfAbsent(direction.getAsInt(), d -> new ArrayList<>())
                        .add(hold);
                goals.computeIfAbsent(direction.getAsInt(), d -> new ArrayList<>())
                        .add(hold.goal().orElseThrow());
            }
        }
        if (holds.isEmpty() && kpi.goal().isPresent()) {
            direction(kpi, kpi.goal(), diagnostics).ifPresent(d -> {
                byDirection.put(d, List.of());
                goals.put(d, List.of(kpi.goal().orElseThrow()));
            });
        }
        List<Stance> stances = new ArrayList<>();
        byDirection.forEach((direction, wanting) -> stances.add(new Stance(
                node,
                kpi,
                direction,
                List.copyOf(wanting),
                goals.getOrDefault(direction, List.of()).stream().distinct().toList(),
                importance.of(kpi, wanting),
                byDirection.size() == 1)));
        return List.copyOf(stances);
    }

    /** Up +1, down -1, to be kept 0; unknown, and said so, without a goal or for a range without a baseline. */
    private static OptionalInt direction(Kpi kpi, Optional<Goal> goal, Diagnostics diagnostics) {
        if (goal.isEmpty()) {
            diagnostics.add(
                    Code.MISSING_DIRECTION,
                    kpi,
                    "Somebody is held to '" + kpi.name()
                            + "' but nothing says whether it is to rise, to fall or to stay.");
            return OptionalInt.empty();
        }
        OptionalInt direction = direction(kpi, goal.get());
        if (direction.isEmpty()) {
            diagnostics.add(
                    Code.MISSING_BASELINE,
                    kpi,
                    "'" + kpi.name()
                            + "' is to be kept in a range but has no baseline: whether it is inside is unknown.");
        }
        return direction;
    }

    static OptionalInt direction(Kpi kpi, Goal goal) {
        return switch (goal.direction()) {
            case INCREASE -> OptionalInt.of(1);
            case DECREASE -> OptionalInt.of(-1);
            case MAINTAIN -> {
                ValueRange range = goal.range().orElseThrow();
                yield kpi.baseline()
                        .map(Baseline::value)
                        .map(value -> OptionalInt.of(towards(range, value)))
                        .orElse(OptionalInt.empty());
            }
        };
    }

    private static int towards(ValueRange range, BigDecimal value) {
        if (range.contains(value)) {
            return 0;
        }
        return value.compareTo(range.low()) < 0 ? 1 : -1;
    }

    List<Stance> on(int node) {
        return stances.get(node);
    }

    /** How much a KPI counts for the one for whom it counts most, whichever way they want it to go. */
    double importance(int node, Kpi kpi) {
        return holdsOn(node).stream()
                .mapToDouble(hold -> importance.of(kpi, List.of(hold)))
                .max()
                .orElse(1);
    }

    /** How much an objective counts beside the others; 1 if nobody has weighed it. */
    double importance(Objective objective) {
        return objective
                .weight()
                .map(weight -> Importance.share(weight, importance.largestObjective()))
                .orElse(1.0);
    }

    List<Hold> holdsOn(int node) {
        return holds.get(node);
    }

    /** The way everybody wants the KPI to go, or 0 if it is to be kept, unknown or disputed. */
    int undisputedDirection(int node) {
        return stances.get(node).size() == 1 ? stances.get(node).get(0).direction() : 0;
    }

    /** How much KPIs count: for their owners, in their owners' pay, and for the objectives they measure. */
    private record Importance(Map<Id<Objective>, Ratio> objectiveWeights, Ratio largestObjective) {

        static Importance of(ConflictInput input) {
            Map<Id<Objective>, Ratio> weights = input.objectiveWeights();
            return new Importance(weights, weights.values().stream().reduce(Ratio.ZERO, Importance::larger));
        }

        /** The largest of all shares that are known; 1 if none is. */
        double of(Kpi kpi, List<Hold> holds) {
            double largest = -1;
            for (Hold hold : holds) {
                largest = Math.max(largest, share(hold, RoleMetric::weight));
                largest = Math.max(largest, share(hold, RoleMetric::incentiveShare));
            }
            for (Id<Objective> objective : kpi.objectives()) {
                Ratio weight = objectiveWeights.get(objective);
                if (weight != null) {
                    largest = Math.max(largest, share(weight, largestObjective));
                }
            }
            return largest < 0 ? 1 : largest;
        }

        /** The metric's figure beside the largest of its role; negative if it has none. */
        private static double share(Hold hold, Function<RoleMetric, Optional<Ratio>> figure) {
            Optional<Ratio> own = figure.apply(hold.metric());
            if (own.isEmpty()) {
                return -1;
            }
            Ratio largest = hold.role().metrics().stream()
                    .flatMap(metric -> figure.apply(metric).stream())
                    .reduce(Ratio.ZERO, Importance::larger);
            return share(own.get(), largest);
        }

        private static double share(Ratio own, Ratio largest) {
            return largest.equals(Ratio.ZERO) ? 0 : Figures.ratio(own.value(), largest.value());
        }

        private static Ratio larger(Ratio a, Ratio b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
    }
}
