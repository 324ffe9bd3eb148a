package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A parser of somebody else's document, which cannot be read a second time: it remembers where the values of the objects
 * that are open have begun, and what its numbers look like in JSON.
 */
final class PlaceKeeper extends JsonParserDelegate {

    /** An object or array that has begun. */
    private static final class Open {
        final JsonLocation begin;
        final Map<String, JsonLocation> members = new HashMap<>();

        /** The arrays and objects that are members of this object and have ended. */
        final Map<String, Open> inside = new HashMap<>();

        Open(JsonLocation begin) {
            this.begin = begin;
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Open closed;

    /** Takes over a parser that stands on the first token of a value. */
    PlaceKeeper(JsonParser parser) {
        super(parser);
        note(parser.currentToken());
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        note(token);
        return token;
    }

    private void note(@Nullable JsonToken token) {
        if (token == null || token == JsonToken.FIELD_NAME) {
            return;
        }
        if (token.isStructEnd()) {
            end();
            return;
        }
        JsonLocation place = currentTokenLocation();
        Open around = open.peek();
        if (token.isStructStart()) {
            open.push(new Open(place));
        }
        String name = nameOf(token);
        if (around != null && name != null) {
            around.members.put(name, place);
        }
    }

    private void end() {
        Open ended = open.poll();
        closed = ended;
        if (ended == null) {
            return;
        }
        ended.inside.values().forEach(member -> member.inside.clear());
        Open around = open.peek();
        String name = getParsingContext().getCurrentName();
        if (around != null && name != null) {
            around.inside.put(name, ended);
        }
    }

    private @Nullable String nameOf(JsonToken token) {
        JsonStreamContext context = token.isStructStart() ? getParsingContext().getParent() : getParsingContext();
        return context.inArray() ? Integer.toString(context.getCurrentIndex()) : context.getCurrentName();
    }

    /**
     * Returns where something began that has ended with the token that the parser stands on, or the nearest place around
     * it that is known.
     *
     * @param inside the way from what has ended to what is looked for: a member, an element of a member, or nothing
     */
    JsonLocation begin(JsonPointer inside) {
        Open around = closed;
        JsonLocation place = around == null ? currentTokenLocation() : around.begin;
        for (JsonPointer rest = inside; around != null && !rest.matches(); rest = rest.tail()) {
            place = around.members.getOrDefault(rest.getMatchingProperty(), place);
            around = around.inside.get(rest.getMatchingProperty());
        }
        return place;
    }

    /** Some formats write numbers in ways that JSON does not. */
    @Override
    public String getText() throws IOException {
        String text = super.getText();
        JsonToken token = currentToken();
        boolean number = token != null && token.isNumeric() && !isNaN();
        return number && !Decimals.isJson(text) ? getDecimalValue().toString() : text;
    }
}
