package io.github.cxstrategy.json;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The components that hold text, found by the structure of records, and copies of records with other text in them. */
final class TextFields {

    /** A component that is text, alone or in a container. */
    record Field(Class<?> owner, String name) {
        @Override
        public String toString() {
            return owner.getName() + "." + name;
        }
    }

    /** Says what stands in place of a text. */
    interface Replacement {
        String of(Field field, String old);
    }

    private static final int TRIES = 500;

    private TextFields() {}

    /** Returns every text field of a record and of what is in it, but not the ids, which are no free text. */
    static Set<Field> of(Class<?> root) {
        Map<String, Field> fields = new TreeMap<>();
        collect(Shape.of(root), fields, new HashSet<>());
        return new LinkedHashSet<>(fields.values());
    }

    private static void collect(Shape shape, Map<String, Field> fields, Set<Shape> done) {
        if (shape.raw() == Id.class || !done.add(shape)) {
            return;
        }
        shape.arguments().forEach(argument -> collect(argument, fields, done));
        if (shape.raw().isSealed()) {
            for (Class<?> subtype : shape.raw().getPermittedSubclasses()) {
                collect(shape.ofSubtype(subtype), fields, done);
            }
        } else if (shape.raw().isRecord()) {
            for (RecordComponent component : shape.raw().getRecordComponents()) {
                Shape type = Shape.of(component.getGenericType(), shape.meanings());
                if (isText(type)) {
                    Field field = new Field(shape.raw(), component.getName());
                    fields.put(field.toString(), field);
                }
                collect(type, fields, done);
            }
        }
    }

    private static boolean isText(Shape type) {
        boolean container = type.raw().getPackageName().startsWith("java.util");
        return type.raw() == String.class
                || (container && type.arguments().stream().anyMatch(TextFields::isText));
    }

    /** Returns a record in which the field is filled. */
    static Record example(Field field) {
        for (int seed = 0; seed < TRIES; seed++) {
            Record record = new RecordGenerator(new Random(seed), 1)
                    .record(field.owner().asSubclass(Record.class));
            if (in(record).contains(field)) {
                return record;
            }
        }
        throw new IllegalStateException("The generator must fill " + field + " but does not.");
    }

    /** Returns the fields that are filled in a record. */
    static Set<Field> in(Record record) {
        Set<Field> seen = new HashSet<>();
        rewritten(record, (field, old) -> {
            seen.add(field);
            return old;
        });
        return seen;
    }

    /** Copies a record with other text; refuses what the records refuse. */
    static Record rewritten(Record original, Replacement replacement) {
        RecordShape parts = RecordGenerator.parts(original.getClass());
        Object[] components = new Object[parts.names().size()];
        for (int i = 0; i < components.length; i++) {
            Field field = new Field(parts.type(), parts.names().get(i));
            components[i] = any(field, parts.get(i, original), replacement);
        }
        return (Record) parts.construct(components);
    }

    private static Object any(Field field, Object old, Replacement replacement) {
        if (old instanceof String text) {
            return replacement.of(field, text);
        }
        if (old instanceof Optional<?> optional) {
            return optional.map(value -> any(field, value, replacement));
        }
        if (old instanceof Set<?> set) {
            return new LinkedHashSet<>(all(field, set, replacement));
        }
        if (old instanceof List<?> list) {
            return all(field, list, replacement);
        }
        if (old instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(any(field, key, replacement), any(field, value, replacement)));
            return copy;
        }
        return old instanceof Record record ? rewritten(record, replacement) : old;
    }

    private static List<Object> all(Field field, Collection<?> old, Replacement replacement) {
        List<Object> copy = new ArrayList<>();
        old.forEach(value -> copy.add(any(field, value, replacement)));
        return copy;
    }
}
