package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Circles of initiatives that require each other.
 *
 * <p>Peels off initiatives whose prerequisites are all peeled off; what remains leads into a circle, which is found by
 * following the first remaining prerequisite. Each circle is taken out and the peeling goes on, so every group of
 * entangled initiatives is reported at least once. O((n + m) log n) plus the length of the paths that lead into circles.
 */
final class PrerequisiteCycles {
    private final TreeMap<Id<Initiative>, SortedSet<Id<Initiative>>> open = new TreeMap<>();
    private final Map<Id<Initiative>, List<Id<Initiative>>> dependents = new TreeMap<>();

    private PrerequisiteCycles(Collection<Initiative> initiatives) {
        initiatives.forEach(initiative -> open.put(initiative.id(), new TreeSet<>()));
        for (Initiative initiative : initiatives) {
            SortedSet<Id<Initiative>> prerequisites = openOf(initiative.id());
            for (Id<Initiative> prerequisite : initiative.prerequisites()) {
                if (open.containsKey(prerequisite)) {
                    prerequisites.add(prerequisite);
                    dependents
                            .computeIfAbsent(prerequisite, id -> new ArrayList<>())
                            .add(initiative.id());
                }
            }
        }
    }

    /** Each circle from its smallest id on; every initiative requires the next, and the last the first. */
    static List<List<Id<Initiative>>> find(Collection<Initiative> initiatives) {
        PrerequisiteCycles search = new PrerequisiteCycles(initiatives);
        search.peel(search.open.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
        List<List<Id<Initiative>>> cycles = new ArrayList<>();
        while (!search.open.isEmpty()) {
            List<Id<Initiative>> cycle = search.firstCycle();
            cycles.add(cycle);
            search.peel(cycle);
        }
        return cycles;
    }

    private SortedSet<Id<Initiative>> openOf(Id<Initiative> id) {
        return open.getOrDefault(id, new TreeSet<>());
    }

    private void peel(Collection<Id<Initiative>> free) {
        Deque<Id<Initiative>> queue = new ArrayDeque<>(free);
        while (!queue.isEmpty()) {
            Id<Initiative> id = queue.remove();
            open.remove(id);
            for (Id<Initiative> dependent : dependents.getOrDefault(id, List.of())) {
                SortedSet<Id<Initiative>> left = open.get(dependent);
                if (left != null && left.remove(id) && left.isEmpty()) {
                    queue.add(dependent);
                }
            }
        }
    }

    /** What is left open has an open prerequisite, so following them must come back. */
    private List<Id<Initiative>> firstCycle() {
        Map<Id<Initiative>, Integer> position = new LinkedHashMap<>();
        Id<Initiative> at = open.firstKey();
        while (!position.containsKey(at)) {
            position.put(at, position.size());
            at = openOf(at).first();
        }
        List<Id<Initiative>> path = new ArrayList<>(position.keySet());
        List<Id<Initiative>> cycle = path.subList(position.get(at), path.size());
        int smallest = cycle.indexOf(cycle.stream().min(Id::compareTo).orElseThrow());
        List<Id<Initiative>> rotated = new ArrayList<>(cycle.subList(smallest, cycle.size()));
        rotated.addAll(cycle.subList(0, smallest));
        return rotated;
    }
}
