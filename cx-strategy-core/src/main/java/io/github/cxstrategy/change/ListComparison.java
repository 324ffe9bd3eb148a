package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.CodePoints;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two lists. Elements with the same name are the same thing, if each list has that name once; the
 * others are the same thing only if they are equal, the first of them in one list being the first in the other.
 */
final class ListComparison {
    private static final int NONE = -1;

    private final ValueType element;
    private final Trail at;
    private final List<?> before;
    private final List<?> after;
    /** The names of the elements before and after; null where an element is told by its index. */
    private final @Nullable String[] namesBefore;

    private final @Nullable String[] namesAfter;
    /** Where the same thing is in the other list. */
    private final int[] partnersBefore;

    private final int[] partnersAfter;

    ListComparison(ValueType element, Trail at, List<?> before, List<?> after) {
        this.element = element;
        this.at = at;
        this.before = before;
        this.after = after;
        namesBefore = names(before);
        namesAfter = names(after);
        partnersBefore = new int[before.size()];
        partnersAfter = new int[after.size()];
        Arrays.fill(partnersBefore, NONE);
        Arrays.fill(partnersAfter, NONE);
        Set<String> ambiguous = repeated(namesBefore);
        ambiguous.addAll(repeated(namesAfter));
        forget(namesBefore, ambiguous);
        forget(namesAfter, ambiguous);
        match();
    }

    private @Nullable String[] names(List<?> list) {
        @Nullable String[] names = new @Nullable String[list.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = element.name(list.get(i)).orElse(null);
        }
        return names;
    }

    private static Set<String> repeated(@Nullable String[] names) {
        Set<String> seen = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        for (String name : names) {
            if (name != null && !seen.add(name)) {
                repeated.add(name);
            }
        }
        return repeated;
    }

    private static void forget(@Nullable String[] names, Set<String> ambiguous) {
        for (int i = 0; i < names.length; i++) {
            if (names[i] != null && ambiguous.contains(names[i])) {
                names[i] = null;
            }
        }
    }

    private void match() {
        Map<String, Integer> named = new HashMap<>();
        Map<Object, Deque<Integer>> others = new HashMap<>();
        for (int j = 0; j < after.size(); j++) {
            if (namesAfter[j] == null) {
                others.computeIfAbsent(after.get(j), value -> new ArrayDeque<>())
                        .add(j);
            } else {
                named.put(namesAfter[j], j);
            }
        }
        for (int i = 0; i < before.size(); i++) {
            Integer j;
            if (namesBefore[i] == null) {
                Deque<Integer> equals = others.get(before.get(i));
                j = equals == null ? null : equals.poll();
            } else {
                j = named.get(namesBefore[i]);
            }
            if (j != null) {
                partnersBefore[i] = j;
                partnersAfter[j] = i;
            }
        }
    }

    /** Tells what has no name first, by index, and then the rest by name. */
    void tell(Consumer<PlanChange> changes) {
        boolean[] moved = moved();
        Map<String, Integer> gone = new TreeMap<>(CodePoints.ORDER);
        for (int i = 0; i < before.size(); i++) {
            if (namesBefore[i] != null) {
                gone.put(namesBefore[i], i);
            } else if (partnersBefore[i] == NONE) {
                changes.accept(new PlanChange.Removed(at.path(), element.tell(before.get(i)), Optional.of(i)));
            } else if (moved[i]) {
                Optional<PlanValue> what = Optional.of(element.tell(before.get(i)));
                changes.accept(new PlanChange.Moved(at.path(), what, i, partnersBefore[i]));
            }
        }
        Map<String, Integer> come = new TreeMap<>(CodePoints.ORDER);
        for (int j = 0; j < after.size(); j++) {
            if (partnersAfter[j] == NONE && namesAfter[j] != null) {
                come.put(namesAfter[j], j);
            } else if (partnersAfter[j] == NONE) {
                changes.accept(new PlanChange.Added(at.path(), element.tell(after.get(j)), Optional.of(j)));
            }
        }
        Set<String> names = new java.util.TreeSet<>(CodePoints.ORDER);
        names.addAll(gone.keySet());
        names.addAll(come.keySet());
        for (String name : names) {
            Integer i = gone.get(name);
            if (i != null) {
                tellOld(name, i, moved[i], changes);
            } else {
                int j = come.getOrDefault(name, NONE);
                PlanPath path = at.element(name).path();
                changes.accept(new PlanChange.Added(path, element.tell(after.get(j)), Optional.of(j)));
            }
        }
    }

    private void tellOld(String name, int i, boolean moved, Consumer<PlanChange> changes) {
        int j = partnersBefore[i];
        if (j == NONE) {
            PlanPath path = at.element(name).path();
            changes.accept(new PlanChange.Removed(path, element.tell(before.get(i)), Optional.of(i)));
            return;
        }
        if (moved) {
            changes.accept(new PlanChange.Moved(at.element(name).path(), Optional.empty(), i, j));
        }
        if (!before.get(i).equals(after.get(j))) {
            element.compare(at.element(name), before.get(i), after.get(j), changes);
        }
    }

    /** Which elements move: the fewest, so that the others keep their order. */
    private boolean[] moved() {
        int[] staying = IntStream.range(0, before.size())
                .filter(i -> partnersBefore[i] != NONE)
                .toArray();
        boolean[] rising = LongestRise.in(
                Arrays.stream(staying).map(i -> partnersBefore[i]).toArray());
        boolean[] moved = new boolean[before.size()];
        for (int k = 0; k < staying.length; k++) {
            moved[staying[k]] = !rising[k];
        }
        return moved;
    }
}
