package io.github.cxstrategy.internal.solve;

import java.util.Optional;

/**
 * The answer to an {@link IntegerProgram}: never stronger than proved.
 *
 * <p>{@code bound} is an upper bound of the objective that holds in every case; it is {@link Long#MIN_VALUE} when the
 * program has no solution.
 */
public final class Solution {
    /** What was proved. */
    public enum Status {
        /** The answer is feasible and no other has a larger value. */
        OPTIMAL,
        /** The answer is feasible; whether there is a better one is open. */
        FEASIBLE,
        /** No assignment satisfies all rows. */
        INFEASIBLE,
        /** Nothing was found within the limit, and nothing excluded. */
        UNKNOWN
    }

    private final Status status;
    private final Optional<long[]> assignment;
    private final long value;
    private final long bound;
    private final long work;

    Solution(Status status, Optional<long[]> assignment, long value, long bound, long work) {
        this.status = status;
        this.assignment = assignment;
        this.value = value;
        this.bound = bound;
        this.work = work;
    }

    /** {@return what was proved} */
    public Status status() {
        return status;
    }

    /** {@return one value a column (a copy), or empty when none was found} */
    public Optional<long[]> assignment() {
        return assignment.map(long[]::clone);
    }

    /** {@return the objective of the assignment; meaningless (0) when there is none} */
    public long value() {
        return value;
    }

    /** {@return a proven upper bound of the objective} */
    public long bound() {
        return bound;
    }

    /** {@return the work units spent} */
    public long work() {
        return work;
    }

    @Override
    public String toString() {
        return status + " value " + value + " bound " + bound + " work " + work;
    }
}
