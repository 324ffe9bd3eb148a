package io.github.cxstrategy.model;

import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.initiative.CostLine;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The same record with its lists in another order, all the way down, but for the pools of a cost line, which pay in turn,
 * and the operands of a formula, which is one value.
 */
public final class Shuffled {
    private Shuffled() {}

    /**
     * The record in another order.
     *
     * @param record any record of the model
     * @param random decides the order
     * @return a record that says the same
     */
    public static <R extends Record> R of(R record, Random random) {
        @SuppressWarnings("unchecked") // a record is rebuilt as a record of its own type
        R shuffled = (R) value(record, random);
        return shuffled;
    }

    private static Object value(Object value, Random random) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(value(element, random)));
            Collections.shuffle(copy, random);
            return copy;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(element -> value(element, random));
        }
        boolean isOrdered = value instanceof CostLine || value instanceof Formula;
        return value instanceof Record record && !isOrdered ? rebuilt(record, random) : value;
    }

    private static Object rebuilt(Record record, Random random) {
        try {
            Object[] arguments = new Object[record.getClass().getRecordComponents().length];
            for (int i = 0; i < arguments.length; i++) {
                RecordComponent component = record.getClass().getRecordComponents()[i];
                Object held = component.getAccessor().invoke(record);
                // the order of these says which came first
                arguments[i] = component.getName().equals("earlierEstimates") ? held : value(held, random);
            }
            return RandomRecords.constructor(record.getClass()).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
