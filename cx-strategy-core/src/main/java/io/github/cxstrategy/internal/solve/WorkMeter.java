package io.github.cxstrategy.internal.solve;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Counts deterministic work units (nodes and pivots) and remembers that the limit or the stop signal was seen. */
final class WorkMeter {
    private final long most;
    private long max;
    private final BooleanSupplier stop;
    private final @Nullable WorkMeter whole;
    private long used;
    private boolean exhausted;

    WorkMeter(long max, BooleanSupplier stop) {
        this(max, stop, null);
    }

    private WorkMeter(long max, BooleanSupplier stop, @Nullable WorkMeter whole) {
        most = max;
        this.max = max;
        this.stop = stop;
        this.whole = whole;
    }

    /** {@return a meter of its own limit for a part of the work, which counts here too} */
    WorkMeter part(long most) {
        return new WorkMeter(most, stop, this);
    }

    /** Spends one unit; true when there is none left or a stop is wanted, and from then on always. */
    boolean spend() {
        if (!exhausted && (used >= max || (whole == null ? stop.getAsBoolean() : whole.spend()))) {
            exhausted = true;
        }
        if (!exhausted) {
            used++;
        }
        return exhausted;
    }

    /** Grants as much again as at the beginning, counted from now. */
    void renew() {
        max = used > Long.MAX_VALUE - most ? Long.MAX_VALUE : used + most;
    }

    /** Asks the stop signal without spending; for loops that do not count as work. */
    boolean poll() {
        if (!exhausted && (whole == null ? stop.getAsBoolean() : whole.poll())) {
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
