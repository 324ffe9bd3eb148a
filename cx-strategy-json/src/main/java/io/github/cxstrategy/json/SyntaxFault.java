package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a fault of syntax into our own words, from the text around it and never from the parser's message. */
final class SyntaxFault {

    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_WORD = 200;

    private final DocumentText text;
    private final int offset;

    private SyntaxFault(DocumentText text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    static JsonProblem problem(JsonProcessingException fault, String pointer, DocumentText text) {
        int offset = (int) Math.max(0, Math.min(fault.getLocation().getCharOffset(), text.length()));
        int line = fault.getLocation().getLineNr();
        int column = fault.getLocation().getColumnNr();
        if (fault instanceof JsonEOFException) {
            String message = "The document must be well-formed JSON but ends before it is complete.";
            return new JsonProblem(Code.SYNTAX, pointer, line, column, message, Optional.empty());
        }
        SyntaxFault place = new SyntaxFault(text, offset);
        boolean inString = place.isInString();
        String word = inString ? "" : place.word();
        int back = word.isEmpty() ? 0 : offset - place.wordStart();
        String message = "The document must be well-formed JSON but "
                + (inString ? place.inString() : "'" + JsonReading.shortened(place.found(word)) + "'")
                + " cannot stand at this place.";
        Optional<String> cure = inString ? Optional.empty() : place.cure(offset - back);
        return new JsonProblem(Code.SYNTAX, pointer, line, column - back, message, cure);
    }

    /** Says whether a string is open before the offset; only good text comes before it. */
    private boolean isInString() {
        boolean open = false;
        for (int i = 0; i < offset; i++) {
            if (text.at(i) == '"') {
                open = !open;
            } else if (open && text.at(i) == '\\') {
                i++;
            }
        }
        return open || (offset > 0 && offset < text.length() && text.at(offset - 1) == '\\');
    }

    private String inString() {
        if (offset >= text.length() || Character.isISOControl(text.at(offset))) {
            return "an unescaped control character in a string";
        }
        return "'" + JsonReading.shortened("\\" + text.at(offset)) + "' in a string";
    }

    private String found(String word) {
        return word.isEmpty() ? text.part(offset, offset + 1) : word;
    }

    /** Returns the unquoted word at the offset, which the parser may have read to its end, unless it is good. */
    private String word() {
        int end = offset;
        while (end < text.length() && end - offset < LONGEST_WORD && isWordPart(text.at(end))) {
            end++;
        }
        String word = text.part(wordStart(), end);
        return SCALAR.matcher(word).matches() ? "" : word;
    }

    private int wordStart() {
        int start = offset;
        while (start > 0 && offset - start < LONGEST_WORD && isWordPart(text.at(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '+' || c == '.';
    }

    private Optional<String> cure(int start) {
        if (start >= text.length()) {
            return Optional.empty();
        }
        char found = text.at(start);
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.at(before))) {
            before--;
        }
        char previous = before < 0 ? ' ' : text.at(before);
        if ((found == '}' || found == ']') && previous == ',') {
            return Optional.of("Maybe the comma before it is one too many.");
        }
        if (found == '/' || found == '#') {
            return Optional.of("Maybe take the comment out: JSON has none.");
        }
        if (found == '\'') {
            return Optional.of("Maybe put double quotes in place of single ones.");
        }
        if ((previous == '{' || previous == ',' || previous == ':') && Character.isLetter(found)) {
            return Optional.of("Maybe put double quotes around it.");
        }
        if (found == '"' && (previous == '"' || previous == '}' || previous == ']')) {
            return Optional.of("Maybe a comma is missing before it.");
        }
        return Optional.empty();
    }
}
