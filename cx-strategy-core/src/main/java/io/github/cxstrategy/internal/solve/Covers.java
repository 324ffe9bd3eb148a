package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for lifted cover cuts of single rows over columns of two values.
 *
 * <p>Computes for each side of a row a set of columns that cannot all be at their heavy end, chosen for the given
 * values; then the largest coefficients, column by column, with which the others can join. The side of the cut is what
 * going through the row says, whatever the choice was. Bound: columns x sum of the coefficients a row, and at most
 * {@link #MOST_SUM} for that sum. Useful where a row has coefficients of many sizes; else use {@link ZeroHalf}.
 * Gu, Nemhauser and Savelsbergh, "Lifted cover inequalities for 0-1 integer programs: computation", INFORMS Journal on
 * Computing 10, 1998, <a href="https://doi.org/10.1287/ijoc.10.4.427">doi:10.1287/ijoc.10.4.427</a>.
 */
final class Covers {
    private static final int MOST_SUM = 1000;
    private static final long NONE = Long.MAX_VALUE;
    private static final double WHOLE = 1e-6;

    private final IntegerProgram program;
    private final double[] x;
    private final List<Cut> cuts = new ArrayList<>();
    // the row at hand: columns counted from their light end
    private int[] column = new int[0];
    private boolean[] down = new boolean[0];
    private long[] weight = new long[0];
    private double[] part = new double[0];
    private long capacity;
    // what was lifted so far: the least weight of each sum of coefficients
    private final long[] lightest = new long[MOST_SUM + 1];
    private int sum;

    private Covers(IntegerProgram program, double[] x) {
        this.program = program;
        this.x = x;
    }

    /** {@return cuts of the first rows of a program that values of its relaxation violate} */
    static List<Cut> separate(IntegerProgram program, int rows, double[] x) {
        Covers covers = new Covers(program, x);
        for (int i = 0; i < rows; i++) {
            if (program.rowUpper[i] != IntegerProgram.NO_UPPER && covers.read(i, true)) {
                covers.cover(i, true);
            }
            if (program.rowLower[i] != IntegerProgram.NO_LOWER && covers.read(i, false)) {
                covers.cover(i, false);
            }
        }
        return covers.cuts;
    }

    /** Reads a row as a knapsack; {@return whether it can have a cover that is more than itself} */
    private boolean read(int i, boolean upper) {
        int from = program.rowStart[i];
        int length = program.rowStart[i + 1] - from;
        column = new int[length];
        down = new boolean[length];
        weight = new long[length];
        part = new double[length];
        capacity = upper ? program.rowUpper[i] : -program.rowLower[i];
        if (Math.abs((double) capacity) > IntegerProgram.MAX_ACTIVITY) {
            return false;
        }
        int n = 0;
        long total = 0;
        boolean same = true;
        for (int k = from; k < from + length; k++) {
            int j = program.rowColumn[k];
            long a = upper ? program.rowCoefficient[k] : -program.rowCoefficient[k];
            capacity -= a > 0 ? a * program.lower[j] : a * program.upper[j];
            if (program.upper[j] - program.lower[j] > 1) {
                return false;
            }
            if (program.upper[j] != program.lower[j]) {
                column[n] = j;
                down[n] = a < 0;
                weight[n] = Math.abs(a);
                part[n] = a < 0 ? program.upper[j] - x[j] : x[j] - program.lower[j];
                same &= weight[n] == weight[0];
                total += weight[n++];
            }
        }
        column = Arrays.copyOf(column, n);
        return !same && capacity >= 0 && total > capacity;
    }

    private void cover(int i, boolean upper) {
        int[] order = cheapestFirst();
        boolean[] inside = new boolean[column.length];
        long over = -capacity;
        int taken = 0;
        while (over <= 0) {
            inside[order[taken]] = true;
            over += weight[order[taken++]];
        }
        // those that cost most leave first, as long as a cover is left
        for (int t = taken - 1; t >= 0; t--) {
            if (weight[order[t]] < over) {
                inside[order[t]] = false;
                over -= weight[order[t]];
            }
        }
        long[] coefficients = lift(inside, order);
        build(i, upper, coefficients);
    }

    /** {@return the items by what they cost a unit of weight, from the cheapest on} */
    private int[] cheapestFirst() {
        Comparator<Integer> cost = Comparator.comparingDouble(k -> (1 - part[k]) / weight[k]);
        Integer[] order = new Integer[column.length];
        Arrays.setAll(order, k -> k);
        Arrays.sort(order, cost.thenComparingLong(k -> -weight[k]));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** Lifts the part of a cover that is not whole: up, down for what is whole in it, then up for what is zero. */
    private long[] lift(boolean[] inside, int[] order) {
        long[] coefficients = new long[column.length];
        Arrays.fill(lightest, NONE);
        lightest[0] = 0;
        sum = 0;
        long room = capacity;
        long side = -1;
        for (int k : order) {
            if (inside[k] && part[k] > 1 - WHOLE) {
                room -= weight[k];
            } else if (inside[k]) {
                coefficients[k] = 1;
                put(k, 1);
                side++;
            }
        }
        if (side < 1) {
            return coefficients;
        }
        for (int k : order) {
            if (!inside[k] && part[k] > WHOLE) {
                up(k, coefficients, side, room);
            }
        }
        for (int k : order) {
            if (inside[k] && part[k] > 1 - WHOLE) {
                room += weight[k];
                long c = Math.min(most(room) - side, MOST_SUM - sum);
                coefficients[k] = c;
                put(k, (int) c);
                side += c;
            }
        }
        for (int k : order) {
            if (!inside[k] && part[k] <= WHOLE) {
                up(k, coefficients, side, room);
            }
        }
        return coefficients;
    }

    private void up(int k, long[] coefficients, long side, long room) {
        long c = weight[k] > room ? side : side - most(room - weight[k]);
        if (c > 0 && sum + c <= MOST_SUM) {
            coefficients[k] = c;
            put(k, (int) c);
        }
    }

    /** {@return the largest sum of coefficients in some room} */
    private int most(long room) {
        int s = sum;
        while (lightest[s] > room) {
            s--;
        }
        return s;
    }

    private void put(int k, int c) {
        for (int s = sum; s >= 0 && c > 0; s--) {
            if (lightest[s] != NONE) {
                lightest[s + c] = Math.min(lightest[s + c], lightest[s] + weight[k]);
            }
        }
        sum += c;
    }

    private void build(int i, boolean upper, long[] coefficients) {
        long side = most(capacity);
        int[] columns = new int[column.length];
        long[] c = new long[column.length];
        double beyond = -side;
        int n = 0;
        for (int k = 0; k < column.length; k++) {
            if (coefficients[k] != 0) {
                int j = column[k];
                beyond += coefficients[k] * part[k];
                columns[n] = j;
                c[n++] = down[k] ? -coefficients[k] : coefficients[k];
                side += down[k] ? -coefficients[k] * program.upper[j] : coefficients[k] * program.lower[j];
            }
        }
        if (beyond > 0) {
            cuts.add(new Cut(
                    0,
                    new int[] {i},
                    new long[] {upper ? 1 : -1},
                    Arrays.copyOf(columns, n),
                    Arrays.copyOf(c, n),
                    side));
        }
    }
}
