package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * The part of a basis in which every row and column has several entries, eliminated so that little is filled in.
 *
 * <p>Computes one pivot after another: among the columns and rows with fewest entries, the entry that fills in least
 * (Markowitz) and is at least a tenth of the largest in its column. Few candidates are looked at.
 * Bound: size^3 where everything fills in; nearly the entries where not.
 * Use {@link Factorization} to take out first what needs no search.
 * Markowitz, "The elimination form of the inverse and its application to linear programming", Management Science 3,
 * 1957, <a href="https://doi.org/10.1287/mnsc.3.3.255">doi:10.1287/mnsc.3.3.255</a>.
 */
final class Kernel {
    private static final double THRESHOLD = 0.1;
    private static final double SINGULAR = 1e-9;
    private static final double NOTHING = 1e-14;
    private static final int CANDIDATES = 4;

    private final Triangle.Entries low;
    private final Triangle.Entries up;
    private final int[][] columnRow;
    private final double[][] columnValue;
    private final int[] columnLength;
    private final int[][] rowColumn;
    private final int[] rowLength;
    private final double[] largest;
    private final CountLists columnLists;
    private final CountLists rowLists;
    private final double[] multiplier;
    private final boolean[] met;
    private final int[] pivotRows;
    private int longest;
    private int row;
    private int column;
    private double pivot;
    private long bestMerit;

