package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * A basis of columns and slacks as a product L U of two sparse triangles.
 *
 * <p>Computes the factors and gives every basic variable the row of its pivot: slacks first, then what has one entry
 * left in its column or row, and {@link Kernel} for the rest. Columns that depend on others are replaced by slacks.
 * Bound: the entries and what the kernel fills in.
 * Use an explicit inverse for a handful of dense rows.
 * Suhl and Suhl, "Computing sparse LU factorizations for large-scale linear programming bases", ORSA Journal on
 * Computing 2, 1990, <a href="https://doi.org/10.1287/ijoc.2.4.325">doi:10.1287/ijoc.2.4.325</a>.
 */
final class Factorization {
    // a column whose only entry is as small counts as dependent, and a row's only entry must not be much smaller than
    // what it eliminates
    private static final double SINGULAR = 1e-9;
    private static final double STABLE = 0.01;

    private final ScaledMatrix m;
    private final int size;
    private final Kernel kernel;
    private final Triangle.Entries low = new Triangle.Entries();
    private final Triangle.Entries up = new Triangle.Entries();
    private final Triangle lower;
    private final Triangle lowerTransposed;
    private final Triangle upper;
    private final Triangle upperTransposed;

    private final int[] order;
    private int pivots;
    private final double[] ones;
    private final double[] diagonal;
    private final boolean[] rowDone;
    private final int[] pivotRow;
    private final int[] columnCount;
    private final int[] rowCount;
    private final int[] rowSlotSum;
    private final int[] rowStart;
    private int[] rowSlot = new int[0];
    private final int[] columnStack;
    private int columns;
    private final int[] rowStack;
    private int rows;
    private final int[] basis;

    Factorization(ScaledMatrix m) {
        this.m = m;
        size = m.rows;
        kernel = new Kernel(size, low, up);
        lower = new Triangle(size);
        lowerTransposed = new Triangle(size);
        upper = new Triangle(size);
        upperTransposed = new Triangle(size);
        order = new int[size];
        ones = new double[size];
        Arrays.fill(ones, 1);
        diagonal = new double[size];
        rowDone = new boolean[size];
        pivotRow = new int[size];
        columnCount = new int[size];
        rowCount = new int[size];
        rowSlotSum = new int[size];
        rowStart = new int[size + 2];
        columnStack = new int[size];
        rowStack = new int[size];
        basis = new int[size];
    }

    /**
     * Factorizes.
     *
     * @param wanted the basic variables in any order; afterwards that of each row
     * @param work asked whether to stop; what is left then is replaced by slacks
     * @return whether nothing was replaced
     */
    boolean factor(int[] wanted, WorkMeter work) {
        System.arraycopy(wanted, 0, basis, 0, size);
        low.count = 0;
        up.count = 0;
        pivots = 0;
        Arrays.fill(rowDone, false);
        Arrays.fill(pivotRow, -1);
        takeSlacks();
        countEntries();
        takeSingletons();
        takeKernel(work);
        return finish(wanted);
    }

    private void takeSlacks() {
        for (int c = 0; c < size; c++) {
            int i = basis[c] - m.columns;
            if (i >= 0) {
                record(i, c, 1);
            }
        }
    }

    private void record(int row, int slot, double pivot) {
        diagonal[row] = pivot;
        rowDone[row] = true;
        pivotRow[slot] = row;
        order[pivots++] = row;
    }

    private void countEntries() {
        Arrays.fill(rowCount, 0);
        Arrays.fill(rowSlotSum, 0);
        columns = 0;
        rows = 0;
        Arrays.fill(rowStart, 0);
        for (int c = 0; c < size; c++) {
            columnCount[c] = 0;
            if (pivotRow[c] < 0) {
                int j = basis[c];
                for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                    int i = m.columnRow[k];
                    if (!rowDone[i]) {
                        columnCount[c]++;
                        rowCount[i]++;
                        rowSlotSum[i] += c;
                        rowStart[i + 2]++;
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            rowStart[i + 2] += rowStart[i + 1];
        }
        int all = rowStart[size + 1];
        if (rowSlot.length < all) {
            rowSlot = new int[all + all / 4];
        }
        for (int c = 0; c < size; c++) {
            if (pivotRow[c] < 0) {
                int j = basis[c];
                for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                    int i = m.columnRow[k];
                    if (!rowDone[i]) {
                        rowSlot[rowStart[i + 1]++] = c;
                    }
                }
            }
        }
        for (int i = 0; i < size; i++) {
            if (columnCount[i] == 1) {
                columnStack[columns++] = i;
            }
            if (rowCount[i] == 1) {
                rowStack[rows++] = i;
            }
        }
    }

    private void takeSingletons() {
        while (columns + rows > 0) {
            if (columns > 0) {
                int c = columnStack[--columns];
                if (pivotRow[c] < 0 && columnCount[c] == 1) {
                    takeColumn(c);
                }
            } else {
                int i = rowStack[--rows];
                if (!rowDone[i] && rowCount[i] == 1) {
                    takeRow(i);
                }
            }
        }
    }

    private void takeColumn(int c) {
        int j = basis[c];
        for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
            if (!rowDone[m.columnRow[k]]) {
                if (Math.abs(m.columnEntry[k]) > SINGULAR) {
                    take(m.columnRow[k], c, m.columnEntry[k]);
                }
                return;
            }
        }
    }

