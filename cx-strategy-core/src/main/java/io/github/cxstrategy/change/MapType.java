package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.CodePoints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps: entries are added, removed, or changed like their values. */
final class MapType extends ValueType {
    private final TextType key;
    private final ValueType value;

    MapType(TextType key, ValueType value) {
        this.key = key;
        this.value = value;
    }

    @Override
    PlanValue tell(Object map) {
        Map<String, PlanValue> fields = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((name, content) -> fields.put(key.text(name), value.tell(content)));
        return new PlanValue.Fields(fields);
    }

    @Override
    Object read(PlanValue told) {
        if (!(told instanceof PlanValue.Fields given)) {
            throw new IllegalArgumentException("A map must be told by its keys but is " + told + ".");
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        given.fields().forEach((name, content) -> map.put(key.read(name), value.read(content)));
        if (map.size() < given.fields().size()) {
            throw new IllegalArgumentException("A map must have each key once but has one more often: " + told + ".");
        }
        return map;
    }

    @Override
    boolean saysNothing(Object map) {
        return ((Map<?, ?>) map).isEmpty();
    }

    @Override
    Object nothing() {
        return Map.of();
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        Map<String, Object> old = byText((Map<?, ?>) before);
        Map<String, Object> now = byText((Map<?, ?>) after);
        Map<String, Object> all = new TreeMap<>(CodePoints.ORDER);
        all.putAll(old);
        all.putAll(now);
        for (String name : all.keySet()) {
            Object was = old.get(name);
            Object is = now.get(name);
            if (was == null && is != null) {
                changes.accept(new PlanChange.Added(at.element(name).path(), value.tell(is), Optional.empty()));
            } else if (is == null && was != null) {
                changes.accept(new PlanChange.Removed(at.element(name).path(), value.tell(was), Optional.empty()));
            } else if (was != null && is != null && !was.equals(is)) {
                value.compare(at.element(name), was, is, changes);
            }
        }
    }

    private Map<String, Object> byText(Map<?, ?> map) {
        Map<String, Object> texts = new LinkedHashMap<>();
        map.forEach((name, content) -> texts.put(key.text(name), content));
        return texts;
    }

    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        if (!edits.here().isEmpty() || !edits.components().isEmpty()) {
            return super.patch(edits, base, misfits);
        }
        Map<Object, Object> map = new LinkedHashMap<>((Map<?, ?>) base);
        Map<String, Object> keys = new LinkedHashMap<>();
        map.keySet().forEach(name -> keys.put(key.text(name), name));
        edits.elements().forEach((name, edit) -> patch(name, keys.get(name), edit, map, misfits));
        return map;
    }

    private void patch(String name, @Nullable Object found, Edits edit, Map<Object, Object> map, Misfits misfits) {
        Object content = found == null ? null : map.get(found);
        if (edit.isOneChange() && edit.here().get(0) instanceof PlanChange.Added added) {
            if (content != null) {
                misfits.present(added);
                return;
            }
            Optional<Object> fresh = value.read(added, added.value(), misfits);
            Optional<Object> at = key.read(added, new PlanValue.Text(name), misfits);
            if (fresh.isPresent() && at.isPresent()) {
                map.put(at.get(), fresh.get());
            }
        } else if (found == null || content == null) {
            misfits.missing(edit);
        } else if (edit.isOneChange() && edit.here().get(0) instanceof PlanChange.Removed removed) {
            if (value.expect(removed, removed.value(), content, misfits)) {
                map.remove(found);
            }
        } else {
            map.put(found, value.patch(edit, content, misfits));
        }
    }

    @Override
    @Nullable
    ValueType element() {
        return value;
    }
}
