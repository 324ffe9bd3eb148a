package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Small changes of a plan, written as text, separated by {@code ;}:
 *
 * <ul>
 *   <li>{@code initiatives[crm].schedule -} leaves out a value, all of a list, or, at {@code initiatives[crm] -}, an entry
 *   <li>{@code initiatives[crm].priorityRank = 3} sets a value; a list is {@code a,b}
 *   <li>{@code strategy ~ PARTIAL} sets the coverage of a part; {@code * ~ PARTIAL} that of all
 * </ul>
 *
 * <p>An entry is named by its id, by the id of what it is about, or by its place from 0; {@code [*]} is every one.
 */
final class PlanEdit {
    private PlanEdit() {}

    static StrategicPlan apply(StrategicPlan plan, String edits) {
        StrategicPlan edited = plan;
        for (String edit : edits.split(";", -1)) {
            if (!edit.isBlank()) {
                edited = applyOne(edited, edit.strip());
            }
        }
        return edited;
    }

    private static StrategicPlan applyOne(StrategicPlan plan, String edit) {
        if (edit.contains(" ~ ")) {
            String[] sides = edit.split(" ~ ", 2);
            StrategicPlan.Builder builder = plan.toBuilder();
            for (PlanPart part : PlanPart.values()) {
                if (sides[0].equals("*") || sides[0].equals(part.key())) {
                    builder.addCoverage(part, Coverage.valueOf(sides[1]));
                }
            }
            return builder.build();
        }
        if (edit.endsWith(" -")) {
            return (StrategicPlan) at(plan, StrategicPlan.class, path(edit.substring(0, edit.length() - 2)), null);
        }
        String[] sides = edit.split(" = ", 2);
        return (StrategicPlan) at(plan, StrategicPlan.class, path(sides[0]), sides[1]);
    }

    /** {@code a.b[c].d} as a, b, [c], d. */
    private static List<String> path(String text) {
        return new ArrayList<>(Arrays.asList(text.replace("[", ".[").split("\\.(?![^\\[]*])", -1)));
    }

    private static Object at(@Nullable Object value, Type type, List<String> path, @Nullable String text) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            Type inner = argument(type, 0);
            if (path.isEmpty() && text == null) {
                return Optional.empty();
            }
            Object present = ((Optional<?>) Objects.requireNonNull(value)).orElse(null);
            return Optional.of(path.isEmpty() ? parse(inner, String.valueOf(text)) : at(present, inner, path, text));
        }
        if (path.isEmpty()) {
            return text == null ? parse(type, "") : parse(type, text);
        }
        String step = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof Map<?, ?> map) {
            return entries(map, type, step.substring(1, step.length() - 1), rest, text);
        }
        if (value instanceof Collection<?> entries) {
            return entries(entries, type, step.substring(1, step.length() - 1), rest, text);
        }
        return component(value, step, rest, text);
    }

    private static Object component(@Nullable Object entity, String name, List<String> rest, @Nullable String text) {
        if (entity == null) {
            throw new IllegalArgumentException("There is nothing that could have " + name);
        }
        try {
            RecordComponent[] components = entity.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            boolean found = false;
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(entity);
                if (components[i].getName().equals(name)) {
                    values[i] = at(values[i], components[i].getGenericType(), rest, text);
                    found = true;
                }
            }
            if (!found) {
                throw new IllegalArgumentException(entity.getClass() + " has no " + name);
            }
            return entity.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e.getCause() == null ? e : e.getCause());
        }
    }

    private static Object entries(Map<?, ?> map, Type type, String key, List<String> rest, @Nullable String text) {
        Map<Object, Object> changed = new LinkedHashMap<>(map);
        Object parsed = parse(argument(type, 0), key);
        if (rest.isEmpty() && text == null) {
            changed.remove(parsed);
        } else {
            changed.put(parsed, parse(argument(type, 1), String.valueOf(text)));
        }
        return changed;
    }

    private static Object entries(
            Collection<?> entries, Type type, String key, List<String> rest, @Nullable String text) {
        List<Object> changed = new ArrayList<>();
        int place = 0;
        boolean found = false;
        for (Object entry : entries) {
            boolean here = key.equals("*") || key.equals(String.valueOf(place)) || key.equals(name(entry));
            found |= here;
            place++;
            if (!here) {
                changed.add(entry);
            } else if (!rest.isEmpty() || text != null) {
                changed.add(at(entry, argument(type, 0), rest, text));
            }
        }
        if (!found && !key.equals("*")) {
            throw new IllegalArgumentException("no " + key + " in " + entries);
        }
        return raw(type) == Set.class ? new LinkedHashSet<>(changed) : changed;
    }

    private static String name(Object entry) {
        if (entry instanceof Id<?> id) {
            return id.value();
        }
        if (entry.getClass().isRecord()) {
            RecordComponent first = entry.getClass().getRecordComponents()[0];
            try {
                return String.valueOf(first.getAccessor().invoke(entry));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return entry.toString();
    }

    private static Object parse(Type type, String text) {
        Class<?> raw = raw(type);
        if (raw == List.class || raw == Set.class) {
            Collection<Object> parsed = raw == List.class ? new ArrayList<>() : new LinkedHashSet<>();
            for (String one : text.split(",", -1)) {
                if (!one.isBlank()) {
                    parsed.add(parse(argument(type, 0), one.strip()));
                }
            }
            return parsed;
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == Optional.class) {
            return text.isEmpty() ? Optional.empty() : Optional.of(parse(argument(type, 0), text));
        }
        if (raw == String.class || raw == Object.class) {
            return text;
        }
        if (raw == Id.class) {
            return Id.of(text);
        }
        if (raw == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (raw == Integer.class || raw == int.class) {
            return Integer.valueOf(text);
        }
        if (raw == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (raw == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (raw == Ratio.class) {
            return Ratio.of(text);
        }
        if (raw == Fte.class) {
            return Fte.of(text);
        }
        if (raw == Money.class) {
            return Money.of("EUR", Long.parseLong(text));
        }
        if (raw == FiscalPeriod.class) {
            return FiscalPeriod.parse(text);
        }
        if (raw == DateSpan.class) {
            String[] ends = text.split("/", 2);
            return DateSpan.of(ends[0], ends[1]);
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        if (raw.isRecord()) {
            return record(raw, text.split("\\|", -1));
        }
        throw new IllegalArgumentException("cannot read " + text + " as " + type);
    }

    /** A record by its components, separated by {@code |}; those that are missing are empty. */
    private static Object record(Class<?> type, String[] texts) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = parse(components[i].getGenericType(), i < texts.length ? texts[i] : "");
            }
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(Arrays.toString(texts), e.getCause() == null ? e : e.getCause());
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : type instanceof Class<?> plain ? plain : Object.class;
    }

    private static Type argument(Type type, int place) {
        return ((ParameterizedType) type).getActualTypeArguments()[place];
    }
}
