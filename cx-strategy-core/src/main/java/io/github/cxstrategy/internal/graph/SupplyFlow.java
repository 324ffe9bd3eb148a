package io.github.cxstrategy.internal.graph;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;

/**
 * How much of some demands can be met, if each may draw on several supplies.
 *
 * <p>What it computes: a maximum flow from demands to supplies, in whole numbers of any size, and from its minimum cuts the
 * supplies that lack most. The lack of a set of supplies is what the demands that draw on nothing else exceed it by.
 * The smallest set whose lack is greatest names what is short: all that is not met draws on it alone, and with less demand or
 * more supply it never gains a member.
 *
 * <p>Bound: O(nodes^2 x edges) in the worst case, near linear where demands have few supplies, since most is met on the
 * first way tried.
 *
 * <p>When to use another: {@link MaximumFlow} for networks of any form with numbers that fit a long.
 *
 * <p>Paper: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet
 * Mathematics Doklady 11, 1970 (no DOI); sets that lack most after P. Hall, "On Representatives of Subsets", Journal of the
 * London Mathematical Society 10, 1935, <a href="https://doi.org/10.1112/jlms/s1-10.37.26">doi:10.1112/jlms/s1-10.37.26</a>.
 *
 * <p>Not thread-safe while it is being made, immutable afterward.
 */
public final class SupplyFlow {
    // nodes: the demands, then the supplies; edges of a demand lie together, with its number and its supply
    private final int demands;
    private final BigInteger[] left;
    private final int[] demandOf;
    private final int[] supplyOf;
    private final int[][] edgesOf;
    private final BigInteger[] flow;
    private final int[] level;
    private final int[] next;
    private final int[] way;

    private SupplyFlow(BigInteger[] demand, int[][] suppliers, BigInteger[] supply) {
        demands = demand.length;
        left = Arrays.copyOf(demand, demands + supply.length);
        System.arraycopy(supply, 0, left, demands, supply.length);
        int edges = Arrays.stream(suppliers).mapToInt(some -> some.length).sum();
        demandOf = new int[edges];
        supplyOf = new int[edges];
        flow = new BigInteger[edges];
        Arrays.fill(flow, BigInteger.ZERO);
        int[] degree = new int[left.length];
        for (int i = 0, edge = 0; i < demands; i++) {
            for (int supplier : suppliers[i]) {
                demandOf[edge] = i;
                supplyOf[edge++] = demands + supplier;
                degree[i]++;
                degree[demands + supplier]++;
            }
        }
        edgesOf = Arrays.stream(degree).mapToObj(int[]::new).toArray(int[][]::new);
        for (int edge = edges - 1; edge >= 0; edge--) {
            edgesOf[demandOf[edge]][--degree[demandOf[edge]]] = edge;
            edgesOf[supplyOf[edge]][--degree[supplyOf[edge]]] = edge;
        }
        level = new int[left.length];
        next = new int[left.length];
        way = new int[left.length];
    }

    /**
     * Meets as much as possible.
     *
     * @param demand what is needed, not negative
     * @param suppliers for each demand the numbers of the supplies that it may draw on, each once
     * @param supply what there is, not negative
     * @return the flow
     */
    public static SupplyFlow of(BigInteger[] demand, int[][] suppliers, BigInteger[] supply) {
        SupplyFlow flow = new SupplyFlow(demand, suppliers, supply);
        while (flow.layer()) {
            Arrays.fill(flow.next, 0);
            for (int i = 0; i < flow.demands; i++) {
                flow.meet(i);
            }
        }
        return flow;
    }

    /** How many steps each node is from a demand that is not met; whether one of them leads to a supply with some left. */
    private boolean layer() {
        Arrays.fill(level, -1);
        Deque<Integer> queue = new ArrayDeque<>();
        for (int i = 0; i < demands; i++) {
            if (left[i].signum() > 0) {
                level[i] = 0;
                queue.add(i);
            }
        }
        boolean found = false;
        while (!queue.isEmpty()) {
            int node = queue.remove();
            found |= isSupply(node) && left[node].signum() > 0;
            for (int edge : edgesOf[node]) {
                if (canPush(node, edge) && level[other(node, edge)] < 0) {
                    level[other(node, edge)] = level[node] + 1;
                    queue.add(other(node, edge));
                }
            }
        }
        return found;
    }

    private boolean isSupply(int node) {
        return node >= demands;
    }

    private int other(int node, int edge) {
        return isSupply(node) ? demandOf[edge] : supplyOf[edge];
    }

    /** A demand may draw on all its supplies; a supply may send away what it gives. */
    private boolean canPush(int node, int edge) {
        return !isSupply(node) || flow[edge].signum() > 0;
    }

    /** Meets a demand along shortest ways, as far as they go. */
    private void meet(int demand) {
        int length = 0;
        int node = demand;
        while (left[demand].signum() > 0) {
            if (isSupply(node) && left[node].signum() > 0) {
                push(demand, length, node);
                length = 0;
                node = demand;
                continue;
            }
            int[] edges = edgesOf[node];
            while (next[node] < edges.length && !leadsOn(node, edges[next[node]])) {
                next[node]++;
            }
            if (next[node] < edges.length) {
                way[length++] = edges[next[node]];
                node = other(node, way[length - 1]);
            } else if (length == 0) {
                return;
            } else {
                node = other(node, way[--length]);
                next[node]++;
            }
        }
    }

    private boolean leadsOn(int node, int edge) {
        return canPush(node, edge) && level[other(node, edge)] == level[node] + 1;
    }

    private void push(int demand, int length, int supply) {
        BigInteger amount = left[demand].min(left[supply]);
        for (int k = 1; k < length; k += 2) {
            amount = amount.min(flow[way[k]]);
        }
        for (int k = 0; k < length; k++) {
            flow[way[k]] = k % 2 == 0 ? flow[way[k]].add(amount) : flow[way[k]].subtract(amount);
        }
        left[demand] = left[demand].subtract(amount);
        left[supply] = left[supply].subtract(amount);
    }

    /** {@return how much is not met} */
    public BigInteger unmet() {
        return Arrays.stream(left, 0, demands).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** {@return the numbers of the fewest supplies whose lack is greatest; none if all is met} */
    public BitSet shortest() {
        // what the last layering reached is the side of the unmet demands in a minimum cut
        BitSet reached = new BitSet();
        for (int node = demands; node < left.length; node++) {
            reached.set(node - demands, level[node] >= 0);
        }
        return reached;
    }

    /** {@return the numbers of all supplies of which nothing can be spared: the most whose lack is greatest, and at least 0} */
    public BitSet tight() {
        BitSet spare = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        for (int node = demands; node < left.length; node++) {
            if (left[node].signum() > 0) {
                spare.set(node);
                queue.add(node);
            }
        }
        while (!queue.isEmpty()) {
            for (int edge : edgesOf[queue.remove()]) {
                for (int from : edgesOf[demandOf[edge]]) {
                    if (flow[from].signum() > 0 && !spare.get(supplyOf[from])) {
                        spare.set(supplyOf[from]);
                        queue.add(supplyOf[from]);
                    }
                }
            }
        }
        BitSet tight = new BitSet();
        for (int node = demands; node < left.length; node++) {
            tight.set(node - demands, !spare.get(node));
        }
        return tight;
    }
}
