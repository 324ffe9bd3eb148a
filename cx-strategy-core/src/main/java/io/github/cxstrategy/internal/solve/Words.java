package io.github.cxstrategy.internal.solve;

import java.io.IOException;
import java.io.Reader;

/** Reads a text line by line and word by word, a bounded number of words of bounded length, and knows where it stands. */
public final class Words {
    private static final int LONGEST = 200;
    private static final char COMMENT = '#';

    private final Reader reader;
    private final char[] buffer = new char[8192];
    private int size;
    private int at;
    private long left;
    private int line;
    private int index;

    /**
     * Starts before the first line.
     *
     * @param reader what to read; it is left open
     * @param most how many words to read at most
     */
    public Words(Reader reader, long most) {
        this.reader = reader;
        left = most;
    }

    /** {@return the current line, the first is 1} */
    public int line() {
        return line;
    }

    /**
     * {@return what to throw when the current line is wrong}
     *
     * @param sentence what must hold, and what is there instead
     */
    public WordsException fault(String sentence) {
        return new WordsException(line, sentence);
    }

    private int peek() throws IOException {
        if (at == size) {
            size = Math.max(0, reader.read(buffer, 0, buffer.length));
            at = 0;
        }
        return at == size ? -1 : buffer[at];
    }

    /**
     * Goes to the next line that says something; lines that start with # do not.
     *
     * @return false when there is none
     * @throws IOException if the text cannot be read
     */
    public boolean nextLine() throws IOException {
        if (line > 0) {
            skipLine();
        }
        while (true) {
            line++;
            skipBlanks();
            int c = peek();
            if (c == -1) {
                return false;
            }
            if (c != COMMENT && c != '\n') {
                return true;
            }
            skipLine();
        }
    }

    private void skipLine() throws IOException {
        for (int c = peek(); c != -1; c = peek()) {
            at++;
            if (c == '\n') {
                return;
            }
        }
    }

    private void skipBlanks() throws IOException {
        for (int c = peek(); c == ' ' || c == '\t' || c == '\r'; c = peek()) {
            at++;
        }
    }

    /**
     * {@return whether the line has another word}
     *
     * @throws IOException if the text cannot be read
     */
    public boolean hasNext() throws IOException {
        skipBlanks();
        int c = peek();
        return c != -1 && c != '\n';
    }

    /** Counts words that stand for many. */
    void spend(long words) {
        left -= words;
        if (left < 0) {
            throw fault("The text must have at most as many words as there is room for but has more.");
        }
    }

    /**
     * {@return the next word of the line}
     *
     * @param what it is, for messages
     * @throws IOException if the text cannot be read
     * @throws WordsException if there is none
     */
    public String next(String what) throws IOException {
        if (!hasNext()) {
            throw fault("'" + what + "' must be given but the line ends.");
        }
        spend(1);
        StringBuilder word = new StringBuilder();
        for (int c = peek(); c > ' '; c = peek()) {
            if (word.length() == LONGEST) {
                throw fault("'" + what + "' must have at most " + LONGEST + " characters but has more.");
            }
            word.append((char) c);
            at++;
        }
        if (word.isEmpty()) {
            throw fault("'" + what + "' must be given but there is a control character.");
        }
        return word.toString();
    }

    /**
     * {@return the next word as a whole number}
     *
     * @param what it is, for messages
     * @throws IOException if the text cannot be read
     * @throws WordsException if it is none
     */
    public long nextLong(String what) throws IOException {
        return number(what, next(what));
    }

    /**
     * {@return the next word as an index}
     *
     * @param what it is, for messages
     * @param end one more than the largest
     * @throws IOException if the text cannot be read
     * @throws WordsException if it is none
     */
    public int nextIndex(String what, long end) throws IOException {
        return index(what, next(what), end);
    }

    /**
     * Reads INDEX:VALUE; the index is at {@link #index()} then.
     *
     * @param what the index is, for messages
     * @param end one more than the largest index
     * @return the value
     * @throws IOException if the text cannot be read
     * @throws WordsException if it is no such pair
     */
    public long nextPair(String what, long end) throws IOException {
        String word = next(what);
        int colon = word.indexOf(':');
        if (colon < 0) {
            throw fault("'" + what + "' must be followed by a colon and a number but is '" + word + "'.");
        }
        index = index(what, word.substring(0, colon), end);
        return number("value of " + what, word.substring(colon + 1));
    }

    /** {@return the index of the last pair} */
    public int index() {
        return index;
    }

    /**
     * Demands that the line has no further word.
     *
     * @throws IOException if the text cannot be read
     * @throws WordsException if it has
     */
    public void end() throws IOException {
        if (hasNext()) {
            throw fault("The line must end here but goes on with '" + next("rest") + "'.");
        }
    }

    private long number(String what, String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException e) {
            throw fault("'" + what + "' must be a whole number of 64 bits but is '" + word + "'.");
        }
    }

    private int index(String what, String word, long end) {
        long v = number(what, word);
        if (v < 0 || v >= end) {
            throw fault("'" + what + "' must be at least 0 and less than " + end + " but is " + v + ".");
        }
        return (int) v;
    }
}
