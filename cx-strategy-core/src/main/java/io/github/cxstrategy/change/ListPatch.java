package io.github.cxstrategy.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes changes in one list. Everything is looked up in the list as it was; what leaves its place is taken out, and what
 * comes is put in from front to back, so that each stands at its index when all are in.
 */
final class ListPatch {
    private final ValueType element;
    private final Misfits misfits;
    private final List<Object> elements;
    private final boolean[] gone;
    private final List<Arrival> arrivals = new ArrayList<>();

    /** What comes to stand at an index. */
    private record Arrival(int index, Object value) {}

    ListPatch(ValueType element, List<?> base, Misfits misfits) {
        this.element = element;
        this.misfits = misfits;
        this.elements = new ArrayList<>(base);
        this.gone = new boolean[base.size()];
    }

    List<Object> apply(Edits edits) {
        if (!edits.components().isEmpty()) {
            misfits.impossible(edits);
            return elements;
        }
        Map<String, List<Integer>> named = new HashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            element.name(elements.get(i))
                    .ifPresent(name ->
                            named.computeIfAbsent(name, n -> new ArrayList<>()).add(index));
        }
        edits.elements().forEach((name, edit) -> byName(name, edit, named.getOrDefault(name, List.of())));
        edits.here().forEach(this::byIndex);
        return merged();
    }

    private void byName(String name, Edits edit, List<Integer> found) {
        if (edit.isOneChange() && edit.here().get(0) instanceof PlanChange.Added added) {
            if (found.isEmpty()) {
                add(added, name);
            } else {
                misfits.present(added);
            }
        } else if (found.isEmpty()) {
            misfits.missing(edit);
        } else if (found.size() > 1) {
            misfits.ambiguous(edit, found.size());
        } else {
            change(edit, found.get(0));
        }
    }

    private void change(Edits edit, int i) {
        Object value = elements.get(i);
        if (edit.isOneChange() && edit.here().get(0) instanceof PlanChange.Removed removed) {
            gone[i] = element.expect(removed, removed.value(), value, misfits);
            return;
        }
        Optional<PlanChange.Moved> moved = edit.here().stream()
                .filter(PlanChange.Moved.class::isInstance)
                .map(PlanChange.Moved.class::cast)
                .findFirst();
        Edits rest = moved.map(edit::without).orElse(edit);
        if (!rest.isNothing()) {
            elements.set(i, element.patch(rest, value, misfits));
        }
        if (moved.isPresent()) {
            gone[i] = true;
            arrivals.add(new Arrival(moved.get().to(), elements.get(i)));
        }
    }

    private void byIndex(PlanChange change) {
        if (change instanceof PlanChange.Added added) {
            element.read(added, added.value(), misfits)
                    .ifPresent(value -> arrivals.add(new Arrival(index(added), value)));
        } else if (change instanceof PlanChange.Removed removed) {
            take(removed, removed.value(), removed.index().orElse(0));
        } else if (change instanceof PlanChange.Moved moved && moved.value().isPresent()) {
            int i = take(moved, moved.value().get(), moved.from());
            if (i >= 0) {
                arrivals.add(new Arrival(moved.to(), elements.get(i)));
            }
        } else {
            misfits.impossible(Edits.of(List.of(change)));
        }
    }

    /** What is told by its index may stand elsewhere in another plan, as long as it is there. */
    private int take(PlanChange change, PlanValue wanted, int index) {
        int found = is(index, wanted) ? index : 0;
        while (found < elements.size() && !is(found, wanted)) {
            found++;
        }
        if (found == elements.size()) {
            misfits.missing(Edits.of(List.of(change)));
            return -1;
        }
        gone[found] = true;
        return found;
    }

    private boolean is(int index, PlanValue wanted) {
        return index < elements.size()
                && !gone[index]
                && element.tell(elements.get(index)).equals(wanted);
    }

    private void add(PlanChange.Added added, String name) {
        Optional<Object> value = element.read(added, added.value(), misfits);
        if (value.isPresent() && !element.name(value.get()).equals(Optional.of(name))) {
            misfits.impossible(Edits.of(List.of(added)));
        } else {
            value.ifPresent(fresh -> arrivals.add(new Arrival(index(added), fresh)));
        }
    }

    private static int index(PlanChange.Added added) {
        return added.index().orElse(Integer.MAX_VALUE);
    }

    private List<Object> merged() {
        arrivals.sort(Comparator.comparingInt(Arrival::index));
        List<Object> merged = new ArrayList<>(elements.size() + arrivals.size());
        int next = 0;
        for (Arrival arrival : arrivals) {
            while (merged.size() < arrival.index() && next < elements.size()) {
                if (!gone[next]) {
                    merged.add(elements.get(next));
                }
                next++;
            }
            merged.add(arrival.value());
        }
        for (; next < elements.size(); next++) {
            if (!gone[next]) {
                merged.add(elements.get(next));
            }
        }
        return merged;
    }
}
