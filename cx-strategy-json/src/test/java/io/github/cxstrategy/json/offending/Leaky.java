package io.github.cxstrategy.json.offending;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;

/** Shows types of Jackson, reads a clock and prints: what the rules have to find. */
public final class Leaky {

    /** Shows a type argument. */
    public final List<JsonNode> names = List.of();

    /** Shows a return type. */
    @SuppressWarnings("SystemOut") // This is what the rule has to find.
    public JsonNode tree(String text) {
        System.err.println(Instant.now());
        return hidden(text);
    }

    /** May show. */
    public Module module() {
        return new SimpleModule();
    }

    private static JsonNode hidden(String text) {
        return TextNode.valueOf(text);
    }
}
