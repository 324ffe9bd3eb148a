package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.formula.Formula;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Derives the codec of a type from its structure: components of records, constants of enums, cases of sealed interfaces.
 *
 * <p>A type may contain itself; while its codec is being built, the inner uses get a {@link Later} that is filled in at
 * the end.
 */
final class CodecBuilder {

    private static final String VALUE_TYPES = "io.github.cxstrategy.basics";

    private static final Map<Class<?>, Codec> LEAVES = leaves();

    private final Map<Shape, Codec> codecs;
    private final boolean setsSorted;
    private final Map<Shape, Later> unfinished = new HashMap<>();

    /**
     * Starts with what was derived before.
     *
     * @param known what was derived before, with the same order of sets
     * @param setsSorted whether what is a set by meaning is written in one order, whatever order it has
     */
    CodecBuilder(Map<Shape, Codec> known, boolean setsSorted) {
        this.codecs = new HashMap<>(known);
        this.setsSorted = setsSorted;
    }

    private static Map<Class<?>, Codec> leaves() {
        Map<Class<?>, Codec> leaves = new HashMap<>();
        leaves.put(String.class, Texts.STRING);
        leaves.put(LocalDate.class, Texts.DATE);
        leaves.put(LocalDateTime.class, Texts.DATE_TIME);
        leaves.put(MonthDay.class, Texts.MONTH_DAY);
        leaves.put(Currency.class, Texts.CURRENCY);
        leaves.put(Money.class, Texts.MONEY);
        leaves.put(FiscalPeriod.class, Texts.PERIOD);
        leaves.put(Formula.class, Texts.FORMULA);
        leaves.put(boolean.class, Numbers.FLAG);
        leaves.put(Boolean.class, Numbers.BOOLEAN);
        leaves.put(int.class, Numbers.INT);
        leaves.put(Integer.class, Numbers.INT);
        leaves.put(long.class, Numbers.LONG);
        leaves.put(Long.class, Numbers.LONG);
        leaves.put(double.class, Numbers.DOUBLE);
        leaves.put(Double.class, Numbers.DOUBLE);
        leaves.put(BigDecimal.class, Numbers.DECIMAL);
        leaves.put(OptionalInt.class, Optionals.ofInt());
        leaves.put(OptionalLong.class, Optionals.ofLong());
        leaves.put(OptionalDouble.class, Optionals.ofDouble());
        return leaves;
    }

    /** Returns everything derived so far. */
    Map<Shape, Codec> codecs() {
        return codecs;
    }

    Codec codec(Shape shape) {
        Codec known = codecs.get(shape);
        if (known != null) {
            return known;
        }
        Later later = unfinished.get(shape);
        if (later != null) {
            return later;
        }
        later = new Later(shape.raw().getSimpleName());
        unfinished.put(shape, later);
        Codec codec = build(shape);
        later.target = codec;
        unfinished.remove(shape);
        codecs.put(shape, codec);
        return codec;
    }

    private Codec build(Shape shape) {
        Class<?> raw = shape.raw();
        Codec leaf = LEAVES.get(raw);
        if (leaf != null) {
            return leaf;
        }
        if (raw == Optional.class) {
            return Optionals.of(argument(shape, 0));
        }
        if (raw == List.class) {
            return Containers.list(argument(shape, 0));
        }
        if (raw == Set.class) {
            return Containers.set(argument(shape, 0));
        }
        if (raw == Map.class) {
            return map(shape);
        }
        if (raw.isEnum()) {
            return new Texts.Constants(raw);
        }
        Codec value = valueType(raw);
        if (value != null) {
            return value;
        }
        if (raw.isRecord()) {
            return record(shape);
        }
        if (raw.isSealed() && raw.isInterface()) {
            return cases(shape);
        }
        throw unsupported(shape, "a record, an enum, a sealed interface of records, or a known value type");
    }

    /** An element may be anything but an Optional: an array has no way to leave one out. */
    private Codec argument(Shape shape, int index) {
        Shape argument = shape.arguments().get(index);
        if (isOptional(argument.raw())) {
            throw unsupported(shape, "without an Optional inside");
        }
        return codec(argument);
    }

    private Codec map(Shape shape) {
        Codec key = argument(shape, 0);
        if (key instanceof TextCodec text) {
            return Containers.map(text, argument(shape, 1));
        }
        throw unsupported(shape, "a map with keys that are written as text");
    }

    /** One component stands for its record, unless it may be missing: then it would leave nothing to stand there. */
    private Codec record(Shape shape) {
        RecordShape parts = RecordShape.of(shape.raw());
        boolean alone = parts.components().size() == 1
                && !isOptional(parts.components().get(0).getType());
        return alone ? Wrappers.of(parts, componentCodecs(shape, parts).get(0)) : members(shape, parts);
    }

    private static boolean isOptional(Class<?> type) {
        return type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class
                || type == OptionalDouble.class;
    }

