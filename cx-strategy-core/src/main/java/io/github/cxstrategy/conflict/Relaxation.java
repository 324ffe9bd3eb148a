package io.github.cxstrategy.conflict;

import io.github.cxstrategy.conflict.TargetProblem.Condition;
import io.github.cxstrategy.internal.exact.Fraction;
import io.github.cxstrategy.internal.exact.LinearFeasibility;
import io.github.cxstrategy.internal.exact.LinearRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By how much targets must give way, each by the same share of a way of its own, until they can be met together.
 *
 * <p>Linear: exact. Each proof that a share is too small rules out all shares up to a larger one, which is tried next; the
 * last of them is the least that is enough. There are finitely many proofs. Products and ratios: by halving between shares
 * that are refuted and shares that are not.
 */
final class Relaxation {
    private static final int MOST_STEPS = 200;
    private static final int HALVINGS = 12;

    private final TargetProblem problem;
    private final List<Target> targets;
    private final List<Fraction> ways;

    /**
     * A question.
     *
     * @param problem what the targets have to agree with
     * @param targets the targets
     * @param ways how far each gives way for a share of 1, not negative
     */
    Relaxation(TargetProblem problem, List<Target> targets, List<Fraction> ways) {
        this.problem = problem;
        this.targets = targets;
        this.ways = ways;
    }

    /** The least share that is enough, or for products and ratios the largest that is known to be too small; empty if none is. */
    Optional<Fraction> least(Fraction most) {
        return problem.isLinear() ? exact().filter(share -> share.compareTo(most) <= 0) : halved(most, false);
    }

    /** A share that is enough as far as is known, close to the least. */
    Optional<Fraction> enough(Fraction most) {
        return problem.isLinear() ? least(most) : halved(most, true);
    }

    private Optional<Fraction> exact() {
        int share = problem.nodes().size();
        List<LinearRow> rows = new ArrayList<>();
        for (Condition condition : problem.conditions(List.of())) {
            rows.add(condition.row());
        }
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            Fraction sign = target.atLeast() ? Fraction.ONE.negated() : Fraction.ONE;
            rows.add(LinearRow.of(
                    Map.of(
                            problem.columnOf(target.node()),
                            sign,
                            share,
                            ways.get(i).negated()),
                    Fraction.of(target.bound()).times(sign),
                    false));
        }
        Fraction tried = Fraction.ZERO;
        for (int step = 0; step < MOST_STEPS; step++) {
            List<LinearRow> all = new ArrayList<>(rows);
            all.add(LinearRow.of(Map.of(share, Fraction.ONE), tried, true));
            LinearFeasibility.Answer answer = LinearFeasibility.solve(share + 1, all, problem.work());
            if (answer.isFeasible()) {
                return Optional.of(tried);
            }
            if (problem.work().isSpent()) {
                return Optional.empty();
            }
            Optional<Fraction> next = nextShare(rows, answer.multipliers(), tried.denominator());
            if (next.isEmpty()) {
                return next;
            }
            tried = next.get();
        }
        return Optional.empty();
    }

    /** The share from which on this proof no longer holds; empty if it holds for all. */
    private static Optional<Fraction> nextShare(
            List<LinearRow> rows, List<BigInteger> multipliers, BigInteger denominator) {
        BigInteger slope = multipliers.get(rows.size()).multiply(denominator);
        BigInteger start = BigInteger.ZERO;
        for (int i = 0; i < rows.size(); i++) {
            start = start.add(rows.get(i).bound().multiply(multipliers.get(i)));
        }
        return slope.signum() <= 0 ? Optional.empty() : Optional.of(Fraction.of(start.negate(), slope));
    }

    private Optional<Fraction> halved(Fraction most, boolean upper) {
        if (isRefuted(most)) {
            return Optional.empty();
        }
        Fraction low = Fraction.ZERO;
        Fraction high = most;
        for (int step = 0; step < HALVINGS; step++) {
            Fraction middle = low.plus(high).over(Fraction.of(2));
            if (isRefuted(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of(upper ? high : low);
    }

    private boolean isRefuted(Fraction share) {
        List<Target> given = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            target.at(value(target, ways.get(i), share)).ifPresent(to -> given.add(target.withBound(to.bound())));
        }
        return problem.refute(given).isPresent();
    }

    /** Where a target stands after it has given way by a share. */
    static Fraction value(Target target, Fraction way, Fraction share) {
        Fraction by = way.times(share);
        return target.atLeast()
                ? Fraction.of(target.bound()).minus(by)
                : Fraction.of(target.bound()).plus(by);
    }
}
