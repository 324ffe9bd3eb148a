package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.Check;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A value of a plan, taken apart into texts: what a change found or left there, complete, whatever type it has.
 *
 * <p>Built like the JSON form of the plan, but for simple values, which are all texts: {@code EUR 1200.50}, {@code
 * 2027-Q1}, {@code true}. What is missing or empty is left out. {@link #as} puts the value together again.
 */
public sealed interface PlanValue {
    /**
     * {@return the value as a record or another value of the model}
     *
     * @param <T> the type of the value
     * @param type its class, for example {@code Initiative.class}, {@code Money.class} or {@code String.class}
     * @throws IllegalArgumentException if this is no value of that type
     */
    default <T> T as(Class<T> type) {
        return type.cast(ValueTypes.of(type).read(this));
    }

    /**
     * A simple value.
     *
     * @param text its text
     */
    record Text(String text) implements PlanValue {
        /** Checks that there is one. */
        public Text {
            Check.given("text", text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A list in its order, or a set in that of its elements.
     *
     * @param items the elements
     */
    record Items(List<PlanValue> items) implements PlanValue {
        /** Copies the list. */
        public Items {
            items = Check.list("items", items);
        }

        /** {@return a short form for people; not made to be parsed} */
        @Override
        public String toString() {
            return items.stream().map(PlanValue::toString).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    /**
     * A record by component, a map by key, or one of several cases by the name of the case.
     *
     * @param fields what is there, by name
     */
    record Fields(Map<String, PlanValue> fields) implements PlanValue {
        /** Copies the map. */
        public Fields {
            fields = Check.map("fields", fields);
        }

        /** {@return a short form for people; not made to be parsed} */
        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + field.getValue())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
    }
}
