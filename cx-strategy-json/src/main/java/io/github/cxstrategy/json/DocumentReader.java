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
    static final String VERSION = FormatVersion.CURRENT.toString();

    private final JsonStreams streams;
    private final JsonLimits limits;
    private final DocumentText text;

    /** What was passed over in a document of a newer version. */
    private final ProblemList unknown;

    DocumentReader(JsonStreams streams, JsonLimits limits, DocumentText text) {
        this.streams = streams;
        this.limits = limits;
        this.text = text;
        this.unknown = ProblemList.ofReport(limits.maxProblems());
    }

    /** Returns the record, or null if there is anything to say about the document, or its bytes are not at hand. */
    @Nullable
    Object readFaultless(RecordCodec codec) {
        byte[] bytes = text.bytes();
        if (bytes == null) {
            return null;
        }
        ProblemList none = ProblemList.ofNone();
        try {
            FormatVersion version = (FormatVersion) faultlessPass(bytes, in(none), this::version);
            return version == null
                    ? null
                    : faultlessPass(bytes, in(none, version, false), in -> membersAndNoMore(in, codec));
        } catch (ProblemList.TooManyException | JsonProcessingException fault) {
            return null;
        } catch (IOException impossible) {
            throw fromMemory(impossible);
        }
    }

    private @Nullable Object faultlessPass(byte[] bytes, Begin begin, Pass work) throws IOException {
        try (JsonParser parser = streams.parser(bytes)) {
            return parser.nextToken() == null ? null : work.read(begin.with(parser));
        }
    }

    /** Reads a document in which nothing may be unknown. */
    Object read(RecordCodec codec) {
        return read(codec, false);
    }

    /** Reads a document in which keys may be unknown if it is of a newer version. */
    <T extends Record> Reading<T> readTolerantly(RecordCodec codec, Class<T> type) {
        T value = type.cast(read(codec, true));
        return new Reading<>(value, unknown.listed(), unknown.count());
    }

    private Object read(RecordCodec codec, boolean tolerant) {
        try {
            ProblemList problems = new ProblemList(limits.maxProblems());
            FormatVersion version = (FormatVersion) pass(in(problems), this::version);
            Object value = version == null
                    ? pass(in(problems), in -> whole(in, this::anything))
                    : pass(in(problems, version, tolerant), in -> whole(in, record -> members(record, codec)));
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

    /** Begins a reading; the parser stands before the first token. */
    private interface Begin {
        JsonReading with(JsonParser parser);
    }

    private Begin in(ProblemList problems) {
        return parser -> new JsonReading(parser, limits, problems);
    }

    private Begin in(ProblemList problems, FormatVersion version, boolean tolerant) {
        Optional<ProblemList> report = tolerant && version.isNewerMinor() ? Optional.of(unknown) : Optional.empty();
        return parser -> new JsonReading(parser, limits, problems, version, report);
    }

    private @Nullable Object pass(Begin begin, Pass work) throws IOException {
        try (JsonParser parser = parser()) {
            JsonReading in = begin.with(parser);
            try {
                if (parser.nextToken() == null) {
                    throw single(Code.SYNTAX, 1, 1, "", "The document must be a JSON object but is empty.");
                }
                return work.read(in);
            } catch (StreamConstraintsException limit) {
                JsonLocation place = parser.currentLocation();
                throw single(
                        Code.LIMIT_EXCEEDED,
                        place.getLineNr(),
                        place.getColumnNr(),
                        in.pointer(),
                        limit.getOriginalMessage());
            } catch (JsonProcessingException fault) {
                throw new StrategyJsonException(List.of(SyntaxFault.problem(fault, in.pointer(), text)), 1);
            }
        }
    }

    private static StrategyJsonException single(Code code, int line, int column, String pointer, String message) {
        return new StrategyJsonException(
                List.of(new JsonProblem(code, pointer, line, column, message, Optional.empty())), 1);
    }

    /**
     * Looks for the format version, which is the first key of a document that we wrote, but may stand anywhere; null if
     * there is none that can be read.
     */
    private @Nullable FormatVersion version(JsonReading in) throws IOException {
        JsonParser parser = in.parser();
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            String message = in.mustBe("an object with the key '" + VERSION_KEY + "'", in.found());
            in.problem(Code.NOT_A_PLAN, message, Optional.empty());
            return null;
        }
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            parser.nextToken();
            if (key.equals(VERSION_KEY)) {
                return knownVersion(in);
            }
            parser.skipChildren();
        }
        String message = "The document must have the key '" + VERSION_KEY + "' but has not.";
        in.problem(Code.NOT_A_PLAN, message, Optional.of("Maybe add \"" + VERSION_KEY + "\": \"" + VERSION + "\"."));
        return null;
    }

    /** Returns the version that the parser stands on, or null if it cannot be read; that has then been noted. */
    static @Nullable FormatVersion knownVersion(JsonReading in) throws IOException {
        if (!in.parser().hasToken(JsonToken.VALUE_STRING)) {
            in.wrongType("the string \"" + VERSION + "\"");
            return null;
        }
        Optional<FormatVersion> named = FormatVersion.parse(in.parser().getText());
        if (named.isPresent() && named.get().major() == FormatVersion.CURRENT.major()) {
            return named.get();
        }
        String readable = "\"" + VERSION + "\" or another version " + FormatVersion.CURRENT.major();
        boolean newer = named.isPresent() && named.get().major() > FormatVersion.CURRENT.major();
        Optional<String> cure =
                newer ? Optional.of("Maybe a newer release of the library reads it.") : Optional.empty();
        in.problem(Code.UNSUPPORTED_VERSION, in.mustBe(readable, in.found()), cure);
        return null;
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

    /** Reads a record that may have a format version beside its components; the parser stands on its opening brace. */
    static @Nullable Object members(JsonReading in, RecordCodec codec) throws IOException {
        JsonParser parser = in.parser();
        RecordCodec.Filling filling = codec.new Filling();
        boolean versionSeen = false;
        boolean versionKnown = true;
        for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
            if (!key.equals(VERSION_KEY)) {
                filling.member(in, key);
                continue;
            }
            if (versionSeen) {
                in.duplicateKey();
                parser.nextToken();
                in.skip();
            } else {
                parser.nextToken();
                versionKnown = knownVersion(in) != null;
            }
            versionSeen = true;
        }
        Object value = filling.end(in);
        return versionKnown ? value : null;
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
            throw single(Code.SYNTAX, place.getLineNr(), place.getColumnNr(), "", message);
        }
    }
}
