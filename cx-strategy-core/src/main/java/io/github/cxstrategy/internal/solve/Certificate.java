package io.github.cxstrategy.internal.solve;

/**
 * A proof of what is claimed of an {@link IntegerProgram}: plain data that {@link CertificateChecker} judges.
 *
 * <p>Rows and objective are meant divided by the greatest common divisor of their coefficients, with the sides of the
 * rows rounded inward. An <i>argument</i> is a denominator D &gt;= 0 and whole multipliers Y of rows; for any box it
 * gives B and R as {@link SafeBound} writes them. With D &gt;= 1 it excludes what cannot be worth more than the
 * threshold, with D = 0 what cannot be feasible. Applied to a box, it takes from each column what it excludes: this is
 * short for branching on the column and closing the other side by the same multipliers.
 *
 * <p>The tree is a row of words in preorder, {@code operand * 8 + code} each: {@link #APPLY} argument, {@link #UPPER}
 * and {@link #LOWER} row (the argument D = 0 with the multiplier 1 or -1 of that row), then one of {@link #SPLIT} column,
 * followed by a word t (first the part x &lt;= t, then the part x &gt;= t + 1), {@link #CLOSED} (the box must be empty)
 * or {@link #ANSWER} k (the box must be answer k alone). A row v x &gt;= best + 1 needs no code: it is what D stands for.
 */
public final class Certificate {
    /** What is claimed. */
    public enum Claim {
        /** The one answer is feasible, and nothing is worth more. */
        OPTIMAL,
        /** The answers are feasible and of the same value, and nothing else is worth that much. */
        RESOLVED,
        /** The one answer is feasible, and nothing is worth more than the bound. */
        FEASIBLE,
        /** Nothing is worth more than the bound; there is no answer. */
        UNKNOWN,
        /** Nothing is feasible. */
        INFEASIBLE
    }

    static final int APPLY = 0;
    static final int UPPER = 1;
    static final int LOWER = 2;
    static final int SPLIT = 3;
    static final int CLOSED = 4;
    static final int ANSWER = 5;

    final Claim claim;
    final long bound;
    final long[][] answers;
    final long[] denominator;
    final int[] argumentStart;
    final int[] row;
    final long[] multiplier;
    final long[] tree;

    /**
     * Argument k has the multipliers from argumentStart[k] (inclusive) to argumentStart[k + 1] (exclusive).
     */
    Certificate(
            Claim claim,
            long bound,
            long[][] answers,
            long[] denominator,
            int[] argumentStart,
            int[] row,
            long[] multiplier,
            long[] tree) {
        boolean fits = argumentStart.length == denominator.length + 1
                && argumentStart[0] == 0
                && argumentStart[denominator.length] == row.length
                && row.length == multiplier.length;
        for (int k = 0; fits && k < denominator.length; k++) {
            fits = argumentStart[k] <= argumentStart[k + 1];
        }
        if (!fits) {
            throw new IllegalArgumentException("The arguments must follow each other without a gap but do not.");
        }
        this.claim = claim;
        this.bound = bound;
        this.answers = answers;
        this.denominator = denominator;
        this.argumentStart = argumentStart;
        this.row = row;
        this.multiplier = multiplier;
        this.tree = tree;
    }

    static long word(int code, long operand) {
        return operand << 3 | code;
    }

    /** {@return what is claimed} */
    public Claim claim() {
        return claim;
    }

    /** {@return the claimed upper bound of the objective, {@link Long#MIN_VALUE} when nothing is feasible} */
    public long bound() {
        return bound;
    }
}
