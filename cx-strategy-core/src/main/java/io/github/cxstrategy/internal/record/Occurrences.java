package io.github.cxstrategy.internal.record;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds all values of one type inside another value: in the components of records, in optionals, collections and the
 * keys and values of maps, however deep.
 *
 * <p>Types that cannot hold such a value are not looked into. Linear in the size of what is. For one thread.
 */
public final class Occurrences {
    private final Class<?> wanted;
    private final Map<Shape, List<Step>> steps = new HashMap<>();

    /** A component of a record that is worth looking into. */
    private record Step(int index, RecordComponent component, Shape shape) {}

    /** Is told what was found. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes a value.
         *
         * @param component the innermost component in which it stands
         * @param value the value
         * @param shape its type, with the arguments that the component declares
         */
        void found(RecordComponent component, Object value, Shape shape);
    }

    /** Starts with a type that is to be found; its own insides are not looked into. */
    public Occurrences(Class<?> wanted) {
        this.wanted = wanted;
    }

    /** Visits every occurrence in a component of a record. */
    public void visit(RecordComponent component, Object value, Visitor visitor) {
        visit(component, value, Shape.of(component.getGenericType(), Map.of()), visitor);
    }

    private void visit(RecordComponent component, Object value, Shape shape, Visitor visitor) {
        if (shape.raw() == wanted) {
            visitor.found(component, value, shape);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                visit(component, optional.get(), shape.arguments().get(0), visitor);
            }
        } else if (value instanceof Collection<?> elements) {
            Shape element = shape.arguments().get(0);
            if (mayHold(element)) {
                elements.forEach(one -> visit(component, one, element, visitor));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                visit(component, key, shape.arguments().get(0), visitor);
                visit(component, held, shape.arguments().get(1), visitor);
            });
        } else if (value instanceof Record) {
            Class<?> type = value.getClass();
            Shape own = shape.raw() == type ? shape : Shape.of(type);
            RecordShape parts = RecordShape.of(type);
            for (Step step : steps.computeIfAbsent(own, this::stepsOf)) {
                visit(step.component, parts.get(step.index, value), step.shape, visitor);
            }
        }
    }

    private List<Step> stepsOf(Shape shape) {
        List<RecordComponent> components = RecordShape.of(shape.raw()).components();
        List<Step> worthwhile = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            Shape inside = Shape.of(components.get(i).getGenericType(), shape.meanings());
            if (mayHold(inside)) {
                worthwhile.add(new Step(i, components.get(i), inside));
            }
        }
        return worthwhile;
    }

    private boolean mayHold(Shape shape) {
        return mayHold(shape, new HashSet<>());
    }

    private boolean mayHold(Shape shape, Set<Shape> asked) {
        if (shape.raw() == wanted) {
            return true;
        }
        if (!asked.add(shape)) {
            return false;
        }
        for (Shape argument : shape.arguments()) {
            if (mayHold(argument, asked)) {
                return true;
            }
        }
        if (shape.raw().isSealed()) {
            for (Class<?> subtype : shape.raw().getPermittedSubclasses()) {
                if (mayHold(shape.ofSubtype(subtype), asked)) {
                    return true;
                }
            }
        }
        if (shape.raw().isRecord()) {
            for (RecordComponent component : RecordShape.of(shape.raw()).components()) {
                if (mayHold(Shape.of(component.getGenericType(), shape.meanings()), asked)) {
                    return true;
                }
            }
        }
        return false;
    }
}