    /** Returns the codec of a record as a whole document: a plan, a part of one or an answer. */
    RecordCodec document(Shape shape) {
        if (isValue(shape.raw())) {
            throw new IllegalArgumentException("A document must be a plan, a part of one or an answer but is " + shape
                    + ", which is a value inside documents.");
        }
        return members(shape);
    }

    /** Returns the codec of a record as an object, also where it has one component only. */
    RecordCodec members(Shape shape) {
        return members(shape, RecordShape.of(shape.raw()));
    }

    /** Whether it is written as a text or a number wherever it occurs, such as an amount of money. */
    private static boolean isValue(Class<?> raw) {
        return LEAVES.keySet().stream().anyMatch(leaf -> leaf.isAssignableFrom(raw))
                || (raw.getPackageName().equals(VALUE_TYPES)
                        && (valueType(raw) != null || raw.getRecordComponents().length == 1));
    }

    private RecordCodec members(Shape shape, RecordShape parts) {
        if (parts.components().size() > RecordCodec.MOST_COMPONENTS) {
            throw unsupported(shape, "a record of at most " + RecordCodec.MOST_COMPONENTS + " components");
        }
        return new RecordCodec(parts, componentCodecs(shape, parts));
    }

    private List<Codec> componentCodecs(Shape shape, RecordShape parts) {
        Map<TypeVariable<?>, Shape> meanings = shape.meanings();
        List<Codec> components = new ArrayList<>();
        for (RecordComponent component : parts.components()) {
            Shape type = Shape.of(component.getGenericType(), meanings);
            boolean sorted = setsSorted && SetsByMeaning.include(component.getName(), type);
            components.add(sorted ? sortedList(type.arguments().get(0)) : codec(type));
        }
        return components;
    }

    private Codec sortedList(Shape element) {
        return Containers.sortedList(codec(element), ownId(element.raw()));
    }

    /** Returns how to get the text of the id that a record has of itself, or nothing if it has none. */
    private static Optional<Function<Object, String>> ownId(Class<?> raw) {
        if (!raw.isRecord()) {
            return Optional.empty();
        }
        RecordShape parts = RecordShape.of(raw);
        for (int i = 0; i < parts.names().size(); i++) {
            Shape type = Shape.of(parts.components().get(i).getGenericType(), Map.of());
            boolean own = type.raw() == Id.class && type.arguments().get(0).raw() == raw;
            if (own && parts.names().get(i).equals("id")) {
                int index = i;
                return Optional.of(value -> ((Id<?>) parts.get(index, value)).value());
            }
        }
        return Optional.empty();
    }

    private Codec cases(Shape shape) {
        Cases cases = new Cases(shape.raw().getSimpleName());
        addCases(shape, cases);
        return cases;
    }

    private void addCases(Shape shape, Cases cases) {
        for (Class<?> subtype : shape.raw().getPermittedSubclasses()) {
            Shape subshape = shape.ofSubtype(subtype);
            if (subtype.isRecord() && subtype.getRecordComponents().length == 0) {
                cases.addConstant(subtype, RecordShape.of(subtype).construct(new Object[0]));
            } else if (subtype.isRecord() || subtype.isEnum()) {
                cases.add(subtype, codec(subshape));
            } else if (subtype.isSealed() && subtype.isInterface()) {
                addCases(subshape, cases);
            } else {
                throw unsupported(subshape, "a record or an enum");
            }
        }
    }

    /** A value type with a static {@code parse} is written as the text that {@code parse} reads. */
    private static @Nullable Codec valueType(Class<?> raw) {
        if (!raw.getPackageName().equals(VALUE_TYPES)) {
            return null;
        }
        for (Method method : raw.getMethods()) {
            boolean parses = method.getName().equals("parse")
                    && Modifier.isStatic(method.getModifiers())
                    && method.getReturnType() == raw
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isAssignableFrom(String.class);
            if (parses) {
                return Texts.parsed("the text of " + raw.getSimpleName(), RecordShape.function(method)::apply);
            }
        }
        return null;
    }

    private static IllegalArgumentException unsupported(Shape shape, String expected) {
        return new IllegalArgumentException("A type in JSON must be " + expected + " but is " + shape + ".");
    }

    /** Stands for a codec that is still being built; set once, before anybody reads or writes with it. */
    private static final class Later extends Codec {

        private final String name;
        private @Nullable Codec target;

        Later(String name) {
            this.name = name;
        }

        private Codec target() {
            if (target == null) {
                throw new IllegalStateException("The codec of " + name + " must be complete but is not.");
            }
            return target;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            return target().read(in);
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            target().write(out, value);
        }

        @Override
        String expected() {
            return target().expected();
        }

        @Override
        @Nullable
        Object absent() {
            return target().absent();
        }

        @Override
        boolean isAbsent(Object value) {
            return target().isAbsent(value);
        }
    }
}
