package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An integer program: maximize v x over integers with lower_j &lt;= x_j &lt;= upper_j and lo_i &lt;= a_i x &lt;= hi_i.
 *
 * <p>Immutable and sparse; zero coefficients are dropped and repeated columns of a row are added up. The constructor
 * proves that no activity, no objective value and no difference of two of them can leave the range of a long.
 */
public final class IntegerProgram {
    /** The lower side of a row that has none. */
    public static final long NO_LOWER = Long.MIN_VALUE;

    /** The upper side of a row that has none. */
    public static final long NO_UPPER = Long.MAX_VALUE;

    /** The largest sum of |coefficient x box value| in a row or the objective. */
    public static final long MAX_ACTIVITY = 1L << 61;

    final int columns;
    final int rows;
    final long[] value;
    final long[] lower;
    final long[] upper;
    final long[] rowLower;
    final long[] rowUpper;
    final int[] rowStart;
    final int[] rowColumn;
    final long[] rowCoefficient;
    final int[] columnStart;
    final int[] columnRow;
    final long[] columnCoefficient;

    private IntegerProgram(Builder b) {
        columns = b.value.length;
        rows = b.rowColumns.size();
        value = b.value.clone();
        lower = b.lower.clone();
        upper = b.upper.clone();
        rowLower = new long[rows];
        rowUpper = new long[rows];
        rowStart = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            rowLower[i] = b.rowLower.get(i);
            rowUpper[i] = b.rowUpper.get(i);
            rowStart[i + 1] = rowStart[i] + b.rowColumns.get(i).length;
        }
        rowColumn = new int[rowStart[rows]];
        rowCoefficient = new long[rowStart[rows]];
        columnStart = new int[columns + 1];
        columnRow = new int[rowColumn.length];
        columnCoefficient = new long[rowColumn.length];
        copyRows(b);
        transpose();
        proveNoOverflow();
    }

    /** {@return the program in the form that {@code solve} reads; the box of a column that is not 0 or 1 is a comment} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("n ").append(columns).append("\nv");
        for (long v : value) {
            text.append(' ').append(v);
        }
        text.append('\n');
        for (int j = 0; j < columns; j++) {
            if (lower[j] == upper[j]) {
                text.append("f ").append(j).append(' ').append(lower[j]).append('\n');
            } else if (lower[j] != 0 || upper[j] != 1) {
                text.append("# ")
                        .append(j)
                        .append(' ')
                        .append(lower[j])
                        .append(' ')
                        .append(upper[j])
                        .append('\n');
            }
        }
        for (int i = 0; i < rows; i++) {
            text.append("r ").append(rowLower[i] == NO_LOWER ? "-" : rowLower[i]);
            text.append(' ').append(rowUpper[i] == NO_UPPER ? "-" : rowUpper[i]);
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                text.append(' ').append(rowColumn[k]).append(':').append(rowCoefficient[k]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void copyRows(Builder b) {
        for (int i = 0; i < rows; i++) {
            int length = b.rowColumns.get(i).length;
            System.arraycopy(b.rowColumns.get(i), 0, rowColumn, rowStart[i], length);
            System.arraycopy(b.rowCoefficients.get(i), 0, rowCoefficient, rowStart[i], length);
        }
    }

    private void transpose() {
        for (int j : rowColumn) {
            columnStart[j + 1]++;
        }
        for (int j = 0; j < columns; j++) {
            columnStart[j + 1] += columnStart[j];
        }
        int[] next = Arrays.copyOf(columnStart, columns);
        for (int i = 0; i < rows; i++) {
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                int at = next[rowColumn[k]]++;
                columnRow[at] = i;
                columnCoefficient[at] = rowCoefficient[k];
            }
        }
    }

    private void proveNoOverflow() {
        long objective = 0;
        for (int j = 0; j < columns; j++) {
            if (lower[j] > upper[j]) {
                throw new IllegalArgumentException("lower <= upper must hold for each column but column " + j
                        + " has the box " + lower[j] + ".." + upper[j] + ".");
            }
            objective = addMagnitude(objective, value[j], j, "the objective");
        }
        for (int i = 0; i < rows; i++) {
            long activity = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                activity = addMagnitude(activity, rowCoefficient[k], rowColumn[k], "row " + i);
            }
        }
    }

    private long addMagnitude(long sum, long coefficient, int column, String where) {
        long box = boxMagnitude(column);
        // a zero coefficient is left out; |Long.MIN_VALUE| has no long and is refused by the exact negation
        try {
            long term = Math.multiplyExact(magnitude(coefficient), box);
            long total = Math.addExact(sum, term);
            if (total <= MAX_ACTIVITY) {
                return total;
            }
        } catch (ArithmeticException tooLarge) {
            throw overflow(where, tooLarge);
        }
        throw overflow(where, null);
    }

    private static ArithmeticException overflow(String where, @org.jspecify.annotations.Nullable Throwable cause) {
        ArithmeticException e = new ArithmeticException("The sum of |coefficient x box value| must be at most 2^61 in "
                + where + " but is larger.\nMaybe the amounts are in too small a unit.");
        if (cause != null) {
            e.initCause(cause);
        }
        return e;
    }

    /** {@return the largest |value| the box of a column allows, at least 1} */
    long boxMagnitude(int column) {
        return Math.max(1, Math.max(magnitude(lower[column]), magnitude(upper[column])));
    }

    private static long magnitude(long v) {
        return v < 0 ? Math.negateExact(v) : v;
    }

    /** {@return the number of columns} */
    public int columns() {
        return columns;
    }

    /** {@return the number of rows} */
    public int rows() {
        return rows;
    }

    /**
     * {@return v x}
     *
     * @param x one value a column, each inside its box
     */
    public long objective(long[] x) {
        long sum = 0;
        for (int j = 0; j < columns; j++) {
            sum += value[j] * x[j];
        }
        return sum;
    }

    /**
     * {@return whether x is inside every box and every row}
     *
     * @param x one value a column
     */
    public boolean isFeasible(long[] x) {
        for (int j = 0; j < columns; j++) {
            if (x[j] < lower[j] || x[j] > upper[j]) {
                return false;
            }
        }
        for (int i = 0; i < rows; i++) {
            long activity = 0;
            for (int k = rowStart[i]; k < rowStart[i + 1]; k++) {
                activity += rowCoefficient[k] * x[rowColumn[k]];
            }
            // a missing side is the end of the range of a long, so nothing is beyond it
            if (activity < rowLower[i] || activity > rowUpper[i]) {
                return false;
            }
        }
        return true;
    }

    /** {@return this program with further rows after its own} */
    IntegerProgram with(List<Cut> cuts) {
        Builder b = new Builder(columns);
        for (int j = 0; j < columns; j++) {
            b.value(j, value[j]).box(j, lower[j], upper[j]);
        }
        for (int i = 0; i < rows; i++) {
            b.row(
                    rowLower[i],
                    rowUpper[i],
                    Arrays.copyOfRange(rowColumn, rowStart[i], rowStart[i + 1]),
                    Arrays.copyOfRange(rowCoefficient, rowStart[i], rowStart[i + 1]));
        }
        for (Cut cut : cuts) {
            b.row(NO_LOWER, cut.side, cut.columns, cut.coefficients);
        }
        return b.build();
    }

    /** Collects the columns and rows of a program. */
    public static final class Builder {
        private final long[] value;
        private final long[] lower;
        private final long[] upper;
        private final List<Long> rowLower = new ArrayList<>();
        private final List<Long> rowUpper = new ArrayList<>();
        private final List<int[]> rowColumns = new ArrayList<>();
        private final List<long[]> rowCoefficients = new ArrayList<>();

        /**
         * Starts with columns that are 0 or 1 and have value 0.
         *
         * @param columns the number of columns
         */
        public Builder(int columns) {
            value = new long[columns];
            lower = new long[columns];
            upper = new long[columns];
            Arrays.fill(upper, 1);
        }

        /**
         * Starts as another builder is now; neither changes the other.
         *
         * @param other the other builder
         */
        public Builder(Builder other) {
            value = other.value.clone();
            lower = other.lower.clone();
            upper = other.upper.clone();
            rowLower.addAll(other.rowLower);
            rowUpper.addAll(other.rowUpper);
            rowColumns.addAll(other.rowColumns);
            rowCoefficients.addAll(other.rowCoefficients);
        }

        /**
         * Sets the value of a column.
         *
         * @param column the column
         * @param v what one unit of it adds to the objective
         * @return this builder
         */
        public Builder value(int column, long v) {
            value[column] = v;
            return this;
        }

        /**
         * Sets the box of a column.
         *
         * @param column the column
         * @param lo the least value
         * @param hi the largest value
         * @return this builder
         */
        public Builder box(int column, long lo, long hi) {
            lower[column] = lo;
            upper[column] = hi;
            return this;
        }

        /**
         * Adds the row lo &lt;= coefficients x &lt;= hi.
         *
         * @param lo the lower side, or {@link #NO_LOWER}
         * @param hi the upper side, or {@link #NO_UPPER}
         * @param columns the columns, in any order
         * @param coefficients one for each of them
         * @return the index of the row
         */
        public int row(long lo, long hi, int[] columns, long[] coefficients) {
            long[] sums = new long[columns.length];
            int[] sorted = Arrays.stream(columns).sorted().distinct().toArray();
            for (int k = 0; k < columns.length; k++) {
                int at = Arrays.binarySearch(sorted, columns[k]);
                sums[at] = Math.addExact(sums[at], coefficients[k]);
            }
            int kept = 0;
            for (int k = 0; k < sorted.length; k++) {
                if (sums[k] != 0) {
                    sorted[kept] = sorted[k];
                    sums[kept++] = sums[k];
                }
            }
            rowLower.add(lo);
            rowUpper.add(hi);
            rowColumns.add(Arrays.copyOf(sorted, kept));
            rowCoefficients.add(Arrays.copyOf(sums, kept));
            return rowLower.size() - 1;
        }

        /**
         * {@return the program}
         *
         * @throws ArithmeticException if an activity or the objective could overflow a long
         * @throws IllegalArgumentException if a box is empty
         */
        public IntegerProgram build() {
            return new IntegerProgram(this);
        }
    }
}
