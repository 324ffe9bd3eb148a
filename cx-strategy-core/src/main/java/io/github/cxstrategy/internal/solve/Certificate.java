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
 * <p>A <i>cut</i> is a further row c x &lt;= side that holds for the whole program: whole coefficients c and the number
 * of an argument, over rows and earlier cuts. With D &gt;= 1 the side is floor(B / D) for c in place of the objective
 * and the box of the program (a Chv&aacute;tal-Gomory cut). With D = 0 the rows of the argument are added up to one
 * <i>knapsack</i> Y A x &lt;= S, and the side is the most that c x can be under it in the box of the program (a cover,
 * lifted as far as it goes). Cut k has the row number rows + k wherever rows are named; it is not divided.
 *
 * <p>The tree is a row of words in preorder, {@code operand * 8 + code} each: {@link #APPLY} argument, {@link #UPPER}
 * and {@link #LOWER} row (the argument D = 0 with the multiplier 1 or -1 of that row), {@link #KNAPSACK} argument with
 * D = 0 (nothing is left if under its rows, added up to L &lt;= Y A x &lt;= S, no point of the box is worth more than
 * the threshold; L from the other sides of the rows where all exist), then one of {@link #SPLIT} column, followed by a
 * word t (first the part x &lt;= t, then the part x &gt;= t + 1), {@link #CLOSED} (the box must be empty) or
 * {@link #ANSWER} k (the box must be answer k alone). A row v x &gt;= best + 1 needs no code: it is what D stands for.
 *
 * <p>A knapsack is small enough to be gone through. With r_j the range of a column, b_j the number of binary digits of
 * r_j, and p_j = c_j for a cut and (Y A)_j for a step, its width is 1 + sum of |p_j| r_j, for a step at most
 * 1 + S - min Y A x; it takes that many cells once, and again sum of b_j times over the columns with p_j != 0. A width is
 * at most {@link #MOST_WIDTH}, all cells together, of cuts and of steps at boxes with points, are at most
 * {@link #MOST_CELLS}, and the |(Y A)_j| max(1, r_j) add up to at most 2^61. So do the |c_j| times the largest box
 * value, at least 1, of each cut, as in a row of a program; its side is at most 2^62 in size.
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
    static final int KNAPSACK = 6;

    /** How many cells the knapsacks may have together: a second or less of work for the checker. */
    static final long MOST_CELLS = 1L << 27;

    /** How many sums a knapsack may have. */
    static final long MOST_WIDTH = 1L << 22;

    /** Numbered sums: each some rows or columns with a factor, and a number at its head. */
    static final class Sums {
        final long[] head;
        final int[] start;
        final int[] index;
        final long[] factor;

        /** Sum k has the entries from start[k] (inclusive) to start[k + 1] (exclusive). */
        Sums(long[] head, int[] start, int[] index, long[] factor) {
            boolean fits = start.length == head.length + 1
                    && start[0] == 0
                    && start[head.length] == index.length
                    && index.length == factor.length;
            for (int k = 0; fits && k < head.length; k++) {
                fits = start[k] <= start[k + 1];
            }
            if (!fits) {
                throw new IllegalArgumentException("The sums must follow each other without a gap but do not.");
            }
            this.head = head;
            this.start = start;
            this.index = index;
            this.factor = factor;
        }

        int size() {
            return head.length;
        }
    }

    final Claim claim;
    final long bound;
    final long[][] answers;
    /** The head is the denominator, the entries are rows. */
    final Sums arguments;
    /** The head is the number of the argument, the entries are columns. */
    final Sums cuts;

    final long[] tree;

    Certificate(Claim claim, long bound, long[][] answers, Sums arguments, Sums cuts, long[] tree) {
        this.claim = claim;
        this.bound = bound;
        this.answers = answers;
        this.arguments = arguments;
        this.cuts = cuts;
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
