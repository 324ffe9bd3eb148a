package io.github.cxstrategy.examples;

import io.github.cxstrategy.examples.JsonPlaces.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Copies of a plan with one fault each, drawn with a fixed seed from what stands in the plan. */
final class PlanMutants {
    /** What was done to the plan. */
    enum Kind {
        REMOVED,
        RENAMED,
        RETYPED,
        DUPLICATED,
        TRUNCATED
    }

    /**
     * A plan with a fault.
     *
     * @param kind what was done
     * @param node where it was done; where the text ends now, the innermost array or object that is open there
     * @param detail the new key or value, or where the text ends now
     * @param text the text with the fault
     */
    record Mutant(Kind kind, Node node, String detail, String text) {}

    private static final List<String> OTHER_VALUES = List.of("5", "\"x\"", "true", "null", "[]", "{}");

    private final String text;
    private final List<Node> nodes;
    private final JsonPlaces places;
    private final Random random;

    private PlanMutants(String text, long seed) {
        this.text = text;
        this.places = JsonPlaces.of(text);
        this.nodes = places.nodes().stream().filter(node -> !node.isRoot()).toList();
        this.random = new Random(seed);
    }

    /** The same number of each kind. */
    static List<Mutant> of(String text, int each, long seed) {
        PlanMutants maker = new PlanMutants(text, seed);
        List<Mutant> mutants = new ArrayList<>();
        maker.some(maker.nodes, each).forEach(node -> mutants.add(maker.removed(node)));
        List<Node> members = maker.nodes.stream().filter(Node::isMember).toList();
        maker.some(members, each).forEach(node -> mutants.add(maker.renamed(node)));
        maker.some(maker.nodes, each).forEach(node -> mutants.add(maker.retyped(node)));
        maker.some(maker.nodes, each).forEach(node -> mutants.add(maker.duplicated(node)));
        for (int i = 0; i < each; i++) {
            mutants.add(maker.truncated());
        }
        return mutants;
    }

    /** Draws different nodes and returns them in the order of the document. */
    private List<Node> some(List<Node> all, int count) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            indexes.add(i);
        }
        Collections.shuffle(indexes, random);
        return indexes.stream().limit(count).sorted().map(all::get).toList();
    }

    private Mutant removed(Node node) {
        int start = start(node);
        int end = node.end();
        if (text.charAt(end) == ',') {
            end++;
            while (Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        } else {
            int before = text.lastIndexOf(',', start);
            boolean isOnly = !text.substring(before + 1, start).isBlank();
            start = isOnly ? start : before;
        }
        return new Mutant(Kind.REMOVED, node, "", text.substring(0, start) + text.substring(end));
    }

    private Mutant renamed(Node node) {
        String name = node.lastName();
        int swap = random.nextInt(Math.max(name.length() - 1, 1));
        String other = switch (random.nextInt(3)) {
            case 0 -> name.substring(0, swap) + "x" + name.substring(swap);
            case 1 -> name.substring(0, swap) + name.substring(swap + 1) + name.charAt(swap);
            default -> "other than " + name;
        };
        String renamed = other.equals(name) ? name + "x" : other;
        int start = node.key() + 1;
        return new Mutant(
                Kind.RENAMED,
                node,
                renamed,
                text.substring(0, start) + renamed + text.substring(start + name.length()));
    }

    private Mutant retyped(Node node) {
        char first = text.charAt(node.start());
        List<String> others = OTHER_VALUES.stream()
                .filter(value -> type(value.charAt(0)) != type(first))
                .toList();
        String value = others.get(random.nextInt(others.size()));
        return new Mutant(
                Kind.RETYPED, node, value, text.substring(0, node.start()) + value + text.substring(node.end()));
    }

    private static char type(char first) {
        return switch (first) {
            case '{', '[', '"', 'n' -> first;
            case 't', 'f' -> 't';
            default -> '0';
        };
    }

    private Mutant duplicated(Node node) {
        String copy = ", " + text.substring(start(node), node.end());
        return new Mutant(Kind.DUPLICATED, node, "", text.substring(0, node.end()) + copy + text.substring(node.end()));
    }

    private Mutant truncated() {
        int last = text.lastIndexOf('}');
        int end = 1 + random.nextInt(last);
        return new Mutant(
                Kind.TRUNCATED, places.openAt(end).getFirst(), JsonPlaces.place(text, end), text.substring(0, end));
    }

    private static int start(Node node) {
        return node.isMember() ? node.key() : node.start();
    }
}
