package io.github.cxstrategy.json;

import io.github.cxstrategy.internal.record.Shape;
import java.util.List;
import java.util.Set;

/**
 * Tells which lists are sets by meaning, so that their order says nothing.
 *
 * <p>The model has a {@code Set} where elements have a natural order to be kept in: ids, constants, amounts. What is
 * nevertheless a list of such values, or of texts, is one on purpose: a sequence. Records that have no natural order can
 * only be listed; nobody has to mean anything by it. So a list of records is a set by meaning, unless its name is one of
 * the few that stand for a sequence.
 */
final class SetsByMeaning {

    /** What happens in turn or is passed through in turn: the phases of a lifecycle, the touchpoints of a journey. */
    private static final Set<String> SEQUENCES =
            Set.of("phases", "touchpoints", "steps", "changes", "earlierEstimates");

    private SetsByMeaning() {}

    /**
     * Says whether the order of a list says nothing.
     *
     * @param component the name of the record's component
     * @param type its type
     */
    static boolean include(String component, Shape type) {
        if (type.raw() != List.class || SEQUENCES.contains(component)) {
            return false;
        }
        Class<?> element = type.arguments().get(0).raw();
        boolean hasParts = element.isRecord() || (element.isSealed() && element.isInterface());
        return hasParts && !Comparable.class.isAssignableFrom(element);
    }
}
