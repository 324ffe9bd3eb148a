package io.github.cxstrategy.examples.pabulib;

/** A .pb file cannot be read or cannot be turned into a plan; the message names the file and, where there is one, the line. */
public final class PabulibException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PabulibException(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
    }

    PabulibException(String file, String sentence) {
        super(file + ": " + sentence);
    }
}
