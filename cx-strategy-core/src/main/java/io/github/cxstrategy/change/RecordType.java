package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.record.RecordShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records: compared and changed component by component. */
final class RecordType extends ValueType {
    private final RecordShape shape;
    private final List<ValueType> components;
    private final boolean alone;
    private final boolean whole;
    private final RecordName name;

    /**
     * Starts with what the record is made of.
     *
     * @param whole whether it is compared and changed as a whole
     */
    RecordType(RecordShape shape, List<ValueType> components, boolean whole) {
        this.shape = shape;
        this.components = List.copyOf(components);
        this.alone = isAlone(components);
        this.whole = whole;
        this.name = RecordName.of(shape, components);
    }

    /** One component stands for its record, unless it may be missing: then it would leave nothing to stand there. */
    static boolean isAlone(List<ValueType> components) {
        return components.size() == 1 && !(components.get(0) instanceof OptionalType);
    }

    @Override
    PlanValue tell(Object value) {
        if (alone) {
            return components.get(0).tell(shape.get(0, value));
        }
        Map<String, PlanValue> fields = new LinkedHashMap<>();
        for (int i = 0; i < components.size(); i++) {
            Object component = shape.get(i, value);
            if (!components.get(i).saysNothing(component)) {
                fields.put(shape.names().get(i), components.get(i).tell(component));
            }
        }
        return new PlanValue.Fields(fields);
    }

    @Override
    Object read(PlanValue told) {
        if (alone) {
            return shape.construct(new Object[] {components.get(0).read(told)});
        }
        if (!(told instanceof PlanValue.Fields given)) {
            throw new IllegalArgumentException(
                    "The value must be of type " + shape.name() + ", told by its components, but is " + told + ".");
        }
        for (String name : given.fields().keySet()) {
            if (!shape.names().contains(name)) {
                throw new IllegalArgumentException(shape.name() + " has no component '" + name + "'.");
            }
        }
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            PlanValue component = given.fields().get(shape.names().get(i));
            values[i] = component == null
                    ? components.get(i).nothing()
                    : components.get(i).read(component);
            if (values[i] == null) {
                throw new IllegalArgumentException(shape.name() + " must have the component '"
                        + shape.names().get(i) + "' but has not.");
            }
        }
        return shape.construct(values);
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        if (whole) {
            super.compare(at, before, after, changes);
            return;
        }
        for (int i = 0; i < components.size(); i++) {
            Object old = shape.get(i, before);
            Object now = shape.get(i, after);
            if (!old.equals(now)) {
                components.get(i).compare(at.component(shape.names().get(i)), old, now, changes);
            }
        }
    }

    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        if (whole || !edits.here().isEmpty() || !edits.elements().isEmpty()) {
            return super.patch(edits, base, misfits);
        }
        if (edits.components().isEmpty()) {
            return base;
        }
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.get(i, base);
        }
        for (Map.Entry<String, Edits> component : edits.components().entrySet()) {
            int i = shape.names().indexOf(component.getKey());
            if (i < 0) {
                misfits.impossible(component.getValue());
            } else {
                values[i] = components.get(i).patch(component.getValue(), shape.get(i, base), misfits);
            }
        }
        try {
            return shape.construct(values);
        } catch (IllegalArgumentException | ArithmeticException refusal) {
            misfits.refused(edits, refusal);
            return base;
        }
    }

    @Override
    Optional<String> name(Object value) {
        return name.of(value);
    }

    @Override
    Naming naming() {
        return alone ? components.get(0).naming() : Naming.NOTHING;
    }

    @Override
    boolean isByComponent() {
        return !whole;
    }

    @Override
    @Nullable
    ValueType component(String name) {
        int i = shape.names().indexOf(name);
        return i < 0 ? null : components.get(i);
    }
}
