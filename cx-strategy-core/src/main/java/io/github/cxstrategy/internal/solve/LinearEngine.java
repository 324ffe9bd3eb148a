package io.github.cxstrategy.internal.solve;

/**
 * Suggests solutions and multipliers of the linear relaxation in floating point; nothing it says is trusted.
 *
 * <p>Every method is deterministic. Bounds stay until changed; each solve starts where the last one ended.
 */
interface LinearEngine {
    /** How a run ended. */
    enum Outcome {
        /** The values are an optimum of the relaxation, as far as floating point can tell. */
        OPTIMAL,
        /** The objective fell to the cutoff; the multipliers show it. */
        CUTOFF,
        /** The box holds no solution; {@link #ray} shows why. */
        INFEASIBLE,
        /** Gave up for the number of pivots or for numerical trouble; the multipliers are usable. */
        UNFINISHED,
        /** The work limit was reached. */
        STOPPED
    }

    /** {@return the engine that is faster on a program: the dense one where there are few rows, and full ones} */
    static LinearEngine of(IntegerProgram program, WorkMeter work) {
        boolean few = program.rows <= 40;
        boolean full = 2L * program.rowColumn.length >= (long) program.rows * program.columns;
        return few && full ? new DenseDualSimplex(program, work) : new SparseDualSimplex(program, work);
    }

    /** Sets the box of a column. */
    void bounds(int column, long lower, long upper);

    /** Maximizes until done, the objective is at most {@code cutoff}, or {@code maxPivots} are spent. */
    Outcome solve(double cutoff, int maxPivots);

    /** {@return the objective of the current basis} */
    double objective();

    /** {@return the value of a column in the current basis} */
    double value(int column);

    /** Fills in one multiplier a row, for the true objective. */
    void multipliers(double[] y);

    /** Fills in one multiplier a row that shows infeasibility; only after {@link Outcome#INFEASIBLE}. */
    void ray(double[] y);

    /** Begins where the run of a program like this one ended; an engine whose runs are short begins where it always does. */
    default void begin(StartingBasis start) {}

    /** Leaves its basis for the next program. */
    default void leave(StartingBasis start) {}

    /** Remembers the current state, once; {@link #restore} returns to it and forgets it. */
    void save();

    /** Returns to the state of {@link #save}, bounds included. */
    void restore();
}
