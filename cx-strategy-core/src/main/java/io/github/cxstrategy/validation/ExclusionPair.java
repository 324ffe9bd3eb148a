package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two initiatives of which one, or each, excludes the other.
 *
 * @param first the smaller id
 */
record ExclusionPair(Id<Initiative> first, Id<Initiative> second) implements Comparable<ExclusionPair> {
    private static final Comparator<ExclusionPair> ORDER = Comparator.<ExclusionPair, Id<Initiative>>comparing(
                    ExclusionPair::first)
            .thenComparing(ExclusionPair::second);

    /** All pairs within a group, in order; an initiative that excludes itself is none. */
    static SortedSet<ExclusionPair> within(PlanIndex plan, Set<Id<Initiative>> group) {
        SortedSet<ExclusionPair> pairs = new TreeSet<>();
        for (Id<Initiative> id : group) {
            for (Initiative initiative : plan.initiatives(id)) {
                for (Id<Initiative> other : initiative.exclusions()) {
                    int order = id.compareTo(other);
                    if (order != 0 && group.contains(other)) {
                        pairs.add(order < 0 ? new ExclusionPair(id, other) : new ExclusionPair(other, id));
                    }
                }
            }
        }
        return pairs;
    }

    @Override
    public int compareTo(ExclusionPair other) {
        return ORDER.compare(this, other);
    }
}
