package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/**
 * In what one allocation differs from another.
 *
 * @param added the initiatives that only the one funds
 * @param dropped the initiatives that only the other funds
 * @param otherOption the initiatives that both fund, in different options
 */
public record Reshuffle(Set<Id<Initiative>> added, Set<Id<Initiative>> dropped, Set<Id<Initiative>> otherOption) {
    /** Copies the sets. */
    public Reshuffle {
        added = Check.set("added", added);
        dropped = Check.set("dropped", dropped);
        otherOption = Check.set("otherOption", otherOption);
    }
}
