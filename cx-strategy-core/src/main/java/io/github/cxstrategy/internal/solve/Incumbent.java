package io.github.cxstrategy.internal.solve;

import java.util.Optional;
import java.util.function.LongConsumer;

/** The best feasible assignment found so far; whatever is offered is checked in integers. */
final class Incumbent {
    private final IntegerProgram program;
    private Optional<long[]> assignment = Optional.empty();
    private long value;
    private boolean keepsEquals;
    private long known = Long.MIN_VALUE;
    private final LongConsumer improved;

    Incumbent(IntegerProgram program, LongConsumer improved) {
        this.program = program;
        this.improved = improved;
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

    /** From now on, what is worth as much is wanted too. */
    void keepEquals() {
        keepsEquals = true;
    }

    /** Wants nothing below a value that somebody else has an answer of nearly. */
    void startAt(long least) {
        known = least;
    }

    /** {@return the least objective that is wanted: an improvement, or anything when there is no answer yet} */
    long wanted() {
        return !isPresent() ? known : keepsEquals ? value : value + 1;
    }

    /** Takes x if it is feasible and better. */
    boolean offer(long[] x) {
        long v = program.objective(x);
        if (v < known || (isPresent() && v <= value) || !program.isFeasible(x)) {
            return false;
        }
        assignment = Optional.of(x.clone());
        value = v;
        improved.accept(v);
        return true;
    }
}
