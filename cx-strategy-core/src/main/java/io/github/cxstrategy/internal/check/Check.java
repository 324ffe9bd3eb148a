package io.github.cxstrategy.internal.check;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Argument checks with one sentence each; every method returns the checked, immutable value. */
public final class Check {
    /** More decimal places than any KPI or ratio needs, few enough that arithmetic stays cheap. */
    private static final int MAX_SCALE = 18;

    private static final int MAX_INTEGER_DIGITS = 18;

    /** Trailing zeros are welcome, but not so many that dropping them takes long. */
    private static final int MAX_WRITTEN_DIGITS = 360;

    private static final int MAX_KEY_LENGTH = 200;

    /** What a reader of documents accepts as one string unless it is told otherwise. */
    private static final int MAX_TEXT_LENGTH = 100_000;

    private Check() {}

    public static <T> T given(String name, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException("'" + name + "' must be given but is null.");
        }
        return value;
    }

    /** Text that a person can read: not blank, no control characters but tab and line ends, no unpaired surrogate. */
    public static String text(String name, String value) {
        return text(name, null, value);
    }

    /** Names are put together only for a sentence: nearly all texts are good. */
    private static String text(String component, @Nullable Object key, String value) {
        given(component, value);
        if ((value.isEmpty() || value.charAt(0) <= ' ' || value.charAt(0) > '~') && value.isBlank()) {
            throw new IllegalArgumentException("'" + name(component, key) + "' must hold text but is blank.");
        }
        notTooLong(name(component, key), value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue; // nearly all
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("'" + name(component, key)
                        + "' must be well-formed Unicode but has an unpaired" + " surrogate at index " + i + ".");
            } else if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r') {
                throw new IllegalArgumentException(
                        "'" + name(component, key) + "' must hold no control character but has U+"
                                + String.format(java.util.Locale.ROOT, "%04X", (int) c) + " at index " + i + ".");
            }
        }
        return value;
    }

    private static String name(String component, @Nullable Object key) {
        return key == null ? component : element(component, key);
    }

    /**
     * What a sentence calls one element of a component, so that the reader of JSON finds it: a list's by its index, a set's
     * by itself, a map's by its key.
     */
    public static String element(String component, Object key) {
        return component + "[" + key + "]";
    }

    /** Text that is short enough for a key in JSON, with what an id may have. */
    public static String keyText(String name, String value) {
        given(name, value);
        notTooLong(name, value.length(), MAX_KEY_LENGTH);
        return text(name, value);
    }

    /** A map with such texts as keys, in their natural order. */
    public static <V> Map<String, V> keyTexts(String name, Map<String, ? extends V> values) {
        Map<String, V> copy = map(name, values);
        copy.keySet().forEach(key -> keyText(element(name, key), key));
        return copy;
    }

    public static Optional<String> text(String name, Optional<String> value) {
        given(name, value).ifPresent(v -> text(name, v));
        return value;
    }

    /** A decimal without trailing zeros, small enough that no later arithmetic can take long. */
    public static BigDecimal decimal(String name, BigDecimal value) {
        given(name, value);
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        checkArgument(
                isWithinRange(value),
                "'%s' must have at most %s digits before the decimal point but has %s.",
                name,
                MAX_INTEGER_DIGITS,
                integerDigits(value));
        checkArgument(
                value.precision() <= MAX_WRITTEN_DIGITS,
                "'%s' must be written with at most %s digits but has %s.",
                name,
                MAX_WRITTEN_DIGITS,
                value.precision());
        BigDecimal stripped = value.stripTrailingZeros();
        checkArgument(
                stripped.scale() <= MAX_SCALE,
                "'%s' must have at most %s decimal places but has %s.",
                name,
                MAX_SCALE,
                stripped.scale());
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Refuses a text that no reader of documents would take back. */
    public static void notTooLong(String name, int length) {
        notTooLong(name, length, MAX_TEXT_LENGTH);
    }

    private static void notTooLong(String name, int length, int most) {
        checkArgument(length <= most, "'%s' must have at most %s characters but has %s.", name, most, length);
    }

    /** The decimal number that a text holds. */
    public static BigDecimal number(String name, String text) {
        given(name, text);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            String cure =
                    text.matches("[+-]?[0-9]+,[0-9]+") ? "\nMaybe '" + text.replace(',', '.') + "' is meant." : "";
            throw new IllegalArgumentException(
                    "'" + name + "' must be a decimal number such as 12.5 but is '" + text + "'." + cure, none);
        }
    }

    /** Whether a number that was worked out has few enough digits before the decimal point to stand in a plan. */
    public static boolean isWithinRange(BigDecimal value) {
        return value.signum() == 0 || integerDigits(value) <= MAX_INTEGER_DIGITS;
    }

    private static long integerDigits(BigDecimal value) {
        return (long) value.precision() - value.scale();
    }

    public static Optional<BigDecimal> decimal(String name, Optional<BigDecimal> value) {
        return given(name, value).map(v -> decimal(name, v));
    }

    /** A map to decimals without trailing zeros, in the natural order of its keys. */
    public static <K extends Comparable<? super K>> Map<K, BigDecimal> decimals(
            String name, Map<? extends K, BigDecimal> values) {
        ImmutableSortedMap.Builder<K, BigDecimal> decimals = ImmutableSortedMap.naturalOrder();
        map(name, values).forEach((key, value) -> decimals.put(key, decimal(element(name, key), value)));
        return decimals.buildOrThrow();
    }

    /** A list in the caller's order. */
    public static <T> List<T> list(String name, Collection<? extends T> values) {
        if (values instanceof ImmutableList) {
            return ImmutableList.copyOf(values); // itself, and without null
        }
        for (T value : given(name, values)) {
            given(name, value);
        }
        return ImmutableList.copyOf(values);
    }

    /** A list in the caller's order in which nothing stands twice. */
    public static <T> List<T> distinct(String name, Collection<? extends T> values) {
        List<T> copy = list(name, values);
        Set<T> seen = new HashSet<>();
        for (T value : copy) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException("'" + name + "' must name each entry once but has '" + value
                        + "' again as '" + element(name, seen.size()) + "'.");
            }
        }
        return copy;
    }

    /** A set in natural order, so that the order in which it was built shows nowhere. */
    public static <T extends Comparable<? super T>> Set<T> set(String name, Collection<? extends T> values) {
        for (T value : given(name, values)) {
            given(name, value);
        }
        return ImmutableSortedSet.copyOf(values);
    }

    /** A map in the natural order of its keys, so that the order in which it was built shows nowhere. */
    public static <K extends Comparable<? super K>, V> Map<K, V> map(
            String name, Map<? extends K, ? extends V> values) {
        if (values instanceof ImmutableSortedMap) {
            return ImmutableSortedMap.copyOf(values); // itself if in natural order, and without null
        }
        given(name, values).forEach((key, value) -> {
            given(name, key);
            given(name, value);
        });
        return ImmutableSortedMap.copyOf(values);
    }

    /** A list of texts that a person can read, in the caller's order. */
    public static List<String> texts(String name, Collection<String> values) {
        int index = 0;
        for (String value : given(name, values)) {
            text(name, index++, value);
        }
        return ImmutableList.copyOf(values);
    }

    /** A map to texts that a person can read, in the natural order of its keys. */
    public static <K extends Comparable<? super K>> Map<K, String> texts(String name, Map<? extends K, String> values) {
        Map<K, String> copy = map(name, values);
        copy.forEach((key, value) -> text(name, key, value));
        return copy;
    }
}