    Kernel(int size, Triangle.Entries low, Triangle.Entries up) {
        this.low = low;
        this.up = up;
        columnRow = new int[size][];
        columnValue = new double[size][];
        columnLength = new int[size];
        rowColumn = new int[size][];
        rowLength = new int[size];
        largest = new double[size];
        columnLists = new CountLists(size);
        rowLists = new CountLists(size);
        multiplier = new double[size];
        met = new boolean[size];
        pivotRows = new int[size];
        for (int i = 0; i < size; i++) {
            columnRow[i] = new int[0];
            columnValue[i] = new double[0];
            rowColumn[i] = new int[0];
        }
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    double pivot() {
        return pivot;
    }

    /** Forgets everything. */
    void start() {
        Arrays.fill(rowLength, 0);
        Arrays.fill(columnLength, 0);
        columnLists.clear();
        rowLists.clear();
        longest = 0;
    }

    void add(int i, int c, double v) {
        appendToColumn(c, i, v);
        appendToRow(i, c);
    }

    /** Says that a column is complete. */
    void close(int c) {
        measure(c);
        if (columnLength[c] > 0) {
            columnLists.add(c, columnLength[c]);
            longest = Math.max(longest, columnLength[c]);
        }
    }

    /** Says that all columns are there. */
    void link() {
        for (int i = 0; i < rowLength.length; i++) {
            if (rowLength[i] > 0) {
                rowLists.add(i, rowLength[i]);
                longest = Math.max(longest, rowLength[i]);
            }
        }
    }

    private void appendToColumn(int c, int i, double v) {
        int n = columnLength[c]++;
        if (n == columnRow[c].length) {
            columnRow[c] = Arrays.copyOf(columnRow[c], 2 * n + 4);
            columnValue[c] = Arrays.copyOf(columnValue[c], 2 * n + 4);
        }
        columnRow[c][n] = i;
        columnValue[c][n] = v;
    }

    private void appendToRow(int i, int c) {
        int n = rowLength[i]++;
        if (n == rowColumn[i].length) {
            rowColumn[i] = Arrays.copyOf(rowColumn[i], 2 * n + 4);
        }
        rowColumn[i][n] = c;
    }

    private void measure(int c) {
        double most = 0;
        for (int k = 0; k < columnLength[c]; k++) {
            most = Math.max(most, Math.abs(columnValue[c][k]));
        }
        largest[c] = most;
    }

    /** Eliminates one pivot and tells the factors; {@return false when there is none left} */
    boolean eliminate() {
        if (!findPivot()) {
            return false;
        }
        int others = takePivotColumn();
        rowLists.remove(row);
        int[] columns = rowColumn[row];
        for (int k = 0; k < rowLength[row]; k++) {
            if (columns[k] != column) {
                updateColumn(columns[k], others);
            }
        }
        rowLength[row] = 0;
        for (int k = 0; k < others; k++) {
            int i = pivotRows[k];
            multiplier[i] = 0;
            rowLists.remove(i);
            if (rowLength[i] > 0) {
                rowLists.add(i, rowLength[i]);
                longest = Math.max(longest, rowLength[i]);
            }
        }
        return true;
    }

    private boolean findPivot() {
        bestMerit = Long.MAX_VALUE;
        int tried = 0;
        for (int n = 1; n <= longest; n++) {
            long least = (long) (n - 1) * (n - 1);
            int next;
            for (int c = columnLists.first(n); c >= 0; c = next) {
                next = columnLists.next(c);
                if (largest[c] < SINGULAR) {
                    drop(c);
                } else {
                    tryColumn(c);
                    tried++;
                    if (bestMerit <= least || tried >= CANDIDATES) {
                        return true;
                    }
                }
            }
            for (int i = rowLists.first(n); i >= 0; i = rowLists.next(i)) {
                tryRow(i);
                tried++;
                if (bestMerit <= least || (tried >= CANDIDATES && bestMerit < Long.MAX_VALUE)) {
                    return true;
                }
            }
        }
        return bestMerit < Long.MAX_VALUE;
    }

    private void tryColumn(int c) {
        for (int k = 0; k < columnLength[c]; k++) {
            double v = columnValue[c][k];
            if (Math.abs(v) >= THRESHOLD * largest[c]) {
                consider(columnRow[c][k], c, v);
            }
        }
    }

    private void tryRow(int i) {
        for (int k = 0; k < rowLength[i]; k++) {
            int c = rowColumn[i][k];
            if ((long) (rowLength[i] - 1) * (columnLength[c] - 1) < bestMerit) {
                double v = columnValue[c][find(columnRow[c], i)];
                if (Math.abs(v) >= Math.max(SINGULAR, THRESHOLD * largest[c])) {
                    consider(i, c, v);
                }
            }
        }
    }

    private void consider(int i, int c, double v) {
        long merit = (long) (rowLength[i] - 1) * (columnLength[c] - 1);
        if (merit < bestMerit) {
            bestMerit = merit;
            row = i;
            column = c;
            pivot = v;
        }
    }

    private static int find(int[] list, int wanted) {
        int k = 0;
        while (list[k] != wanted) {
            k++;
        }
        return k;
    }

    /** Takes out a column that depends on others. */
    private void drop(int c) {
        columnLists.remove(c);
        for (int k = 0; k < columnLength[c]; k++) {
            int i = columnRow[c][k];
            removeFromRow(i, c);
            rowLists.remove(i);
            if (rowLength[i] > 0) {
                rowLists.add(i, rowLength[i]);
            }
        }
        columnLength[c] = 0;
    }

    private void removeFromRow(int i, int c) {
        int[] list = rowColumn[i];
        list[find(list, c)] = list[--rowLength[i]];
    }

    /** Turns the pivot column into multipliers; {@return their number} */
    private int takePivotColumn() {
        columnLists.remove(column);
        int others = 0;
        for (int k = 0; k < columnLength[column]; k++) {
            int i = columnRow[column][k];
            if (i != row) {
                double f = columnValue[column][k] / pivot;
                multiplier[i] = f;
                pivotRows[others++] = i;
                low.add(row, i, f);
                removeFromRow(i, column);
            }
        }
        columnLength[column] = 0;
        return others;
    }

    private void updateColumn(int c, int others) {
        int[] rows = columnRow[c];
        double[] values = columnValue[c];
        columnLists.remove(c);
        int at = find(rows, row);
        double u = values[at];
        int n = --columnLength[c];
        rows[at] = rows[n];
        values[at] = values[n];
        up.add(c, row, u);
        for (int k = n - 1; k >= 0; k--) {
            int i = rows[k];
            double f = multiplier[i];
            if (f != 0) {
                met[i] = true;
                values[k] -= f * u;
                if (Math.abs(values[k]) < NOTHING) {
                    int last = --columnLength[c];
                    rows[k] = rows[last];
                    values[k] = values[last];
                    removeFromRow(i, c);
                }
            }
        }
        for (int k = 0; k < others; k++) {
            int i = pivotRows[k];
            if (met[i]) {
                met[i] = false;
            } else {
                add(i, c, -multiplier[i] * u);
            }
        }
        close(c);
    }

    /** The rows or columns of each number of entries, last added first. */
    private static final class CountLists {
        private final int[] first;
        private final int[] next;
        private final int[] previous;
        private final int[] count;

        CountLists(int size) {
            first = new int[size + 1];
            next = new int[size];
            previous = new int[size];
            count = new int[size];
        }

        void clear() {
            Arrays.fill(first, -1);
            Arrays.fill(count, 0);
        }

        int first(int n) {
            return first[n];
        }

        int next(int i) {
            return next[i];
        }

        void add(int i, int n) {
            count[i] = n;
            previous[i] = -1;
            next[i] = first[n];
            if (first[n] >= 0) {
                previous[first[n]] = i;
            }
            first[n] = i;
        }

        void remove(int i) {
            if (count[i] > 0) {
                if (previous[i] >= 0) {
                    next[previous[i]] = next[i];
                } else {
                    first[count[i]] = next[i];
                }
                if (next[i] >= 0) {
                    previous[next[i]] = previous[i];
                }
                count[i] = 0;
            }
        }
    }
}
