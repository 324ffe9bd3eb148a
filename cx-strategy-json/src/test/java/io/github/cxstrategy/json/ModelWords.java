package io.github.cxstrategy.json;

import io.github.cxstrategy.internal.record.Shape;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words that documents of a record are made of, found by its structure: keys, names of cases, constants. */
final class ModelWords {

    private final Set<String> words = new TreeSet<>();
    private final Set<Shape> done = new HashSet<>();

    ModelWords(Class<?> root) {
        collect(Shape.of(root));
    }

    /** Returns each word once, in order. */
    List<String> all() {
        return List.copyOf(words);
    }

    private void collect(Shape shape) {
        if (!done.add(shape)) {
            return;
        }
        shape.arguments().forEach(this::collect);
        Class<?> raw = shape.raw();
        if (raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                words.add(((Enum<?>) constant).name());
            }
        } else if (raw.isSealed()) {
            for (Class<?> subtype : raw.getPermittedSubclasses()) {
                String name = subtype.getSimpleName();
                words.add(Character.toLowerCase(name.charAt(0)) + name.substring(1));
                collect(shape.ofSubtype(subtype));
            }
        } else if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                words.add(component.getName());
                collect(Shape.of(component.getGenericType(), shape.meanings()));
            }
        }
    }
}
