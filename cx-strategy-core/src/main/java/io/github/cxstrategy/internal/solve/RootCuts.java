package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Grows a program by rows that bring its relaxation closer to its whole points.
 *
 * <p>Computes a program with the same feasible points: in a few rounds it solves the relaxation, looks for cuts that its
 * values violate and adds the best of them; in the end those that do not bind are dropped. Each cut is proved in
 * integers. Bound: {@link #ROUNDS} + 1 relaxations from scratch, and none is begun when they have taken
 * {@link #MOST_PIVOTS}. Where nodes are cheap and bounds close anyway, branching alone is as fast.
 * Balas, Ceria, Cornu&eacute;jols and Natraj, "Gomory cuts revisited", Operations Research Letters 19, 1996,
 * <a href="https://doi.org/10.1016/0167-6377(96)00007-7">doi:10.1016/0167-6377(96)00007-7</a>.
 */
final class RootCuts {
    private static final int ROUNDS = 6;
    private static final int MOST_PIVOTS = 3000;
    private static final int MOST_A_ROUND = 40;
    private static final double LEAST_EFFICACY = 5e-4;
    private static final double MOST_PARALLEL = 0.9;
    // a round that gains less than this part of what all have gained is the last
    private static final double LEAST_GAIN = 0.05;
    // relaxations with more rows take longer, which a smaller part of the gap does not repay
    private static final double LEAST_CLOSED = 0.05;
    private static final double BINDS = 1e-6;
    // beyond this, doubles cannot tell whether a cut is violated
    private static final double LARGEST_BOX = 1 << 20;

    private final IntegerProgram original;
    private final double[] x;
    private final List<Cut> cuts = new ArrayList<>();
    private IntegerProgram grown;
    private int rounds;
    private double objective;

    private RootCuts(IntegerProgram program) {
        original = program;
        grown = program;
        x = new double[program.columns];
    }

    /** {@return a program without cuts} */
    static RootCuts none(IntegerProgram program) {
        return new RootCuts(program);
    }

    /** {@return the program with the cuts as rows after its own} */
    IntegerProgram program() {
        return grown;
    }

    /** {@return the cuts, in the order of their rows} */
    List<Cut> cuts() {
        return cuts;
    }

    /** Adds cuts, once, if they close enough of the gap to the best value known; all with infinity for that. */
    void grow(WorkMeter work, double best) {
        for (int j = 0; j < original.columns; j++) {
            if (original.boxMagnitude(j) > LARGEST_BOX) {
                return;
            }
        }
        long before = work.used();
        boolean going = solve(work);
        double first = objective;
        while (going && rounds < ROUNDS && work.used() - before <= MOST_PIVOTS) {
            rounds++;
            double last = objective;
            going = add(work) && solve(work) && last - objective > LEAST_GAIN * (first - objective);
        }
        if (first - objective < LEAST_CLOSED * (first - best)) {
            cuts.clear();
            grown = original;
        } else {
            drop();
        }
    }

    /** {@return whether the values of the relaxation can be used} */
    private boolean solve(WorkMeter work) {
        LinearEngine engine = LinearEngine.of(grown, work);
        for (int j = 0; j < x.length; j++) {
            engine.bounds(j, grown.lower[j], grown.upper[j]);
        }
        LinearEngine.Outcome outcome = engine.solve(Double.NEGATIVE_INFINITY, BranchAndBound.mostPivots(grown));
        if (outcome != LinearEngine.Outcome.OPTIMAL) {
            return false;
        }
        objective = engine.objective();
        for (int j = 0; j < x.length; j++) {
            x[j] = Math.max((double) grown.lower[j], Math.min((double) grown.upper[j], engine.value(j)));
        }
        return true;
    }

    /** {@return whether cuts were found} */
    private boolean add(WorkMeter work) {
        List<Cut> found = new ArrayList<>(ZeroHalf.separate(grown, x, work));
        found.addAll(Covers.separate(grown, original.rows, x));
        found.removeIf(c -> c.efficacy(x) < LEAST_EFFICACY);
        found.sort(Comparator.comparingDouble(c -> -c.efficacy(x)));
        List<Cut> kept = new ArrayList<>();
        for (Cut cut : found) {
            if (kept.size() < MOST_A_ROUND && kept.stream().allMatch(k -> k.cosine(cut) < MOST_PARALLEL)) {
                kept.add(cut);
            }
        }
        cuts.addAll(kept);
        grown = grown.with(kept);
        return !kept.isEmpty();
    }

    /** Drops the cuts that neither bind nor are needed for one that does. */
    private void drop() {
        int rows = original.rows;
        boolean[] needed = new boolean[cuts.size()];
        for (int k = cuts.size() - 1; k >= 0; k--) {
            needed[k] |= cuts.get(k).efficacy(x) > -BINDS;
            for (int i : cuts.get(k).rows) {
                if (needed[k] && i >= rows) {
                    needed[i - rows] = true;
                }
            }
        }
        int[] row = new int[rows + cuts.size()];
        for (int i = 0; i < rows; i++) {
            row[i] = i;
        }
        List<Cut> left = new ArrayList<>();
        for (int k = 0; k < needed.length; k++) {
            if (needed[k]) {
                row[rows + k] = rows + left.size();
                left.add(cuts.get(k).renumbered(row));
            }
        }
        cuts.clear();
        cuts.addAll(left);
        grown = original.with(cuts);
    }
}
