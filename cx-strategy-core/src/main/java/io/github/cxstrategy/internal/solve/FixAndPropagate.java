package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * A first answer without any relaxation: moves one column after another to its better end and looks at what follows.
 *
 * <p>Computes a feasible assignment, or nothing: a column that cannot go to its better end is kept from it, and where
 * that is impossible too the attempt ends. Columns worth much for what they use of the rows come first; in a second
 * attempt those that the row furthest from satisfied gains most from.
 * Bound: two propagations a column and attempt. Proves nothing; {@link Diving} finds better answers more slowly.
 * Gamrath, Berthold, Heinz and Winkler, "Structure-driven fix-and-propagate heuristics for mixed integer programming",
 * Mathematical Programming Computation 11, 2019,
 * <a href="https://doi.org/10.1007/s12532-019-00159-1">doi:10.1007/s12532-019-00159-1</a>.
 */
final class FixAndPropagate {
    private final IntegerProgram program;
    private final WorkMeter work;
    private final Domain box;
    private final long[] lower;
    private final long[] upper;
    private final double[] use;
    private final BitSet unserved;

    FixAndPropagate(IntegerProgram program, WorkMeter work) {
        this.program = program;
        this.work = work;
        box = new Domain(program);
        lower = new long[program.columns];
        upper = new long[program.columns];
        use = new double[program.columns];
        unserved = new BitSet(program.rows);
    }

    /** Offers an answer inside the box. */
    void offer(Domain from, Incumbent incumbent) {
        offer(from, program.lower, incumbent);
    }

    /** Offers an answer inside the box, near a guess: what is raised there goes up first, whatever it is worth. */
    void offer(Domain from, long[] guess, Incumbent incumbent) {
        Integer[] order = new Integer[program.columns];
        for (int j = 0; j < order.length; j++) {
            order[j] = j;
            use[j] = use(j);
        }
        Comparator<Integer> byWorth = Comparator.comparingDouble(j -> -program.value[j] / use[j]);
        Arrays.sort(order, Comparator.<Integer>comparingLong(j -> -guess[j]).thenComparing(byWorth));
        attempt(from, order, guess, false, incumbent);
        if (!incumbent.isPresent()) {
            attempt(from, order, guess, true, incumbent);
        }
    }

    /** {@return how much a column takes of the rows that have an upper side} */
    private double use(int j) {
        double sum = 1e-9;
        for (int k = program.columnStart[j]; k < program.columnStart[j + 1]; k++) {
            int i = program.columnRow[k];
            double a = program.columnCoefficient[k];
            if (a > 0 && program.rowUpper[i] != IntegerProgram.NO_UPPER) {
                sum += a / Math.max(1, Math.abs((double) program.rowUpper[i]));
            }
        }
        return sum;
    }

    private void attempt(Domain from, Integer[] order, long[] guess, boolean servesRows, Incumbent incumbent) {
        box.reset(from.lower, from.upper);
        keep();
        unserved.clear();
        if (servesRows) {
            for (int i = 0; i < program.rows; i++) {
                unserved.set(i);
            }
        }
        boolean going = !servesRows || serve();
        for (int k = 0; k < order.length && going; k++) {
            int j = order[k];
            going = settle(j, program.value[j] > 0 || guess[j] > program.lower[j]) && (!servesRows || serve());
        }
        if (going) {
            incumbent.offer(box.lower.clone());
        }
    }

    /** Raises columns until the lower ends of the box satisfy all rows that changed, as far as that is possible. */
    private boolean serve() {
        for (int j = asked(); j >= 0; j = asked()) {
            if (!settle(j, true)) {
                return false;
            }
        }
        return true;
    }

    /** {@return the column that the row furthest from satisfied gains most from for what it uses; -1 if none} */
    private int asked() {
        int best = -1;
        double mostMissing = 0;
        for (int i = unserved.nextSetBit(0); i >= 0; i = unserved.nextSetBit(i + 1)) {
            double activity = 0;
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                activity += (double) program.rowCoefficient[k] * box.lower[program.rowColumn[k]];
            }
            boolean below = activity < program.rowLower[i];
            if (!below && activity <= program.rowUpper[i]) {
                unserved.clear(i);
                continue;
            }
            double side = below ? program.rowLower[i] : program.rowUpper[i];
            double missing = Math.abs(side - activity) / Math.max(1, Math.abs(side));
            int j = missing > mostMissing ? mostGain(i, below ? 1 : -1) : -1;
            if (j >= 0) {
                mostMissing = missing;
                best = j;
            }
        }
        return best;
    }

    private int mostGain(int i, int sign) {
        int best = -1;
        double most = 0;
        for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
            int j = program.rowColumn[k];
            double gain = sign * program.rowCoefficient[k] / use[j];
            if (gain > most && !box.isFixed(j)) {
                most = gain;
                best = j;
            }
        }
        return best;
    }

    /** Moves a column to one end, or keeps it from there; {@return false when neither is possible} */
    private boolean settle(int j, boolean up) {
        if (work.poll()) {
            return false;
        }
        if (box.isFixed(j)) {
            return true;
        }
        long end = up ? box.upper[j] : box.lower[j];
        return narrows(j, end, end) || narrows(j, up ? lower[j] : end + 1, up ? end - 1 : upper[j]);
    }

    /** Keeps the box as the one to return to. */
    private void keep() {
        System.arraycopy(box.lower, 0, lower, 0, lower.length);
        System.arraycopy(box.upper, 0, upper, 0, upper.length);
        box.forgetChanges();
    }

    private boolean narrows(int j, long lo, long hi) {
        box.tighten(j, lo, hi);
        if (!box.propagate()) {
            box.reset(lower, upper);
            return false;
        }
        for (int k = 0; k < box.changes(); k++) {
            int c = box.changedColumn(k);
            lower[c] = box.lower[c];
            upper[c] = box.upper[c];
            for (int t = program.columnStart[c]; t < program.columnStart[c + 1]; t++) {
                unserved.set(program.columnRow[t]);
            }
        }
        box.forgetChanges();
        return true;
    }
}
