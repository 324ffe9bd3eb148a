package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cxstrategy.internal.check.Similar;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One reading of one document: the parser, and what was found wrong so far. Never shared. */
final class JsonReading {

    private static final int EXCERPT = 60;
    private static final int LONGEST_LINE = 400;
    private static final int END_OF_LINE = 100;
    private static final String MAYBE = "\nMaybe ";

    private final JsonParser parser;
    private final JsonLimits limits;
    private final ProblemList problems;
    private final FormatVersion version;
    private final Optional<ProblemList> unknown;

    /** Reads a document of the version that is written; whatever is unknown is a problem. */
    JsonReading(JsonParser parser, JsonLimits limits, ProblemList problems) {
        this(parser, limits, problems, FormatVersion.CURRENT, Optional.empty());
    }

    /** Reads a document of any version; keys that are unknown go to a list of their own if there is one. */
    JsonReading(
            JsonParser parser,
            JsonLimits limits,
            ProblemList problems,
            FormatVersion version,
            Optional<ProblemList> unknown) {
        this.parser = parser;
        this.limits = limits;
        this.problems = problems;
        this.version = version;
        this.unknown = unknown;
    }

    JsonParser parser() {
        return parser;
    }

    JsonLimits limits() {
        return limits;
    }

    /** Notes a problem with the value or key that the parser stands on. */
    void problem(Code code, String message, Optional<String> cure) {
        if (problems.countOne()) {
            add(code, pointer(), message, cure);
        }
    }

