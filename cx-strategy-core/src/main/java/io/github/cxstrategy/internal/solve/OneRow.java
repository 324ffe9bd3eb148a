package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Solves a box in which only one row still matters, by dynamic programming over the sums of that row.
 *
 * <p>Computes the best point of the box, or that there is none; columns may have any whole range, the row any sides.
 * Bound: the sums that the row allows times the columns (the binary digits of their ranges), {@link #MOST_CELLS} at
 * most; one bit of memory a cell. One unit of work stands for {@link #CELLS_A_UNIT} cells.
 * Use {@link BranchAndBound} where sums are many and bounds are good, which is usual for large capacities.
 * Bellman, "Notes on the theory of dynamic programming IV: maximization over discrete sets", Naval Research Logistics
 * Quarterly 3, 1956, <a href="https://doi.org/10.1002/nav.3800030107">doi:10.1002/nav.3800030107</a>.
 */
final class OneRow {
    /** Less than a certificate may have, which lists covers too. */
    static final long MOST_CELLS = Certificate.MOST_CELLS / 4 * 3;

    /** So many cells take about as long as a node or pivot. */
    static final int CELLS_A_UNIT = 4096;

    private static final int NONE = -1;

    private final IntegerProgram program;
    private final WorkMeter work;
    private final long[] least;
    private final long[] most;
    private int row;
    private boolean upward;
    private long from;
    private long room;
    private int bundles;

    /** The first rows of a program count; those after them follow from these. */
    OneRow(IntegerProgram program, int rows, WorkMeter work) {
        this.program = program;
        this.work = work;
        least = new long[rows];
        most = new long[rows];
    }

    /** Looks at a box; {@return whether one row is left there, and small enough} */
    boolean fits(Domain box) {
        row = theOneLeft(box);
        if (row == NONE) {
            return false;
        }
        boolean hasUpper = program.rowUpper[row] != IntegerProgram.NO_UPPER;
        upward = hasUpper;
        boolean hasLower = program.rowLower[row] != IntegerProgram.NO_LOWER;
        long widest = most[row] - least[row];
        // a row without an upper side is read with the opposite sign
        room = upward ? Math.min(widest, program.rowUpper[row] - least[row]) : most[row] - program.rowLower[row];
        from = upward && hasLower ? Math.max(0, program.rowLower[row] - least[row]) : 0;
        if (room < 0 || room >= Certificate.MOST_WIDTH) {
            return false;
        }
        bundles = 0;
        for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
            int j = program.rowColumn[k];
            bundles += digits(box.upper[j] - box.lower[j]);
        }
        return cells() <= MOST_CELLS;
    }

    private int theOneLeft(Domain box) {
        int left = NONE;
        for (int i = 0; i < least.length; i++) {
            least[i] = 0;
            most[i] = 0;
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                long a = program.rowCoefficient[k];
                int j = program.rowColumn[k];
                least[i] += a > 0 ? a * box.lower[j] : a * box.upper[j];
                most[i] += a > 0 ? a * box.upper[j] : a * box.lower[j];
            }
            if (least[i] < program.rowLower[i] || most[i] > program.rowUpper[i]) {
                if (left != NONE) {
                    return NONE;
                }
                left = i;
            }
        }
        return left;
    }

    private static int digits(long range) {
        return Long.SIZE - Long.numberOfLeadingZeros(range);
    }

    /** {@return how many cells the last box takes} */
    long cells() {
        return (room + 1) * (bundles + 1);
    }

    /** {@return one multiplier a row, which give the row of the last box an upper side} */
    long[] multipliers() {
        long[] y = new long[program.rows];
        y[row] = upward ? 1 : -1;
        return y;
    }

    /** {@return the best point of the last box; null if there is none, or when the work is exhausted} */
    long @Nullable [] solve(Domain box) {
        int width = (int) room + 1;
        long[] best = new long[width];
        Arrays.fill(best, Long.MIN_VALUE);
        best[0] = 0;
        long[] x = new long[program.columns];
        for (int j = 0; j < x.length; j++) {
            x[j] = program.value[j] > 0 ? box.upper[j] : box.lower[j];
        }
        long[][] taken = new long[bundles][];
        int[] column = new int[bundles];
        long[] copies = new long[bundles];
        int n = 0;
        int reached = 0;
        for (int k = program.rowStart[row]; k < program.rowStart[row + 1]; k++) {
            int j = program.rowColumn[k];
            long a = upward ? program.rowCoefficient[k] : -program.rowCoefficient[k];
            x[j] = a < 0 ? box.upper[j] : box.lower[j];
            long left = box.upper[j] - box.lower[j];
            for (long c = 1; left > 0; c *= 2) {
                long now = Math.min(c, left);
                left -= now;
                column[n] = j;
                copies[n] = a < 0 ? -now : now;
                taken[n] = new long[(width + 63) >> 6];
                if (spend(width)) {
                    return null;
                }
                long weight = Math.abs(a) * now;
                if (weight < width) {
                    reached = add(best, reached, (int) weight, program.value[j] * copies[n], taken[n]);
                }
                n++;
            }
        }
        int at = NONE;
        for (int t = (int) Math.min(from, width); t < width; t++) {
            at = best[t] != Long.MIN_VALUE && (at == NONE || best[t] > best[at]) ? t : at;
        }
        if (at == NONE) {
            return null;
        }
        for (int k = n - 1; k >= 0; k--) {
            if (((taken[k][at >> 6] >> at) & 1) != 0) {
                x[column[k]] += copies[k];
                at -= (int) (Math.abs(coefficient(column[k])) * Math.abs(copies[k]));
            }
        }
        return x;
    }

    private long coefficient(int j) {
        int k = Arrays.binarySearch(program.rowColumn, program.rowStart[row], program.rowStart[row + 1], j);
        return program.rowCoefficient[k];
    }

    private boolean spend(int width) {
        boolean over = false;
        for (int cell = 0; cell < width && !over; cell += CELLS_A_UNIT) {
            over = work.spend();
        }
        return over;
    }

    private static int add(long[] best, int reached, int weight, long worth, long[] taken) {
        int end = Math.min(best.length - 1, reached + weight);
        for (int t = end; t >= weight; t--) {
            long before = best[t - weight];
            if (before != Long.MIN_VALUE && before + worth > best[t]) {
                best[t] = before + worth;
                taken[t >> 6] |= 1L << t;
            }
        }
        return Math.max(reached, end);
    }
}
