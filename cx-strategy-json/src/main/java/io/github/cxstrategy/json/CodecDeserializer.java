package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import io.github.cxstrategy.json.JsonProblem.Code;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads values of one type out of a document of an object mapper. */
final class CodecDeserializer extends JsonDeserializer<Object> {

    private final Class<?> type;
    private final Codec codec;
    private final JsonLimits limits;

    CodecDeserializer(Class<?> type, Codec codec, JsonLimits limits) {
        this.type = type;
        this.codec = codec;
        this.limits = limits;
    }

    @Override
    public boolean isCachable() {
        return true;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Attempt attempt = new Attempt(parser, type, limits);
        return attempt.result(read(attempt.in));
    }

    /** Our form says what it is, so there is no type of the mapper's own to look for. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(parser, context);
    }

    /** A format version is not written inside other documents, but a whole plan that is read from its file has one. */
    private @Nullable Object read(JsonReading in) throws IOException {
        return codec instanceof RecordCodec record && in.parser().hasToken(JsonToken.START_OBJECT)
                ? DocumentReader.members(in, record)
                : codec.read(in);
    }

    /** Reads keys of one type. */
    static final class OfKey extends KeyDeserializer {

        private final Class<?> type;
        private final TextCodec codec;
        private final JsonLimits limits;

        OfKey(Class<?> type, TextCodec codec, JsonLimits limits) {
            this.type = type;
            this.codec = codec;
            this.limits = limits;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            Attempt attempt = new Attempt(context.getParser(), type, limits);
            return attempt.result(codec.fromText(attempt.in, key));
        }
    }

    /** One value on its way: what was found wrong, and how that is told to the mapper. */
    private static final class Attempt {

        private final JsonParser parser;
        private final Class<?> type;
        private final ProblemList problems;
        private final JsonReading in;
        private final JsonPointer root;

        Attempt(JsonParser parser, Class<?> type, JsonLimits limits) {
            this.parser = parser;
            this.type = type;
            this.problems = new ProblemList(limits.maxProblems());
            this.in = new JsonReading(new PlaceKeeper(parser), limits, problems);
            this.root = JsonPointer.compile(in.pointer());
        }

        Object result(@Nullable Object value) throws JsonMappingException {
            if (value != null && !type.isInstance(value)) {
                String wanted = "a " + type.getSimpleName();
                String found = "a " + value.getClass().getSimpleName();
                in.problem(Code.INVALID_VALUE, in.mustBe(wanted, found), Optional.empty());
            }
            if (value != null && problems.isEmpty()) {
                return value;
            }
            throw refusal();
        }

        /** The mapper adds the way to the value; the way from there to the first problem is added here. */
        private JsonMappingException refusal() {
            StrategyJsonException all = problems.toException();
            JsonProblem first = all.problems().get(0);
            JsonLocation place =
                    new JsonLocation(parser.currentLocation().contentReference(), -1, first.line(), first.column());
            JsonMappingException refusal = new Refusal(parser, all, place);
            Deque<JsonPointer> steps = new ArrayDeque<>();
            JsonPointer from = JsonPointer.compile(first.pointer());
            for (int depth = depth(root); depth > 0 && !from.matches(); depth--) {
                from = from.tail();
            }
            for (JsonPointer rest = from; !rest.matches(); rest = rest.tail()) {
                steps.push(rest);
            }
            for (JsonPointer step : steps) {
                if (step.mayMatchElement()) {
                    refusal.prependPath(type, step.getMatchingIndex());
                } else {
                    refusal.prependPath(type, step.getMatchingProperty());
                }
            }
            return refusal;
        }

        private static int depth(JsonPointer pointer) {
            int depth = 0;
            for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
                depth++;
            }
            return depth;
        }
    }

    /** A mapper's exception has a cause or a place of its own, but not both. */
    private static final class Refusal extends JsonMappingException {

        private static final long serialVersionUID = 1L;

        Refusal(JsonParser parser, StrategyJsonException all, JsonLocation place) {
            super(parser, all.getMessage(), all);
            _location = place;
        }
    }
}
