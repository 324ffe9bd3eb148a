package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.stats.RankCorrelation;
import io.github.cxstrategy.internal.stats.Significance;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;

/**
 * KPIs that, by their history, improve at each other's expense.
 *
 * <p>What it computes: for each pair of KPIs that somebody is held to, and whose directions nobody disputes, the rank
 * correlation of their improvements at each lag, once seasons, trends, each one's own last value and declared common parents
 * are taken out; its interval and probability on as many observations as the series are worth; the best lag, with its
 * probability times the number of lags; and over all pairs the share of false discoveries under any dependence. A pair is
 * left out if it has fewer than 24 common observations, or more than a fifth of them missing; if one hardly ever changes; if
 * one follows from the other by formula, or both are shares of the same KPI.
 *
 * <p>Bound: the square of the number of KPIs with history, times lags, times the length of the history.
 *
 * <p>When to use another: an association is no cause; what is declared to cause what is for {@link TradeOffFinder}.
 *
 * <p>Paper: see {@link Significance}.
 */
final class HistoryFinder {
    static final int LEAST_OBSERVATIONS = 24;
    private static final int MOST_LAG = 6;
    private static final int OBSERVATIONS_PER_LAG = 8;
    private static final int MOST_PARENTS = 3;

    /** More observations than this must be left once all is taken out, for an error to be known at all. */
    private static final int LEAST_WORTH = 4;

    /** Fisher's transformation has no value at 1. */
    private static final double SURE = 1 - 1e-9;

    private final Situation situation;
    private final FormulaNet formulas;
    private final Map<Integer, Map<Cadence, Series>> prepared = new HashMap<>();
    private final Map<Integer, Map<Cadence, Series>> raw = new HashMap<>();
    private final Map<Integer, Set<Integer>> readBy = new TreeMap<>();

    HistoryFinder(Situation situation, FormulaNet formulas) {
        this.situation = situation;
        this.formulas = formulas;
    }

    /** Whether two KPIs that somebody is held to have a history. */
    static boolean hasHistory(ConflictInput input) {
        Set<Id<Kpi>> held = new HashSet<>();
        input.roles().forEach(role -> role.metrics().forEach(metric -> held.add(metric.kpi())));
        return input.kpis().stream()
                        .filter(kpi -> held.contains(kpi.id()) && !kpi.history().isEmpty())
                        .count()
                >= 2;
    }

    /** An association of the improvements of two KPIs, the first leading the second by the lag. */
    record Association(
            int leading,
            int following,
            int lag,
            Cadence cadence,
            double correlation,
            Significance.Interval interval,
            int observations,
            double effectiveObservations,
            Set<Integer> controls,
            boolean changes,
            boolean seasonal,
            double adjusted) {

        Association withAdjusted(double pValue) {
            return new Association(
                    leading,
                    following,
                    lag,
                    cadence,
                    correlation,
                    interval,
                    observations,
                    effectiveObservations,
                    controls,
                    changes,
                    seasonal,
                    pValue);
        }
    }

    /** The best negative and the best positive association of each pair, with the share of false discoveries among its likes. */
    record Found(List<Association> against, List<Association> together) {}

