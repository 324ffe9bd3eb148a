package io.github.cxstrategy.offending.conflict;

import io.github.cxstrategy.offending.allocation.Nosy;

/** A room of the same floor. */
public record Neighbor(String name) {

    /** Closes a cycle of rooms. */
    public static Neighbor of(Nosy nosy) {
        return new Neighbor(nosy.name());
    }
}
