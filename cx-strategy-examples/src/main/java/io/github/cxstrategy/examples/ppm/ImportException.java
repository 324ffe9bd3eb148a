package io.github.cxstrategy.examples.ppm;

import java.util.List;

/** A file cannot be turned into a plan: one line for each thing that is wrong, each with the name of the file. */
public final class ImportException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized; a list of strings
    private final List<String> lines;

    /**
     * Says one thing that is wrong.
     *
     * @param line the sentence, with the name of the file
     */
    public ImportException(String line) {
        this(List.of(line));
    }

    /**
     * Says everything that is wrong.
     *
     * @param lines the sentences, at least one, each with the name of the file
     */
    public ImportException(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    /** {@return one line for each thing that is wrong} */
    public List<String> lines() {
        return lines;
    }
}
