package io.github.cxstrategy.json;

/**
 * The grammar of RFC 8259, for tests to hold the reader to: it finds where a text stops being JSON and shares no code
 * with the parser. Where the RFC leaves open what becomes of half a surrogate pair, it may be escaped in a string but not
 * in a key.
 */
final class JsonGrammar {

    static final int WELL_FORMED = -1;

    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final String text;
    private int at;

    private JsonGrammar(String text) {
        this.text = text;
    }

    /** Returns the index of the first character that cannot stand there (the length where more must come), or -1. */
    static int fault(String text) {
        JsonGrammar grammar = new JsonGrammar(text);
        try {
            grammar.space();
            grammar.value();
            grammar.space();
            return grammar.at == text.length() ? WELL_FORMED : grammar.at;
        } catch (Fault fault) {
            return grammar.at;
        }
    }

    /** Returns the index of a line and column, which may be the end of the text, or -1 if there is no such place. */
    static int index(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            while (start < text.length() && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
                start++;
            }
            if (start == text.length()) {
                return -1;
            }
            start += text.startsWith("\r\n", start) ? 2 : 1;
        }
        int index = start + column - 1;
        return column >= 1 && index <= text.length() ? index : -1;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\uFFFF';
    }

    private void expect(char expected) {
        if (peek() != expected) {
            throw new Fault();
        }
        at++;
    }

    private void space() {
        while (" \t\n\r".indexOf(peek()) >= 0) {
            at++;
        }
    }

    private void value() {
        switch (peek()) {
            case '{' -> members();
            case '[' -> elements();
            case '"' -> string(false);
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
    }

    private void members() {
        at++;
        space();
        boolean more = peek() != '}';
        while (more) {
            string(true);
            space();
            expect(':');
            space();
            value();
            more = isFollowedByComma();
        }
        expect('}');
    }

    private void elements() {
        at++;
        space();
        boolean more = peek() != ']';
        while (more) {
            value();
            more = isFollowedByComma();
        }
        expect(']');
    }

    private boolean isFollowedByComma() {
        space();
        if (peek() != ',') {
            return false;
        }
        at++;
        space();
        return true;
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private void string(boolean key) {
        expect('"');
        int high = -1;
        while (peek() != '"') {
            if (at == text.length() || peek() < ' ') {
                throw new Fault();
            }
            int start = at++;
            if (text.charAt(start) == '\\') {
                escape();
            }
            high = key ? pairing(high, start) : -1;
        }
        if (high >= 0) {
            throw fault(high);
        }
        at++;
    }

    /** Returns where half of a surrogate pair begins that is still to be completed, or -1. */
    private int pairing(int high, int start) {
        int letter = at - start == 6 ? Integer.parseInt(text.substring(start + 2, at), 16) : 0;
        boolean low = letter >= 0xDC00 && letter <= 0xDFFF;
        if (low != (high >= 0)) {
            throw fault(low ? start : high);
        }
        return letter >= 0xD800 && letter <= 0xDBFF ? start : -1;
    }

    private Fault fault(int index) {
        at = index;
        return new Fault();
    }

    private void escape() {
        if (peek() == 'u') {
            at++;
            for (int i = 0; i < 4; i++) {
                oneOf("0123456789abcdefABCDEF");
            }
        } else {
            oneOf("\"\\/bfnrt");
        }
    }

    private void oneOf(String allowed) {
        if (allowed.indexOf(peek()) < 0) {
            throw new Fault();
        }
        at++;
    }

    private void number() {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
    }

    private void digits() {
        oneOf("0123456789");
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
    }
}