    private void takeRow(int i) {
        // the only one left, so the sum of those left
        int c = rowSlotSum[i];
        int j = basis[c];
        double pivot = 0;
        double largest = SINGULAR;
        for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
            if (!rowDone[m.columnRow[k]]) {
                largest = Math.max(largest, Math.abs(m.columnEntry[k]));
                pivot = m.columnRow[k] == i ? m.columnEntry[k] : pivot;
            }
        }
        if (Math.abs(pivot) > STABLE * largest) {
            take(i, c, pivot);
        }
    }

    /** A pivot that changes no other entry. */
    private void take(int row, int slot, double pivot) {
        int j = basis[slot];
        for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
            int i = m.columnRow[k];
            if (rowDone[i]) {
                up.add(slot, i, m.columnEntry[k]);
            } else if (i != row) {
                low.add(row, i, m.columnEntry[k] / pivot);
                rowSlotSum[i] -= slot;
                if (--rowCount[i] == 1) {
                    rowStack[rows++] = i;
                }
            }
        }
        record(row, slot, pivot);
        for (int k = rowStart[row]; k < rowStart[row + 1]; k++) {
            int c = rowSlot[k];
            if (pivotRow[c] < 0 && --columnCount[c] == 1) {
                columnStack[columns++] = c;
            }
        }
    }

    private void takeKernel(WorkMeter work) {
        if (pivots == size) {
            return;
        }
        kernel.start();
        for (int c = 0; c < size; c++) {
            if (pivotRow[c] < 0) {
                int j = basis[c];
                for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                    int i = m.columnRow[k];
                    if (rowDone[i]) {
                        up.add(c, i, m.columnEntry[k]);
                    } else {
                        kernel.add(i, c, m.columnEntry[k]);
                    }
                }
                kernel.close(c);
            }
        }
        kernel.link();
        while (!work.poll() && kernel.eliminate()) {
            record(kernel.row(), kernel.column(), kernel.pivot());
        }
    }

    /** Replaces what has no pivot, and builds the triangles. */
    private boolean finish(int[] wanted) {
        boolean whole = pivots == size;
        for (int c = 0; c < size; c++) {
            if (pivotRow[c] >= 0) {
                wanted[pivotRow[c]] = basis[c];
            }
        }
        for (int i = 0; i < size && !whole; i++) {
            if (!rowDone[i]) {
                wanted[i] = m.columns + i;
                diagonal[i] = 1;
                order[pivots++] = i;
            }
        }
        int kept = 0;
        for (int k = 0; k < up.count; k++) {
            int place = pivotRow[up.from[k]];
            if (place >= 0) {
                up.from[kept] = place;
                up.to[kept] = up.to[k];
                up.value[kept++] = up.value[k];
            }
        }
        up.count = kept;
        lower.fill(low, false, ones, order, false);
        lowerTransposed.fill(low, true, ones, order, true);
        upper.fill(up, false, diagonal, order, true);
        upperTransposed.fill(up, true, diagonal, order, false);
        return whole;
    }

    /** {@return the number of entries of both factors} */
    int entries() {
        return lower.entries() + upper.entries() + size;
    }

    void solveLower(SparseVector v) {
        lower.solve(v);
    }

    void solveUpper(SparseVector v) {
        upper.solve(v);
    }

    void solveLowerTransposed(SparseVector v) {
        lowerTransposed.solve(v);
    }

    void solveUpperTransposed(SparseVector v) {
        upperTransposed.solve(v);
    }

    /** Adds f times the column of U of a row's basic variable to a vector. */
    void addUpperColumn(int row, double f, SparseVector v) {
        upper.addTo(row, f, v);
    }
}
