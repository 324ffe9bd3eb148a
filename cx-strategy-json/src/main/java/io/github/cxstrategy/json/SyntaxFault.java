package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cxstrategy.internal.check.Similar;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts a fault of syntax into our own words, from the text around it and never from the parser's message. */
final class SyntaxFault {

    private static final Pattern SCALAR =
            Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u[0-9a-fA-F]{4}");
    private static final Pattern HIGH_ESCAPE = Pattern.compile("\\\\u[dD][89abAB][0-9a-fA-F]{2}");
    private static final int ESCAPE_LENGTH = 6;
    private static final int LONGEST_WORD = 200;

    private final DocumentText text;
    private final int offset;

    private SyntaxFault(DocumentText text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    /** Returns the problem where the parser found it. */
    static JsonProblem problem(JsonProcessingException fault, String pointer, DocumentText text) {
        int reported = (int) Math.max(0, Math.min(fault.getLocation().getCharOffset(), text.length()));
        int offset = offender(text, reported);
        int column = fault.getLocation().getColumnNr() - (reported - offset);
        boolean ended = fault instanceof JsonEOFException;
        return new SyntaxFault(text, offset).problem(fault.getLocation().getLineNr(), column, pointer, ended);
    }

    /** Returns the problem that something that is no value follows the end of the document. */
    static JsonProblem following(JsonLocation end, DocumentText text) {
        int line = end.getLineNr();
        int column = end.getColumnNr();
        int offset = (int) end.getCharOffset();
        while (DocumentText.isSpace(text.at(offset))) {
            boolean ends = text.at(offset) == '\n' || (text.at(offset) == '\r' && text.at(offset + 1) != '\n');
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
            offset++;
        }
        return new SyntaxFault(text, offset).problem(line, column, "", false);
    }

    private JsonProblem problem(int line, int column, String pointer, boolean endedEarly) {
        boolean inString = isInString();
        int half = inString ? halfPair() : -1;
        if (half >= 0) {
            String message = "The document must be well-formed JSON but '" + text.part(half, half + ESCAPE_LENGTH)
                    + "', half of a surrogate pair, cannot stand in a key.";
            return new JsonProblem(Code.SYNTAX, pointer, line, column - (offset - half), message, Optional.empty());
        }
        String word = inString ? "" : word();
        int start = word.isEmpty() ? offset : wordStart();
        boolean ended = endedEarly || start == text.length();
        String message = "The document must be well-formed JSON but "
                + (ended ? "ends before it is complete." : found(inString, word) + " cannot stand at this place.");
        Optional<String> cure = inString || ended ? Optional.empty() : cure(start, word);
        return new JsonProblem(Code.SYNTAX, pointer, line, column - (offset - start), message, cure);
    }

    /** Returns where the fault is: the parser has already passed a control character that it refuses. */
    private static int offender(DocumentText text, int reported) {
        boolean passed = reported > 0 && isForbidden(text.at(reported - 1));
        return passed ? reported - 1 : reported;
    }

    private static boolean isForbidden(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
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

    /**
     * Returns where an escape is that stands for half of a surrogate pair, or -1. The parser refuses it in keys, and
     * stands behind it, or behind another escape that does not complete it.
     */
    private int halfPair() {
        boolean letter = offset < text.length() && !Character.isISOControl(text.at(offset));
        if (!letter || !isAt(ESCAPE, offset - ESCAPE_LENGTH)) {
            return -1;
        }
        int before = offset - 2 * ESCAPE_LENGTH;
        return isAt(HIGH_ESCAPE, before) ? before : offset - ESCAPE_LENGTH;
    }

    private boolean isAt(Pattern escape, int start) {
        return start >= 0
                && escape.matcher(text.part(start, start + ESCAPE_LENGTH)).matches();
    }

    private String found(boolean inString, String word) {
        if (!word.isEmpty()) {
            return "'" + JsonReading.shortened(word) + "'";
        }
        if (Character.isISOControl(text.at(offset))) {
            return "a control character" + (inString ? " in a string" : "");
        }
        boolean pair = Character.isHighSurrogate(text.at(offset)) && offset + 1 < text.length();
        String letter = text.part(offset, offset + (pair ? 2 : 1));
        String escape = inString && text.at(offset - 1) == '\\' ? "\\" : "";
        return "'" + escape + JsonReading.shortened(letter) + "'" + (inString ? " in an escape" : "");
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

    private Optional<String> cure(int start, String word) {
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
        if (Character.isLetter(found) && previous != '"') {
            return Similar.to(word, List.of("true", "false", "null"))
                    .map(JsonReading::meant)
                    .or(() -> Optional.of("Maybe put double quotes around it."));
        }
        if (found == '"' && (previous == '"' || previous == '}' || previous == ']')) {
            return Optional.of("Maybe a comma is missing before it.");
        }
        return Optional.empty();
    }
}
