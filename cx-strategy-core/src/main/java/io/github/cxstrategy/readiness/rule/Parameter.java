package io.github.cxstrategy.readiness.rule;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;

/**
 * A threshold of a rule that its user may set.
 *
 * @param name the name, unique within the rule, at most 200 characters
 * @param meaning what it means, with its unit
 * @param standard the value unless somebody sets another
 * @param least the least value that makes sense, included
 * @param largest the largest value that makes sense, included
 */
public record Parameter(String name, String meaning, Ratio standard, Ratio least, Ratio largest) {
    /** Checks that the standard lies in the range. */
    public Parameter {
        Check.keyText("name", name);
        Check.text("meaning", meaning);
        Check.given("standard", standard);
        Check.given("least", least);
        Check.given("largest", largest);
        checkRange(name, standard, least, largest);
    }

    /**
     * {@return a share between 0 and 1}
     *
     * @param name the name
     * @param meaning what it means
     * @param standard the value unless somebody sets another
     */
    public static Parameter share(String name, String meaning, Ratio standard) {
        return new Parameter(name, meaning, standard, Ratio.ZERO, Ratio.ONE);
    }

    /**
     * {@return the value, which lies in the range}
     *
     * @param value a value
     * @throws IllegalArgumentException if it lies outside
     */
    public Ratio checked(Ratio value) {
        checkRange(name, value, least, largest);
        return value;
    }

    private static void checkRange(String name, Ratio value, Ratio least, Ratio largest) {
        checkArgument(
                value.compareTo(least) >= 0 && value.compareTo(largest) <= 0,
                "'%s' must lie between %s and %s but is %s.",
                name,
                least,
                largest,
                value);
    }
}
