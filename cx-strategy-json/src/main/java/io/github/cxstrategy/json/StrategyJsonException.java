package io.github.cxstrategy.json;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Says that a document was refused, with every problem found in it.
 *
 * <p>It is unchecked: like a record that refuses its components it follows from the content alone, so that trying again
 * does not help, and callers that read from memory are not forced to handle it. An {@link java.io.IOException} stays for
 * what could not be fetched or stored.
 */
public final class StrategyJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What was found, up to the limit. */
    @SuppressWarnings("serial") // the library never serializes its exceptions, and problems are plain records
    private final ImmutableList<JsonProblem> problems;

    /** How much was found, up to a hundred times the limit. */
    private final int count;

    StrategyJsonException(List<JsonProblem> problems, int count) {
        super(summary(problems, count));
        this.problems = ImmutableList.copyOf(problems);
        this.count = count;
    }

    /** {@return the problems, at least one and at most as many as the limits say, by their place in the document} */
    public List<JsonProblem> problems() {
        return problems;
    }

    /** {@return how many problems were found, also those beyond the limit; counting ends at a hundred times the limit} */
    public int count() {
        return count;
    }

    private static String summary(List<JsonProblem> problems, int count) {
        String first = problems.get(0).describe();
        return count == 1 ? first : first + "\n(and " + (count - 1) + " more)";
    }
}
