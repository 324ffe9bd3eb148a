package io.github.cxstrategy.change;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Derives how values are told and compared from the structure of their types: components of records, constants of enums,
 * cases of sealed interfaces.
 */
final class ValueTypes {
    private static final String VALUE_TYPES = FiscalPeriod.class.getPackageName();

    /** What a type is made of never changes: remembering it is no state. */
    private static final ClassValue<ValueType> KNOWN = new ClassValue<>() {
        @Override
        protected ValueType computeValue(Class<?> type) {
            return new ValueTypes().of(Shape.of(type));
        }
    };

    private static final Map<Class<?>, TextType> SIMPLE = simple();

    private final Map<Shape, ValueType> finished = new HashMap<>();
    private final Map<Shape, Later> unfinished = new HashMap<>();
    private final Set<Shape> recursive = new HashSet<>();

    private ValueTypes() {}

    static ValueType plan() {
        return KNOWN.get(StrategicPlan.class);
    }

    static ValueType of(Class<?> type) {
        return KNOWN.get(Check.given("type", type));
    }

    /** Returns behind how many steps of a way from the plan there is an entity of a list; ascending. */
    static IntStream ofEntities(List<PlanPath.Step> steps) {
        List<Integer> ends = new ArrayList<>();
        ValueType type = plan();
        for (int i = 0; i < steps.size() && type != null; i++) {
            type = type.component(steps.get(i).component());
            if (type != null && steps.get(i).element().isPresent()) {
                boolean several = type instanceof ListType;
                type = type.element();
                if (several && type != null && type.isByComponent()) {
                    ends.add(i + 1);
                }
            }
        }
        return ends.stream().mapToInt(Integer::intValue);
    }

    private static Map<Class<?>, TextType> simple() {
        Map<Class<?>, TextType> simple = new HashMap<>();
        simple.put(String.class, new TextType("String", Naming.WORDS, String.class::cast, text -> text));
        simple.put(Currency.class, new TextType("Currency", Naming.NOTHING, Object::toString, Currency::getInstance));
        simple.put(BigDecimal.class, new TextType("BigDecimal", Naming.NOTHING, ValueTypes::plain, BigDecimal::new));
        for (Class<?> type : List.of(boolean.class, Boolean.class)) {
            simple.put(type, new TextType("Boolean", Naming.NOTHING, Object::toString, ValueTypes::flag));
        }
        for (Class<?> type : List.of(int.class, Integer.class)) {
            simple.put(type, new TextType("Integer", Naming.NOTHING, Object::toString, Integer::valueOf));
        }
        for (Class<?> type : List.of(long.class, Long.class)) {
            simple.put(type, new TextType("Long", Naming.NOTHING, Object::toString, Long::valueOf));
        }
        for (Class<?> type : List.of(double.class, Double.class)) {
            simple.put(type, new TextType("Double", Naming.NOTHING, Object::toString, Double::valueOf));
        }
        return simple;
    }

