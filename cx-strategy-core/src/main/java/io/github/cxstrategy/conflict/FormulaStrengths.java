package io.github.cxstrategy.conflict;

import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.Range;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How strongly a KPI moves one whose formula reads it: the slope of the formula where the KPIs stand, times the ratio of
 * their scales, at most 0.95. The low and the high end are those of the slope anywhere on the way from the baselines to the
 * targets: for a sum there is nothing to doubt.
 */
final class FormulaStrengths {
    private static final Fraction MOST = Fraction.of(new BigDecimal("0.95"));

    /** What stands for nothing where a strength must be more than 0: no walk counts with it. */
    private static final double LEAST = 1e-12;

    private final ConflictInput input;
    private final FormulaSlopes now;
    private final FormulaSlopes onTheWay;
    private final FormulaSlopes anywhere;

    FormulaStrengths(ConflictInput input, Stances stances, FormulaNet formulas) {
        this.input = input;
        Map<Integer, Range> baselines = new TreeMap<>();
        Map<Integer, Range> ways = new HashMap<>();
        List<Integer> all = new ArrayList<>();
        for (int node = 0; node < input.kpis().size(); node++) {
            all.add(node);
            Kpi kpi = input.kpis().get(node);
            if (kpi.baseline().isPresent()) {
                Range baseline = Range.of(Fraction.of(kpi.baseline().get().value()));
                baselines.put(node, baseline);
                ways.put(node, way(baseline, kpi, stances.holdsOn(node)));
            }
        }
        now = new FormulaSlopes(input, formulas.values(baselines));
        onTheWay = new FormulaSlopes(input, formulas.values(ways));
        anywhere = new FormulaSlopes(input, formulas.values(Target.bounds(input, all, List.of())));
    }

    private static Range way(Range baseline, Kpi kpi, List<Stance.Hold> holds) {
        Range way = baseline;
        List<Goal> goals = new ArrayList<>(kpi.goal().stream().toList());
        holds.forEach(hold -> hold.goal().ifPresent(goals::add));
        for (Goal goal : goals) {
            List<BigDecimal> ends = new ArrayList<>(goal.target().stream().toList());
            goal.range().ifPresent(range -> ends.addAll(List.of(range.low(), range.high())));
            for (BigDecimal end : ends) {
                way = way.hull(Range.of(Fraction.of(end)));
            }
        }
        return way;
    }

    /**
     * What a rise of a KPI by one of its scale units does, in those of the other.
     *
     * @param sign +1 it raises, -1 it lowers; 0 unknown
     * @param known how strongly, in [0, 0.95]; empty if a baseline or a scale is missing, the formula bends there, or it is
     *     nothing there and something on the way to the targets
     * @param low the least it may be on the way to the targets, a trifle where that is nothing
     * @param high the most it may be
     * @param capped whether it is more than 0.95 by itself
     */
    record Strength(int sign, Optional<Double> known, double low, double high, boolean capped) {}

    Strength of(int from, int to, Formula formula) {
        Kpi reads = input.kpis().get(from);
        Kpi follows = input.kpis().get(to);
        Range slope = now.of(formula, reads.id());
        Fraction at = slope.low();
        if (at == null
                || !at.equals(slope.high())
                || reads.scale().isEmpty()
                || follows.scale().isEmpty()) {
            return new Strength(sureSign(formula, reads), Optional.empty(), LEAST, MOST.doubleValue(), false);
        }
        Fraction ratio = Fraction.of(reads.scale().get())
                .over(Fraction.of(follows.scale().get()));
        Fraction whole = abs(at).times(ratio);
        Range way = onTheWay.of(formula, reads.id());
        if (at.signum() == 0 && !FormulaSlopes.NONE.equals(way)) {
            return new Strength(sureSign(formula, reads), Optional.empty(), LEAST, MOST.doubleValue(), false);
        }
        Range along = at.signum() < 0 ? way.negated() : way;
        return new Strength(
                at.signum(),
                Optional.of(atMost(whole)),
                Math.max(LEAST, atMost(atLeast0(along.low()).times(ratio))),
                along.high() == null
                        ? MOST.doubleValue()
                        : Math.max(LEAST, atMost(atLeast0(along.high()).times(ratio))),
                whole.compareTo(MOST) > 0);
    }

    private int sureSign(Formula formula, Kpi kpi) {
        return sign(anywhere.of(formula, kpi.id()));
    }

    /** +1 for a slope that is never negative, -1 for one that is never positive, 0 if neither is known or it is always 0. */
    static int sign(Range slope) {
        boolean rises = slope.low() != null && slope.low().signum() >= 0;
        boolean falls = slope.high() != null && slope.high().signum() <= 0;
        return rises == falls ? 0 : rises ? 1 : -1;
    }

    private static Fraction abs(Fraction value) {
        return value.signum() < 0 ? value.negated() : value;
    }

    private static Fraction atLeast0(@Nullable Fraction value) {
        return value == null ? Fraction.ZERO : value.max(Fraction.ZERO);
    }

    private static double atMost(Fraction value) {
        return value.min(MOST).doubleValue();
    }
}
