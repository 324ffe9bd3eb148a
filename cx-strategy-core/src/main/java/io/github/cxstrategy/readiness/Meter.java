package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.SearchLimit;
import java.util.function.BooleanSupplier;

/** How much work is left of a limit. For one thread. */
final class Meter {
    private final BooleanSupplier stop;
    private final boolean timed;
    private long left;

    Meter(SearchLimit limit) {
        stop = limit.start();
        timed = limit.isTimed();
        left = limit.workUnits();
    }

    boolean isExhausted() {
        return left <= 0 || stop.getAsBoolean();
    }

    void spend(long units) {
        left -= Math.min(left, units);
    }

    boolean isTimed() {
        return timed;
    }
}
