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
    private final ProofLog log;
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
    private int tightenings;

    Domain(IntegerProgram program) {
        this(program, new ProofLog(0));
    }

    /** A box that writes down which rows narrow it. */
    Domain(IntegerProgram program, ProofLog log) {
        this.program = program;
        this.log = log;
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

    /** {@return how often the box was narrowed, ever} */
    int tightenings() {
        return tightenings;
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
            tightenings++;
            empty = true;
            return;
        }
        long up = newLower - lower[j];
        long down = upper[j] - newUpper;
        if (up == 0 && down == 0) {
            return;
        }
        tightenings++;
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

    /** One side after the other, so that each is one step of a proof. */
    private void propagate(int i) {
        long hi = program.rowUpper[i];
        long lo = program.rowLower[i];
        if (hi != IntegerProgram.NO_UPPER && maxActivity[i] > hi && limit(i, 1, hi - minActivity[i])) {
            log.row(i, true);
        }
        if (!empty && lo != IntegerProgram.NO_LOWER && minActivity[i] < lo && limit(i, -1, maxActivity[i] - lo)) {
            log.row(i, false);
        }
    }

    /** Lets each column of a row move away from its cheapest end by at most slack; whether that narrows the box. */
    private boolean limit(int i, int sign, long slack) {
        if (slack < 0) {
            empty = true;
            return true;
        }
        boolean narrowed = false;
        for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
            int j = program.rowColumn[k];
            long a = sign * program.rowCoefficient[k];
            long range = upper[j] - lower[j];
            if (range != 0 && Math.abs(a) * range > slack) {
                narrowed = true;
                if (a > 0) {
                    tighten(j, lower[j], lower[j] + slack / a);
                } else {
                    tighten(j, upper[j] - slack / -a, upper[j]);
                }
            }
        }
        return narrowed;
    }
}
