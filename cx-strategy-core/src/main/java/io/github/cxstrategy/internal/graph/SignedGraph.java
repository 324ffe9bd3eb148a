package io.github.cxstrategy.internal.graph;

import java.util.Arrays;

/**
 * A directed graph whose edges have a sign and a strength, in compressed adjacency form.
 *
 * <p>What it computes: the out-edges of every node lie beside each other, the strongest first, then by target, then sign
 * (positive first), then number; whoever walks it meets the edges in an order that does not depend on the order of the
 * input. Parallel edges and self loops are kept.
 *
 * <p>Bound: O(nodes + edges x log of the edges of a node) to build, 16 bytes an edge and 4 a node; O(1) to reach the edges
 * of a node. It stands for the graph doubled by sign too, without another edge: see {@link #headAt}.
 *
 * <p>When to use another: for graphs that change edge by edge; this one is immutable and is built again.
 *
 * <p>Paper: signed digraphs after F. Harary, "On the notion of balance of a signed graph", Michigan Mathematical Journal
 * 2(2), 1953, <a href="https://doi.org/10.1307/mmj/1028989917">doi:10.1307/mmj/1028989917</a>.
 */
public final class SignedGraph {
    private static final int MOST_BY_INSERTION = 40;

    private final int[] start;
    private final int[] head;
    private final int[] number;
    private final double[] strength;

    private SignedGraph(int[] start, int[] head, int[] number, double[] strength) {
        this.start = start;
        this.head = head;
        this.number = number;
        this.strength = strength;
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
        int[] start = new int[nodes + 1];
        for (int edge = 0; edge < edges; edge++) {
            checkEdge(nodes, edge, from[edge], to[edge], sign[edge], strength[edge]);
            start[from[edge] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        int[] next = Arrays.copyOf(start, nodes);
        int[] number = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            number[next[from[edge]]++] = edge;
        }
        int[] head = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            head[edge] = 2 * to[edge] + (sign[edge] < 0 ? 1 : 0);
        }
        for (int node = 0; node < nodes; node++) {
            sort(number, start[node], start[node + 1], head, strength);
        }
        int[] heads = new int[edges];
        double[] strengths = new double[edges];
        for (int slot = 0; slot < edges; slot++) {
            heads[slot] = head[number[slot]];
            strengths[slot] = strength[number[slot]];
        }
        return new SignedGraph(start, heads, number, strengths);
    }

    /** By strength, strongest first, then head, then number. */
    private static void sort(int[] number, int first, int end, int[] head, double[] strength) {
        if (end - first > MOST_BY_INSERTION) {
            Integer[] order = new Integer[end - first];
            Arrays.setAll(order, i -> number[first + i]);
            Arrays.sort(order, (x, y) -> compare(x, y, head, strength));
            for (int i = 0; i < order.length; i++) {
                number[first + i] = order[i];
            }
            return;
        }
        for (int slot = first + 1; slot < end; slot++) {
            int edge = number[slot];
            int hole = slot;
            while (hole > first && compare(edge, number[hole - 1], head, strength) < 0) {
                number[hole] = number[hole - 1];
                hole--;
            }
            number[hole] = edge;
        }
    }

    private static int compare(int x, int y, int[] head, double[] strength) {
        int byStrength = Double.compare(strength[y], strength[x]);
        int byHead = byStrength != 0 ? byStrength : Integer.compare(head[x], head[y]);
        return byHead != 0 ? byHead : Integer.compare(x, y);
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
        return head.length;
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

    /**
     * Where the edge in this slot leads, in the graph doubled by sign: 2 x target for a positive edge, 2 x target + 1 for a
     * negative one. From label l (2 x node + 0 for arriving with +, + 1 for -) it leads to {@code headAt(slot) ^ (l & 1)}.
     */
    int headAt(int slot) {
        return head[slot];
    }

    int targetAt(int slot) {
        return head[slot] >> 1;
    }

    int signAt(int slot) {
        return 1 - 2 * (head[slot] & 1);
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
        for (int node = 0; node < nodes(); node++) {
            for (int slot = start[node]; slot < start[node + 1]; slot++) {
                byte wanted = (byte) (head[slot] & 1);
                int other = head[slot] >> 1;
                int a = rootAndFlatten(node, parent, parity);
                int b = rootAndFlatten(other, parent, parity);
                byte between = (byte) (parity[node] ^ parity[other]);
                if (a != b) {
                    parent[a] = b;
                    parity[a] = (byte) (between ^ wanted);
                } else if (between != wanted) {
                    return false;
                }
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
