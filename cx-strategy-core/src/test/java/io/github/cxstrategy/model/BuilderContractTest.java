package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.reflect.ClassPath;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all builders of the model have in common, so that who knows one knows all. */
class BuilderContractTest {
    private static final Set<Class<?>> CONTAINERS = Set.of(Optional.class, List.class, Set.class, Map.class);

    /** What the rules of {@link #singular} do not tell. */
    private static final Map<String, String> SINGULARS = Map.of(
            "people", "Person",
            "evidence", "EvidenceItem",
            "declaredCoverage", "Coverage",
            "history", "Measurement",
            "capacity", "Capacity");

    static Stream<Class<?>> built() throws IOException {
        return ClassPath.from(StrategicPlan.class.getClassLoader())
                .getTopLevelClassesRecursive("io.github.cxstrategy.model")
                .stream()
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(type -> Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(nested -> nested.getSimpleName().equals("Builder")));
    }

    @Test
    void the_aggregates_have_builders() throws IOException {
        assertThat(built().map(Class::getSimpleName))
                .contains("AllocationDecision", "Budget", "Initiative", "Kpi", "Role", "StrategicPlan", "Strategy");
    }

    @ParameterizedTest
    @MethodSource("built")
    void the_entry_takes_what_is_required_in_order(Class<?> type) {
        Method entry = entry(type);
        assertThat(Modifier.isPublic(entry.getModifiers()) && Modifier.isStatic(entry.getModifiers()))
                .isTrue();
        assertThat(entry.getGenericParameterTypes())
                .containsExactly(
                        required(type).map(RecordComponent::getGenericType).toArray(Type[]::new));
        assertThat(Arrays.stream(entry.getParameters()).map(parameter -> parameter.getName()))
                .containsExactlyElementsOf(
                        required(type).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("built")
    void there_is_a_setter_for_each_other_component_and_nothing_else(Class<?> type) {
        Set<String> expected = new TreeSet<>(Set.of("build()"));
        optional(type).forEach(component -> {
            Type[] of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments();
            if (component.getType() == Optional.class) {
                expected.add(component.getName() + "(" + of[0].getTypeName() + ")");
            } else if (component.getType() == Map.class) {
                expected.add(
                        component.getName() + "(" + component.getGenericType().getTypeName() + ")");
                expected.add(
                        "add" + singular(component) + "(" + of[0].getTypeName() + ", " + of[1].getTypeName() + ")");
            } else {
                expected.add(component.getName() + "(" + Collection.class.getName() + "<" + of[0].getTypeName() + ">)");
                expected.add("add" + singular(component) + "(" + of[0].getTypeName() + ")");
            }
        });
        Set<String> actual = new TreeSet<>();
        publicMethods(builderOf(type)).forEach(method -> {
            actual.add(method.getName() + "("
                    + String.join(
                            ", ",
                            Arrays.stream(method.getGenericParameterTypes())
                                    .map(Type::getTypeName)
                                    .toList())
                    + ")");
            assertThat(method.getReturnType()).isEqualTo(method.getName().equals("build") ? type : builderOf(type));
        });
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("built")
    void to_builder_and_back_is_the_same(Class<?> type) throws ReflectiveOperationException {
        for (long seed = 0; seed < 100; seed++) {
            Object original = new RandomRecords(seed).of(type);
            assertThat(build(type.getMethod("toBuilder").invoke(original))).isEqualTo(original);
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void setting_each_component_in_any_order_builds_the_same(Class<?> type) throws ReflectiveOperationException {
        for (long seed = 0; seed < 50; seed++) {
            Object original = new RandomRecords(seed).of(type);
            Object replaced = start(type, original);
            Object added = start(type, original);
            for (RecordComponent component : optional(type).toList()) {
                Object value = component.getAccessor().invoke(original);
                if (value instanceof Optional<?> optional) {
                    if (optional.isPresent()) {
                        set(replaced, component.getName(), optional.get());
                        set(added, component.getName(), optional.get());
                    }
                } else {
                    replace(replaced, component, value, seed);
                    addEach(added, component, value);
                }
            }
            assertThat(build(replaced)).isEqualTo(original);
            assertThat(build(added)).isEqualTo(original);
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void what_is_not_set_is_empty(Class<?> type) throws ReflectiveOperationException {
        // no required value of a builder makes an optional one necessary
        Object bare = build(start(type, new RandomRecords(1).of(type)));
        for (RecordComponent component : optional(type).toList()) {
            Object value = component.getAccessor().invoke(bare);
            assertThat(
                            value instanceof Optional<?> optional
                                    ? optional.isEmpty()
                                    : value instanceof Map<?, ?> map
                                            ? map.isEmpty()
                                            : ((Collection<?>) value).isEmpty())
                    .as("%s", component)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("built")
    void nothing_is_checked_before_build(Class<?> type) throws ReflectiveOperationException {
        Method entry = entry(type);
        if (entry.getParameterCount() > 0) {
            Object builder = entry.invoke(null, new Object[entry.getParameterCount()]);
            assertThatThrownBy(() -> build(builder))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageEndingWith("must be given but is null.");
        }
        for (RecordComponent component : optional(type).toList()) {
            if (component.getType() == List.class || component.getType() == Set.class) {
                Object broken = start(type, new RandomRecords(1).of(type));
                set(broken, "add" + singular(component), new Object[] {null});
                assertThatThrownBy(() -> build(broken))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("'%s' must be given but is null.", component.getName());
            }
        }
    }

    /** What was there before must go when a whole collection is set. */
    private static void replace(Object builder, RecordComponent component, Object value, long seed)
            throws ReflectiveOperationException {
        set(builder, component.getName(), withOwnInterface(new RandomRecords(-seed).of(component.getGenericType())));
        set(builder, component.getName(), withOwnInterface(value));
    }

    private static Object withOwnInterface(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?> ? value : List.copyOf((Collection<?>) value);
    }

    private static void addEach(Object builder, RecordComponent component, Object value)
            throws ReflectiveOperationException {
        String add = "add" + singular(component);
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                set(builder, add, entry.getKey(), entry.getValue());
            }
        } else {
            for (Object element : (Collection<?>) value) {
                set(builder, add, element);
            }
        }
    }

    private static Object start(Class<?> type, Object like) throws ReflectiveOperationException {
        Object[] arguments = new Object[(int) required(type).count()];
        List<RecordComponent> components = required(type).toList();
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = components.get(i).getAccessor().invoke(like);
        }
        return entry(type).invoke(null, arguments);
    }

    private static Object build(Object builder) throws ReflectiveOperationException {
        return call(builder, "build");
    }

    /** Every setter returns its own builder, so that calls can be strung together. */
    private static void set(Object builder, String name, Object... arguments) throws ReflectiveOperationException {
        assertThat(call(builder, name, arguments)).as("%s", name).isSameAs(builder);
    }

    private static Object call(Object target, String name, Object... arguments) throws ReflectiveOperationException {
        Method method = publicMethods(target.getClass())
                .filter(m -> m.getName().equals(name) && m.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static Method entry(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals("builder"))
                .reduce((a, b) -> {
                    throw new AssertionError("There must be one entry but " + type + " has more.");
                })
                .orElseThrow();
    }

    private static Class<?> builderOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<RecordComponent> required(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> !CONTAINERS.contains(component.getType()));
    }

    private static Stream<RecordComponent> optional(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).filter(component -> CONTAINERS.contains(component.getType()));
    }

    /** A word that does not end in s counts things already: availability, receivedBy. */
    private static String singular(RecordComponent component) {
        String plural = component.getName();
        String singular = plural;
        if (plural.endsWith("ies")) {
            singular = plural.substring(0, plural.length() - 3) + "y";
        } else if (plural.endsWith("sses")) {
            singular = plural.substring(0, plural.length() - 2);
        } else if (plural.endsWith("s")) {
            singular = plural.substring(0, plural.length() - 1);
        }
        return SINGULARS.getOrDefault(
                plural, singular.substring(0, 1).toUpperCase(Locale.ROOT) + singular.substring(1));
    }
}
