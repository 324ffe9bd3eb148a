package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;

/**
 * The identifier of an entity of a plan, typed by what it identifies: an {@code Id<Kpi>} is no {@code Id<Role>}.
 *
 * <p>Ids are ordered by Unicode code point. The type parameter exists at compile time only: two ids with the same text
 * are equal whatever they identify. Immutable and thread-safe.
 *
 * @param <T> the kind of entity
 * @param value the identifier as the user wrote it: not blank, at most 200 characters, no control characters
 */
@SuppressWarnings({
    "UnusedTypeParameter", // it keeps an id of one kind from being used for another
    "rawtypes" // hash tables find their way among ids made to collide only where a class compares with itself
})
public record Id<T>(String value) implements Comparable<Id> {
    /** Checks the text. */
    public Id {
        Check.keyText("id", value);
        checkArgument(isOneLine(value), "'id' must be one line without control characters but is '%s'.", value);
    }

    private static boolean isOneLine(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' || c > '~') && Character.isISOControl(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * An id.
     *
     * @param <T> the kind of entity
     * @param value not blank, at most 200 characters, no control characters
     * @return the id
     * @throws IllegalArgumentException if the text is none of that
     */
    public static <T> Id<T> of(String value) {
        return new Id<>(value);
    }

    @Override
    public int compareTo(Id other) {
        return CodePoints.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
