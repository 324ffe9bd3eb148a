package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.List;

/** The open parts of a search: last in, first out, with a jump to the best bound now and then. */
final class OpenNodes {
    private static final int JUMP_EVERY = 50;
    private static final int JUMP_LIMIT = 20_000;

    private final List<Node> nodes = new ArrayList<>();
    private int selections;
    private long pruned = Long.MIN_VALUE;

    void push(Node node) {
        nodes.add(node);
    }

    boolean isEmpty() {
        return nodes.isEmpty();
    }

    Node pop() {
        selections++;
        boolean jump = selections % JUMP_EVERY == 0 && nodes.size() < JUMP_LIMIT;
        return nodes.remove(jump ? bestIndex() : nodes.size() - 1);
    }

    private int bestIndex() {
        int best = 0;
        for (int k = 1; k < nodes.size(); k++) {
            if (nodes.get(k).bound > nodes.get(best).bound) {
                best = k;
            }
        }
        return best;
    }

    /** Drops what cannot hold the wanted value; what is pushed later must be able to hold what is wanted then. */
    void prune(long wanted) {
        if (wanted > pruned) {
            pruned = wanted;
            nodes.removeIf(n -> n.bound < wanted);
        }
    }

    /** {@return the largest bound, or the given one if that is larger} */
    long bound(long atLeast) {
        long bound = atLeast;
        for (Node node : nodes) {
            bound = Math.max(bound, node.bound);
        }
        return bound;
    }
}
