package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.Stance.Hold;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Claim;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Roles that pull one quantity to values that have none in common, or in opposite directions.
 *
 * <p>What it computes: every pair of metrics of roles on one KPI, or on two KPIs that formulas make one quantity but for unit
 * and offset ({@link KpiAliases}), within overlapping periods and audiences, whose acceptable values do not meet; and those
 * whose values meet but whose wanted directions are opposed.
 *
 * <p>Bound: for each quantity the square of the number of roles held to it; no time for a KPI on which all have one goal.
 *
 * <p>When to use another: goals on KPIs that are not one quantity but depend on each other are for {@link TargetFinder} and
 * {@link TradeOffFinder}.
 *
 * <p>Paper: goal conflicts between stakeholders after A. van Lamsweerde, R. Darimont and E. Letier, "Managing conflicts in
 * goal-driven requirements engineering", IEEE Transactions on Software Engineering 24(11), 1998, <a
 * href="https://doi.org/10.1109/32.730542">doi:10.1109/32.730542</a>.
 */
final class OppositionFinder {
    private static final double LEAST_MAGNITUDE = .5;
    private static final double DIRECTIONS_ONLY = .3;
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.FLOOR);

    private final ConflictInput input;
    private final Stances stances;
    private final KpiAliases aliases;
    private final Diagnostics diagnostics;
    private final Map<String, Draft> found = new TreeMap<>();

    private OppositionFinder(Situation situation) {
        input = situation.input();
        stances = situation.stances();
        aliases = situation.aliases();
        diagnostics = situation.diagnostics();
    }

    static List<Draft> find(Situation situation) {
        OppositionFinder finder = new OppositionFinder(situation);
        situation.aliases().groups().forEach(finder::search);
        return List.copyOf(finder.found.values());
    }

    /** A metric of a role on one of the KPIs that are one quantity. */
    private record Held(int node, Kpi kpi, Hold hold, double importance) {
        Optional<Claim> claim() {
            return hold.goal().map(goal -> OppositionFinder.claim(hold, goal));
        }
    }

    private void search(List<Integer> group) {
        List<Held> all = new ArrayList<>();
        for (int node : group) {
            Kpi kpi = input.kpis().get(node);
            double importance = stances.importance(node, kpi);
            stances.holdsOn(node).forEach(hold -> all.add(new Held(node, kpi, hold, importance)));
        }
        boolean isOneGoal = group.size() == 1
                && all.stream().map(held -> held.hold().goal()).distinct().count() < 2;
        for (int i = 0; !isOneGoal && i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).hold().scope().overlaps(all.get(j).hold().scope())) {
                    compare(all.get(i), all.get(j)).ifPresent(this::keepTheGraver);
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

    private Optional<Draft> compare(Held first, Held second) {
        Optional<Claim> one = first.claim();
        Optional<Claim> other = second.claim();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        KpiAliases.Affine inFirst = aliases.from(first.node(), second.node());
        Optional<Fraction> gap = gap(range(one.get()), inFirst.of(range(other.get())));
        OptionalInt way = Stances.direction(first.kpi(), one.get().goal());
        OptionalInt otherWay = Stances.direction(second.kpi(), other.get().goal());
        int sign = inFirst.turns() ? -1 : 1;
        boolean opposed = way.isPresent() && otherWay.isPresent() && way.getAsInt() * otherWay.getAsInt() * sign < 0;
        return gap.isPresent() || opposed
                ? Optional.of(draft(first, second, one.get(), other.get(), gap))
                : Optional.empty();
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
        return new Claim(hold.metric().kpi(), hold.role().id(), goal, low, high, hold.scope());
    }

    static Range range(Claim claim) {
        return new Range(
                claim.low().map(Fraction::of).orElse(null),
                claim.high().map(Fraction::of).orElse(null));
    }

    /** How far all that the one accepts lies from all that the other accepts; empty if they have something in common. */
    private static Optional<Fraction> gap(Range one, Range other) {
        return gapAbove(one, other).or(() -> gapAbove(other, one));
    }

    private static Optional<Fraction> gapAbove(Range lower, Range upper) {
        Fraction high = lower.high();
        Fraction low = upper.low();
        return high == null || low == null || low.compareTo(high) <= 0
                ? Optional.empty()
                : Optional.of(low.minus(high));
    }

    private Draft draft(Held first, Held second, Claim one, Claim other, Optional<Fraction> gap) {
        boolean empty = gap.isPresent();
        double magnitude = empty ? magnitude(first, second, gap.get()) : DIRECTIONS_ONLY;
        SeverityScore severity = SeverityScore.of(first.importance(), second.importance(), magnitude);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (Judgment.isNearBand(severity)) {
            marks.add(Mark.BORDERLINE);
        }
        List<Participant> oneSide = List.of(first.hold().participant());
        List<Participant> otherSide = List.of(second.hold().participant());
        boolean oneRole = one.role().equals(other.role());
        return new Draft(
                id(one, other),
                empty ? ConflictKind.DIRECT_OPPOSITION : ConflictKind.OPPOSED_DIRECTIONS,
                new TradeOffSource.Kpi(one.kpi()),
                other.kpi(),
                oneSide,
                otherSide,
                new ConflictEvidence.Opposition(
                        one.kpi(),
                        one,
                        other,
                        gap.map(value -> Target.plain(value.toDecimal(DIGITS))),
                        aliases.chain(first.node(), second.node())),
                empty ? ConflictCertainty.PROVEN : ConflictCertainty.MODELED,
                severity,
                1,
                Draft.withSilo(marks, oneSide, otherSide, oneRole),
                guards(one.scope(), other.scope()));
    }

    /** The gap in scale units of the KPI that has to give way further by its own, whichever is named first. */
    private double magnitude(Held first, Held second, Fraction gap) {
        Fraction inSecond = gap.times(aliases.from(second.node(), first.node()).factor());
        Optional<Fraction> share = Stream.concat(
                        first.kpi().scale().stream().map(scale -> gap.over(Fraction.of(scale))),
                        second.kpi().scale().stream()
                                .map(scale -> inSecond.max(inSecond.negated()).over(Fraction.of(scale))))
                .max(Comparator.naturalOrder());
        if (share.isEmpty()) {
            diagnostics.add(
                    Code.MISSING_SCALE,
                    first.kpi(),
                    "'" + first.kpi().name()
                            + "' has no scale: how far the goals on it lie apart is judged with care.");
        }
        return Math.max(LEAST_MAGNITUDE, Math.min(1, share.orElse(Fraction.ZERO).doubleValue()));
    }

    private static String id(Claim first, Claim second) {
        boolean isOneKpi = first.kpi().equals(second.kpi());
        String id = "K1:" + Labels.of(first.kpi())
                + (isOneKpi ? "" : "->" + Labels.of(second.kpi())) + ":"
                + Labels.of(first.role()) + "|" + Labels.of(second.role());
        return id + when(List.of(first.scope(), second.scope()));
    }

    /** For whom and when all of these count, as a part of an id. */
    static String when(List<MetricScope> scopes) {
        MetricScope all = scopes.stream().reduce(MetricScope.ALL, OppositionFinder::common);
        String audiences = all.audiences().isEmpty() ? "" : ":" + audiences(all);
        return audiences
                + all.period()
                        .map(period -> ":" + period.start() + ".." + period.endInclusive())
                        .orElse("");
    }

    /** What two overlapping scopes have in common. */
    static MetricScope common(MetricScope one, MetricScope other) {
        Set<Id<Audience>> audiences = new TreeSet<>(one.audiences().isEmpty() ? other.audiences() : one.audiences());
        if (!other.audiences().isEmpty()) {
            audiences.retainAll(other.audiences());
        }
        return new MetricScope(commonPeriod(one, other), audiences);
    }

    private static String audiences(MetricScope scope) {
        return scope.audiences().stream().map(Labels::of).collect(Collectors.joining("+"));
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
                : "Both goals count for " + audiences(common(one, other)) + ".";
        return List.of(
                new EvaluatedGuard(Guard.SAME_PERIOD, Outcome.STANDS, when),
                new EvaluatedGuard(Guard.SAME_SCOPE, Outcome.STANDS, forWhom));
    }
}
