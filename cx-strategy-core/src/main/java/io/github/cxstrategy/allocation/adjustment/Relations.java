package io.github.cxstrategy.allocation.adjustment;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/**
 * What an initiative says of others.
 *
 * @param prerequisites the initiatives that it requires
 * @param exclusions the initiatives that it excludes
 */
public record Relations(Set<Id<Initiative>> prerequisites, Set<Id<Initiative>> exclusions) {
    /** Copies the sets. */
    public Relations {
        prerequisites = Check.set("prerequisites", prerequisites);
        exclusions = Check.set("exclusions", exclusions);
    }
}
