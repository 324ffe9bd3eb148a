package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictResolution.NewTarget;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.TargetBound;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A value that a KPI must reach or must not exceed, and who is held to it.
 *
 * @param node the number of the KPI
 * @param kpi the KPI
 * @param atLeast whether it is to be reached; false means not to be exceeded
 * @param bound the value
 * @param goal the goal that it belongs to, the first of equal ones
 * @param scope when and for whom it counts
 * @param holds the metrics of roles that set it; none for the goal of a KPI that no role is held to
 * @param importance how much the KPI counts, in [0, 1]
 */
record Target(
        int node,
        Kpi kpi,
        boolean atLeast,
        BigDecimal bound,
        Goal goal,
        MetricScope scope,
        List<Hold> holds,
        double importance) {

    /** Digits behind the point of a target that is proposed; it is rounded to the side that can be kept. */
    static final int DECIMALS = 6;

    /** What counts most first, ties by KPI. */
    static final Comparator<Target> BY_IMPORTANCE = Comparator.comparingDouble((Target target) -> -target.importance())
            .thenComparingInt(Target::node)
            .thenComparing(target -> !target.atLeast())
            .thenComparing(target -> target.atLeast() ? target.bound().negate() : target.bound());

    /** A time and an audience in which targets count together. */
    record Moment(Optional<LocalDate> day, Optional<Id<Audience>> audience) {
        boolean isIn(MetricScope scope) {
            boolean time = scope.period().isEmpty()
                    || day.filter(scope.period().get()::contains).isPresent();
            return time && isFor(audience, scope);
        }
    }

    static boolean isFor(Optional<Id<Audience>> audience, MetricScope scope) {
        return scope.audiences().isEmpty()
                || audience.filter(scope.audiences()::contains).isPresent();
    }

    /** All targets with a value, the most important first. */
    static List<Target> all(ConflictInput input, Stances stances) {
        List<Target> targets = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi kpi = input.kpis().get(node);
            double importance = stances.importance(node, kpi);
            Map<List<Object>, Target> merged = new LinkedHashMap<>();
            for (Hold hold : stances.holdsOn(node)) {
                if (hold.goal().isPresent()) {
                    of(node, kpi, hold.goal().get(), hold.scope(), List.of(hold), importance)
                            .forEach(target -> merged.merge(target.key(), target, Target::with));
                }
            }
            if (stances.holdsOn(node).isEmpty() && kpi.goal().isPresent()) {
                Goal goal = kpi.goal().get();
                MetricScope scope = new MetricScope(goal.period(), Set.of());
                of(node, kpi, goal, scope, List.of(), importance).forEach(target -> merged.put(target.key(), target));
            }
            targets.addAll(merged.values());
        }
        targets.sort(BY_IMPORTANCE);
        return targets;
    }

    private static List<Target> of(
            int node, Kpi kpi, Goal goal, MetricScope scope, List<Hold> holds, double importance) {
        Optional<BigDecimal> low = switch (goal.direction()) {
            case INCREASE -> goal.target();
            case DECREASE -> Optional.empty();
            case MAINTAIN -> goal.range().map(range -> range.low());
        };
        Optional<BigDecimal> high = switch (goal.direction()) {
            case INCREASE -> Optional.empty();
            case DECREASE -> goal.target();
            case MAINTAIN -> goal.range().map(range -> range.high());
        };
        List<Target> targets = new ArrayList<>();
        low.ifPresent(value -> targets.add(new Target(node, kpi, true, value, goal, scope, holds, importance)));
        high.ifPresent(value -> targets.add(new Target(node, kpi, false, value, goal, scope, holds, importance)));
        return targets;
    }

    private List<Object> key() {
        return List.of(atLeast, bound, scope, goal.due());
    }

    private Target with(Target same) {
        List<Hold> all = new ArrayList<>(holds);
        all.addAll(same.holds);
        return new Target(node, kpi, atLeast, bound, goal, scope, List.copyOf(all), importance);
    }

    Target withBound(BigDecimal other) {
        return new Target(node, kpi, atLeast, other, goal, scope, holds, importance);
    }

    /** The same targets where some have given way. */
    static List<Target> relaxed(List<Target> targets, List<NewTarget> smaller) {
        return targets.stream()
                .map(target -> smaller.stream()
                        .filter(change ->
                                change.kpi().equals(target.kpi().id()) && change.atLeast() == target.atLeast())
                        .reduce(
                                target,
                                (now, change) -> now.withBound(
                                        now.atLeast()
                                                ? now.bound().min(change.bound())
                                                : now.bound().max(change.bound())),
                                (a, b) -> b))
                .toList();
    }

    /** How far the target is from where the KPI stands, negative for an upper target; 0 if it is met, empty if not known. */
    Optional<BigDecimal> way() {
        return kpi.baseline().map(baseline -> {
            BigDecimal way = bound.subtract(baseline.value());
            return way.signum() == (atLeast ? 1 : -1) ? way : BigDecimal.ZERO;
        });
    }

    /** The target after it has given way by a share of its way from where the KPI stands; none if there is no such way. */
    Optional<NewTarget> closer(BigDecimal share) {
        return way().filter(way -> way.signum() != 0)
                .flatMap(way -> at(Fraction.of(bound).minus(Fraction.of(way.multiply(share)))));
    }

    /** This target at another value, rounded so that it asks for no more; none where a plan could not hold the number. */
    Optional<NewTarget> at(Fraction value) {
        BigDecimal rounded = new BigDecimal(value.numerator())
                .divide(
                        new BigDecimal(value.denominator()),
                        Math.max(DECIMALS, bound.scale()),
                        atLeast ? RoundingMode.FLOOR : RoundingMode.CEILING);
        return Check.isWithinRange(rounded) ? Optional.of(new NewTarget(kpi.id(), atLeast, rounded)) : Optional.empty();
    }

    Range range() {
        Fraction value = Fraction.of(bound);
        return atLeast ? new Range(value, null) : new Range(null, value);
    }

    List<Participant> participants() {
        if (holds.isEmpty()) {
            return List.of(new Participant.UnownedKpi(kpi.id()));
        }
        return holds.stream().map(Hold::participant).distinct().toList();
    }

    TargetBound evidence() {
        return new TargetBound(kpi.id(), roles(), atLeast, bound);
    }

    Set<Id<Role>> roles() {
        Set<Id<Role>> roles = new TreeSet<>();
        holds.forEach(hold -> roles.add(hold.role().id()));
        return roles;
    }

    /** A number without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** For example {@code 'Cases per hour' at 9 or more}. */
    String words() {
        return words(bound);
    }

    String words(BigDecimal value) {
        return "'" + kpi.name() + "' at " + Figures.show(value) + (atLeast ? " or more" : " or less");
    }

    /**
     * The bounds that feasible ranges and targets together set for each KPI. Where targets on one KPI clash, the largest value
     * to be reached stands and none that is not to be exceeded; where targets clash with the feasible range, they stand.
     */
    static Map<Integer, Range> bounds(ConflictInput input, Collection<Integer> nodes, Collection<Target> targets) {
        Map<Integer, Range> bounds = new HashMap<>();
        Map<Integer, Range> wanted = new HashMap<>();
        List<Target> reachedFirst = targets.stream()
                .sorted(Comparator.comparing(target -> !target.atLeast()))
                .toList();
        for (Target target : reachedFirst) {
            Range own = wanted.getOrDefault(target.node(), Range.ALL);
            wanted.put(target.node(), own.meet(target.range()).orElse(own));
        }
        for (int node : nodes) {
            input.kpis()
                    .get(node)
                    .feasibleRange()
                    .ifPresent(
                            range -> bounds.put(node, new Range(Fraction.of(range.low()), Fraction.of(range.high()))));
        }
        wanted.forEach((node, range) -> bounds.put(
                node, bounds.getOrDefault(node, Range.ALL).meet(range).orElse(range)));
        return bounds;
    }
}