    /** Notes that a value is not of the type it must be, passes over it, and returns null. */
    @Nullable
    Object wrongType(String expected) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_NULL)) {
            return nullValue(expected, false);
        }
        problem(Code.WRONG_TYPE, mustBe(expected, found()), Optional.empty());
        skip();
        return null;
    }

    /** Notes that a value is null, and returns null. */
    @Nullable
    Object nullValue(String expected, boolean mayBeMissing) {
        Optional<String> cure = mayBeMissing
                ? Optional.of("Maybe leave the key out: what is not known is not written.")
                : Optional.empty();
        problem(Code.NULL_VALUE, mustBe(expected, "null"), cure);
        return null;
    }

    /** Notes that the model refused the value that a text stands for, in the words of its exception. */
    void refused(RuntimeException refusal, String text, String expected) {
        if (problems.countOne()) {
            noteRefusal(pointer(), refusal, List.of(text), expected);
        }
    }

    /**
     * Returns the record, or null if it refused its components; that has then been noted.
     *
     * @param given says which components the document has under their names
     */
    @Nullable
    Object construct(RecordShape shape, @Nullable Object[] values, Predicate<String> given) {
        return construct(shape, values, given, false);
    }

    /** Returns a record that is written as its only component, or null if it refused it; that has then been noted. */
    @Nullable
    Object wrap(RecordShape shape, Object value) {
        return construct(shape, new Object[] {value}, name -> false, true);
    }

    private @Nullable Object construct(
            RecordShape shape, @Nullable Object[] values, Predicate<String> given, boolean wrapped) {
        try {
            return shape.construct(values);
        } catch (RuntimeException refusal) {
            if (problems.countOne()) {
                String sentence = String.valueOf(refusal.getMessage());
                JsonPointer place = JsonPointer.compile(pointer());
                for (int i = 0; i < values.length; i++) {
                    String name = shape.names().get(i);
                    boolean named = given.test(name) && RefusedElement.isAbout(name, sentence);
                    place = named ? place.appendProperty(name) : place;
                    Object value = values[i];
                    if ((named || wrapped) && value != null) {
                        place = RefusedElement.find(name, value, sentence)
                                .map(place::appendProperty)
                                .orElse(place);
                    }
                }
                noteRefusal(place.toString(), refusal, Arrays.asList(values), shape.name());
            }
            return null;
        }
    }

    /** A line that begins with "Maybe" is the model's cure, unless a value that the sentence may quote has such a line. */
    private void noteRefusal(
            String pointer, RuntimeException refusal, List<? extends @Nullable Object> values, String expected) {
        String sentence = refusal.getMessage();
        if (sentence == null || !sentence.endsWith(".")) {
            add(Code.INVALID_VALUE, pointer, mustBe("valid as " + expected, "refused"), Optional.empty());
            return;
        }
        int line = sentence.indexOf(MAYBE);
        boolean cured = line >= 0
                && values.stream().noneMatch(value -> String.valueOf(value).contains(MAYBE));
        String message = cured ? sentence.substring(0, line) : sentence;
        Optional<String> cure = cured ? Optional.of(oneLine(sentence.substring(line + 1))) : Optional.empty();
        add(Code.INVALID_VALUE, pointer, oneLine(message), cure);
    }

    private void add(Code code, String pointer, String message, Optional<String> cure) {
        add(problems, code, pointer, message, cure);
    }

    private void add(ProblemList list, Code code, String pointer, String message, Optional<String> cure) {
        JsonToken token = parser.currentToken();
        boolean here = token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY;
        if (here && pointer.equals(pointer())) {
            add(list, code, pointer, parser.currentTokenLocation(), message, cure);
        } else if (parser instanceof PlaceKeeper keeper) {
            JsonPointer inside = JsonPointer.compile(pointer.substring(pointer().length()));
            add(list, code, pointer, keeper.begin(inside), message, cure);
        } else {
            list.addUnplaced(code, pointer, message, cure);
        }
    }

    /** A parser of what was never a text knows no lines. */
    private static void add(
            ProblemList list, Code code, String pointer, JsonLocation place, String message, Optional<String> cure) {
        list.add(code, pointer, Math.max(0, place.getLineNr()), Math.max(0, place.getColumnNr()), message, cure);
    }

    /** Returns the JSON Pointer of what the parser stands on; on a closing bracket that of the whole array or object. */
    String pointer() {
        return parser.getParsingContext().pathAsPointer().toString();
    }

    /** Says that the value here must be one thing but is another. */
    String mustBe(String expected, String found) {
        return subject() + " must be " + expected + " but is " + found + ".";
    }

    /** Names the value here as a person would: by its key, or as an element of the array under a key. */
    String subject() {
        JsonStreamContext context = parser.getParsingContext();
        JsonToken token = parser.currentToken();
        if ((token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) && context.getParent() != null) {
            context = context.getParent();
        }
        String prefix = token == JsonToken.FIELD_NAME ? "The key " : "";
        while (context.inArray()) {
            prefix = prefix.isEmpty() ? "An element of " : prefix;
            context = context.getParent();
        }
        String name = context.inObject() ? context.getCurrentName() : null;
        if (name == null) {
            return prefix.isEmpty() ? "The document" : prefix + "the document";
        }
        return prefix + "'" + shortened(name) + "'";
    }

    /** Describes the value that the parser stands on. */
    String found() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "an array";
        }
        String text = parser.getText();
        if (token == JsonToken.VALUE_STRING) {
            return quoted(text);
        }
        return token != null && token.isNumeric() ? "the number " + shortened(text) : text;
    }

    static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /** Cuts what is long and replaces control characters and lone surrogates, which no message should carry. */
    static String shortened(String text) {
        return shortened(text, EXCERPT);
    }

    private static String shortened(String text, int most) {
        StringBuilder out = new StringBuilder();
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (length++ == most) {
                return out.append("...").toString();
            }
            int c = text.codePointAt(i);
            boolean printable = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            out.appendCodePoint(printable ? c : 0xFFFD);
        }
        return out.toString();
    }

    /** Returns a text without the line ends and the length of what it quotes from a document. */
    static String oneLine(String text) {
        int letters = text.codePointCount(0, text.length());
        if (letters <= LONGEST_LINE) {
            return shortened(text, letters);
        }
        int end = text.offsetByCodePoints(text.length(), -END_OF_LINE);
        return shortened(text, LONGEST_LINE - END_OF_LINE) + shortened(text.substring(end), letters);
    }

    /** Passes over the value that the parser stands on, still noting every key that an object in it has twice. */
    void skip() throws IOException {
        if (parser.currentToken() == null || !parser.currentToken().isStructStart()) {
            return;
        }
        Deque<Set<String>> open = new ArrayDeque<>();
        open.push(new HashSet<>());
        while (!open.isEmpty()) {
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                open.push(new HashSet<>());
            } else if (token.isStructEnd()) {
                open.pop();
            } else if (token == JsonToken.FIELD_NAME && !open.peek().add(parser.currentName())) {
                duplicateKey();
            }
        }
    }

    /** Says whether keys that mean nothing yet are reported instead of refused. */
    boolean reportsUnknown() {
        return unknown.isPresent();
    }

    /**
     * Notes that the key the parser stands on means nothing here, and what was likely meant: for the report if there is
     * one, else as a problem.
     */
    void unknownKey(String owner, Collection<String> known, Optional<String> meant) throws IOException {
        unknownKey(unknown.orElse(problems), owner, known, meant);
    }

    /** Notes that the key the parser stands on names no case; it is never only reported, as nothing else stands there. */
    void unknownCase(String owner, Collection<String> known) throws IOException {
        unknownKey(problems, owner, known, Similar.to(parser.currentName(), known));
    }

    private void unknownKey(ProblemList list, String owner, Collection<String> known, Optional<String> meant)
            throws IOException {
        if (list.countOne()) {
            String rest = meant.isPresent() ? "." : "; its keys are " + String.join(", ", known) + ".";
            String message = owner + " has no key '" + shortened(parser.currentName()) + "'" + rest;
            add(list, Code.UNKNOWN_KEY, pointer(), message, cure(meant));
        }
    }

    /** Notes for the report that the key the parser stands on is none of those that a map may have. */
    void unknownMapKey(String key, String expected, Collection<String> known) {
        ProblemList list = unknown.orElse(problems);
        if (list.countOne()) {
            add(list, Code.UNKNOWN_VALUE, pointer(), mustBe(expected, quoted(key)), cure(key, known));
        }
    }

    /** Offers the word that was likely meant, or else a reader that knows the version of the document. */
    Optional<String> cure(String found, Collection<String> known) {
        return cure(Similar.to(found, known));
    }

    /** Returns the sentence that offers a word. */
    static String meant(String word) {
        return "Maybe you meant '" + word + "'.";
    }

    /** In a document of a newer version that something is new is as likely as that it is misspelled. */
    private Optional<String> cure(Optional<String> meant) {
        if (!version.isNewerMinor()) {
            return meant.map(JsonReading::meant);
        }
        return Optional.of(
                meant.map(word -> "Maybe you meant '" + word + "', or a").orElse("Maybe a")
                        + " newer release knows it: the document is of format version " + version + ", this reader of "
                        + FormatVersion.CURRENT + ".");
    }

    /** Notes that the key the parser stands on occurs again. */
    void duplicateKey() {
        String message = subject() + " must occur once in its object but occurs again.";
        problem(Code.DUPLICATE_KEY, message, Optional.empty());
    }
}
