package io.github.cxstrategy.finding;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;
import java.util.Comparator;

/**
 * One thing that does not add up in a plan. Ordered by place, code, message and cure.
 *
 * @param code the stable code
 * @param place where it was found
 * @param message one sentence: what must hold, and what holds instead
 * @param cure one sentence: what would mend it
 */
public record Finding(FindingCode code, Place place, String message, String cure) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::place)
            .thenComparing(Finding::code)
            .thenComparing(Finding::message, CodePoints.ORDER)
            .thenComparing(Finding::cure, CodePoints.ORDER);

    /** Checks the texts. */
    public Finding {
        Check.given("code", code);
        Check.given("place", place);
        Check.text("message", message);
        Check.text("cure", cure);
    }

    /** {@return how much it matters} */
    public FindingLevel level() {
        return code.level();
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return level() + " " + code + " at " + place + ": " + message + " " + cure;
    }
}
