package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.ClassPath;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all records of the model have in common, so that no new one can forget it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordLawsTest {
    private static final int SEEDS = 20;

    /** Sound records of each type; they are immutable, so that all tests of one run can share them. */
    private final Map<Class<?>, List<Object>> samples = new HashMap<>();

    /** Every public record, nested ones too. */
    static Stream<Class<?>> records() throws IOException {
        return ClassPath.from(StrategicPlan.class.getClassLoader())
                .getTopLevelClassesRecursive("io.github.cxstrategy.model")
                .stream()
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> isMain(type))
                .flatMap(RecordLawsTest::withNested)
                .filter(type -> type.isRecord() && Modifier.isPublic(type.getModifiers()));
    }

    private static boolean isMain(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .equals(StrategicPlan.class.getProtectionDomain().getCodeSource());
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(RecordLawsTest::withNested));
    }

    private List<Object> samples(Class<?> type) {
        return samples.computeIfAbsent(
                type,
                any -> LongStream.range(0, SEEDS)
                        .mapToObj(seed -> new RandomRecords(seed).of(any))
                        .toList());
    }

    @Test
    void there_are_records_to_look_at() throws IOException {
        assertThat(records()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothing_may_be_null(Class<?> type) {
        for (int i = 0; i < components(type).size(); i++) {
            RecordComponent component = components(type).get(i);
            if (!component.getType().isPrimitive()) {
                assertNull(type, i, null, component.getName());
            }
            if (Collection.class.isAssignableFrom(component.getType())) {
                assertNull(type, i, Arrays.asList((Object) null), component.getName());
            }
            if (component.getType() == Map.class) {
                assertNull(type, i, Collections.singletonMap(key(component), null), component.getName());
            }
        }
    }

    private void assertNull(Class<?> type, int index, Object value, String name) {
        Object given =
                value instanceof List<?> list && components(type).get(index).getType() == Set.class
                        ? new LinkedHashSet<>(list)
                        : value;
        assertThatThrownBy(() -> with(type, index, given))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("'%s' must be given but is null.", name);
    }

    @ParameterizedTest
    @MethodSource("records")
    void every_text_can_be_read(Class<?> type) {
        for (int i = 0; i < components(type).size(); i++) {
            RecordComponent component = components(type).get(i);
            Object blank = blank(component);
            if (blank != null) {
                int index = i;
                assertThatThrownBy(() -> with(type, index, blank))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("'%s' must hold text but is blank.", element(component));
            }
        }
    }

    /** What the only text of a component is called. */
    private static String element(RecordComponent component) {
        if (component.getType() == String.class || component.getType() == Optional.class) {
            return component.getName();
        }
        if (component.getType() == Set.class) {
            return component.getName() + "[ ]";
        }
        Object step = component.getType() == Map.class ? key(component) : Integer.valueOf(0);
        return component.getName() + "[" + step + "]";
    }

    /** A component of texts that holds a blank one; null if it holds no text. */
    private static Object blank(RecordComponent component) {
        if (component.getType() == String.class) {
            return " ";
        }
        if (!(component.getGenericType() instanceof ParameterizedType generic)) {
            return null;
        }
        Type[] of = generic.getActualTypeArguments();
        if (of[of.length - 1] != String.class) {
            return null;
        }
        if (component.getType() == Optional.class) {
            return Optional.of(" ");
        }
        if (component.getType() == Set.class) {
            return Set.of(" ");
        }
        return component.getType() == Map.class ? Map.of(key(component), " ") : List.of(" ");
    }

    /** Those with a list, set or map. */
    static Stream<Class<?>> recordsOfMany() throws IOException {
        return records()
                .filter(type -> components(type).stream()
                        .map(RecordComponent::getType)
                        .anyMatch(component -> component == Map.class || Collection.class.isAssignableFrom(component)));
    }

    @ParameterizedTest
    @MethodSource("recordsOfMany")
    void what_it_was_made_of_does_not_change_it(Class<?> type) throws ReflectiveOperationException {
        for (Object original : samples(type)) {
            Object[] arguments = arguments(original);
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = mutable(arguments[i]);
            }
            Object copy = RandomRecords.constructor(type).newInstance(arguments);
            Stream.of(arguments).forEach(RecordLawsTest::clear);
            assertThat(copy).isEqualTo(original);
            for (Object value : arguments(copy)) {
                assertUnmodifiable(value);
            }
        }
    }

    private static Object mutable(Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        if (value instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value;
    }

    private static void clear(Object value) {
        if (value instanceof Collection<?> collection) {
            collection.clear();
        } else if (value instanceof Map<?, ?> map) {
            map.clear();
        }
    }

    private static void assertUnmodifiable(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            assertThatThrownBy(() -> clear(value)).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("recordsOfMany")
    void the_order_in_which_sets_and_maps_were_built_shows_nowhere(Class<?> type) throws ReflectiveOperationException {
        for (Object original : samples(type)) {
            Object[] arguments = arguments(original);
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = reversed(arguments[i]);
            }
            assertThat(RandomRecords.constructor(type).newInstance(arguments)).hasToString(original.toString());
        }
    }

    private static Object reversed(Object value) {
        if (value instanceof Set<?> set) {
            List<Object> elements = new ArrayList<>(set);
            Collections.reverse(elements);
            return new LinkedHashSet<>(elements);
        }
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.reverse(entries);
            Map<Object, Object> reversed = new LinkedHashMap<>();
            entries.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));
            return reversed;
        }
        return value;
    }

    private static List<RecordComponent> components(Class<?> type) {
        return List.of(type.getRecordComponents());
    }

    private static Object key(RecordComponent map) {
        return new RandomRecords(1).of(((ParameterizedType) map.getGenericType()).getActualTypeArguments()[0]);
    }

    private static Object[] arguments(Object record) throws ReflectiveOperationException {
        Object[] arguments = new Object[components(record.getClass()).size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components(record.getClass()).get(i).getAccessor().invoke(record);
        }
        return arguments;
    }

    /** A record that is sound but for one component. */
    private Object with(Class<?> type, int index, Object value) throws Throwable {
        Object[] arguments = arguments(samples(type).get(1));
        arguments[index] = value;
        try {
            return RandomRecords.constructor(type).newInstance(arguments);
        } catch (InvocationTargetException refusal) {
            throw refusal.getCause();
        }
    }
}
