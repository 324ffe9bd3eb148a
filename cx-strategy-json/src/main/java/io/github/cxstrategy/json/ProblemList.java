package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonParser;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The problems of one document. Those found only at the end of their object get their line and column afterwards. */
final class ProblemList {

    private static final Comparator<JsonProblem> BY_PLACE =
            Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column);

    private final int limit;
    private final List<JsonProblem> problems = new ArrayList<>();
    private int count;

    ProblemList(int limit) {
        this.limit = limit;
    }

    void add(Code code, String pointer, int line, int column, String message, Optional<String> cure) {
        count++;
        if (problems.size() < limit) {
            problems.add(new JsonProblem(code, pointer, line, column, message, cure));
        }
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
