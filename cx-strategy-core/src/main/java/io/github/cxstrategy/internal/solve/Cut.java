package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A row c x &lt;= side that every feasible point of a program satisfies, and the sum of rows that it follows from.
 *
 * <p>{@link Certificate} says how it follows: by rounding down with a denominator of 1 or more, by going through the
 * added up row with 0. The rows are those of the program, then the cuts before this one.
 */
final class Cut {
    private static final long MOST = 1L << 30;

    final long denominator;
    final int[] rows;
    final long[] multipliers;
    final int[] columns;
    final long[] coefficients;
    final long side;

    Cut(long denominator, int[] rows, long[] multipliers, int[] columns, long[] coefficients, long side) {
        this.denominator = denominator;
        this.rows = rows;
        this.multipliers = multipliers;
        this.columns = columns;
        this.coefficients = coefficients;
        this.side = side;
    }

    /**
     * {@return a sum of rows, divided and its side rounded down; empty when nothing is left or numbers are too large}
     *
     * @param denominator what to divide by at least; all coefficients are multiples of it
     * @param rows the rows
     * @param multipliers one for each of them
     * @param sum one coefficient a column
     * @param side what the sum is at most
     */
    static Optional<Cut> divided(long denominator, int[] rows, long[] multipliers, long[] sum, long side) {
        long divisor = CommonDivisors.divisor(sum, 0, sum.length);
        int[] columns = IntStream.range(0, sum.length).filter(j -> sum[j] != 0).toArray();
        if (columns.length == 0 || divisor > MOST || divisor % denominator != 0) {
            return Optional.empty();
        }
        long[] coefficients =
                Arrays.stream(columns).mapToLong(j -> sum[j] / divisor).toArray();
        boolean small = Arrays.stream(coefficients).allMatch(c -> Math.abs(c) <= MOST);
        return small
                ? Optional.of(new Cut(divisor, rows, multipliers, columns, coefficients, Math.floorDiv(side, divisor)))
                : Optional.empty();
    }

    /** {@return this cut with other numbers for the rows that it follows from} */
    Cut renumbered(int[] row) {
        int[] renumbered = Arrays.stream(rows).map(i -> row[i]).toArray();
        return new Cut(denominator, renumbered, multipliers, columns, coefficients, side);
    }

    /** {@return how far x is beyond the cut, in lengths of its coefficients} */
    double efficacy(double[] x) {
        double sum = -side;
        for (int k = 0; k < columns.length; k++) {
            sum += coefficients[k] * x[columns[k]];
        }
        return sum / length();
    }

    private double length() {
        double squares = 0;
        for (long c : coefficients) {
            squares += (double) c * c;
        }
        return Math.sqrt(squares);
    }

    /** {@return the cosine of the angle to another cut} */
    double cosine(Cut other) {
        double sum = 0;
        int k = 0;
        for (int e = 0; e < columns.length; e++) {
            while (k < other.columns.length && other.columns[k] < columns[e]) {
                k++;
            }
            if (k < other.columns.length && other.columns[k] == columns[e]) {
                sum += (double) coefficients[e] * other.coefficients[k];
            }
        }
        return sum / (length() * other.length());
    }
}
