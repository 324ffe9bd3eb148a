package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The problems of one document. Those found only at the end of their object get their line and column afterwards.
 *
 * <p>Whoever writes a document of nothing but problems must not decide how long its reader works: beyond the limit they
 * are only counted, and at a hundred times the limit that ends too.
 */
final class ProblemList {

    private static final int COUNTED_PER_LISTED = 100;

    /** The document has so many problems that looking for more helps nobody. */
    static final class TooManyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyException() {
            super("The document has too many problems.", null, false, false);
        }
    }

    private static final Comparator<JsonProblem> BY_PLACE =
            Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column);

    private final int limit;
    private final long mostCounted;
    private final List<JsonProblem> problems = new ArrayList<>();
    private int count;

    private ProblemList(int limit, long mostCounted) {
        this.limit = limit;
        this.mostCounted = mostCounted;
    }

    /** Starts a list of what makes a document refused. */
    ProblemList(int limit) {
        this(limit, (long) limit * COUNTED_PER_LISTED);
    }

    /** Starts a list of what a document that is read has beside; however much that is, it is read. */
    static ProblemList ofReport(int limit) {
        return new ProblemList(limit, Long.MAX_VALUE);
    }

    /** Returns a list that holds none: the first problem already is one too many. */
    static ProblemList ofNone() {
        return new ProblemList(0);
    }

    /** Counts one more, and says whether it is to be listed too; then it must be added. */
    boolean countOne() {
        count++;
        if (count >= mostCounted) {
            throw new TooManyException();
        }
        return count <= limit;
    }

    void add(Code code, String pointer, int line, int column, String message, Optional<String> cure) {
        problems.add(new JsonProblem(code, pointer, line, column, message, cure));
    }

    void addUnplaced(Code code, String pointer, String message, Optional<String> cure) {
        add(code, pointer, 0, 0, message, cure);
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Returns those that have their place, in the order in which they were found. */
    List<JsonProblem> listed() {
        return problems;
    }

    /** Counts all of them, also those beyond the limit. */
    int count() {
        return count;
    }

    /** Returns all of it as an exception; the parser stands before the first token of the same document. */
    StrategyJsonException toException(JsonParser again) throws IOException {
        PlaceFinder places = new PlaceFinder();
        for (JsonProblem problem : problems) {
            if (problem.line() == 0) {
                places.want(problem.pointer());
            }
        }
        if (places.isWanted()) {
            places.find(again);
        }
        List<JsonProblem> placed = new ArrayList<>();
        for (JsonProblem problem : problems) {
            placed.add(problem.line() == 0 ? places.placed(problem) : problem);
        }
        return toException(placed);
    }

    /** Returns all of it as an exception; those that have no place keep none. */
    StrategyJsonException toException() {
        return toException(new ArrayList<>(problems));
    }

    private StrategyJsonException toException(List<JsonProblem> placed) {
        placed.sort(BY_PLACE);
        return new StrategyJsonException(placed, count);
    }
}
