package io.github.cxstrategy.json;

import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.formula.Formula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Plans that say the same in another order, and what is left of a plan when its order is taken away. */
final class Reordered {

    private final Random random;
    private final boolean sequencesToo;
    private int shuffled;

    private Reordered(long seed, boolean sequencesToo) {
        this.random = new Random(seed);
        this.sequencesToo = sequencesToo;
    }

    /** Shuffles every list that is a set by meaning, every set and every map. */
    static <T extends Record> T sets(T record, long seed) {
        return rebuilt(record, new Reordered(seed, false));
    }

    /** Shuffles every list. */
    static <T extends Record> T everything(T record, long seed) {
        return rebuilt(record, new Reordered(seed, true));
    }

    /** Counts the lists of more than one element that are shuffled as sets. */
    static int count(Record record) {
        Reordered counting = new Reordered(0, false);
        rebuilt(record, counting);
        return counting.shuffled;
    }

    @SuppressWarnings("unchecked") // a record is rebuilt as the same record
    private static <T extends Record> T rebuilt(T record, Reordered reordered) {
        return (T) reordered.rebuilt(record);
    }

    private Object rebuilt(Record record) {
        RecordShape parts = RecordGenerator.parts(record.getClass());
        Object[] values = new Object[parts.names().size()];
        for (int i = 0; i < values.length; i++) {
            Object value = parts.get(i, record);
            boolean set = SetsByMeaning.include(parts.names().get(i), shape(parts, i));
            boolean free = set || (sequencesToo && value instanceof List<?>);
            shuffled += set && ((List<?>) value).size() > 1 ? 1 : 0;
            values[i] = free ? shuffled((List<?>) value) : value(value);
        }
        return parts.construct(values);
    }

    private static Shape shape(RecordShape parts, int index) {
        return Shape.of(parts.components().get(index).getGenericType(), Map.of());
    }

    private Object value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value);
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        } else if (value instanceof Collection<?> set) {
            return new LinkedHashSet<>(shuffled(set));
        } else if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            Map<Object, Object> copy = new LinkedHashMap<>();
            entries.forEach(entry -> copy.put(entry.getKey(), value(entry.getValue())));
            return copy;
        }
        return value instanceof Record record && !(value instanceof Formula) ? rebuilt(record) : value;
    }

    private List<Object> shuffled(Collection<?> elements) {
        List<Object> copy = new ArrayList<>();
        elements.forEach(element -> copy.add(value(element)));
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Two records have equal texts of this kind if and only if they differ at most in the order of their sets. */
    static String orderless(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Reordered::orderless).orElse("-");
        } else if (value instanceof List<?> list) {
            return list.stream().map(Reordered::orderless).toList().toString();
        } else if (value instanceof Collection<?> set) {
            return sorted(set);
        } else if (value instanceof Map<?, ?> map) {
            return sorted(map.entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), entry.getValue()))
                    .toList());
        } else if (value instanceof Record record && !(value instanceof Formula)) {
            RecordShape parts = RecordGenerator.parts(record.getClass());
            StringBuilder text = new StringBuilder(record.getClass().getName());
            for (int i = 0; i < parts.names().size(); i++) {
                Object part = parts.get(i, record);
                boolean set = SetsByMeaning.include(parts.names().get(i), shape(parts, i));
                text.append('|').append(set ? sorted((List<?>) part) : orderless(part));
            }
            return text.append(';').toString();
        }
        return value.toString().length() + ":" + value;
    }

    private static String sorted(Collection<?> values) {
        return values.stream()
                .map(Reordered::orderless)
                .sorted(Comparator.naturalOrder())
                .toList()
                .toString();
    }
}
