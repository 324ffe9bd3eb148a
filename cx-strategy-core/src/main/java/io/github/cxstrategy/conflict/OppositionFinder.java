package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Claim;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * Roles that pull one KPI to values that have none in common, or in opposite directions.
 *
 * <p>What it computes: every pair of metrics of roles on one KPI, within overlapping periods and audiences, whose
 * acceptable values do not meet; and those whose values meet but whose wanted directions are opposed.
 *
 * <p>Bound: for each KPI the square of the number of roles held to it; no time for a KPI on which all have one goal.
 *
 * <p>When to use another: goals on different KPIs that depend on each other are causal trade-offs, see {@link
 * TradeOffFinder}.
 *
 * <p>Paper: goal conflicts between stakeholders after A. van Lamsweerde, R. Darimont and E. Letier, "Managing conflicts in
 * goal-driven requirements engineering", IEEE Transactions on Software Engineering 24(11), 1998, <a
 * href="https://doi.org/10.1109/32.730542">doi:10.1109/32.730542</a>.
 */
final class OppositionFinder {
    private static final double LEAST_MAGNITUDE = .5;
    private static final double DIRECTIONS_ONLY = .3;

    private final Diagnostics diagnostics;
    private final Map<String, Draft> found = new TreeMap<>();

    private OppositionFinder(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static List<Draft> find(Situation situation) {
        ConflictInput input = situation.input();
        Stances stances = situation.stances();
        OppositionFinder finder = new OppositionFinder(situation.diagnostics());
        for (int node = 0; node < input.kpis().size(); node++) {
            Kpi kpi = input.kpis().get(node);
            finder.search(kpi, stances.holdsOn(node), stances.importance(node, kpi));
        }
        return List.copyOf(finder.found.values());
    }

    private void search(Kpi kpi, List<Hold> holds, double importance) {
        if (holds.stream().map(Hold::goal).distinct().count() < 2) {
            return;
        }
        for (int i = 0; i < holds.size(); i++) {
            for (int j = i + 1; j < holds.size(); j++) {
                if (holds.get(i).scope().overlaps(holds.get(j).scope())) {
                    compare(kpi, holds.get(i), holds.get(j), importance).ifPresent(this::keepTheGraver);
                }
            }
        }
    }

    /** A role held twice to a KPI in one scope may oppose another role twice; the graver opposition stands for both. */
    private void keepTheGraver(Draft draft) {
        found.merge(
                draft.id(),
                draft,
                (old, other) -> other.severity().score() > old.severity().score() ? other : old);
    }

    private Optional<Draft> compare(Kpi kpi, Hold first, Hold second, double importance) {
        if (first.goal().isEmpty() || second.goal().isEmpty()) {
            return Optional.empty();
        }
        Claim one = claim(first, first.goal().get());
        Claim other = claim(second, second.goal().get());
        Optional<BigDecimal> gap = gap(one, other).or(() -> gap(other, one));
        if (gap.isPresent()) {
            return Optional.of(draft(kpi, first, second, one, other, gap, importance));
        }
        OptionalInt way = Stances.direction(kpi, one.goal());
        OptionalInt otherWay = Stances.direction(kpi, other.goal());
        boolean opposed = way.isPresent() && otherWay.isPresent() && way.getAsInt() * otherWay.getAsInt() < 0;
        return opposed ? Optional.of(draft(kpi, first, second, one, other, gap, importance)) : Optional.empty();
    }

    private static Claim claim(Hold hold, Goal goal) {
        Optional<BigDecimal> low = Optional.empty();
        Optional<BigDecimal> high = Optional.empty();
        switch (goal.direction()) {
            case INCREASE -> low = goal.target();
            case DECREASE -> high = goal.target();
            case MAINTAIN -> {
                low = goal.range().map(range -> range.low());
                high = goal.range().map(range -> range.high());
            }
        }
        return new Claim(hold.role().id(), goal, low, high, hold.scope());
    }

    /** How far all that the lower claim accepts lies below all that the upper one accepts. */
    private static Optional<BigDecimal> gap(Claim lower, Claim upper) {
        return lower.high()
                .flatMap(high -> upper.low().map(low -> low.subtract(high)))
                .filter(gap -> gap.signum() > 0);
    }

    /** Both sides are one KPI, and so equally important. */
    private Draft draft(
            Kpi kpi, Hold first, Hold second, Claim one, Claim other, Optional<BigDecimal> gap, double importance) {
        boolean empty = gap.isPresent();
        double magnitude = empty ? magnitude(kpi, gap.get()) : DIRECTIONS_ONLY;
        SeverityScore severity = SeverityScore.of(importance, importance, magnitude);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (Judgment.isNearBand(severity)) {
            marks.add(Mark.BORDERLINE);
        }
        boolean oneRole = first.role().id().equals(second.role().id());
        return new Draft(
                id(kpi, first, second),
                empty ? ConflictKind.DIRECT_OPPOSITION : ConflictKind.OPPOSED_DIRECTIONS,
                new TradeOffSource.Kpi(kpi.id()),
                kpi.id(),
                List.of(first.participant()),
                List.of(second.participant()),
                new ConflictEvidence.Opposition(kpi.id(), one, other, gap),
                empty ? ConflictCertainty.PROVEN : ConflictCertainty.MODELED,
                severity,
                1,
                Draft.withSilo(marks, List.of(first.participant()), List.of(second.participant()), oneRole),
                guards(first.scope(), second.scope()));
    }

    private double magnitude(Kpi kpi, BigDecimal gap) {
        if (kpi.scale().isEmpty()) {
            diagnostics.add(
                    Code.MISSING_SCALE,
                    kpi,
                    "'" + kpi.name() + "' has no scale: how far the goals on it lie apart is judged with care.");
            return LEAST_MAGNITUDE;
        }
        return Math.max(
                LEAST_MAGNITUDE, Math.min(1, Figures.ratio(gap, kpi.scale().get())));
    }

    private static String id(Kpi kpi, Hold first, Hold second) {
        StringBuilder id = new StringBuilder("K1:" + Labels.of(kpi.id()) + ":"
                + Labels.of(first.role().id()) + "|" + Labels.of(second.role().id()));
        MetricScope one = first.scope();
        MetricScope other = second.scope();
        if (!one.audiences().isEmpty() || !other.audiences().isEmpty()) {
            id.append(":").append(common(one, other));
        }
        commonPeriod(one, other)
                .ifPresent(period ->
                        id.append(":").append(period.start()).append("..").append(period.endInclusive()));
        return id.toString();
    }

    private static String common(MetricScope one, MetricScope other) {
        List<String> common = (one.audiences().isEmpty() ? other : one)
                .audiences().stream()
                        .filter(audience ->
                                other.audiences().isEmpty() || other.audiences().contains(audience))
                        .map(Labels::of)
                        .toList();
        return String.join("+", common);
    }

    private static Optional<DateSpan> commonPeriod(MetricScope one, MetricScope other) {
        if (one.period().isEmpty() || other.period().isEmpty()) {
            return one.period().or(other::period);
        }
        DateSpan a = one.period().get();
        DateSpan b = other.period().get();
        return Optional.of(new DateSpan(
                a.start().isAfter(b.start()) ? a.start() : b.start(),
                a.endInclusive().isBefore(b.endInclusive()) ? a.endInclusive() : b.endInclusive()));
    }

    private static List<EvaluatedGuard> guards(MetricScope one, MetricScope other) {
        String when = commonPeriod(one, other)
                .map(period -> "Both goals count from " + period + ".")
                .orElse("Both goals count at all times.");
        String forWhom = one.audiences().isEmpty() && other.audiences().isEmpty()
                ? "Both goals count for everybody."
                : "Both goals count for " + common(one, other) + ".";
        return List.of(
                new EvaluatedGuard(Guard.SAME_PERIOD, Outcome.STANDS, when),
                new EvaluatedGuard(Guard.SAME_SCOPE, Outcome.STANDS, forWhom));
    }
}
