package io.github.cxstrategy.offending.allocation;

import io.github.cxstrategy.offending.conflict.Neighbor;
import io.github.cxstrategy.offending.text.Table;

/** Knows its neighbor, and a floor above. */
public record Nosy(String name) {

    /** Asks next door. */
    public Neighbor ask(Table table) {
        return new Neighbor(table.title());
    }
}
