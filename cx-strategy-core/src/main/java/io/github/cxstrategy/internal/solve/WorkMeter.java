package io.github.cxstrategy.internal.solve;

import java.util.function.BooleanSupplier;

/** Counts deterministic work units (nodes and pivots) and remembers that the limit or the stop signal was seen. */
final class WorkMeter {
    private final long max;
    private final BooleanSupplier stop;
    private long used;
    private boolean exhausted;

    WorkMeter(long max, BooleanSupplier stop) {
        this.max = max;
        this.stop = stop;
    }

    /** Spends one unit; true when there is none left or a stop is wanted, and from then on always. */
    boolean spend() {
        if (!exhausted && (used >= max || stop.getAsBoolean())) {
            exhausted = true;
        }
        if (!exhausted) {
            used++;
        }
        return exhausted;
    }

    /** Asks the stop signal without spending; for loops that do not count as work. */
    boolean poll() {
        if (!exhausted && stop.getAsBoolean()) {
            exhausted = true;
        }
        return exhausted;
    }

    boolean exhausted() {
        return exhausted;
    }

    long used() {
        return used;
    }
}
