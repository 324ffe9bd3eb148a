package io.github.cxstrategy.examples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where everything stands in a well-formed JSON text, worked out without the reader that is to be checked with it. */
final class JsonPlaces {
    /**
     * A value.
     *
     * @param pointer its JSON Pointer
     * @param key where its key begins, or -1 in an array and at the root
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Node(String pointer, int key, int start, int end) {
        boolean isMember() {
            return key >= 0;
        }

        boolean isRoot() {
            return pointer.isEmpty();
        }

        String parent() {
            return pointer.substring(0, pointer.lastIndexOf('/'));
        }

        String lastName() {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }
    }

    private final String text;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private int at;

    private JsonPlaces(String text) {
        this.text = text;
    }

    static JsonPlaces of(String text) {
        JsonPlaces places = new JsonPlaces(text);
        places.value("", -1);
        return places;
    }

    /** Every value, parents before what is in them, and what is in them in its order. */
    List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The value at a pointer; the later one where a key occurs twice. */
    Optional<Node> find(String pointer) {
        return Optional.ofNullable(nodes.get(pointer));
    }

    /** The values right in an array or object. */
    List<Node> in(Node container) {
        return nodes.values().stream()
                .filter(node -> !node.isRoot() && node.parent().equals(container.pointer()))
                .toList();
    }

    /** A place as "line:column", both counted from 1. */
    static String place(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return line + ":" + (offset - start + 1);
    }

    private void value(String pointer, int key) {
        space();
        int start = at;
        nodes.put(pointer, new Node(pointer, key, start, start));
        switch (text.charAt(at)) {
            case '{' ->
                many('}', index -> {
                    int inner = at;
                    String name = string();
                    space();
                    at++;
                    value(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), inner);
                });
            case '[' -> many(']', index -> value(pointer + "/" + index, -1));
            case '"' -> string();
            default -> {
                while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
        }
        nodes.put(pointer, new Node(pointer, key, start, at));
    }

    private interface Part {
        void read(int index);
    }

    private void many(char end, Part part) {
        at++;
        space();
        for (int index = 0; text.charAt(at) != end; index++) {
            part.read(index);
            space();
            if (text.charAt(at) == ',') {
                at++;
                space();
            }
        }
        at++;
    }

    /** Returns the text between the quotes as it stands there: the keys of the plan have no escapes. */
    private String string() {
        int start = ++at;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return text.substring(start, at++);
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /** The arrays and objects that are open at an offset, the innermost first. */
    Deque<Node> openAt(int offset) {
        Deque<Node> open = new ArrayDeque<>();
        for (Node node : nodes.values()) {
            boolean container = text.charAt(node.start()) == '{' || text.charAt(node.start()) == '[';
            if (container && node.start() < offset && offset < node.end()) {
                open.push(node);
            }
        }
        return open;
    }

    /** The pointers of a value and of all that it is in. */
    static List<String> upwards(String pointer) {
        List<String> pointers = new ArrayList<>(List.of(pointer));
        for (String rest = pointer; !rest.isEmpty(); ) {
            rest = rest.substring(0, rest.lastIndexOf('/'));
            pointers.add(rest);
        }
        return pointers;
    }
}
