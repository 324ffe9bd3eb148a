package io.github.cxstrategy.internal.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One cycle a person can read for every knot of a directed graph.
 *
 * <p>What it computes: for each strongly connected component that holds a cycle, a shortest cycle through the component's
 * smallest node; nothing for a graph without cycles. Breaking the cycles shown need not make the graph acyclic: a
 * component may hold others.
 *
 * <p>Bound: O(nodes + edges) time and memory over all components together.
 *
 * <p>When to use another: to list every elementary cycle, an enumeration such as Johnson's (their number is exponential);
 * to know only which nodes are entangled, {@link Components}.
 *
 * <p>Paper: the components after R. Tarjan, "Depth-First Search and Linear Graph Algorithms", SIAM Journal on Computing
 * 1(2), 1972, <a href="https://doi.org/10.1137/0201010">doi:10.1137/0201010</a>; the cycle by breadth-first search.
 */
public final class Cycles {

    private Cycles() {}

    /**
     * Finds one cycle per component.
     *
     * @param successors for every node the nodes it points to, in the order in which ties are to be broken
     * @return cycles as node lists that start at their component's smallest node and do not repeat it at the end, ordered
     *     by that node; a self loop is a cycle of one node; empty if there is none
     * @throws IllegalArgumentException if a successor is not a node of the graph
     */
    public static List<int[]> find(int[][] successors) {
        Components components = Components.of(successors);
        int nodes = successors.length;
        boolean[] seenComponent = new boolean[components.count()];
        int[] parent = new int[nodes];
        Arrays.fill(parent, -1);
        int[] queue = new int[nodes];
        List<int[]> cycles = new ArrayList<>();
        for (int start = 0; start < nodes; start++) {
            if (seenComponent[components.of(start)]) {
                continue;
            }
            seenComponent[components.of(start)] = true;
            int last = lastBeforeReturn(successors, components, start, parent, queue);
            if (last >= 0) {
                cycles.add(pathTo(last, start, parent));
            }
        }
        return cycles;
    }

    /**
     * Finds one cycle per component of a graph whose nodes have names.
     *
     * @param <T> what names a node
     * @param successors for every node, in order, the nodes it points to, in the order in which ties are to be broken;
     *     what is no node of the graph is passed over
     * @return cycles that start at their component's first node and do not repeat it at the end, ordered by that node
     */
    public static <T> List<List<T>> find(SortedMap<T, ? extends Collection<T>> successors) {
        List<T> nodes = List.copyOf(successors.keySet());
        Map<T, Integer> numbers = new TreeMap<>(successors.comparator());
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        int[][] next = successors.values().stream()
                .map(names -> names.stream()
                        .filter(numbers::containsKey)
                        .mapToInt(numbers::get)
                        .toArray())
                .toArray(int[][]::new);
        return find(next).stream()
                .map(cycle -> Arrays.stream(cycle).mapToObj(nodes::get).toList())
                .toList();
    }

    /** Searches breadth first inside the component of start; the node from which start is met again, or -1. */
    private static int lastBeforeReturn(
            int[][] successors, Components components, int start, int[] parent, int[] queue) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        parent[start] = start;
        while (head < tail) {
            int node = queue[head++];
            for (int next : successors[node]) {
                if (next == start) {
                    return node;
                }
                if (parent[next] < 0 && components.of(next) == components.of(start)) {
                    parent[next] = node;
                    queue[tail++] = next;
                }
            }
        }
        return -1;
    }

    private static int[] pathTo(int last, int start, int[] parent) {
        int length = 1;
        for (int node = last; node != start; node = parent[node]) {
            length++;
        }
        int[] path = new int[length];
        int node = last;
        for (int position = length - 1; position >= 0; position--) {
            path[position] = node;
            node = parent[node];
        }
        return path;
    }
}
