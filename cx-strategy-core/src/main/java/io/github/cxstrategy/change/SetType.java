package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets: elements are added and removed. A set of other than simple values is compared and changed as a whole. */
final class SetType extends ValueType {
    private final ValueType element;

    SetType(ValueType element) {
        this.element = element;
    }

    @Override
    PlanValue tell(Object value) {
        return tellAll(element, (Set<?>) value);
    }

    static PlanValue tellAll(ValueType element, Collection<?> values) {
        List<PlanValue> items = new ArrayList<>(values.size());
        values.forEach(item -> items.add(element.tell(item)));
        return new PlanValue.Items(items);
    }

    @Override
    Object read(PlanValue told) {
        List<Object> items = readAll(element, told);
        Set<Object> set = new LinkedHashSet<>(items);
        if (set.size() < items.size()) {
            throw new IllegalArgumentException(
                    "A set must have each element once but has one more often: " + told + ".");
        }
        return set;
    }

    static List<Object> readAll(ValueType element, PlanValue told) {
        if (!(told instanceof PlanValue.Items given)) {
            throw new IllegalArgumentException("Several values must be told as items but are " + told + ".");
        }
        List<Object> items = new ArrayList<>(given.items().size());
        given.items().forEach(item -> items.add(element.read(item)));
        return items;
    }

    @Override
    boolean saysNothing(Object value) {
        return ((Set<?>) value).isEmpty();
    }

    @Override
    Object nothing() {
        return Set.of();
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        if (!(element instanceof TextType text)) {
            super.compare(at, before, after, changes);
            return;
        }
        Map<String, PlanChange> byName = new TreeMap<>(CodePoints.ORDER);
        for (Object gone : without((Set<?>) before, (Set<?>) after)) {
            PlanPath path = at.element(text.text(gone)).path();
            byName.put(text.text(gone), new PlanChange.Removed(path, text.tell(gone), Optional.empty()));
        }
        for (Object come : without((Set<?>) after, (Set<?>) before)) {
            PlanPath path = at.element(text.text(come)).path();
            byName.put(text.text(come), new PlanChange.Added(path, text.tell(come), Optional.empty()));
        }
        byName.values().forEach(changes);
    }

    private static Set<Object> without(Set<?> these, Set<?> those) {
        Set<Object> rest = new LinkedHashSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        if (!(element instanceof TextType text)
                || !edits.here().isEmpty()
                || !edits.components().isEmpty()) {
            return super.patch(edits, base, misfits);
        }
        Set<Object> set = new LinkedHashSet<>((Set<?>) base);
        edits.elements().forEach((name, edit) -> patch(text, name, edit, set, misfits));
        return set;
    }

    private static void patch(TextType text, String name, Edits edit, Set<Object> set, Misfits misfits) {
        if (!edit.isOneChange()) {
            misfits.impossible(edit);
        } else if (edit.here().get(0) instanceof PlanChange.Added added) {
            Optional<Object> value = text.read(added, added.value(), misfits);
            if (value.isPresent() && !text.text(value.get()).equals(name)) {
                misfits.impossible(edit);
            } else if (value.isPresent() && !set.add(value.get())) {
                misfits.present(added);
            }
        } else if (edit.here().get(0) instanceof PlanChange.Removed) {
            if (!set.removeIf(value -> text.text(value).equals(name))) {
                misfits.missing(edit);
            }
        } else {
            misfits.impossible(edit);
        }
    }

    @Override
    Optional<String> name(Object value) {
        return nameOfAll(element, (Set<?>) value);
    }

    static Optional<String> nameOfAll(ValueType element, Collection<?> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(values.stream()
                        .flatMap(value -> element.name(value).stream())
                        .collect(Collectors.joining(", ")));
    }

    @Override
    Naming naming() {
        return element.naming() == Naming.ID ? Naming.IDS : Naming.NOTHING;
    }

    @Override
    @Nullable
    ValueType element() {
        return element;
    }
}
