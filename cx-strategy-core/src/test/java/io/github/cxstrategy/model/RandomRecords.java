package io.github.cxstrategy.model;

import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.formula.RandomFormulas;
import io.github.cxstrategy.model.monitoring.AdkarScores;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Invents values of any record of the model: whatever its constructor accepts. Few different ids, names, dates and
 * amounts, so that references meet and contradictions arise, and some of them as extreme as a record allows.
 */
public final class RandomRecords {
    private static final int TRIES = 200;
    private static final List<String> IDS = List.of("a", "b", "c", "d", "\uFF5E", "\uD83D\uDE00");
    private static final List<String> TEXTS = List.of("One", "one ", "Two", "A-05", "\u0130stanbul", "100 % of %s");
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 2, 15),
            LocalDate.of(2027, 8, 1),
            LocalDate.of(2028, 1, 1),
            LocalDate.MIN,
            LocalDate.MAX);
    private static final List<Long> MINOR = List.of(0L, 1L, 100L, 100L, 250L, Long.MAX_VALUE, -1L);
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "EUR", "USD", "JPY");

    /** Reflection copies what it returns, so it is asked once per record. */
    private static final ClassValue<Type[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected Type[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .toArray(Type[]::new);
        }
    };

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    };

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> values;

    /**
     * Always invents the same for the same seed.
     *
     * @param seed any number
     */
    public RandomRecords(long seed) {
        random = new Random(seed);
        values = Map.ofEntries(
                Map.entry(String.class, () -> pick(TEXTS)),
                Map.entry(Id.class, () -> Id.of(pick(IDS))),
                Map.entry(Integer.class, () -> pick(List.of(1, 2, 3, 0, 90, 40_000, -1))),
                Map.entry(Boolean.class, random::nextBoolean),
                Map.entry(Long.class, () -> pick(List.of(0L, 1L, 7L, Long.MAX_VALUE, -1L))),
                Map.entry(boolean.class, random::nextBoolean),
                Map.entry(int.class, () -> pick(List.of(1, 2, 3, 4, 2027, 2027, 2027, 2027, 2028, 9999))),
                Map.entry(long.class, () -> pick(MINOR)),
                Map.entry(BigDecimal.class, () -> new BigDecimal(pick(List.of("0", "1", "2.50", "-3", "1e17")))),
                Map.entry(Ratio.class, () -> Ratio.of(pick(List.of("0", "0.25", "0.5", "0.5", "1", "1", "3")))),
                Map.entry(Fte.class, () -> Fte.of(pick(List.of("0", "0.25", "0.5", "1", "1", "12.5")))),
                Map.entry(Money.class, () -> Money.ofMinor(pick(CURRENCIES), pick(MINOR))),
                Map.entry(Month.class, () -> Month.of(1 + random.nextInt(12))),
                Map.entry(AdkarScores.class, this::adkar),
                Map.entry(Formula.class, () -> new RandomFormulas(random, () -> Id.of(pick(IDS))).next()),
                Map.entry(LocalDate.class, () -> pick(DAYS)));
    }

    /**
     * A record of this type.
     *
     * @param type a record
     * @return the record
     */
    public <R extends Record> R next(Class<R> type) {
        return type.cast(of(type));
    }

    /**
     * A value of a type as it stands in a record component.
     *
     * @param type any type that occurs in the model
     * @return the value
     */
    public Object of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() != Id.class) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (values.containsKey(raw)) {
            return values.get(raw).get();
        }
        if (raw.isEnum()) {
            return pick(Arrays.asList(raw.getEnumConstants()));
        }
        if (raw.isSealed()) {
            return of(pick(Arrays.asList(raw.getPermittedSubclasses())));
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        throw new AssertionError("No values of " + type + " are known.");
    }

    private Object container(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(of(of[0]));
        }
        int size = random.nextInt(4);
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(of(of[0]), of(of[1]));
            }
            return map;
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            list.add(of(of[0]));
        }
        return raw == Set.class ? new LinkedHashSet<>(list) : list;
    }

    /** Tries until the invariants hold; each record of the model holds often enough. */
    private Object record(Class<?> type) {
        for (int i = 0; i < TRIES; i++) {
            Object[] arguments =
                    Arrays.stream(COMPONENTS.get(type)).map(this::of).toArray();
            try {
                return constructor(type).newInstance(arguments);
            } catch (InvocationTargetException e) {
                if (!(e.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type + " " + Arrays.toString(arguments), e.getCause());
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        throw new AssertionError("No " + type.getName() + " could be invented.");
    }

    private AdkarScores adkar() {
        return new AdkarScores(score(), score(), score(), score(), Optional.of(1 + random.nextInt(5)));
    }

    private Optional<Integer> score() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(1 + random.nextInt(5));
    }

    /** The canonical constructor of a record. */
    static Constructor<?> constructor(Class<?> type) {
        return CONSTRUCTORS.get(type);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
