package io.github.cxstrategy.internal.graph;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Maximum flow in a directed network with whole capacities.
 *
 * <p>Computes the largest flow from a source to a sink, and on request shifts as much of it as possible onto one arc
 * without changing the total. Bound: O(nodes^2 x arcs) in the worst case, near linear on networks of few layers.
 * For unit capacities on both sides a matching algorithm is faster.
 * Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation", Soviet Mathematics
 * Doklady 11, 1970 (no DOI).
 *
 * <p>Not thread-safe.
 */
public final class MaximumFlow {
    // arc 2k is the k-th added one, arc 2k + 1 its reverse; residual[a] is what can still be pushed along a
    private final int nodes;
    private int arcs;
    private int[] target = new int[16];
    private int[] next = new int[16];
    private long[] residual = new long[16];
    private final int[] first;
    private final int[] level;
    private final int[] current;

    /**
     * Starts without arcs.
     *
     * @param nodes the number of nodes
     */
    public MaximumFlow(int nodes) {
        this.nodes = nodes;
        first = new int[nodes];
        level = new int[nodes];
        current = new int[nodes];
        Arrays.fill(first, -1);
    }

    /**
     * Adds an arc.
     *
     * @param from its start
     * @param to its end
     * @param capacity the most it carries, not negative
     * @return the number of the arc
     */
    public int addArc(int from, int to, long capacity) {
        if (arcs + 2 > target.length) {
            target = Arrays.copyOf(target, 2 * arcs);
            next = Arrays.copyOf(next, 2 * arcs);
            residual = Arrays.copyOf(residual, 2 * arcs);
        }
        half(from, to, capacity);
        half(to, from, 0);
        return arcs / 2 - 1;
    }

    private void half(int from, int to, long capacity) {
        target[arcs] = to;
        residual[arcs] = capacity;
        next[arcs] = first[from];
        first[from] = arcs++;
    }

    /**
     * Pushes as much more as possible.
     *
     * @param source where flow starts
     * @param sink where it ends
     * @return what was pushed by this call
     */
    public long augment(int source, int sink) {
        return augment(source, sink, Long.MAX_VALUE);
    }

    private long augment(int source, int sink, long limit) {
        long total = 0;
        while (total < limit && layer(source, sink)) {
            System.arraycopy(first, 0, current, 0, nodes);
            long pushed = push(source, sink, limit - total);
            while (pushed > 0) {
                total = Math.addExact(total, pushed);
                pushed = push(source, sink, limit - total);
            }
        }
        return total;
    }

    private boolean layer(int source, int sink) {
        Arrays.fill(level, -1);
        level[source] = 0;
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        queue.add(source);
        while (!queue.isEmpty()) {
            int node = queue.remove();
            for (int a = first[node]; a >= 0; a = next[a]) {
                if (residual[a] > 0 && level[target[a]] < 0) {
                    level[target[a]] = level[node] + 1;
                    queue.add(target[a]);
                }
            }
        }
        return level[sink] >= 0;
    }

    /** Pushes along one path of the layered network, without recursion. */
    private long push(int source, int sink, long limit) {
        int[] path = new int[nodes];
        int length = 0;
        int node = source;
        while (node != sink) {
            int a = current[node];
            while (a >= 0 && (residual[a] == 0 || level[target[a]] != level[node] + 1)) {
                a = next[a];
            }
            current[node] = a;
            if (a >= 0) {
                path[length++] = a;
                node = target[a];
            } else if (length == 0) {
                return 0;
            } else {
                int back = path[--length];
                node = target[back ^ 1];
                current[node] = next[back];
            }
        }
        long amount = limit;
        for (int k = 0; k < length; k++) {
            amount = Math.min(amount, residual[path[k]]);
        }
        for (int k = 0; k < length; k++) {
            residual[path[k]] -= amount;
            residual[path[k] ^ 1] += amount;
        }
        return amount;
    }

    /**
     * Shifts as much flow as possible onto an arc, the total unchanged, and keeps it there for good.
     *
     * @param arc the number of the arc
     * @return the flow on it
     */
    public long preferAndHold(int arc) {
        int forward = 2 * arc;
        long flow = residual[forward + 1];
        long free = residual[forward];
        residual[forward] = 0;
        residual[forward + 1] = 0;
        // what finds a way from the end back to the start of the arc can take the arc instead of its present way
        return flow + augment(target[forward], target[forward + 1], free);
    }
}
