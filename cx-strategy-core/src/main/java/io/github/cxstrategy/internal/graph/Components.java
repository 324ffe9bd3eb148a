package io.github.cxstrategy.internal.graph;

import java.util.Arrays;

/**
 * Strongly connected components of a directed graph.
 *
 * <p>What it computes: for every node the number of its component; components are numbered by their smallest node, so
 * that the numbering depends on the graph alone and not on the order of its edges.
 *
 * <p>Bound: O(nodes + edges) time and memory, without recursion, so that a path of a million nodes is no danger.
 *
 * <p>When to use another: for one readable cycle rather than the components, {@link Cycles}; for undirected
 * connectedness a union-find is enough.
 *
 * <p>Paper: R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1(2), 1972, <a
 * href="https://doi.org/10.1137/0201010">doi:10.1137/0201010</a>.
 */
public final class Components {

    private final int[] componentOf;
    private final int count;

    private Components(int[] componentOf, int count) {
        this.componentOf = componentOf;
        this.count = count;
    }

    /**
     * Finds the components of a graph given as successor lists.
     *
     * @param successors for every node the nodes it points to; parallel edges and self loops are allowed
     * @return the components
     * @throws IllegalArgumentException if a successor is not a node of the graph
     */
    public static Components of(int[][] successors) {
        int nodes = successors.length;
        for (int node = 0; node < nodes; node++) {
            for (int next : successors[node]) {
                if (next < 0 || next >= nodes) {
                    throw new IllegalArgumentException("A successor must be a node from 0 to " + (nodes - 1)
                            + " but is " + next + " (at node " + node + ").");
                }
            }
        }
        int[] start = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            start[node + 1] = Math.addExact(start[node], successors[node].length);
        }
        int[] heads = new int[start[nodes]];
        for (int node = 0; node < nodes; node++) {
            System.arraycopy(successors[node], 0, heads, start[node], successors[node].length);
        }
        return numberedBySmallestNode(
                new Tarjan(nodes) {
                    @Override
                    int firstSlot(int node) {
                        return start[node];
                    }

                    @Override
                    int endSlot(int node) {
                        return start[node + 1];
                    }

                    @Override
                    int next(int node, int slot) {
                        return heads[slot];
                    }
                }.run());
    }

    /**
     * Finds the components of a graph, signs ignored.
     *
     * @param graph the graph
     * @return the components of its nodes
     */
    public static Components of(SignedGraph graph) {
        return numberedBySmallestNode(
                new Tarjan(graph.nodes()) {
                    @Override
                    int firstSlot(int node) {
                        return graph.firstSlot(node);
                    }

                    @Override
                    int endSlot(int node) {
                        return graph.firstSlot(node + 1);
                    }

                    @Override
                    int next(int node, int slot) {
                        return graph.targetAt(slot);
                    }
                }.run());
    }

    /**
     * Finds the components of the graph doubled by sign: a node is there twice, as 2 x node and 2 x node + 1, a positive edge
     * joins likes and a negative one unlikes. The two of a node are in one component exactly if a closed walk through it has
     * the sign -.
     *
     * @param graph the graph
     * @return the components of the labels
     */
    public static Components ofDoubled(SignedGraph graph) {
        return numberedBySmallestNode(
                new Tarjan(Math.multiplyExact(2, graph.nodes())) {
                    @Override
                    int firstSlot(int label) {
                        return graph.firstSlot(label >> 1);
                    }

                    @Override
                    int endSlot(int label) {
                        return graph.firstSlot((label >> 1) + 1);
                    }

                    @Override
                    int next(int label, int slot) {
                        return graph.headAt(slot) ^ (label & 1);
                    }
                }.run());
    }

    private static Components numberedBySmallestNode(int[] rootOf) {
        int[] numberOfRoot = new int[rootOf.length];
        Arrays.fill(numberOfRoot, -1);
        int[] componentOf = new int[rootOf.length];
        int count = 0;
        for (int node = 0; node < rootOf.length; node++) {
            int root = rootOf[node];
            if (numberOfRoot[root] < 0) {
                numberOfRoot[root] = count++;
            }
            componentOf[node] = numberOfRoot[root];
        }
        return new Components(componentOf, count);
    }

    /** {@return how many components there are} */
    public int count() {
        return count;
    }

    /**
     * The component of a node.
     *
     * @param node a node
     * @return its component's number, from 0; a smaller number means a smaller smallest node
     */
    public int of(int node) {
        return componentOf[node];
    }

    /** One run of Tarjan's algorithm with an explicit stack of calls. The edges of a node lie in slots beside each other. */
    private abstract static class Tarjan {
        private static final int UNSEEN = -1;
        private static final int CLOSED = Integer.MAX_VALUE;

        private final int[] low;
        private final int[] rootOf;
        private final int[] open;
        private final int[] calls;
        private final int[] nextSlot;
        private int opened;
        private int visited;

        Tarjan(int nodes) {
            low = new int[nodes];
            Arrays.fill(low, UNSEEN);
            rootOf = new int[nodes];
            open = new int[nodes];
            calls = new int[nodes];
            nextSlot = new int[nodes];
        }

        abstract int firstSlot(int node);

        abstract int endSlot(int node);

        abstract int next(int node, int slot);

        int[] run() {
            for (int start = 0; start < low.length; start++) {
                if (low[start] == UNSEEN) {
                    search(start);
                }
            }
            return rootOf;
        }

        // rootOf holds the place of a node in the order of visits until its component is known; low then is CLOSED.
        private void search(int start) {
            int depth = 0;
            calls[0] = start;
            enter(start);
            while (depth >= 0) {
                int node = calls[depth];
                int end = endSlot(node);
                int deeper = UNSEEN;
                int slot = nextSlot[node];
                int lowest = low[node];
                while (slot < end && deeper == UNSEEN) {
                    int next = next(node, slot++);
                    if (low[next] == UNSEEN) {
                        deeper = next;
                    } else if (low[next] != CLOSED) {
                        lowest = Math.min(lowest, rootOf[next]);
                    }
                }
                nextSlot[node] = slot;
                low[node] = lowest;
                if (deeper != UNSEEN) {
                    enter(deeper);
                    calls[++depth] = deeper;
                } else {
                    leave(node);
                    if (--depth >= 0) {
                        low[calls[depth]] = Math.min(low[calls[depth]], lowest);
                    }
                }
            }
        }

        private void enter(int node) {
            rootOf[node] = visited;
            low[node] = visited++;
            open[opened++] = node;
            nextSlot[node] = firstSlot(node);
        }

        private void leave(int node) {
            if (low[node] != rootOf[node]) {
                return;
            }
            int member;
            do {
                member = open[--opened];
                rootOf[member] = node;
                low[member] = CLOSED;
            } while (member != node);
        }
    }
}
