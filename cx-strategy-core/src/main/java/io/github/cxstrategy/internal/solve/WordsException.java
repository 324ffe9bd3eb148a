package io.github.cxstrategy.internal.solve;

/** A text is not what it should be; knows the line. */
public final class WordsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int line;

    WordsException(int line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** {@return the line, the first is 1} */
    public int line() {
        return line;
    }
}
