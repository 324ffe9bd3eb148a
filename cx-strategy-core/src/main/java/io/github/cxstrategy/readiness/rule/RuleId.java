package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.CodePoints;

/**
 * The identifier of a gate rule, for example {@code A-07}. Ordered by code point.
 *
 * @param value the identifier: not blank, at most 200 characters, no control characters
 */
public record RuleId(String value) implements Comparable<RuleId> {
    /** Checks the text. */
    public RuleId {
        value = Id.<Rule>of(value).value();
    }

    /**
     * {@return a rule id}
     *
     * @param value the identifier, for example {@code A-07}
     */
    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return CodePoints.ORDER.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
