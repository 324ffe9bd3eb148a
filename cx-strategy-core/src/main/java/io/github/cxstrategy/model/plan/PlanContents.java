package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.record.Occurrences;
import io.github.cxstrategy.internal.record.RecordShape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan holds, component by component, each with the place that a finding would name. Derived from the structure
 * of the records, so that nothing can be forgotten. Any plan is taken, however broken. Linear in the size of the plan.
 */
public final class PlanContents {
    private final Visitor visitor;

    /** Is told what a plan holds. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes a component of an entity or of a part.
         *
         * @param place where it stands
         * @param component the component; of an entity that is told as a whole, the list that holds it
         * @param value what it holds
         */
        void content(Place place, RecordComponent component, Object value);
    }

    private PlanContents(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Visits every component of every part and entity, in the order of the plan.
     *
     * @param plan any plan
     * @param visitor is told what the plan holds
     */
    public static void visit(StrategicPlan plan, Visitor visitor) {
        PlanContents contents = new PlanContents(visitor);
        RecordShape shape = RecordShape.of(StrategicPlan.class);
        for (int i = 0; i < shape.names().size(); i++) {
            Object part = shape.get(i, plan);
            contents.part(
                    shape.components().get(i),
                    part instanceof Optional<?> held && held.isPresent() ? held.get() : part);
        }
    }

    /**
     * {@return all values of a type, by the place where they stand}
     *
     * @param <T> the type
     * @param plan any plan
     * @param type a type that occurs in the records of the model
     */
    public static <T> Map<Place, List<T>> of(StrategicPlan plan, Class<T> type) {
        Map<Place, List<T>> found = new LinkedHashMap<>();
        Occurrences occurrences = new Occurrences(type);
        visit(
                plan,
                (place, component, content) -> occurrences.visit(
                        component,
                        content,
                        (holder, value, shape) -> found.computeIfAbsent(place, first -> new ArrayList<>())
                                .add(type.cast(value))));
        return found;
    }

    private void part(RecordComponent component, Object part) {
        String key = component.getName();
        if (part instanceof List<?> entities) {
            entities.forEach(entity -> entity(key, component, (Record) entity));
        } else if (part instanceof Record single && !(part instanceof Id<?>)) {
            single(key, single);
        }
    }

    /** A part that is there once: its lists of records hold entities, its other components are its fields. */
    private void single(String key, Record part) {
        RecordShape shape = RecordShape.of(part.getClass());
        for (int i = 0; i < shape.names().size(); i++) {
            String name = shape.names().get(i);
            RecordComponent component = shape.components().get(i);
            Object value = shape.get(i, part);
            if (value instanceof List<?> list && list.stream().allMatch(Record.class::isInstance)) {
                String listKey = PlanPart.isKey(name) ? name : key;
                list.forEach(entity -> entity(listKey, component, (Record) entity));
            } else {
                visitor.content(new Place(key, Optional.empty(), Optional.of(name)), component, value);
            }
        }
    }

    private void entity(String key, RecordComponent list, Record entity) {
        Optional<Place> whole = PlanPlaces.ofWhole(entity);
        if (whole.isPresent()) {
            visitor.content(whole.get(), list, List.of(entity));
            return;
        }
        String name = PlanPlaces.name(entity);
        RecordShape shape = RecordShape.of(entity.getClass());
        for (int i = 0; i < shape.names().size(); i++) {
            RecordComponent component = shape.components().get(i);
            Place place =
                    component.getName().equals("id") ? Place.of(key, name) : Place.of(key, name, component.getName());
            visitor.content(place, component, shape.get(i, entity));
        }
    }
}