    Found find() {
        List<Integer> nodes = usable();
        List<Optional<Association>> against = new ArrayList<>();
        List<Optional<Association>> together = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                List<Association> all = associations(nodes.get(i), nodes.get(j));
                if (!all.isEmpty()) {
                    against.add(best(all, correlation -> -correlation));
                    together.add(best(all, correlation -> correlation));
                }
            }
        }
        return new Found(adjusted(against), adjusted(together));
    }

    private List<Integer> usable() {
        List<Integer> nodes = new ArrayList<>();
        List<Kpi> kpis = situation.input().kpis();
        for (int node = 0; node < kpis.size(); node++) {
            Kpi kpi = kpis.get(node);
            boolean held = !situation.stances().holdsOn(node).isEmpty();
            if (!held || kpi.history().isEmpty() || situation.stances().undisputedDirection(node) == 0) {
                continue;
            }
            int steps = Series.of(kpi, Series.cadence(kpi)).values().size();
            if (steps < LEAST_OBSERVATIONS) {
                situation
                        .diagnostics()
                        .add(
                                Code.INSUFFICIENT_HISTORY,
                                kpi,
                                "The history of '" + kpi.name() + "' has " + steps + " observations, and it takes "
                                        + LEAST_OBSERVATIONS + " to compare it with others.");
            } else {
                nodes.add(node);
            }
        }
        return nodes;
    }

    /** The surest of one sign, with its probability times the number of lags; if there is none, a test that found nothing. */
    private static Optional<Association> best(List<Association> all, DoubleUnaryOperator strength) {
        return all.stream()
                .filter(one -> strength.applyAsDouble(one.correlation()) > 0)
                .min(Comparator.comparingDouble(
                                (Association one) -> one.interval().pValue())
                        .thenComparingInt(one -> one.lag())
                        .thenComparingInt(Association::leading))
                .map(one -> one.withAdjusted(Math.min(1, one.interval().pValue() * all.size())));
    }

    private static List<Association> adjusted(List<Optional<Association>> tests) {
        double[] q = Significance.falseDiscovery(tests.stream()
                .mapToDouble(test -> test.map(Association::adjusted).orElse(1.0))
                .toArray());
        List<Association> all = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            if (tests.get(i).isPresent()) {
                all.add(tests.get(i).get().withAdjusted(q[i]));
            }
        }
        return all;
    }

    private List<Association> associations(int one, int other) {
        if (areTiedByFormula(one, other)) {
            return List.of();
        }
        Cadence cadence = coarser(one, other);
        Series first = series(one, cadence);
        Series second = series(other, cadence);
        if (first.isConstant() || second.isConstant() || !isEnough(raw(one, cadence), raw(other, cadence))) {
            return List.of();
        }
        Set<Integer> parents = parents(one, other, cadence);
        int common = (int) first.values().keySet().stream()
                .filter(second.values()::containsKey)
                .count();
        int most = Math.min(MOST_LAG, common / OBSERVATIONS_PER_LAG);
        List<Association> all = new ArrayList<>();
        for (int lag = 0; lag <= most; lag++) {
            association(one, other, lag, cadence, parents).ifPresent(all::add);
            if (lag > 0) {
                association(other, one, lag, cadence, parents).ifPresent(all::add);
            }
        }
        return all;
    }

    private Cadence coarser(int one, int other) {
        Cadence a = Series.cadence(situation.input().kpis().get(one));
        Cadence b = Series.cadence(situation.input().kpis().get(other));
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Series raw(int node, Cadence cadence) {
        return raw.computeIfAbsent(node, n -> new TreeMap<>())
                .computeIfAbsent(
                        cadence, c -> Series.of(situation.input().kpis().get(node), c));
    }

    private Series series(int node, Cadence cadence) {
        return prepared.computeIfAbsent(node, n -> new TreeMap<>())
                .computeIfAbsent(cadence, c -> raw(node, c).prepared());
    }

    /** Enough steps in common, and from the first to the last of them at most a fifth missing. */
    private static boolean isEnough(Series one, Series other) {
        TreeSet<Long> common = new TreeSet<>(one.values().keySet());
        common.retainAll(other.values().keySet());
        if (common.size() < LEAST_OBSERVATIONS) {
            return false;
        }
        long span = common.last() - common.first() + 1;
        return 5 * (span - common.size()) <= span;
    }

    /** Whether one follows from the other, or both are ratios to the same KPI: then they move together by definition. */
    private boolean areTiedByFormula(int one, int other) {
        boolean follows = readBy(one).contains(other) || readBy(other).contains(one);
        Set<Id<?>> divisors = divisors(one);
        divisors.retainAll(divisors(other));
        return follows || !divisors.isEmpty();
    }

    private Set<Integer> readBy(int node) {
        return readBy.computeIfAbsent(node, n -> formulas.closure(List.of(n)));
    }

    private Set<Id<?>> divisors(int node) {
        Set<Id<?>> divisors = new HashSet<>();
        formulas.formula(node).ifPresent(formula -> {
            if (formula instanceof Formula.Quotient quotient) {
                divisors.addAll(quotient.denominator().kpis());
            }
        });
        return divisors;
    }

    /** KPIs that are declared to influence both, the strongest first, as far as they have a history. */
    private Set<Integer> parents(int one, int other, Cadence cadence) {
        Map<Integer, Double> onOne = new TreeMap<>();
        Map<Integer, Double> onBoth = new TreeMap<>();
        for (InfluenceNet.Edge edge : situation.net().known()) {
            if (edge.to() == one) {
                onOne.merge(edge.from(), edge.literal(), Math::max);
            }
        }
        for (InfluenceNet.Edge edge : situation.net().known()) {
            double strength = onOne.getOrDefault(edge.from(), 0.0);
            boolean usable = edge.to() == other
                    && strength > 0
                    && edge.from() < situation.input().kpis().size()
                    && edge.from() != one
                    && edge.from() != other;
            if (usable && isEnough(raw(edge.from(), cadence), raw(one, cadence))) {
                onBoth.merge(edge.from(), strength * edge.literal(), Math::max);
            }
        }
        return new TreeSet<>(onBoth.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PARENTS)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** One number for each step at which all that it takes was measured; the leading KPI so many steps before. */
    private Optional<Association> association(
            int leading, int following, int lag, Cadence cadence, Set<Integer> parents) {
        Series lead = series(leading, cadence);
        Series follow = series(following, cadence);
        List<double[]> rows = new ArrayList<>();
        for (long step : follow.values().keySet()) {
            List<Optional<Double>> row = new ArrayList<>();
            row.add(Optional.ofNullable(lead.values().get(step - lag)));
            row.add(Optional.ofNullable(follow.values().get(step)));
            row.add(Optional.ofNullable(lead.values().get(step - lag - 1)));
            row.add(Optional.ofNullable(follow.values().get(step - 1)));
            parents.forEach(parent ->
                    row.add(Optional.ofNullable(series(parent, cadence).values().get(step))));
            if (row.stream().allMatch(Optional::isPresent)) {
                rows.add(row.stream().mapToDouble(value -> value.orElse(0.0)).toArray());
            }
        }
        List<double[]> controls = new ArrayList<>();
        for (int column = 2; column < 4 + parents.size(); column++) {
            controls.add(column(rows, column));
        }
        if (rows.size() < LEAST_OBSERVATIONS - lag - 2) {
            return Optional.empty();
        }
        return RankCorrelation.residuals(column(rows, 0), column(rows, 1), controls)
                .flatMap(left -> association(left, leading, following, lag, cadence, parents));
    }

    private Optional<Association> association(
            RankCorrelation.Residuals left,
            int leading,
            int following,
            int lag,
            Cadence cadence,
            Set<Integer> parents) {
        Series lead = series(leading, cadence);
        Series follow = series(following, cadence);
        int seasons = Math.max(lead.seasons(), follow.seasons());
        int taken = left.controls() + Math.max(0, seasons - 1);
        double size = left.effectiveSize();
        double raw = left.correlation();
        if (size - taken <= LEAST_WORTH) {
            return Optional.empty();
        }
        double turned = situation.stances().undisputedDirection(leading)
                * situation.stances().undisputedDirection(following);
        double correlation = raw * turned;
        return Optional.of(new Association(
                leading,
                following,
                lag,
                cadence,
                correlation,
                Significance.of(Math.max(-SURE, Math.min(SURE, correlation)), size, taken),
                left.size(),
                size,
                parents,
                lead.changes() || follow.changes(),
                seasons > 0,
                1));
    }

    private static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }

    /** The sign that somebody has declared for the influence of one KPI on another; empty if none, or both. */
    OptionalInt declaredSign(int from, int to) {
        Set<Integer> signs = new TreeSet<>();
        situation.net().known().stream()
                .filter(edge -> edge.from() == from && edge.to() == to)
                .forEach(edge -> signs.add(edge.sign()));
        return signs.size() == 1 ? OptionalInt.of(signs.iterator().next()) : OptionalInt.empty();
    }
}
