package io.github.cxstrategy.examples.pabulib;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a text whose fields are separated by semicolons; a field that starts with a double quote ends with one,
 * may hold semicolons and line ends, and has its own quotes doubled. Empty lines count, but give no row.
 */
final class Rows {
    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

    /** One row: its fields without surrounding blanks, and the line on which it starts. */
    record Row(List<String> fields, int line) {
        boolean isHeadline(String section) {
            return fields.size() == 1 && fields.get(0).equalsIgnoreCase(section);
        }
    }

    private final String source;
    private final String text;
    private int at;
    private int line = 1;

    private Rows(String source, String text) {
        this.source = source;
        this.text = text;
    }

    static List<Row> of(String source, byte[] bytes) {
        return new Rows(source, decode(source, bytes)).all();
    }

    private static String decode(String source, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(in)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new PabulibException(source, line, "The file must be UTF-8 text but is not.");
        }
    }

    private List<Row> all() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            Row row = next();
            if (!row.fields().stream().allMatch(String::isEmpty)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row next() {
        int start = line;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (at < text.length() && text.charAt(at++) == SEPARATOR);
        line++;
        return new Row(fields, start);
    }

    /** Reads up to the separator or line end that closes the field, and leaves it to be read. */
    private String field() {
        StringBuilder field = new StringBuilder();
        if (at < text.length() && text.charAt(at) == QUOTE) {
            quoted(field);
        }
        int from = at;
        while (at < text.length() && text.charAt(at) != SEPARATOR && text.charAt(at) != '\n') {
            at++;
        }
        return field.append(text, from, at).toString().strip();
    }

    private void quoted(StringBuilder field) {
        int start = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != QUOTE) {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            } else if (at < text.length() && text.charAt(at) == QUOTE) {
                field.append(QUOTE);
                at++;
            } else {
                return;
            }
        }
        throw new PabulibException(source, start, "A field that starts with a double quote must end with one.");
    }
}
