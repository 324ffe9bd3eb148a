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
        return numberedBySmallestNode(new Tarjan(successors).run());
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

    /** One run of Tarjan's algorithm with an explicit stack of calls. */
    private static final class Tarjan {
        private final int[][] successors;
        private final int[] order;
        private final int[] low;
        private final int[] rootOf;
        private final int[] open;
        private int opened;
        private int visited;

        Tarjan(int[][] successors) {
            int nodes = successors.length;
            this.successors = successors;
            order = new int[nodes];
            Arrays.fill(order, -1);
            low = new int[nodes];
            rootOf = new int[nodes];
            Arrays.fill(rootOf, -1);
            open = new int[nodes];
        }

        int[] run() {
            int nodes = successors.length;
            int[] calls = new int[nodes];
            int[] nextEdge = new int[nodes];
            for (int start = 0; start < nodes; start++) {
                if (order[start] >= 0) {
                    continue;
                }
                int depth = 0;
                calls[0] = start;
                enter(start);
                while (depth >= 0) {
                    int node = calls[depth];
                    if (nextEdge[node] < successors[node].length) {
                        int next = successors[node][nextEdge[node]++];
                        if (order[next] < 0) {
                            enter(next);
                            calls[++depth] = next;
                        } else if (rootOf[next] < 0) {
                            low[node] = Math.min(low[node], order[next]);
                        }
                    } else {
                        leave(node);
                        if (--depth >= 0) {
                            low[calls[depth]] = Math.min(low[calls[depth]], low[node]);
                        }
                    }
                }
            }
            return rootOf;
        }

        private void enter(int node) {
            order[node] = visited;
            low[node] = visited++;
            open[opened++] = node;
        }

        private void leave(int node) {
            if (low[node] != order[node]) {
                return;
            }
            int member;
            do {
                member = open[--opened];
                rootOf[member] = node;
            } while (member != node);
        }
    }
}
