package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * An assignment that is changed step by step, and the rows that it breaks meanwhile; counts the entries looked at.
 *
 * <p>For searches that go a few steps and take them back. No column is moved twice in a chain of steps.
 */
final class Moves {
    /** How many entries looked at take as long as a pivot, about. */
    static final int ENTRIES_A_UNIT = 2000;

    /** The columns, those whose steps are worth most first. */
    final Integer[] byValue;
    /** What the dearest step is worth. */
    final long largest;

    final long[] x;
    /** How many entries may still be looked at. */
    long left;

    private final IntegerProgram p;
    private final long[] activity;
    private final boolean[] moved;
    private final int[] broken;
    /** Where a row stands among the broken ones; -1 for one that holds. */
    private final int[] place;

    private int brokenCount;

    Moves(IntegerProgram program) {
        p = program;
        x = new long[p.columns];
        activity = new long[p.rows];
        moved = new boolean[p.columns];
        broken = new int[p.rows];
        place = new int[p.rows];
        byValue = new Integer[p.columns];
        Arrays.setAll(byValue, j -> j);
        Arrays.sort(byValue, Comparator.comparingLong(j -> -Math.abs(p.value[j])));
        largest = p.columns == 0 ? 0 : Math.abs(p.value[byValue[0]]);
    }

    /** Goes to an assignment that breaks no row. */
    void startAt(long[] from) {
        System.arraycopy(from, 0, x, 0, x.length);
        Arrays.fill(place, -1);
        brokenCount = 0;
        forgetChain();
        for (int i = 0; i < p.rows; i++) {
            long sum = 0;
            for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                sum += p.rowCoefficient[k] * x[p.rowColumn[k]];
            }
            activity[i] = sum;
        }
    }

    /** Keeps the steps taken, and may move every column again. */
    void forgetChain() {
        Arrays.fill(moved, false);
    }

    boolean breaksNothing() {
        return brokenCount == 0;
    }

    /** {@return the broken row with the fewest columns} */
    int shortestBroken() {
        int row = broken[0];
        for (int k = 1; k < brokenCount; k++) {
            int i = broken[k];
            if (p.rowStart[i + 1] - p.rowStart[i] < p.rowStart[row + 1] - p.rowStart[row]) {
                row = i;
            }
        }
        return row;
    }

    /** {@return 1 if a broken row lacks something, -1 if it holds too much} */
    int missing(int row) {
        return activity[row] > p.rowUpper[row] ? -1 : 1;
    }

    /** {@return whether a column can take a step at all and has not been moved} */
    boolean canMove(int j, int step) {
        return !moved[j] && (step > 0 ? x[j] < p.upper[j] : step < 0 && x[j] > p.lower[j]);
    }

    /** {@return whether a step breaks no row} */
    boolean fits(int j, int step) {
        for (int k = p.columnStart[j]; k < p.columnStart[j + 1]; k++) {
            left--;
            int i = p.columnRow[k];
            long sum = activity[i] + step * p.columnCoefficient[k];
            if (sum > p.rowUpper[i] || sum < p.rowLower[i]) {
                return false;
            }
        }
        return true;
    }

    void take(int j, int step) {
        moved[j] = true;
        move(j, step);
    }

    void takeBack(int j, int step) {
        moved[j] = false;
        move(j, -step);
    }

    private void move(int j, int step) {
        x[j] += step;
        left -= p.columnStart[j + 1] - p.columnStart[j];
        for (int k = p.columnStart[j]; k < p.columnStart[j + 1]; k++) {
            int i = p.columnRow[k];
            activity[i] += step * p.columnCoefficient[k];
            boolean isBroken = activity[i] > p.rowUpper[i] || activity[i] < p.rowLower[i];
            if (isBroken && place[i] < 0) {
                place[i] = brokenCount;
                broken[brokenCount++] = i;
            } else if (!isBroken && place[i] >= 0) {
                int last = broken[--brokenCount];
                broken[place[i]] = last;
                place[last] = place[i];
                place[i] = -1;
            }
        }
    }
}
