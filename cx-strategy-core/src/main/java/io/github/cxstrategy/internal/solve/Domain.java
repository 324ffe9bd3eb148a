package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * The integer box of a node, and what the rows say about it.
 *
 * <p>Computes the bounds that follow from each row alone (activity propagation), to a fixed point or until a budget of
 * row visits is spent; either way every assignment inside the old box that satisfies the rows is inside the new one.
 * Cost: the nonzeros of the visited rows. Stronger consequences of several rows at once come from {@link SafeBound}.
 * The idea is standard; see Savelsbergh, "Preprocessing and probing techniques for mixed integer programming problems",
 * ORSA Journal on Computing 6, 1994, <a href="https://doi.org/10.1287/ijoc.6.4.445">doi:10.1287/ijoc.6.4.445</a>.
 */
final class Domain {
    final long[] lower;
    final long[] upper;
    private final IntegerProgram program;
    private final long[] minActivity;
    private final long[] maxActivity;
    private final int[] queue;
    private final boolean[] queued;
    private int head;
    private int waiting;
    private final int[] changed;
    private final boolean[] isChanged;
    private int changes;
    private boolean empty;

    Domain(IntegerProgram program) {
        this.program = program;
        lower = program.lower.clone();
        upper = program.upper.clone();
        minActivity = new long[program.rows];
        maxActivity = new long[program.rows];
        queue = new int[Math.max(1, program.rows)];
        queued = new boolean[program.rows];
        changed = new int[program.columns];
        isChanged = new boolean[program.columns];
        reset(program.lower, program.upper);
    }

    /** Takes another box; nothing is queued and nothing counts as changed. */
    void reset(long[] lo, long[] hi) {
        System.arraycopy(lo, 0, lower, 0, lower.length);
        System.arraycopy(hi, 0, upper, 0, upper.length);
        forgetChanges();
        clearQueue();
        empty = false;
        for (int i = 0; i < program.rows; i++) {
            long min = 0;
            long max = 0;
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                long a = program.rowCoefficient[k];
                int j = program.rowColumn[k];
                min += a > 0 ? a * lower[j] : a * upper[j];
                max += a > 0 ? a * upper[j] : a * lower[j];
            }
            minActivity[i] = min;
            maxActivity[i] = max;
        }
    }

    private void clearQueue() {
        Arrays.fill(queued, false);
        waiting = 0;
        head = 0;
    }

    void forgetChanges() {
        for (int k = 0; k < changes; k++) {
            isChanged[changed[k]] = false;
        }
        changes = 0;
    }

    /** {@return the number of columns changed since the last {@link #forgetChanges}} */
    int changes() {
        return changes;
    }

    int changedColumn(int k) {
        return changed[k];
    }

    boolean isEmpty() {
        return empty;
    }

    boolean isFixed(int j) {
        return lower[j] == upper[j];
    }

    void queueAll() {
        for (int i = 0; i < program.rows; i++) {
            enqueue(i);
        }
    }

    /** Intersects a column's box with lo..hi. */
    void tighten(int j, long lo, long hi) {
        long newLower = Math.max(lower[j], lo);
        long newUpper = Math.min(upper[j], hi);
        if (newLower > newUpper) {
            empty = true;
            return;
        }
        long up = newLower - lower[j];
        long down = upper[j] - newUpper;
        if (up == 0 && down == 0) {
            return;
        }
        lower[j] = newLower;
        upper[j] = newUpper;
        if (!isChanged[j]) {
            isChanged[j] = true;
            changed[changes++] = j;
        }
        for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
            long a = program.columnCoefficient[k];
            int i = program.columnRow[k];
            minActivity[i] += a > 0 ? a * up : -a * down;
            maxActivity[i] -= a > 0 ? a * down : -a * up;
            enqueue(i);
        }
    }

    private void enqueue(int i) {
        if (!queued[i]) {
            queued[i] = true;
            queue[(head + waiting++) % queue.length] = i;
        }
    }

    /** Visits queued rows; {@return false when the box is empty} */
    boolean propagate() {
        int budget = 20 * program.rows + 100;
        while (!empty && waiting > 0 && budget-- > 0) {
            int i = queue[head];
            head = (head + 1) % queue.length;
            waiting--;
            queued[i] = false;
            propagate(i);
        }
        if (empty) {
            clearQueue();
        }
        return !empty;
    }

    private void propagate(int i) {
        long hi = program.rowUpper[i];
        long lo = program.rowLower[i];
        boolean capped = hi != IntegerProgram.NO_UPPER && maxActivity[i] > hi;
        boolean floored = lo != IntegerProgram.NO_LOWER && minActivity[i] < lo;
        if ((capped && minActivity[i] > hi) || (floored && maxActivity[i] < lo)) {
            empty = true;
            return;
        }
        for (int k = program.rowStart[i]; k < program.rowStart[i + 1] && !empty; k++) {
            int j = program.rowColumn[k];
            if (lower[j] != upper[j]) {
                long a = program.rowCoefficient[k];
                if (capped) {
                    limit(j, a, hi - minActivity[i]);
                }
                if (floored && !empty && lower[j] != upper[j]) {
                    limit(j, -a, maxActivity[i] - lo);
                }
            }
        }
    }

    /** Lets a column with coefficient a move away from its cheapest end by at most slack in all. */
    private void limit(int j, long a, long slack) {
        if (slack < 0) {
            empty = true;
        } else if (a > 0) {
            if (a * (upper[j] - lower[j]) > slack) {
                tighten(j, lower[j], lower[j] + slack / a);
            }
        } else if (-a * (upper[j] - lower[j]) > slack) {
            tighten(j, upper[j] - slack / -a, upper[j]);
        }
    }
}
