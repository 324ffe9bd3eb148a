package io.github.cxstrategy.examples;

import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A plan that says the same in another order: every list, set and map of it is shuffled, all the way down. The pools of a
 * cost line stay as they are: they pay in turn.
 */
final class Permuted {
    private final Random random;
    private int shuffled;

    private Permuted(long seed) {
        this.random = new Random(seed);
    }

    static StrategicPlan of(StrategicPlan plan, long seed) {
        return (StrategicPlan) new Permuted(seed).value(plan);
    }

    /** How many lists, sets and maps of more than one element are shuffled. */
    static int count(StrategicPlan plan) {
        Permuted permuted = new Permuted(0);
        permuted.value(plan);
        return permuted.shuffled;
    }

    private Object value(Object value) {
        if (value instanceof List<?> list) {
            return shuffled(list);
        } else if (value instanceof Collection<?> set) {
            return new LinkedHashSet<>(shuffled(set));
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            shuffled(map.keySet()).forEach(key -> copy.put(key, value(map.get(key))));
            return copy;
        } else if (value instanceof Optional<?> optional) {
            return optional.map(this::value);
        }
        return value instanceof Record record && !(value instanceof CostLine) ? rebuilt(record) : value;
    }

    private List<Object> shuffled(Collection<?> elements) {
        List<Object> copy = new ArrayList<>();
        elements.forEach(element -> copy.add(value(element)));
        shuffled += copy.size() > 1 ? 1 : 0;
        Collections.shuffle(copy, random);
        return copy;
    }

    private Object rebuilt(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        try {
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                arguments[i] = value(components[i].getAccessor().invoke(record));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return record.getClass().getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record.getClass() + ": " + e.getMessage(), e);
        }
    }
}
