package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * What is left of a program inside a box: the columns that can still move, and the rows that still say something.
 *
 * <p>Every assignment of the box satisfies the program if what is left of it satisfies the smaller program; where a row
 * of fixed columns is violated, the box holds none and {@link #isEmpty} says so.
 */
final class Restriction {
    final IntegerProgram program;
    /** The column of the large program for each of the small one. */
    final int[] column;
    /** The row of the large program for each of the small one. */
    final int[] row;
    /** What the fixed columns are worth. */
    final long fixedValue;

    private final long[] fixed;
    private boolean empty;

    Restriction(IntegerProgram p, Domain box) {
        fixed = box.lower.clone();
        int[] small = new int[p.columns];
        int[] columns = new int[p.columns];
        int n = 0;
        long sum = 0;
        for (int j = 0; j < p.columns; j++) {
            small[j] = box.isFixed(j) ? -1 : n;
            if (box.isFixed(j)) {
                sum += p.value[j] * box.lower[j];
            } else {
                columns[n++] = j;
            }
        }
        fixedValue = sum;
        column = Arrays.copyOf(columns, n);
        IntegerProgram.Builder b = new IntegerProgram.Builder(n);
        for (int k = 0; k < n; k++) {
            int j = column[k];
            b.value(k, p.value[j]).box(k, box.lower[j], box.upper[j]);
        }
        int[] rows = new int[p.rows];
        int kept = 0;
        for (int i = 0; i < p.rows; i++) {
            if (addRow(b, p, box, small, i)) {
                rows[kept++] = i;
            }
        }
        row = Arrays.copyOf(rows, kept);
        program = b.build();
    }

    private boolean addRow(IntegerProgram.Builder b, IntegerProgram p, Domain box, int[] small, int i) {
        int length = 0;
        long done = 0;
        long least = 0;
        long most = 0;
        for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
            int j = p.rowColumn[k];
            long a = p.rowCoefficient[k];
            if (small[j] < 0) {
                done += a * box.lower[j];
            } else {
                length++;
                least += a > 0 ? a * box.lower[j] : a * box.upper[j];
                most += a > 0 ? a * box.upper[j] : a * box.lower[j];
            }
        }
        // no activity is beyond the limit, so a side there is as good as one just outside or none at all
        long beyond = IntegerProgram.MAX_ACTIVITY + 1;
        long lo = p.rowLower[i] <= -beyond ? IntegerProgram.NO_LOWER : Math.min(p.rowLower[i], beyond) - done;
        long hi = p.rowUpper[i] >= beyond ? IntegerProgram.NO_UPPER : Math.max(p.rowUpper[i], -beyond) - done;
        empty |= least > hi || most < lo;
        if (length == 0 || (least >= lo && most <= hi)) {
            return false;
        }
        int[] columns = new int[length];
        long[] coefficients = new long[length];
        int n = 0;
        for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
            int j = p.rowColumn[k];
            if (small[j] >= 0) {
                columns[n] = small[j];
                coefficients[n++] = p.rowCoefficient[k];
            }
        }
        b.row(lo, hi, columns, coefficients);
        return true;
    }

    /** {@return whether some row cannot be satisfied inside the box} */
    boolean isEmpty() {
        return empty;
    }

    /** {@return the assignment of the large program} */
    long[] lift(long[] x) {
        long[] all = fixed.clone();
        for (int k = 0; k < x.length; k++) {
            all[column[k]] = x[k];
        }
        return all;
    }
}
