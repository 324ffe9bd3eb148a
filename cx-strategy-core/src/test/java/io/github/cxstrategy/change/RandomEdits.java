package io.github.cxstrategy.change;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Small edits anywhere in a plan, as people make them: a value is another one, comes or goes; an element of a list is
 * dropped, doubled, brought in or stands elsewhere.
 */
final class RandomEdits {
    private static final int TRIES = 100;

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type);
        }
    };

    private final Random random;
    private final RandomRecords values;

    private RandomEdits(long seed) {
        random = new Random(seed);
        values = new RandomRecords(seed);
    }

    /** The plan after so many edits; some of them may do nothing, or undo each other. */
    static StrategicPlan of(StrategicPlan plan, long seed, int count) {
        RandomEdits edits = new RandomEdits(seed);
        StrategicPlan edited = plan;
        for (int i = 0; i < count; i++) {
            edited = (StrategicPlan) edits.record(edited);
        }
        return edited;
    }

    private Object record(Record record) {
        RecordShape shape = SHAPES.get(record.getClass());
        int count = shape.components().size();
        Optional<Object> edited = Optional.empty();
        for (int i = 0; i < TRIES && count > 0 && edited.isEmpty(); i++) {
            edited = withAnother(shape, record, random.nextInt(count));
        }
        return edited.orElse(record);
    }

    /** Empty if the record refuses what was made up for this component. */
    private Optional<Object> withAnother(RecordShape shape, Record record, int index) {
        Object[] components = new Object[shape.components().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = shape.get(i, record);
        }
        components[index] = value(shape.components().get(index).getGenericType(), components[index]);
        try {
            return Optional.of(shape.construct(components));
        } catch (IllegalArgumentException refusal) {
            return Optional.empty();
        }
    }

    private Object value(Type type, Object value) {
        if (value instanceof List<?> list) {
            return list(argument(type, 0), new ArrayList<>(list));
        }
        if (value instanceof Set<?> set) {
            Set<Object> edited = new LinkedHashSet<>(set);
            return edited.isEmpty() || random.nextBoolean()
                    ? with(edited, values.of(argument(type, 0)))
                    : without(edited, random.nextInt(edited.size()));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> edited = new LinkedHashMap<>(map);
            if (edited.isEmpty() || random.nextBoolean()) {
                edited.put(values.of(argument(type, 0)), values.of(argument(type, 1)));
            } else {
                edited.remove(new ArrayList<>(edited.keySet()).get(random.nextInt(edited.size())));
            }
            return edited;
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() && random.nextInt(3) > 0
                    ? Optional.of(value(argument(type, 0), optional.get()))
                    : values.of(type);
        }
        boolean hasParts =
                value instanceof Record && !value.getClass().getPackageName().equals(Id.class.getPackageName());
        return hasParts && random.nextInt(4) > 0 ? record((Record) value) : values.of(type);
    }

    private List<Object> list(Type element, List<Object> list) {
        int at = list.isEmpty() ? 0 : random.nextInt(list.size());
        switch (list.isEmpty() ? 0 : random.nextInt(8)) {
            case 0 -> list.add(random.nextInt(list.size() + 1), values.of(element));
            case 1 -> list.remove(at);
            case 2 -> list.add(random.nextInt(list.size()), list.remove(at));
            case 3 -> list.add(list.get(at));
            default -> list.set(at, value(element, list.get(at)));
        }
        return list;
    }

    private static Set<Object> with(Set<Object> set, Object element) {
        set.add(element);
        return set;
    }

    private static Set<Object> without(Set<Object> set, int index) {
        set.remove(new ArrayList<>(set).get(index));
        return set;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
