package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ways along links between things of one kind. */
final class Cycles {
    private Cycles() {}

    /** Where one gets from a start, itself included. */
    static <T> Set<Id<T>> reachable(Id<T> start, Map<Id<T>, List<Id<T>>> next) {
        Set<Id<T>> seen = new TreeSet<>(List.of(start));
        Deque<Id<T>> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            for (Id<T> to : next.getOrDefault(todo.remove(), List.of())) {
                if (seen.add(to)) {
                    todo.add(to);
                }
            }
        }
        return seen;
    }

    /**
     * A shortest cycle through the first thing, by id, that lies on one; from it and back to it, itself at both ends. Empty
     * if there is none.
     */
    static <T> List<Id<T>> first(Map<Id<T>, List<Id<T>>> next) {
        return all(next).values().stream().findFirst().orElse(List.of());
    }

    /**
     * A shortest cycle through each thing that lies on one, by id. What has nothing before it is peeled off first, so that
     * only what is left has to be searched.
     */
    static <T> Map<Id<T>, List<Id<T>>> all(Map<Id<T>, List<Id<T>>> next) {
        Map<Id<T>, List<Id<T>>> cycles = new TreeMap<>();
        for (Id<T> id : afterPeeling(next)) {
            List<Id<T>> cycle = shortest(id, next);
            if (!cycle.isEmpty()) {
                cycles.put(id, cycle);
            }
        }
        return cycles;
    }

    private static <T> Set<Id<T>> afterPeeling(Map<Id<T>, List<Id<T>>> next) {
        Map<Id<T>, Integer> before = new HashMap<>();
        next.forEach((from, tos) -> {
            before.putIfAbsent(from, 0);
            tos.forEach(to -> before.merge(to, 1, Integer::sum));
        });
        Deque<Id<T>> free = new ArrayDeque<>();
        before.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        Set<Id<T>> left = new TreeSet<>(before.keySet());
        while (!free.isEmpty()) {
            Id<T> id = free.remove();
            left.remove(id);
            for (Id<T> to : next.getOrDefault(id, List.of())) {
                if (before.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
        }
        return left;
    }

    private static <T> List<Id<T>> shortest(Id<T> start, Map<Id<T>, List<Id<T>>> next) {
        Map<Id<T>, Id<T>> cameFrom = new TreeMap<>();
        Deque<Id<T>> todo = new ArrayDeque<>(List.of(start));
        while (!todo.isEmpty()) {
            Id<T> from = todo.remove();
            for (Id<T> to : next.getOrDefault(from, List.of()).stream().sorted().toList()) {
                if (to.equals(start)) {
                    List<Id<T>> way = new ArrayList<>(List.of(start));
                    for (Id<T> at = from; !at.equals(start); at = cameFrom.getOrDefault(at, start)) {
                        way.add(1, at);
                    }
                    way.add(start);
                    return way;
                }
                if (cameFrom.putIfAbsent(to, from) == null) {
                    todo.add(to);
                }
            }
        }
        return List.of();
    }

    static <T> String text(List<Id<T>> way) {
        return way.stream().map(Id::toString).collect(Collectors.joining(" -> "));
    }
}
