package io.github.cxstrategy.internal.exact;

import io.github.cxstrategy.internal.exact.IntervalProgram.Equality;
import io.github.cxstrategy.internal.exact.IntervalProgram.Step;
import io.github.cxstrategy.internal.exact.IntervalProgram.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks, step by step, that the intervals of a program run empty. Shares no code with what found the steps: it adds,
 * subtracts and multiplies decimals without rounding and compares, and never divides.
 *
 * <p>Each step claims that a term lies between two ends. An end is accepted if it was known before, or if it follows from what
 * was known of the terms that the step names. The last step must leave nothing. Linear in the number of steps.
 */
public final class TraceChecker {
    private final IntervalProgram program;
    private final @Nullable BigDecimal[] low;
    private final @Nullable BigDecimal[] high;

    private TraceChecker(IntervalProgram program) {
        this.program = program;
        low = new BigDecimal[program.terms().size()];
        high = new BigDecimal[program.terms().size()];
        for (int i = 0; i < low.length; i++) {
            low[i] = program.terms().get(i).low();
            high[i] = program.terms().get(i).high();
        }
    }

    /** {@return whether the steps prove that the program has no solution} */
    public static boolean proves(IntervalProgram program, List<Step> steps) {
        return new TraceChecker(program).check(steps);
    }

    private boolean check(List<Step> steps) {
        for (Step step : steps) {
            if (!isLow(step) || !isHigh(step)) {
                return false;
            }
            low[step.term()] = step.low();
            high[step.term()] = step.high();
        }
        if (steps.isEmpty()) {
            return false;
        }
        Step last = steps.get(steps.size() - 1);
        return last.low() != null && last.high() != null && last.low().compareTo(last.high()) > 0;
    }

    private boolean isLow(Step step) {
        BigDecimal claim = step.low();
        BigDecimal known = low[step.term()];
        return claim == null || (known != null && claim.compareTo(known) <= 0) || follows(step, claim, true);
    }

    private boolean isHigh(Step step) {
        BigDecimal claim = step.high();
        BigDecimal known = high[step.term()];
        return claim == null || (known != null && claim.compareTo(known) >= 0) || follows(step, claim, false);
    }

    /** Whether every value of the term is at least the claim, or at most for a claim of the high end. */
    private boolean follows(Step step, BigDecimal claim, boolean isLow) {
        Term reason = program.terms().get(step.because());
        int sum = step.because();
        int left = reason.left();
        int right = reason.right();
        return switch (step.rule()) {
            case EQUAL_TO -> areEqual(step.term(), step.because()) && reaches(end(step.because(), isLow), claim, isLow);
            case FROM_OPERANDS ->
                step.term() == sum
                        && switch (reason.op()) {
                            case LEAF -> false;
                            case SUM -> reaches(sum(end(left, isLow), end(right, isLow)), claim, isLow);
                            case PRODUCT -> product(left, right, claim, isLow);
                            case QUOTIENT -> quotient(left, right, true, claim, isLow);
                            case MINIMUM ->
                                isLow
                                        ? reaches(low[left], claim, true) && reaches(low[right], claim, true)
                                        : reaches(high[left], claim, false) || reaches(high[right], claim, false);
                        };
            case AS_LEFT_OF ->
                step.term() == left
                        && switch (reason.op()) {
                            case LEAF -> false;
                            case SUM -> reaches(difference(end(sum, isLow), end(right, !isLow)), claim, isLow);
                            case PRODUCT -> quotient(sum, right, false, claim, isLow);
                            case QUOTIENT -> product(sum, right, claim, isLow);
                            case MINIMUM -> ofMinimum(sum, right, claim, isLow);
                        };
            case AS_RIGHT_OF ->
                step.term() == right
                        && switch (reason.op()) {
                            case LEAF -> false;
                            case SUM -> reaches(difference(end(sum, isLow), end(left, !isLow)), claim, isLow);
                            case PRODUCT -> quotient(sum, left, false, claim, isLow);
                            case QUOTIENT -> quotient(left, sum, false, claim, isLow);
                            case MINIMUM -> ofMinimum(sum, left, claim, isLow);
                        };
        };
    }

    private boolean areEqual(int one, int other) {
        return program.equalities().contains(new Equality(one, other))
                || program.equalities().contains(new Equality(other, one));
    }

    private @Nullable BigDecimal end(int term, boolean isLow) {
        return isLow ? low[term] : high[term];
    }

    private static boolean reaches(@Nullable BigDecimal end, BigDecimal claim, boolean isLow) {
        return end != null && (isLow ? end.compareTo(claim) >= 0 : end.compareTo(claim) <= 0);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.subtract(other);
    }

    /** All products: each corner must keep the claim, and an open end must not run off to the wrong side. */
    private boolean product(int one, int other, BigDecimal claim, boolean isLow) {
        for (boolean oneLow : new boolean[] {true, false}) {
            for (boolean otherLow : new boolean[] {true, false}) {
                BigDecimal a = end(one, oneLow);
                BigDecimal b = end(other, otherLow);
                if (a != null && b != null) {
                    if (!reaches(a.multiply(b), claim, isLow)) {
                        return false;
                    }
                } else {
                    int sign = sign(a, oneLow) * sign(b, otherLow);
                    boolean keeps = sign == 0 ? reaches(BigDecimal.ZERO, claim, isLow) : (sign > 0) == isLow;
                    if (!keeps) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static int sign(@Nullable BigDecimal end, boolean isLow) {
        return end != null ? end.signum() : isLow ? -1 : 1;
    }

    /** All quotients n / d: for d above 0, n / d >= c says n >= c * d; so the ends of n and of c * d are compared. */
    private boolean quotient(int numerator, int divisor, boolean neverZero, BigDecimal claim, boolean isLow) {
        BigDecimal least = low[divisor];
        BigDecimal largest = high[divisor];
        int border = neverZero ? 0 : 1;
        boolean positive = least != null && least.signum() >= border;
        boolean negative = largest != null && largest.signum() <= -border;
        if (!positive && !negative) {
            return false;
        }
        boolean above = positive == isLow;
        BigDecimal end = end(numerator, above);
        if (end == null) {
            return false;
        }
        return keeps(end, claim, least, -1, above) && keeps(end, claim, largest, 1, above);
    }

    /**
     * Whether the end of n keeps its side of c * d at one end of d. Where d is open, c * d runs off, which is harmless only
     * where it runs away from n.
     */
    private static boolean keeps(
            BigDecimal end, BigDecimal claim, @Nullable BigDecimal divisor, int openSide, boolean above) {
        if (divisor != null) {
            return reaches(end, claim.multiply(divisor), above);
        }
        int runs = claim.signum() * openSide;
        return runs == 0 ? reaches(end, BigDecimal.ZERO, above) : (runs > 0) != above;
    }

    private boolean ofMinimum(int minimum, int other, BigDecimal claim, boolean isLow) {
        if (isLow) {
            return reaches(low[minimum], claim, true);
        }
        BigDecimal most = high[minimum];
        BigDecimal otherLeast = low[other];
        return most != null && otherLeast != null && otherLeast.compareTo(most) > 0 && reaches(most, claim, false);
    }
}
