package io.github.cxstrategy.internal.graph;

import java.util.Arrays;

/**
 * A directed graph whose edges have a sign and a strength, in compressed adjacency form.
 *
 * <p>What it computes: the out-edges of every node lie beside each other, ordered by target, then sign (positive first),
 * then strength (strongest first), then number; whoever walks it meets the edges in an order that does not depend on the
 * order of the input. Parallel edges and self loops are kept.
 *
 * <p>Bound: O(nodes + edges log edges) to build, 24 bytes an edge and 4 a node; O(1) to reach the edges of a node.
 *
 * <p>When to use another: for graphs that change edge by edge; this one is immutable and is built again.
 *
 * <p>Paper: signed digraphs after F. Harary, "On the notion of balance of a signed graph", Michigan Mathematical Journal
 * 2(2), 1953, <a href="https://doi.org/10.1307/mmj/1028989917">doi:10.1307/mmj/1028989917</a>.
 */
public final class SignedGraph {

    private final int[] start;
    private final int[] source;
    private final int[] target;
    private final int[] number;
    private final byte[] sign;
    private final double[] strength;

    private SignedGraph(int nodes, int[] source, int[] target, int[] number, byte[] sign, double[] strength) {
        this.source = source;
        this.target = target;
        this.number = number;
        this.sign = sign;
        this.strength = strength;
        start = new int[nodes + 1];
        for (int from : source) {
            start[from + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
    }

    /**
     * Builds a graph; edge i goes from {@code from[i]} to {@code to[i]}.
     *
     * @param nodes how many nodes there are; nodes are numbered from 0
     * @param from the sources of the edges
     * @param to the targets of the edges
     * @param sign +1 or -1 for every edge
     * @param strength a number in (0, 1) for every edge
     * @return the graph
     * @throws IllegalArgumentException if the arrays differ in length or an edge is out of its bounds
     */
    public static SignedGraph of(int nodes, int[] from, int[] to, int[] sign, double[] strength) {
        int edges = from.length;
        if (to.length != edges || sign.length != edges || strength.length != edges) {
            throw new IllegalArgumentException("All edge arrays must have one length but have " + edges + ", "
                    + to.length + ", " + sign.length + " and " + strength.length + ".");
        }
        Integer[] order = new Integer[edges];
        for (int edge = 0; edge < edges; edge++) {
            checkEdge(nodes, edge, from[edge], to[edge], sign[edge], strength[edge]);
            order[edge] = edge;
        }
        Arrays.sort(order, (x, y) -> {
            int byFrom = Integer.compare(from[x], from[y]);
            int byTo = byFrom != 0 ? byFrom : Integer.compare(to[x], to[y]);
            int bySign = byTo != 0 ? byTo : Integer.compare(sign[y], sign[x]);
            int byStrength = bySign != 0 ? bySign : Double.compare(strength[y], strength[x]);
            return byStrength != 0 ? byStrength : Integer.compare(x, y);
        });
        int[] source = new int[edges];
        int[] target = new int[edges];
        int[] number = new int[edges];
        byte[] signs = new byte[edges];
        double[] strengths = new double[edges];
        for (int slot = 0; slot < edges; slot++) {
            int edge = order[slot];
            source[slot] = from[edge];
            target[slot] = to[edge];
            number[slot] = edge;
            signs[slot] = (byte) sign[edge];
            strengths[slot] = strength[edge];
        }
        return new SignedGraph(nodes, source, target, number, signs, strengths);
    }

    private static void checkEdge(int nodes, int edge, int from, int to, int sign, double strength) {
        if (from < 0 || from >= nodes || to < 0 || to >= nodes) {
            throw new IllegalArgumentException("Edge " + edge + " must join nodes from 0 to " + (nodes - 1)
                    + " but joins " + from + " and " + to + ".");
        }
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("The sign of edge " + edge + " must be 1 or -1 but is " + sign + ".");
        }
        if (!(strength > 0 && strength < 1)) {
            throw new IllegalArgumentException("The strength of edge " + edge
                    + " must lie between 0 and 1, both exclusive, but is " + strength + ".");
        }
    }

    /** {@return the number of nodes} */
    public int nodes() {
        return start.length - 1;
    }

    /** {@return the number of edges} */
    public int edges() {
        return target.length;
    }

    /**
     * The first slot of the out-edges of a node; they fill the slots up to {@code firstSlot(node + 1)}, exclusive.
     *
     * @param node a node, or {@link #nodes()}
     * @return the slot
     */
    int firstSlot(int node) {
        return start[node];
    }

    int sourceAt(int slot) {
        return source[slot];
    }

    int targetAt(int slot) {
        return target[slot];
    }

    int signAt(int slot) {
        return sign[slot];
    }

    double strengthAt(int slot) {
        return strength[slot];
    }

    /** The number which the edge in this slot had when the graph was built. */
    int numberAt(int slot) {
        return number[slot];
    }

    /**
     * Whether the nodes split into two camps such that positive edges stay inside a camp and negative edges join the two;
     * equally, whether every cycle, directions ignored, is positive (Harary's structure theorem).
     *
     * @return true if the graph is balanced
     */
    public boolean isBalanced() {
        int[] parent = new int[nodes()];
        byte[] parity = new byte[nodes()];
        Arrays.setAll(parent, node -> node);
        for (int slot = 0; slot < edges(); slot++) {
            byte wanted = (byte) (sign[slot] < 0 ? 1 : 0);
            int a = rootAndFlatten(source[slot], parent, parity);
            int b = rootAndFlatten(target[slot], parent, parity);
            byte between = (byte) (parity[source[slot]] ^ parity[target[slot]]);
            if (a != b) {
                parent[a] = b;
                parity[a] = (byte) (between ^ wanted);
            } else if (between != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Finds the root of a node and hangs the node right below it; parity[node] is then its camp relative to the root. */
    private static int rootAndFlatten(int node, int[] parent, byte[] parity) {
        int root = node;
        byte total = 0;
        while (parent[root] != root) {
            total ^= parity[root];
            root = parent[root];
        }
        int current = node;
        while (parent[current] != root && current != root) {
            int next = parent[current];
            byte own = parity[current];
            parent[current] = root;
            parity[current] = total;
            total ^= own;
            current = next;
        }
        return root;
    }
}
