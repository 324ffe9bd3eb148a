package io.github.cxstrategy.internal.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Short cycles of positive sign: loops by which a change comes back to where it began as a change the same way.
 *
 * <p>What it computes: cycles that repeat no node, whose signs multiply to + and whose strengths multiply to the floor at
 * least; between two nodes of a cycle the edges that give the largest product. The shortest come first, and for each
 * strongly connected component no more than a limit.
 *
 * <p>Bound: all such cycles are counted in exponential time, so a component gets a budget of steps; where the budget or the
 * limit ends the search, the component is said to be cut off. Memory O(nodes + edges) and the cycles found.
 *
 * <p>When to use another: {@link Cycles} finds one cycle of a component, whatever its sign, in linear time.
 *
 * <p>Paper: components after R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing 1(2),
 * 1972, <a href="https://doi.org/10.1137/0201010">doi:10.1137/0201010</a>; the cycles by depth-first search with growing
 * length.
 */
public final class ReinforcingCycles {

    // A cycle is searched from its smallest node, so that each is met once. A path carries two products, the best for +
    // and the best for -; it is dropped when both are below the floor, for no later factor exceeds 1. Lengths grow by
    // one, and a path is only closed at exactly the length in turn: the shortest cycles come first.
    private final SignedGraph graph;
    private final double floor;
    private final int mostEdges;
    private final int mostCycles;
    private final long budget;
    private final Components components;
    private final int[] byTarget;
    private final boolean[] onPath;
    private final int[] path;
    private final double[] plus;
    private final double[] minus;
    private final List<Cycle> cycles = new ArrayList<>();
    private long steps;
    private int found;

    /** A cycle. */
    public static final class Cycle {
        private final int[] nodes;
        private final int[] edges;
        private final double gain;
        private final boolean complete;

        private Cycle(int[] nodes, int[] edges, double gain, boolean complete) {
            this.nodes = nodes;
            this.edges = edges;
            this.gain = gain;
            this.complete = complete;
        }

        /** {@return its nodes, the smallest first} */
        public int[] nodes() {
            return nodes.clone();
        }

        /** {@return the number of the edge that leaves each node, in the same order} */
        public int[] edges() {
            return edges.clone();
        }

        /** {@return the product of the strengths of its edges} */
        public double gain() {
            return gain;
        }

        /** {@return whether all cycles of its component were looked at} */
        public boolean complete() {
            return complete;
        }
    }

    private ReinforcingCycles(SignedGraph graph, double floor, int mostEdges, int mostCycles, long budget) {
        this.graph = graph;
        this.floor = floor;
        this.mostEdges = mostEdges;
        this.mostCycles = mostCycles;
        this.budget = budget;
        components = Components.of(graph);
        byTarget = slotsByTarget(graph);
        onPath = new boolean[graph.nodes()];
        path = new int[mostEdges + 1];
        plus = new double[mostEdges + 1];
        minus = new double[mostEdges + 1];
    }

