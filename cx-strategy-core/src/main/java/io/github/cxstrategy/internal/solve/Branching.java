package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * Chooses the column to branch on: reliability branching.
 *
 * <p>Computes for the fractional columns how much the bound falls on either side, from what branching on them cost
 * before (pseudo-costs), and by a few trial pivots while that is not known well enough; takes the largest product.
 * A side that a trial closes, in integers, is removed from the box at once.
 * Bound: at most a fixed number of trials of some pivots a node. Where trees stay small, trying all pays more.
 * Achterberg, Koch and Martin, "Branching rules revisited", Operations Research Letters 33, 2005,
 * <a href="https://doi.org/10.1016/j.orl.2004.04.002">doi:10.1016/j.orl.2004.04.002</a>.
 */
final class Branching {
    /** The column that no branching is possible on. */
    static final int NONE = -1;

    /** The box has shrunk instead; look at it again. */
    static final int SHRUNK = -2;

    private static final int RELIABLE = 4;
    private static final int TRIALS = 24;
    private static final int LOOKAHEAD = 6;
    private static final int TRIAL_PIVOTS = 12;
    private static final double LEAST_GAIN = 1e-6;

    private final Relaxation relaxation;
    private final double[][] gain;
    private final int[][] count;
    private final double[] totalGain = new double[2];
    private final long[] totalCount = new long[2];
    private final double[] score;
    private final int[] order;
    private final double[] trialGain = new double[2];
    private final int[] trialArgument = new int[2];
    private final ProofLog log;

    Branching(int columns, Relaxation relaxation, ProofLog log) {
        this.log = log;
        this.relaxation = relaxation;
        gain = new double[2][columns];
        count = new int[2][columns];
        score = new double[columns];
        order = new int[columns];
    }

    /** Learns what moving a column by a distance down (0) or up (1) cost the objective. */
    void learn(int j, int side, double distance, double cost) {
        if (distance > 1e-6) {
            double unit = Math.max(0, cost) / distance;
            gain[side][j] += unit;
            count[side][j]++;
            totalGain[side] += unit;
            totalCount[side]++;
        }
    }

    /** {@return what moving a column by a distance is expected to cost} */
    double expected(int j, int side, double distance) {
        double unit = count[side][j] > 0
                ? gain[side][j] / count[side][j]
                : totalCount[side] > 0 ? totalGain[side] / totalCount[side] : 1;
        return unit * distance;
    }

    /** Chooses among the fractional columns of the last solve; may shrink the box instead. */
    int choose(Domain box, long wanted) {
        int fractional = rankFractional(box);
        int best = NONE;
        double bestScore = -1;
        int trials = 0;
        int sinceBetter = 0;
        double objective = relaxation.engine.objective();
        for (int k = 0; k < fractional; k++) {
            int j = order[k];
            double s = score[j];
            if (Math.min(count[0][j], count[1][j]) < RELIABLE && trials < TRIALS && sinceBetter < LOOKAHEAD) {
                trials++;
                int closed = tryBoth(box, j, objective, wanted);
                if (closed != 0) {
                    shrink(box, j, closed);
                    return SHRUNK;
                }
                s = product(trialGain[0], trialGain[1]);
            }
            if (s > bestScore) {
                bestScore = s;
                best = j;
                sinceBetter = 0;
            } else {
                sinceBetter++;
            }
        }
        return best;
    }

    private static double product(double down, double up) {
        return Math.max(down, LEAST_GAIN) * Math.max(up, LEAST_GAIN);
    }

    private int rankFractional(Domain box) {
        int n = 0;
        for (int j = 0; j < score.length; j++) {
            double f = relaxation.fraction(j);
            if (f != 0 && !box.isFixed(j)) {
                score[j] = product(expected(j, 0, f), expected(j, 1, 1 - f));
                order[n++] = j;
            }
        }
        // sorted by falling score, then by column
        Integer[] sorted = Arrays.stream(order, 0, n).boxed().toArray(Integer[]::new);
        Arrays.sort(sorted, (a, b) -> Double.compare(score[b], score[a]));
        for (int k = 0; k < n; k++) {
            order[k] = sorted[k];
        }
        return n;
    }

    /** {@return which sides are proved closed: bit 0 down, bit 1 up} */
    private int tryBoth(Domain box, int j, double objective, long wanted) {
        double v = relaxation.value(j);
        double f = v - Math.floor(v);
        int closed = 0;
        for (int side = 0; side < 2; side++) {
            long lo = box.lower[j];
            long hi = box.upper[j];
            long floor = floorInside(box, j);
            box.lower[j] = side == 0 ? lo : floor + 1;
            box.upper[j] = side == 0 ? floor : hi;
            relaxation.engine.save();
            relaxation.engine.bounds(j, box.lower[j], box.upper[j]);
            LinearEngine.Outcome outcome = relaxation.engine.solve(Relaxation.cutoff(wanted), TRIAL_PIVOTS);
            double cost = Math.max(0, objective - relaxation.engine.objective());
            boolean promising = outcome == LinearEngine.Outcome.INFEASIBLE
                    || relaxation.engine.objective() < Relaxation.cutoff(wanted);
            if (promising && relaxation.closes(box, outcome, wanted)) {
                closed |= 1 << side;
                trialArgument[side] = relaxation.argument();
            }
            relaxation.engine.restore();
            box.lower[j] = lo;
            box.upper[j] = hi;
            trialGain[side] = cost;
            if (outcome != LinearEngine.Outcome.STOPPED) {
                learn(j, side, side == 0 ? f : 1 - f, cost);
            }
        }
        return closed;
    }

    private long floorInside(Domain box, int j) {
        return Math.max(box.lower[j], Math.min(box.upper[j] - 1, (long) Math.floor(relaxation.value(j))));
    }

    private void shrink(Domain box, int j, int closed) {
        long floor = floorInside(box, j);
        if ((closed & 1) != 0) {
            log.apply(trialArgument[0]);
            box.tighten(j, floor + 1, box.upper[j]);
        }
        if ((closed & 2) != 0) {
            log.apply(trialArgument[1]);
            box.tighten(j, box.lower[j], floor);
        }
    }
}
