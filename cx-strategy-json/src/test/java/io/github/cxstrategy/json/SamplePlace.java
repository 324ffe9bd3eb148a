package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A place in the documents of one record: a component, or what stands first in its list or map. */
abstract class SamplePlace {

    /** Returns what stands there, or null if nothing does. */
    abstract @Nullable JsonNode get(ObjectNode document);

    /** Puts a value there; says false, and changes nothing, where there is no such place. */
    abstract boolean set(ObjectNode document, JsonNode value);

    static SamplePlace component(String name) {
        return new SamplePlace() {
            @Override
            @Nullable
            JsonNode get(ObjectNode document) {
                return document.get(name);
            }

            @Override
            boolean set(ObjectNode document, JsonNode value) {
                document.set(name, value);
                return true;
            }
        };
    }

    /** The first element of the list here, which becomes the only one when it is set. */
    SamplePlace element() {
        SamplePlace list = this;
        return new SamplePlace() {
            @Override
            @Nullable
            JsonNode get(ObjectNode document) {
                return list.get(document) instanceof ArrayNode elements ? elements.get(0) : null;
            }

            @Override
            boolean set(ObjectNode document, JsonNode value) {
                return list.set(document, JsonNodeFactory.instance.arrayNode().add(value));
            }
        };
    }

    /** The value of the first entry of the map here. */
    SamplePlace entry() {
        SamplePlace map = this;
        return new SamplePlace() {
            @Override
            @Nullable
            JsonNode get(ObjectNode document) {
                return map.get(document) instanceof ObjectNode entries && !entries.isEmpty()
                        ? entries.get(firstKey(entries))
                        : null;
            }

            @Override
            boolean set(ObjectNode document, JsonNode value) {
                if (map.get(document) instanceof ObjectNode entries && !entries.isEmpty()) {
                    entries.set(firstKey(entries), value);
                    return true;
                }
                return false;
            }
        };
    }

    /** The key of the first entry of the map here. */
    SamplePlace key() {
        SamplePlace map = this;
        return new SamplePlace() {
            @Override
            @Nullable
            JsonNode get(ObjectNode document) {
                return map.get(document) instanceof ObjectNode entries && !entries.isEmpty()
                        ? JsonNodeFactory.instance.textNode(firstKey(entries))
                        : null;
            }

            @Override
            boolean set(ObjectNode document, JsonNode value) {
                if (map.get(document) instanceof ObjectNode entries && !entries.isEmpty()) {
                    entries.set(value.asText(), entries.remove(firstKey(entries)));
                    return true;
                }
                return false;
            }
        };
    }

    private static String firstKey(ObjectNode entries) {
        return entries.fieldNames().next();
    }
}
