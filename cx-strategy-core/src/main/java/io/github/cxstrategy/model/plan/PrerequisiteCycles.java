package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.graph.Cycles;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Circles of initiatives that require each other: one for each group of entangled initiatives. */
final class PrerequisiteCycles {
    private PrerequisiteCycles() {}

    /** Each circle from its smallest id on; every initiative requires the next, and the last the first. */
    static List<List<Id<Initiative>>> find(Collection<Initiative> initiatives) {
        List<Id<Initiative>> ids =
                initiatives.stream().map(Initiative::id).distinct().sorted().toList();
        int[][] successors = new int[ids.size()][];
        for (Initiative initiative : initiatives) {
            successors[Collections.binarySearch(ids, initiative.id())] = initiative.prerequisites().stream()
                    .mapToInt(prerequisite -> Collections.binarySearch(ids, prerequisite))
                    .filter(position -> position >= 0)
                    .toArray();
        }
        return Cycles.find(successors).stream()
                .map(cycle -> Arrays.stream(cycle).mapToObj(ids::get).toList())
                .toList();
    }
}
