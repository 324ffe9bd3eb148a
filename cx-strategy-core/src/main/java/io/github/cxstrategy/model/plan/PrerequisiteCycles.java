package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.graph.Cycles;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Circles of initiatives that require each other: one for each group of entangled initiatives. */
final class PrerequisiteCycles {
    private PrerequisiteCycles() {}

    /** Each circle from its smallest id on; every initiative requires the next, and the last the first. Two of one id count as one. */
    static List<List<Id<Initiative>>> find(Collection<Initiative> initiatives) {
        SortedMap<Id<Initiative>, Set<Id<Initiative>>> required = new TreeMap<>();
        for (Initiative initiative : initiatives) {
            required.computeIfAbsent(initiative.id(), id -> new TreeSet<>()).addAll(initiative.prerequisites());
        }
        return Cycles.find(required);
    }
}
