package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
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
            closed = open.poll();
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

    private @Nullable String nameOf(JsonToken token) {
        return token.isStructStart()
                ? getParsingContext().getParent().getCurrentName()
                : getParsingContext().getCurrentName();
    }

    /**
     * Returns where something began that has ended with the token that the parser stands on.
     *
     * @param member the member of the object, or null for all of it
     */
    JsonLocation begin(@Nullable String member) {
        if (closed == null) {
            return currentTokenLocation();
        }
        JsonLocation known = member == null ? null : closed.members.get(member);
        return known == null ? closed.begin : known;
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
