package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.util.Optional;

/** Puts a fault of syntax into our own words, from the text around it and never from the parser's message. */
final class SyntaxFault {

    private static final int EXCERPT = 20;

    private SyntaxFault() {}

    static JsonProblem problem(JsonProcessingException fault, String pointer, DocumentText text) {
        int offset = (int) Math.max(0, Math.min(fault.getLocation().getCharOffset(), text.length()));
        boolean ended = fault instanceof JsonEOFException || offset == text.length();
        String message = ended
                ? "The document must be well-formed JSON but ends before it is complete."
                : "The document must be well-formed JSON but is not at the end of '" + excerpt(text, offset) + "'.";
        return new JsonProblem(
                Code.SYNTAX,
                pointer,
                fault.getLocation().getLineNr(),
                fault.getLocation().getColumnNr(),
                message,
                ended ? Optional.empty() : cure(text, offset));
    }

    private static String excerpt(DocumentText text, int offset) {
        int start = offset;
        while (start > 0 && offset - start < EXCERPT && text.at(start - 1) != '\n') {
            start--;
        }
        return JsonReading.shortened(text.part(start, offset + 1).strip());
    }

    private static Optional<String> cure(DocumentText text, int offset) {
        char found = text.at(offset);
        int before = offset - 1;
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
        if ((previous == '{' || previous == ',') && Character.isLetter(found)) {
            return Optional.of("Maybe put double quotes around the key.");
        }
        if (found == '"' && (previous == '"' || previous == '}' || previous == ']')) {
            return Optional.of("Maybe a comma is missing before it.");
        }
        return Optional.empty();
    }
}
