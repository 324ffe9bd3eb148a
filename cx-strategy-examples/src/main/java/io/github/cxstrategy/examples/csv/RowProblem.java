package io.github.cxstrategy.examples.csv;

import java.util.Optional;

/**
 * One thing that is wrong in a row of a table.
 *
 * @param line the line of the file on which the row starts, from 1
 * @param message one sentence that names the column, what must hold, and what is there
 * @param cure one sentence that begins with "Maybe", where a cure is likely
 */
public record RowProblem(int line, String message, Optional<String> cure) {
    /**
     * {@return the problem on one line}
     *
     * @param source the name of the file
     */
    public String describe(String source) {
        return source + ", line " + line + ": " + message
                + cure.map(sentence -> " " + sentence).orElse("");
    }
}
