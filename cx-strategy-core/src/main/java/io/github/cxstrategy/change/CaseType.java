package io.github.cxstrategy.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of several cases: compared like the case where both are of the same one, as a whole where not. A case is told under
 * its name, one without components by its name alone.
 */
final class CaseType extends ValueType {
    private final String what;
    private final boolean whole;
    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    /** By name: the order in which a class file lists the cases of a sealed type differs between compilers. */
    private final Map<String, ValueType> cases = new TreeMap<>();

    private final Map<String, Object> constants = new TreeMap<>();

    /**
     * Starts with all the cases.
     *
     * @param what the name of the type
     * @param cases the cases that have components
     * @param constants the cases that have none, each with its one value
     * @param whole whether it is compared and changed as a whole
     */
    CaseType(String what, Map<Class<?>, ValueType> cases, Map<Class<?>, Object> constants, boolean whole) {
        this.what = what;
        this.whole = whole;
        cases.forEach((type, inside) -> this.cases.put(register(type), inside));
        constants.forEach((type, value) -> this.constants.put(register(type), value));
    }

    private String register(Class<?> type) {
        String simple = type.getSimpleName();
        String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
        if (names.containsValue(name)) {
            throw new IllegalArgumentException(
                    "The cases of " + what + " must have different names but two are '" + name + "'.");
        }
        names.put(type, name);
        return name;
    }

    private String caseOf(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        String name = names.get(type);
        if (name == null) {
            throw new IllegalArgumentException("A " + what + " must be one of its cases but is a " + type + ".");
        }
        return name;
    }

    @Override
    PlanValue tell(Object value) {
        String name = caseOf(value);
        ValueType inside = cases.get(name);
        return inside == null ? new PlanValue.Text(name) : new PlanValue.Fields(Map.of(name, inside.tell(value)));
    }

    @Override
    Object read(PlanValue told) {
        Object constant = told instanceof PlanValue.Text text ? constants.get(text.text()) : null;
        if (constant != null) {
            return constant;
        }
        if (told instanceof PlanValue.Fields fields && fields.fields().size() == 1) {
            Map.Entry<String, PlanValue> only =
                    fields.fields().entrySet().iterator().next();
            ValueType inside = cases.get(only.getKey());
            if (inside != null) {
                return inside.read(only.getValue());
            }
        }
        throw new IllegalArgumentException("The value must be of type " + what + ", told as one of "
                + String.join(", ", new TreeSet<>(names.values())) + ", but is " + told + ".");
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        ValueType inside = byComponent(before);
        if (inside == null || !caseOf(before).equals(caseOf(after))) {
            super.compare(at, before, after, changes);
        } else {
            inside.compare(at, before, after, changes);
        }
    }

    /** A change at the place itself tells the case too; one below it is for the case that is there. */
    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        ValueType inside = byComponent(base);
        return inside == null || !edits.here().isEmpty()
                ? super.patch(edits, base, misfits)
                : inside.patch(edits, base, misfits);
    }

    private @Nullable ValueType byComponent(Object value) {
        ValueType inside = cases.get(caseOf(value));
        return inside != null && !whole && inside.isByComponent() ? inside : null;
    }

    /** Where every case is an id, the id is the name; else the case is part of it. */
    @Override
    Optional<String> name(Object value) {
        String name = caseOf(value);
        ValueType inside = cases.get(name);
        Optional<String> rest = inside == null ? Optional.empty() : inside.name(value);
        return naming() == Naming.ID ? rest : rest.map(text -> name + " " + text);
    }

    @Override
    Naming naming() {
        boolean ids = constants.isEmpty() && cases.values().stream().allMatch(inside -> inside.naming() == Naming.ID);
        return ids ? Naming.ID : Naming.NOTHING;
    }

    @Override
    boolean isByComponent() {
        return !whole && cases.values().stream().anyMatch(ValueType::isByComponent);
    }

    @Override
    @Nullable
    ValueType component(String name) {
        return cases.values().stream()
                .flatMap(inside -> Stream.ofNullable(inside.component(name)))
                .findFirst()
                .orElse(null);
    }
}
