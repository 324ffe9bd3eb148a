package io.github.cxstrategy.internal.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a changed copy of a record: every value in its components is offered for a change, from the inside to the outside,
 * however deep. What the constructors of the records say of the copy is thrown. Linear in the size of what is.
 */
public final class Rewriting {
    /** Decides on a value. */
    @FunctionalInterface
    public interface Change {
        /**
         * Returns the value to stand in the place of another, which may be the same.
         *
         * @param component the innermost component in which it stands
         * @param value a value whose insides have been offered already
         */
        Object of(RecordComponent component, Object value);
    }

    private final Change change;

    public Rewriting(Change change) {
        this.change = change;
    }

    /** Returns the changed copy of what stands in a component of a record. */
    public Object rewrite(RecordComponent component, Object value) {
        return change.of(component, inside(component, value));
    }

    /** Returns the changed copy of a record. */
    public Object rewrite(Record whole) {
        RecordShape shape = RecordShape.of(whole.getClass());
        Object[] values = new Object[shape.components().size()];
        boolean same = true;
        for (int i = 0; i < values.length; i++) {
            Object before = shape.get(i, whole);
            values[i] = rewrite(shape.components().get(i), before);
            same &= values[i].equals(before);
        }
        return same ? whole : shape.construct(values);
    }

    private Object inside(RecordComponent component, Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> rewrite(component, held));
        } else if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(rewrite(component, element)));
            return copy;
        } else if (value instanceof Set<?> set) {
            Set<Object> copy = new LinkedHashSet<>();
            set.forEach(element -> copy.add(rewrite(component, element)));
            return copy;
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, held) -> copy.put(rewrite(component, key), rewrite(component, held)));
            return copy;
        }
        return value instanceof Record held ? rewrite(held) : value;
    }
}