    /** The slots of every node by target, then sign, then strength. */
    private static int[] slotsByTarget(SignedGraph graph) {
        int[] all = new int[graph.edges()];
        for (int node = 0; node < graph.nodes(); node++) {
            int first = graph.firstSlot(node);
            long[] keys = new long[graph.firstSlot(node + 1) - first];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = (long) graph.headAt(first + i) << Integer.SIZE | i;
            }
            Arrays.sort(keys);
            for (int i = 0; i < keys.length; i++) {
                all[first + i] = first + (int) keys[i];
            }
        }
        return all;
    }

    /**
     * Finds cycles.
     *
     * @param graph the graph; loops from a node to itself are passed over
     * @param floor the least product, more than 0
     * @param mostEdges the most edges of a cycle
     * @param mostCycles the most cycles of a component
     * @param budget the most steps for a component
     * @return the cycles, by component, then by length, then by nodes
     */
    public static List<Cycle> find(SignedGraph graph, double floor, int mostEdges, int mostCycles, long budget) {
        ReinforcingCycles search = new ReinforcingCycles(graph, floor, mostEdges, mostCycles, budget);
        int[][] members = search.members();
        for (int[] component : members) {
            if (component.length > 1) {
                search.searchComponent(component);
            }
        }
        return search.cycles;
    }

    private int[][] members() {
        int[] sizes = new int[components.count()];
        for (int node = 0; node < graph.nodes(); node++) {
            sizes[components.of(node)]++;
        }
        int[][] members = new int[sizes.length][];
        Arrays.setAll(members, component -> new int[sizes[component]]);
        int[] next = new int[sizes.length];
        for (int node = 0; node < graph.nodes(); node++) {
            int component = components.of(node);
            members[component][next[component]++] = node;
        }
        return members;
    }

    private void searchComponent(int[] component) {
        int first = cycles.size();
        steps = 0;
        found = 0;
        boolean complete = true;
        for (int length = 2; length <= Math.min(mostEdges, component.length) && complete; length++) {
            for (int start : component) {
                path[0] = start;
                plus[0] = 1;
                minus[0] = 0;
                onPath[start] = true;
                complete = extend(start, 1, length);
                onPath[start] = false;
                if (!complete) {
                    break;
                }
            }
        }
        if (!complete) {
            for (int i = first; i < cycles.size(); i++) {
                Cycle cycle = cycles.get(i);
                cycles.set(i, new Cycle(cycle.nodes(), cycle.edges(), cycle.gain(), false));
            }
        }
    }

    /** Goes on from a path of so many nodes to cycles of exactly that length; false if the budget or the limit is reached. */
    private boolean extend(int start, int depth, int length) {
        int node = path[depth - 1];
        int place = graph.firstSlot(node);
        int end = graph.firstSlot(node + 1);
        while (place < end) {
            int next = graph.targetAt(byTarget[place]);
            if (++steps > budget) {
                return false;
            }
            double up = plus[depth - 1];
            double down = minus[depth - 1];
            double newUp = 0;
            double newDown = 0;
            for (; place < end && graph.targetAt(byTarget[place]) == next; place++) {
                int slot = byTarget[place];
                double strength = graph.strengthAt(slot);
                boolean positive = graph.signAt(slot) > 0;
                newUp = Math.max(newUp, (positive ? up : down) * strength);
                newDown = Math.max(newDown, (positive ? down : up) * strength);
            }
            if (depth == length) {
                if (next == start && newUp >= floor) {
                    if (++found > mostCycles) {
                        return false;
                    }
                    cycles.add(cycle(length));
                }
            } else if (next > start
                    && !onPath[next]
                    && components.of(next) == components.of(start)
                    && Math.max(newUp, newDown) >= floor) {
                path[depth] = next;
                plus[depth] = newUp;
                minus[depth] = newDown;
                onPath[next] = true;
                boolean goOn = extend(start, depth + 1, length);
                onPath[next] = false;
                if (!goOn) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The edges that give the best product of sign +, found again from the end of the cycle. */
    private Cycle cycle(int length) {
        int[] edges = new int[length];
        boolean wantedUp = true;
        double gain = 1;
        for (int position = length - 1; position >= 0; position--) {
            int node = path[position];
            int next = position == length - 1 ? path[0] : path[position + 1];
            int best = -1;
            double most = -1;
            for (int place = graph.firstSlot(node); place < graph.firstSlot(node + 1); place++) {
                int slot = byTarget[place];
                if (graph.targetAt(slot) == next) {
                    boolean from = wantedUp == graph.signAt(slot) > 0;
                    double product = (from ? plus[position] : minus[position]) * graph.strengthAt(slot);
                    if (product > most) {
                        most = product;
                        best = slot;
                    }
                }
            }
            edges[position] = graph.numberAt(best);
            wantedUp = wantedUp == graph.signAt(best) > 0;
            gain = position == length - 1 ? most : gain;
        }
        return new Cycle(Arrays.copyOf(path, length), edges, gain, true);
    }
}
