package io.github.cxstrategy.json;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A document of a newer format version as far as it is known: the record, and what the document says beyond it.
 *
 * @param <T> the type of the record
 * @param document the record, such as a plan
 * @param unknown the keys that were passed over with all that stands below them, by their place; as many as the limits
 *     allow, each with code {@link JsonProblem.Code#UNKNOWN_KEY}, or {@link JsonProblem.Code#UNKNOWN_VALUE} where the
 *     keys of a map are constants of an enum
 * @param unknownCount how many keys were passed over, also those beyond the limit
 */
public record Reading<T extends Record>(T document, List<JsonProblem> unknown, int unknownCount) {

    /** Copies the list. */
    public Reading {
        unknown = ImmutableList.copyOf(unknown);
    }

    /** {@return whether everything that the document says is in the record} */
    public boolean isComplete() {
        return unknownCount == 0;
    }
}
