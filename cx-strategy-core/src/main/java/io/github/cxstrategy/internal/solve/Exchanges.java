package io.github.cxstrategy.internal.solve;

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
    static final long LEAST_UNITS = 50;
    private static final long MOST_UNITS = 1000;
    // of the work done so far, but for the least
    private static final double SHARE = 0.2;

    private final IntegerProgram p;
    private final WorkMeter work;
    private final Moves moves;
    private long tried = Long.MIN_VALUE;

    Exchanges(IntegerProgram program, WorkMeter work) {
        p = program;
        this.work = work;
        moves = new Moves(program);
    }

    /** Offers a better answer than an incumbent that was not seen before and is below what is possible. */
    void offer(Incumbent incumbent, long bound) {
        if (!incumbent.isPresent() || incumbent.value() <= tried || incumbent.wanted() > bound) {
            return;
        }
        incumbent.assignment().ifPresent(moves::startAt);
        long units = Math.max(LEAST_UNITS, Math.min(MOST_UNITS, (long) (SHARE * work.used())));
        long granted = Moves.ENTRIES_A_UNIT * units;
        moves.left = granted;
        boolean better = improve();
        for (long spent = granted - moves.left;
                spent >= Moves.ENTRIES_A_UNIT && !work.spend();
                spent -= Moves.ENTRIES_A_UNIT) {}
        if (better) {
            incumbent.offer(moves.x);
        }
        tried = incumbent.value();
    }

    /** Begins chains at each column until none gains; {@return whether any did} */
    private boolean improve() {
        boolean better = false;
        int since = 0;
        for (int k = 0; since < p.columns && moves.left > 0; k = (k + 1) % p.columns) {
            since++;
            int j = moves.byValue[k];
            int up = Long.signum(p.value[j]);
            if (begin(j, up) || begin(j, -up)) {
                moves.forgetChain();
                better = true;
                since = 0;
            }
        }
        return better;
    }

    private boolean begin(int j, int step) {
        return moves.canMove(j, step) && next(j, step, 1, 0);
    }

    /** Takes a step; {@return whether the chain that goes on with it gains; if not, it is taken back} */
    private boolean next(int j, int step, int length, long before) {
        long gain = before + step * p.value[j];
        moves.take(j, step);
        if (moves.breaksNothing() ? gain > 0 || fill(length, gain) : mend(length, gain)) {
            return true;
        }
        moves.takeBack(j, step);
        return false;
    }

    private boolean mend(int length, long gain) {
        if (length == LONGEST || gain + (LONGEST - length) * moves.largest <= 0) {
            return false;
        }
        int row = moves.shortestBroken();
        int sign = moves.missing(row);
        for (int k = p.rowStart[row]; k < p.rowStart[row + 1] && moves.left > 0; k++) {
            moves.left--;
            int j = p.rowColumn[k];
            int step = p.rowCoefficient[k] > 0 ? sign : -sign;
            if (moves.canMove(j, step) && next(j, step, length + 1, gain)) {
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
        for (int j : moves.byValue) {
            if (Math.abs(p.value[j]) <= -gain || moves.left <= 0) {
                return false;
            }
            int step = Long.signum(p.value[j]);
            if (moves.canMove(j, step) && moves.fits(j, step)) {
                moves.take(j, step);
                return true;
            }
        }
        return false;
    }
}
