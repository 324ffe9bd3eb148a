package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.internal.stats.RankCorrelation;
import io.github.cxstrategy.internal.stats.Significance;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Map<Integer, Map<Cadence, SeriesArray>> prepared = new HashMap<>();
    private final Map<Integer, Map<Cadence, SeriesArray>> raw = new HashMap<>();
    private final Map<Integer, Cadence> cadences = new HashMap<>();
    private final Map<Integer, Set<Integer>> readBy = new HashMap<>();
    private final Map<Integer, Set<Id<?>>> divisors = new HashMap<>();
    private final Map<Integer, Map<Integer, Double>> influencing = new HashMap<>();

    HistoryFinder(Situation situation, FormulaNet formulas) {
        this.situation = situation;
        this.formulas = formulas;
        for (InfluenceNet.Edge edge : situation.net().known()) {
            influencing.computeIfAbsent(edge.to(), to -> new TreeMap<>()).merge(edge.from(), edge.literal(), Math::max);
        }
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
        SeriesArray first = series(one, cadence);
        SeriesArray second = series(other, cadence);
        if (first.isConstant() || second.isConstant() || !isEnough(raw(one, cadence), raw(other, cadence))) {
            return List.of();
        }
        Set<Integer> parents = parents(one, other, cadence);
        int common = (int) SeriesArray.common(first, second)[0];
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
        Cadence a = cadence(one);
        Cadence b = cadence(other);
        return a.compareTo(b) >= 0 ? a : b;
    }

    private Cadence cadence(int node) {
        return cadences.computeIfAbsent(
                node, n -> Series.cadence(situation.input().kpis().get(n)));
    }

    private SeriesArray raw(int node, Cadence cadence) {
        return raw.computeIfAbsent(node, n -> new TreeMap<>())
                .computeIfAbsent(cadence, c -> new SeriesArray(measured(node, c)));
    }

    private SeriesArray series(int node, Cadence cadence) {
        return prepared.computeIfAbsent(node, n -> new TreeMap<>())
                .computeIfAbsent(cadence, c -> new SeriesArray(measured(node, c).prepared()));
    }

    private Series measured(int node, Cadence cadence) {
        return Series.of(situation.input().kpis().get(node), cadence);
    }

    /** Enough steps in common, and from the first to the last of them at most a fifth missing. */
    private static boolean isEnough(SeriesArray one, SeriesArray other) {
        long[] common = SeriesArray.common(one, other);
        if (common[0] < LEAST_OBSERVATIONS) {
            return false;
        }
        long span = common[2] - common[1] + 1;
        return 5 * (span - common[0]) <= span;
    }

    /** Whether they are one quantity, one follows from the other, or both are ratios to the same KPI: then they move together by definition. */
    private boolean areTiedByFormula(int one, int other) {
        boolean follows = situation.aliases().areOne(one, other)
                || readBy(one).contains(other)
                || readBy(other).contains(one);
        return follows || divisors(one).stream().anyMatch(divisors(other)::contains);
    }

    private Set<Integer> readBy(int node) {
        return readBy.computeIfAbsent(node, n -> formulas.closure(List.of(n)));
    }

    private Set<Id<?>> divisors(int node) {
        return divisors.computeIfAbsent(
                node,
                n -> formulas.formula(n)
                        .filter(Formula.Quotient.class::isInstance)
                        .<Set<Id<?>>>map(formula -> new HashSet<>(
                                ((Formula.Quotient) formula).denominator().kpis()))
                        .orElse(Set.of()));
    }

    /** KPIs that are declared to influence both, the strongest first, as far as they have a history. */
    private Set<Integer> parents(int one, int other, Cadence cadence) {
        Map<Integer, Double> onOne = influencing.getOrDefault(one, Map.of());
        Map<Integer, Double> onBoth = new TreeMap<>();
        influencing.getOrDefault(other, Map.of()).forEach((from, strength) -> {
            boolean usable =
                    onOne.containsKey(from) && from < situation.input().kpis().size() && from != one && from != other;
            if (usable && isEnough(raw(from, cadence), raw(one, cadence))) {
                onBoth.put(from, onOne.getOrDefault(from, 0.0) * strength);
            }
        });
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
        SeriesArray lead = series(leading, cadence);
        SeriesArray follow = series(following, cadence);
        List<SeriesArray> causes =
                parents.stream().map(parent -> series(parent, cadence)).toList();
        long[] steps = new long[(int) (follow.end() - follow.first())];
        int count = 0;
        for (long step = follow.first(); step < follow.end(); step++) {
            boolean measured =
                    follow.has(step) && follow.has(step - 1) && lead.has(step - lag) && lead.has(step - lag - 1);
            for (int i = 0; i < causes.size() && measured; i++) {
                measured = causes.get(i).has(step);
            }
            if (measured) {
                steps[count++] = step;
            }
        }
        if (count == 0 || count < LEAST_OBSERVATIONS - lag - 2) {
            return Optional.empty();
        }
        long[] all = Arrays.copyOf(steps, count);
        List<double[]> controls = new ArrayList<>();
        controls.add(lead.ranksAt(all, -lag - 1L));
        controls.add(follow.ranksAt(all, -1));
        causes.forEach(cause -> controls.add(cause.ranksAt(all, 0)));
        return RankCorrelation.residualsOfRanks(lead.ranksAt(all, -lag), follow.ranksAt(all, 0), controls)
                .flatMap(left -> association(left, leading, following, lag, cadence, parents));
    }

    private Optional<Association> association(
            RankCorrelation.Residuals left,
            int leading,
            int following,
            int lag,
            Cadence cadence,
            Set<Integer> parents) {
        SeriesArray lead = series(leading, cadence);
        SeriesArray follow = series(following, cadence);
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

    /** The sign that somebody has declared for the influence of one KPI on another; empty if none, or both. */
    OptionalInt declaredSign(int from, int to) {
        Set<Integer> signs = new TreeSet<>();
        situation.net().known().stream()
                .filter(edge -> edge.from() == from && edge.to() == to)
                .forEach(edge -> signs.add(edge.sign()));
        return signs.size() == 1 ? OptionalInt.of(signs.iterator().next()) : OptionalInt.empty();
    }
}
