package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the line and column of values by their pointers, in one more pass over a well-formed document.
 *
 * <p>A record is judged at its end, when the parser has long left its beginning. To remember each beginning would slow
 * down every good document; to look again costs only the bad ones.
 */
final class PlaceFinder {

    private static final class Node {
        final Map<String, Node> below = new HashMap<>();
        int line;
        int column;
    }

    private final Node root = new Node();
    private boolean wanted;

    void want(String pointer) {
        wanted = true;
        nodeOf(pointer);
    }

    JsonProblem placed(JsonProblem problem) {
        Node node = nodeOf(problem.pointer());
        return new JsonProblem(
                problem.code(), problem.pointer(), node.line, node.column, problem.message(), problem.cure());
    }

    private Node nodeOf(String pointer) {
        Node node = root;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            node = node.below.computeIfAbsent(rest.getMatchingProperty(), name -> new Node());
        }
        return node;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Looks through the document; the parser stands before its first token. */
    void find(JsonParser parser) throws IOException {
        parser.nextToken();
        visit(parser, root);
    }

    private static void visit(JsonParser parser, @Nullable Node node) throws IOException {
        if (node == null || node.line > 0) {
            parser.skipChildren();
            return;
        }
        JsonLocation place = parser.currentTokenLocation();
        node.line = place.getLineNr();
        node.column = place.getColumnNr();
        if (node.below.isEmpty()) {
            parser.skipChildren();
        } else if (parser.hasToken(JsonToken.START_OBJECT)) {
            String key = parser.nextFieldName();
            while (key != null) {
                parser.nextToken();
                visit(parser, node.below.get(key));
                key = parser.nextFieldName();
            }
        } else if (parser.hasToken(JsonToken.START_ARRAY)) {
            int index = 0;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                visit(parser, node.below.get(Integer.toString(index++)));
            }
        }
    }
}
