package io.github.cxstrategy.examples.cli;

import java.util.List;

/** The call is wrong or its input cannot be read: told in a few lines on standard error, exit code 2. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized; a list of strings
    private final List<String> lines;

    Problem(String line) {
        this(List.of(line));
    }

    Problem(List<String> lines) {
        super(lines.get(0));
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }
}
