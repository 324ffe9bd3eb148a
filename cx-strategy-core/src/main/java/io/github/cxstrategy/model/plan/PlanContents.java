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
    private final ComponentVisitor visitor;

    /**
     * Is told the values of one type.
     *
     * @param <T> the type
     */
    @FunctionalInterface
    public interface Visitor<T> {
        /**
         * Takes a value.
         *
         * @param place where a finding would say that it stands
         * @param record the record that holds it
         * @param component the component of that record in which it stands, alone or among others
         * @param value the value
         */
        void value(Place place, Class<?> record, String component, T value);
    }

    /** Is told the components of entities and parts; of an entity that is told as a whole, the list that holds it. */
    @FunctionalInterface
    interface ComponentVisitor {
        void content(Place place, RecordComponent component, Object value);
    }

    private PlanContents(ComponentVisitor visitor) {
        this.visitor = visitor;
    }

    /** Visits every component of every part and entity, in the order of the plan. */
    static void components(StrategicPlan plan, ComponentVisitor visitor) {
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
     * Visits all values of a type, however deep they stand, in the order of the plan.
     *
     * @param <T> the type
     * @param plan any plan
     * @param type a type that occurs in the records of the model; the inside of such a value is not looked into
     * @param visitor is told what the plan holds
     */
    public static <T> void visit(StrategicPlan plan, Class<T> type, Visitor<T> visitor) {
        Occurrences occurrences = new Occurrences(type);
        components(
                plan,
                (place, component, content) -> occurrences.visit(
                        component,
                        content,
                        (holder, value, shape) ->
                                visitor.value(place, holder.getDeclaringRecord(), holder.getName(), type.cast(value))));
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
        visit(
                plan,
                type,
                (place, record, component, value) ->
                        found.computeIfAbsent(place, first -> new ArrayList<>()).add(value));
        return found;
    }

    private void part(RecordComponent component, Object part) {
        String key = component.getName();
        if (part instanceof List<?> entities) {
            entities.forEach(entity -> entity(Place.of(key), component, (Record) entity));
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
                Place at = PlanPart.isKey(name) ? Place.of(name) : PlanPlaces.inList(Place.of(key), name);
                list.forEach(entity -> entity(at, component, (Record) entity));
            } else {
                visitor.content(
                        new Place(key, Optional.empty(), Optional.empty(), Optional.of(name)), component, value);
            }
        }
    }

    private void entity(Place at, RecordComponent list, Record entity) {
        Optional<Place> whole = PlanPlaces.ofWhole(entity);
        if (whole.isPresent()) {
            visitor.content(whole.get(), list, List.of(entity));
            return;
        }
        String name = PlanPlaces.name(entity);
        RecordShape shape = RecordShape.of(entity.getClass());
        for (int i = 0; i < shape.names().size(); i++) {
            RecordComponent component = shape.components().get(i);
            Optional<String> field = Optional.of(component.getName()).filter(self -> !self.equals("id"));
            Place place = new Place(at.part(), at.list(), Optional.of(name), field);
            visitor.content(place, component, shape.get(i, entity));
        }
    }
}
