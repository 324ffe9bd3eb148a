package io.github.cxstrategy.internal.solve;

import java.util.Optional;

/** The best feasible assignment found so far; whatever is offered is checked in integers. */
final class Incumbent {
    private final IntegerProgram program;
    private Optional<long[]> assignment = Optional.empty();
    private long value;

    Incumbent(IntegerProgram program) {
        this.program = program;
    }

    Optional<long[]> assignment() {
        return assignment;
    }

    boolean isPresent() {
        return assignment.isPresent();
    }

    long value() {
        return value;
    }

    /** {@return the least objective that would be an improvement; anything when there is none yet} */
    long wanted() {
        return isPresent() ? value + 1 : Long.MIN_VALUE;
    }

    /** Takes x if it is feasible and better. */
    boolean offer(long[] x) {
        long v = program.objective(x);
        if (v < wanted() || !program.isFeasible(x)) {
            return false;
        }
        assignment = Optional.of(x.clone());
        value = v;
        return true;
    }
}
