package io.github.cxstrategy.internal.exact;

import io.github.cxstrategy.internal.exact.IntervalProgram.Equality;
import io.github.cxstrategy.internal.exact.IntervalProgram.Op;
import io.github.cxstrategy.internal.exact.IntervalProgram.Rule;
import io.github.cxstrategy.internal.exact.IntervalProgram.Step;
import io.github.cxstrategy.internal.exact.IntervalProgram.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the intervals of all terms until nothing changes, or until one is empty.
 *
 * <p>What it computes: intervals outside which no solution lies, rounded outward to 34 digits; or, if there is none, the steps
 * that lead to an empty interval, which {@link TraceChecker} checks. That nothing is empty does not mean that there is a
 * solution.
 *
 * <p>Bound: a fixed number of rounds over all terms; what narrows ever more slowly is left where it is then.
 *
 * <p>When to use another: linear rows alone are decided by {@link LinearFeasibility}.
 *
 * <p>Paper: F. Benhamou, F. Goualard, L. Granvilliers and J.-F. Puget, "Revising hull and box consistency", ICLP 1999 (no
 * DOI).
 */
public final class Propagation {
    private static final int ROUNDS = 100;
    private static final MathContext ENDS = new MathContext(40);

    private final IntervalProgram program;
    private final Range[] ranges;
    private final List<Step> steps = new ArrayList<>();
    private final List<List<Integer>> madeOf = new ArrayList<>();
    private final int[] lastStep;
    private boolean changed;
    private boolean empty;

    private Propagation(IntervalProgram program) {
        this.program = program;
        int count = program.terms().size();
        ranges = new Range[count];
        lastStep = new int[count];
        Arrays.fill(lastStep, -1);
        for (int i = 0; i < count; i++) {
            Term term = program.terms().get(i);
            ranges[i] = new Range(fraction(term.low()), fraction(term.high())).rounded();
        }
    }

    private static @Nullable Fraction fraction(@Nullable BigDecimal value) {
        return value == null ? null : Fraction.of(value);
    }

    /** What came of it: an interval for each term, or the steps that show that there is no solution. */
    public record Result(List<Range> ranges, List<Step> refutation) {
        public boolean isRefuted() {
            return !refutation.isEmpty();
        }
    }

    /** {@return what is left of the intervals of a program} */
    public static Result run(IntervalProgram program) {
        Propagation run = new Propagation(program);
        run.changed = true;
        for (int round = 0; round < ROUNDS && run.changed && !run.empty; round++) {
            run.changed = false;
            run.round();
        }
        return new Result(List.of(run.ranges), run.empty ? run.slice() : List.of());
    }

    private void round() {
        List<Term> terms = program.terms();
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).op() != Op.LEAF) {
                narrow(i, Rule.FROM_OPERANDS, i, forward(terms.get(i)));
            }
        }
        for (Equality pair : program.equalities()) {
            narrow(pair.one(), Rule.EQUAL_TO, pair.other(), Optional.of(ranges[pair.other()]));
            narrow(pair.other(), Rule.EQUAL_TO, pair.one(), Optional.of(ranges[pair.one()]));
        }
        for (int i = terms.size() - 1; i >= 0; i--) {
            Term term = terms.get(i);
            if (term.op() != Op.LEAF) {
                narrow(term.left(), Rule.AS_LEFT_OF, i, backward(term, i, true));
                narrow(term.right(), Rule.AS_RIGHT_OF, i, backward(term, i, false));
            }
        }
    }

    private Optional<Range> forward(Term term) {
        Range left = ranges[term.left()];
        Range right = ranges[term.right()];
        return switch (term.op()) {
            case SUM -> Optional.of(left.plus(right));
            case PRODUCT -> Optional.of(left.times(right));
            case QUOTIENT -> left.over(right);
            case MINIMUM -> Optional.of(left.min(right));
            case LEAF -> Optional.of(Range.ALL);
        };
    }

    /** What a term says about one of its operands; nothing where a divisor may be 0. */
    private Optional<Range> backward(Term term, int number, boolean isLeft) {
        Range own = ranges[number];
        Range other = ranges[isLeft ? term.right() : term.left()];
        return switch (term.op()) {
            case SUM -> Optional.of(own.plus(other.negated()));
            case PRODUCT -> other.contains(Fraction.ZERO) ? Optional.of(Range.ALL) : own.over(other);
            case QUOTIENT ->
                isLeft
                        ? Optional.of(own.times(other))
                        : own.contains(Fraction.ZERO) ? Optional.of(Range.ALL) : other.over(own);
            case MINIMUM -> {
                boolean isThis =
                        own.high() != null && other.low() != null && other.low().compareTo(own.high()) > 0;
                yield Optional.of(new Range(own.low(), isThis ? own.high() : null));
            }
            case LEAF -> Optional.of(Range.ALL);
        };
    }

    private void narrow(int term, Rule rule, int because, Optional<Range> found) {
        if (empty || found.isEmpty()) {
            return;
        }
        Range computed = found.get().rounded();
        Optional<Range> meet = ranges[term].meet(computed);
        if (meet.isPresent() && meet.get().equals(ranges[term])) {
            return;
        }
        TreeSet<Integer> from = new TreeSet<>();
        Term reason = program.terms().get(because);
        for (int used : new int[] {term, because, reason.left(), reason.right()}) {
            if (used >= 0 && lastStep[used] >= 0) {
                from.add(lastStep[used]);
            }
        }
        Range claim = meet.orElseGet(() -> crossed(ranges[term], computed));
        steps.add(new Step(term, rule, because, decimal(claim.low()), decimal(claim.high())));
        madeOf.add(List.copyOf(from));
        lastStep[term] = steps.size() - 1;
        changed = true;
        empty = meet.isEmpty();
        ranges[term] = claim;
    }

    /** The larger low end and the smaller high end of two ranges that have nothing in common. */
    private static Range crossed(Range one, Range other) {
        boolean otherAbove =
                other.low() != null && one.high() != null && other.low().compareTo(one.high()) > 0;
        return otherAbove ? new Range(other.low(), one.high()) : new Range(one.low(), other.high());
    }

    /** An end has few digits once it is rounded, so nothing is lost. */
    private static @Nullable BigDecimal decimal(@Nullable Fraction end) {
        return end == null ? null : end.toDecimal(ENDS);
    }

    /** The steps that the last one rests on, in their order. */
    private List<Step> slice() {
        TreeSet<Integer> needed = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(steps.size() - 1));
        while (!open.isEmpty()) {
            int step = open.remove();
            if (needed.add(step)) {
                open.addAll(madeOf.get(step));
            }
        }
        return needed.stream().map(steps::get).toList();
    }
}
