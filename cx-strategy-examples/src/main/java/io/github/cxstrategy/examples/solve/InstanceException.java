package io.github.cxstrategy.examples.solve;

/** A program or a certificate cannot be read; the message names the file and the line. */
public final class InstanceException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InstanceException(String file, int line, String sentence) {
        super(file + ", line " + line + ": " + sentence);
    }
}
