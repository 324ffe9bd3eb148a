package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Makes an answer better by exchanging a few columns.
 *
 * <p>Computes an answer that no chain of few steps improves, or the best met until its budget is spent: a chain begins
 * with any step that gains, goes on with steps that mend the rows it broke, and where that cost more than it gained,
 * with one that uses the room it made.
 * Bound: a budget of entries looked at. Proves nothing; {@link Diving} finds the answers to begin with.
 * Lin and Kernighan, "An effective heuristic algorithm for the traveling-salesman problem", Operations Research 21,
 * 1973, <a href="https://doi.org/10.1287/opre.21.2.498">doi:10.1287/opre.21.2.498</a>, for the idea of chains.
 */
final class Exchanges {
    private static final int LONGEST = 3;
    private static final int ENTRIES_A_UNIT = 2000;
    static final long LEAST_UNITS = 50;
    private static final long MOST_UNITS = 1000;
    // of the work done so far, but for the least
    private static final double SHARE = 0.2;

    private final IntegerProgram p;
    private final WorkMeter work;
    private final long[] x;
    private final long[] activity;
    private final boolean[] moved;
    private final int[] broken;
    /** Where a row stands among the broken ones; -1 for one that holds. */
    private final int[] place;

    private final Integer[] byValue;
    private final long largest;
    private int brokenCount;
    private long left;
    private long tried = Long.MIN_VALUE;

    Exchanges(IntegerProgram program, WorkMeter work) {
        p = program;
        this.work = work;
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

    /** Offers a better answer than an incumbent that was not seen before and is below what is possible. */
    void offer(Incumbent incumbent, long bound) {
        if (!incumbent.isPresent() || incumbent.value() <= tried || incumbent.wanted() > bound) {
            return;
        }
        incumbent.assignment().ifPresent(best -> System.arraycopy(best, 0, x, 0, x.length));
        measure();
        long units = Math.max(LEAST_UNITS, Math.min(MOST_UNITS, (long) (SHARE * work.used())));
        long granted = ENTRIES_A_UNIT * units;
        left = granted;
        boolean better = improve();
        for (long spent = granted - left; spent >= ENTRIES_A_UNIT && !work.spend(); spent -= ENTRIES_A_UNIT) {}
        if (better) {
            incumbent.offer(x);
        }
        tried = incumbent.value();
    }

    /** Begins chains at each column until none gains; {@return whether any did} */
    private boolean improve() {
        boolean better = false;
        int since = 0;
        for (int k = 0; since < x.length && left > 0; k = (k + 1) % x.length) {
            since++;
            int j = byValue[k];
            int up = Long.signum(p.value[j]);
            if (begin(j, up) || begin(j, -up)) {
                Arrays.fill(moved, false);
                better = true;
                since = 0;
            }
        }
        return better;
    }

    private void measure() {
        Arrays.fill(place, -1);
        Arrays.fill(moved, false);
        brokenCount = 0;
        for (int i = 0; i < p.rows; i++) {
            long sum = 0;
            for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                sum += p.rowCoefficient[k] * x[p.rowColumn[k]];
            }
            activity[i] = sum;
        }
    }

    private boolean begin(int j, int step) {
        return step != 0 && isInside(j, step) && next(j, step, 1, 0);
    }

    private boolean isInside(int j, int step) {
        return step > 0 ? x[j] < p.upper[j] : x[j] > p.lower[j];
    }

    /** Takes a step; {@return whether the chain that goes on with it gains; if not, it is taken back} */
    private boolean next(int j, int step, int length, long before) {
        long gain = before + step * p.value[j];
        move(j, step);
        moved[j] = true;
        if (brokenCount == 0 ? gain > 0 || fill(length, gain) : mend(length, gain)) {
            return true;
        }
        moved[j] = false;
        move(j, -step);
        return false;
    }

    private boolean mend(int length, long gain) {
        if (length == LONGEST || gain + (LONGEST - length) * largest <= 0) {
            return false;
        }
        int row = broken[0];
        for (int k = 1; k < brokenCount; k++) {
            int i = broken[k];
            if (p.rowStart[i + 1] - p.rowStart[i] < p.rowStart[row + 1] - p.rowStart[row]) {
                row = i;
            }
        }
        int sign = activity[row] > p.rowUpper[row] ? -1 : 1;
        for (int k = p.rowStart[row]; k < p.rowStart[row + 1] && left > 0; k++) {
            left--;
            int j = p.rowColumn[k];
            int step = p.rowCoefficient[k] > 0 ? sign : -sign;
            if (!moved[j] && isInside(j, step) && next(j, step, length + 1, gain)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for one more step that makes the chain gain. */
    private boolean fill(int length, long gain) {
        if (length > LONGEST) {
            return false;
        }
        for (int k = 0; k < byValue.length && Math.abs(p.value[byValue[k]]) > -gain && left > 0; k++) {
            int j = byValue[k];
            int step = Long.signum(p.value[j]);
            if (!moved[j] && isInside(j, step) && fits(j, step)) {
                move(j, step);
                return true;
            }
        }
        return false;
    }

    private boolean fits(int j, int step) {
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