    /** The same number of decimal places comes back from either form; the one with an exponent says when they are negative. */
    private static String plain(Object number) {
        BigDecimal decimal = (BigDecimal) number;
        return decimal.scale() < 0 ? decimal.toString() : decimal.toPlainString();
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private ValueType of(Shape shape) {
        ValueType known = finished.get(shape);
        if (known != null) {
            return known;
        }
        Later later = unfinished.get(shape);
        if (later != null) {
            recursive.add(shape);
            return later;
        }
        later = new Later();
        unfinished.put(shape, later);
        ValueType type = build(shape);
        later.target = type;
        unfinished.remove(shape);
        finished.put(shape, type);
        return type;
    }

    private ValueType build(Shape shape) {
        Class<?> raw = shape.raw();
        TextType simple = SIMPLE.get(raw);
        if (simple != null) {
            return simple;
        }
        if (raw == Optional.class) {
            return new OptionalType(argument(shape, 0));
        }
        if (raw == List.class) {
            return new ListType(argument(shape, 0));
        }
        if (raw == Set.class) {
            return new SetType(argument(shape, 0));
        }
        if (raw == Map.class && argument(shape, 0) instanceof TextType key) {
            return new MapType(key, argument(shape, 1));
        }
        if (raw.isEnum()) {
            return constants(raw);
        }
        Optional<ValueType> parsed = parsed(raw);
        if (parsed.isPresent()) {
            return parsed.get();
        }
        if (raw.isRecord()) {
            return record(shape);
        }
        if (raw.isSealed() && raw.isInterface()) {
            return cases(shape);
        }
        throw new IllegalArgumentException(
                "A type in a plan must be a record, an enum, a sealed interface of records, or a"
                        + " known value type but is " + shape + ".");
    }

    private ValueType argument(Shape shape, int index) {
        Shape argument = shape.arguments().get(index);
        if (argument.raw() == Optional.class) {
            throw new IllegalArgumentException("A type in a plan must hold no Optional inside but is " + shape + ".");
        }
        return of(argument);
    }

    private static TextType constants(Class<?> type) {
        Map<String, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
        return new TextType(
                type.getSimpleName(),
                Naming.LABEL,
                constant -> ((Enum<?>) constant).name(),
                text -> Check.given(text, constants.get(text)));
    }

    /** A value type with a static {@code parse}, such as a date or an amount of money, is told as the text that it reads. */
    private static Optional<ValueType> parsed(Class<?> raw) {
        boolean known = raw.getPackageName().equals(VALUE_TYPES)
                || raw.getPackageName().equals(LocalDate.class.getPackageName());
        for (Method method : raw.getMethods()) {
            boolean parses = known
                    && method.getName().equals("parse")
                    && Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == raw
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isAssignableFrom(String.class);
            if (parses) {
                boolean time = raw == FiscalPeriod.class || raw == LocalDate.class;
                UnaryOperator<Object> reading = RecordShape.function(method);
                return Optional.of(new TextType(
                        raw.getSimpleName(),
                        time ? Naming.TIME : Naming.NOTHING,
                        Object::toString,
                        text -> reading.apply(text)));
            }
        }
        return Optional.empty();
    }

    private ValueType record(Shape shape) {
        RecordShape parts = RecordShape.of(shape.raw());
        List<ValueType> components = new ArrayList<>();
        for (RecordComponent component : parts.components()) {
            components.add(of(Shape.of(component.getGenericType(), shape.meanings())));
        }
        if (RecordType.isAlone(components) && components.get(0) instanceof TextType text) {
            return wrapped(parts, text);
        }
        boolean whole =
                recursive.contains(shape) || shape.raw().getPackageName().equals(VALUE_TYPES);
        return new RecordType(parts, components, whole);
    }

    private static TextType wrapped(RecordShape parts, TextType inside) {
        Function<String, Object> reading = text -> parts.construct(new Object[] {inside.read(text)});
        Naming naming = parts.type() == Id.class ? Naming.ID : inside.naming();
        return new TextType(parts.name(), naming, value -> inside.text(parts.get(0, value)), reading);
    }

    private ValueType cases(Shape shape) {
        Map<Class<?>, ValueType> cases = new LinkedHashMap<>();
        Map<Class<?>, Object> constants = new LinkedHashMap<>();
        addCases(shape, cases, constants);
        return new CaseType(shape.raw().getSimpleName(), cases, constants, recursive.contains(shape));
    }

    private void addCases(Shape shape, Map<Class<?>, ValueType> cases, Map<Class<?>, Object> constants) {
        for (Class<?> subtype : shape.raw().getPermittedSubclasses()) {
            Shape subshape = shape.ofSubtype(subtype);
            if (subtype.isRecord() && subtype.getRecordComponents().length == 0) {
                constants.put(subtype, RecordShape.of(subtype).construct(new Object[0]));
            } else if (subtype.isSealed()) {
                addCases(subshape, cases, constants);
            } else {
                cases.put(subtype, of(subshape));
            }
        }
    }

    /** Stands for a type that is still being built; set once, before anybody asks it. */
    private static final class Later extends ValueType {
        private @Nullable ValueType target;

        private ValueType target() {
            if (target == null) {
                throw new IllegalStateException("The type must be complete but is not.");
            }
            return target;
        }

        @Override
        PlanValue tell(Object value) {
            return target().tell(value);
        }

        @Override
        Object read(PlanValue told) {
            return target().read(told);
        }

        @Override
        void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
            target().compare(at, before, after, changes);
        }

        @Override
        Object patch(Edits edits, Object base, Misfits misfits) {
            return target().patch(edits, base, misfits);
        }

        @Override
        boolean saysNothing(Object value) {
            return target().saysNothing(value);
        }

        @Override
        @Nullable
        Object nothing() {
            return target().nothing();
        }
    }
}
