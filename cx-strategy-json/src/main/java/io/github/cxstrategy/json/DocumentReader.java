package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one whole document: an object with the format version beside the components of a record.
 *
 * <p>What is not well-formed gets that one problem, because all others could be its consequences.
 *
 * <p>Nearly all documents have no fault, and are read from their bytes. Those that have one are read again from their
 * characters, which is slower, and has the places.
 */
final class DocumentReader {

    static final String VERSION_KEY = "formatVersion";
    static final String VERSION = "1.0";

    private final JsonStreams streams;
    private final JsonLimits limits;
    private final DocumentText text;

    DocumentReader(JsonStreams streams, JsonLimits limits, DocumentText text) {
        this.streams = streams;
        this.limits = limits;
        this.text = text;
    }

    /** Returns the record, or null if there is anything to say about the document, or its bytes are not at hand. */
    @Nullable
    Object readFaultless(RecordCodec codec) {
        byte[] bytes = text.bytes();
        if (bytes == null) {
            return null;
        }
        try {
            boolean ours = Boolean.TRUE.equals(faultlessPass(bytes, this::hasKnownVersion));
            return ours ? faultlessPass(bytes, in -> membersAndNoMore(in, codec)) : null;
        } catch (ProblemList.TooManyException | JsonProcessingException fault) {
            return null;
        } catch (IOException impossible) {
            throw fromMemory(impossible);
        }
    }

    private @Nullable Object faultlessPass(byte[] bytes, Pass work) throws IOException {
        try (JsonParser parser = streams.parser(bytes)) {
            return parser.nextToken() == null ? null : work.read(new JsonReading(parser, limits, ProblemList.ofNone()));
        }
    }

    Object read(RecordCodec codec) {
        try {
            ProblemList problems = new ProblemList(limits.maxProblems());
            boolean ours = Boolean.TRUE.equals(pass(problems, this::hasKnownVersion));
            Object value = pass(problems, in -> whole(in, ours ? record -> members(record, codec) : this::anything));
            if (value == null || !problems.isEmpty()) {
                try (JsonParser again = parser()) {
                    throw problems.toException(again);
                }
            }
            return value;
        } catch (IOException impossible) {
            throw fromMemory(impossible);
        }
    }

    private static UncheckedIOException fromMemory(IOException impossible) {
        return new UncheckedIOException("Reading from memory must not fail but did.", impossible);
    }

    private JsonParser parser() throws IOException {
        return streams.parser(text.characters(), text.length());
    }

    /** What is done with the document from its first token on. */
    private interface Pass {
        @Nullable
        Object read(JsonReading in) throws IOException;
    }

    private @Nullable Object pass(ProblemList problems, Pass work) throws IOException {
        try (JsonParser parser = parser()) {
            JsonReading in = new JsonReading(parser, limits, problems);
            try {
                if (parser.nextToken() == null) {
                    throw single(Code.EMPTY_DOCUMENT, 1, 1, "", "The document must be a JSON object but is empty.");
                }
                return work.read(in);
            } catch (StreamConstraintsException limit) {
                JsonLocation place = parser.currentLocation();
                throw single(
                        Code.LIMIT_EXCEEDED,
                        place.getLineNr(),
                        place.getColumnNr(),
                        in.pointer(),
                        LimitGuard.sentence(limit));
            } catch (JsonProcessingException fault) {
                throw new StrategyJsonException(List.of(SyntaxFault.problem(fault, in.pointer(), text)), 1);
            }
        }
    }

    private static StrategyJsonException single(Code code, int line, int column, String pointer, String message) {
        return new StrategyJsonException(
                List.of(new JsonProblem(code, pointer, line, column, message, Optional.empty())), 1);
    }

    /** Looks for the format version, which is the first key of a document that we wrote, but may stand anywhere. */
    private Boolean hasKnownVersion(JsonReading in) throws IOException {
        JsonParser parser = in.parser();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            String message = in.mustBe("an object with the key '" + VERSION_KEY + "'", in.found());
            in.problem(Code.NOT_A_PLAN, message, Optional.empty());
            return false;
        }
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            if (key.equals(VERSION_KEY)) {
                return isKnownVersion(in);
            }
            parser.skipChildren();
        }
        String message = "The document must have the key '" + VERSION_KEY + "' but has not.";
        in.problem(Code.NOT_A_PLAN, message, Optional.of("Maybe add \"" + VERSION_KEY + "\": \"" + VERSION + "\"."));
        return false;
    }

    private static Boolean isKnownVersion(JsonReading in) throws IOException {
        if (!in.parser().hasToken(JsonToken.VALUE_STRING)) {
            in.wrongType("the string \"" + VERSION + "\"");
            return false;
        }
        boolean known = in.parser().getText().equals(VERSION);
        if (!known) {
            String message = in.mustBe("\"" + VERSION + "\"", in.found());
            in.problem(Code.UNSUPPORTED_VERSION, message, Optional.empty());
        }
        return known;
    }

    /** Reads a value to its end, and no further than there is reason to; that nothing follows it is always checked. */
    private @Nullable Object whole(JsonReading in, Pass work) throws IOException {
        Object value = null;
        try {
            value = work.read(in);
        } catch (ProblemList.TooManyException enough) {
            while (!in.parser().getParsingContext().inRoot()) {
                in.parser().nextToken();
            }
        }
        expectEnd(in);
        return value;
    }

    private @Nullable Object membersAndNoMore(JsonReading in, RecordCodec codec) throws IOException {
        Object value = members(in, codec);
        return in.parser().nextToken() == null ? value : null;
    }

    private @Nullable Object members(JsonReading in, RecordCodec codec) throws IOException {
        JsonParser parser = in.parser();
        RecordCodec.Filling filling = codec.new Filling();
        boolean versionSeen = false;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            if (!key.equals(VERSION_KEY)) {
                filling.member(in, key);
                continue;
            }
            if (versionSeen) {
                in.duplicateKey();
            }
            versionSeen = true;
            parser.nextToken();
            in.skip();
        }
        return filling.end(in);
    }

    private @Nullable Object anything(JsonReading in) throws IOException {
        in.skip();
        return null;
    }

    /** What follows may be the beginning of a value that is no better: its place is where it begins all the same. */
    private void expectEnd(JsonReading in) throws IOException {
        JsonParser parser = in.parser();
        parser.finishToken();
        JsonLocation end = parser.currentLocation();
        JsonToken next;
        try {
            next = parser.nextToken();
            parser.finishToken();
        } catch (JsonProcessingException fault) {
            throw new StrategyJsonException(List.of(SyntaxFault.following(end, text)), 1);
        }
        if (next != null) {
            JsonLocation place = parser.currentTokenLocation();
            String message = "The document must end after its first value but " + in.found() + " follows.";
            throw single(Code.TRAILING_CONTENT, place.getLineNr(), place.getColumnNr(), "", message);
        }
    }
}
