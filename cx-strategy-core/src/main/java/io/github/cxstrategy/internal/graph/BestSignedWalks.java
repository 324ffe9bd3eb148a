package io.github.cxstrategy.internal.graph;

import java.util.Arrays;

/**
 * The strongest walk from one node to every other, for each sign with which it can arrive.
 *
 * <p>What it computes: for a source a and every node b, P+(a, b) and P-(a, b), the largest product of strengths over all
 * walks from a to b whose signs multiply to + and to -; and for each a walk that has it, the one with the fewest edges
 * among equals. Products below the floor count as 0. The empty walk gives P+(a, a) = 1.
 *
 * <p>Bound: O(touched) time for one source, where touched counts the labels (node, sign) and edges that lie above the floor,
 * and 64 steps for each halving from 1 to the floor; O(nodes) memory, taken once and used again for every source. As every
 * strength is below 1, a best walk meets a label at most once, and so a node at most twice. Strengths above 63/64 give the
 * same answers but may take longer.
 *
 * <p>When to use another: for simple paths there is no efficient method (deciding the sign of a simple path is
 * NP-complete: A. LaPaugh and C. Papadimitriou, "The even-path problem for graphs and digraphs", Networks 14(4), 1984,
 * <a href="https://doi.org/10.1002/net.3230140403">doi:10.1002/net.3230140403</a>); for reachability without strengths,
 * breadth-first search on the doubled graph.
 *
 * <p>Paper: best-first search with buckets that no edge stays within, after E. Denardo and B. Fox, "Shortest-route methods:
 * 1. Reaching, pruning, and buckets", Operations Research 27(1), 1979, <a
 * href="https://doi.org/10.1287/opre.27.1.161">doi:10.1287/opre.27.1.161</a>, on the graph doubled by sign.
 *
 * <p>An instance is a workspace for one thread: each {@link #run} replaces the answers of the run before it.
 */
public final class BestSignedWalks {

    // Products are taken along the walk from its source, never as sums of logarithms. Rounded multiplication is
    // monotone and never exceeds a factor below 1: best-first search finds the largest rounded product exactly, and
    // whatever the numbering of the nodes. A label is 2 x node for arriving with +, 2 x node + 1 for -.
    //
    // Labels wait in buckets, the largest products in the first: all that agree in exponent and the first six bits of
    // the
    // fraction. An edge of at most 63/64 leads to a later bucket, so that a bucket's labels are final when its turn
    // comes. A
    // label that becomes better waits once more; what waits in its old bucket is passed over. A stronger edge may lead
    // back
    // into the bucket, whose labels are then worked on until none becomes better.

    private static final int NONE = -1;
    private static final int BITS_OF_A_BUCKET = 46;
    private static final long BITS_OF_ONE = Double.doubleToRawLongBits(1);
    private static final int WORTH_A_SCAN = 16;

    private final SignedGraph graph;
    private final double floor;
    private final double[] product;
    private final int[] hops;
    private final int[] arrivingSlot;
    private final int[] previous;
    private final int[] lastInBucket;
    private int[] waiting = new int[64];
    private int[] waitingBefore = new int[64];
    private int waitingCount;
    private int[] touched = new int[64];
    private int touchedCount;
    private int changedFrom = NONE;
    private int changedTo;
    private int changedSign;
    private double most;
    private double least;

    /**
     * Prepares searches on a graph.
     *
     * @param graph the graph
     * @param floor products below it count as 0 and are not followed; must be positive
     * @throws IllegalArgumentException if the floor is not in (0, 1]
     */
    public BestSignedWalks(SignedGraph graph, double floor) {
        if (!(floor > 0 && floor <= 1)) {
            throw new IllegalArgumentException("'floor' must lie in (0, 1] but is " + floor + ".");
        }
        this.graph = graph;
        this.floor = floor;
        int labels = Math.multiplyExact(2, graph.nodes());
        product = new double[labels];
        hops = new int[labels];
        arrivingSlot = new int[labels];
        previous = new int[labels];
        lastInBucket = new int[bucket(floor) + 1];
        Arrays.fill(lastInBucket, NONE);
    }

    /**
     * Searches from a source, or from several at once, and forgets the answers of the run before.
     *
     * @param sources the nodes at which walks begin, each of them with an empty walk of strength 1
     */
    public void run(int... sources) {
        changedFrom = NONE;
        search(sources);
    }

    /**
     * Searches from a source as if all edges of one sign between two nodes were at most so strong: what would remain if
     * they were made weaker. Forgets the answers of the run before.
     *
     * @param source the node at which all walks begin
     * @param from where the weakened edges begin
     * @param to where they end
     * @param sign their sign, +1 or -1
     * @param atMost the strength they have at most; 0 removes them
     */
    public void runWeakened(int source, int from, int to, int sign, double atMost) {
        change(from, to, sign, 0, atMost);
        search(source);
    }

    /**
     * Searches from a source as if all edges of one sign between two nodes were at least so strong. Forgets the answers of
     * the run before.
     *
     * @param source the node at which all walks begin
     * @param from where the strengthened edges begin
     * @param to where they end
     * @param sign their sign, +1 or -1
     * @param atLeast the strength they have at least, below 1
     */
    public void runStrengthened(int source, int from, int to, int sign, double atLeast) {
        change(from, to, sign, atLeast, 1);
        search(source);
    }

    private void change(int from, int to, int sign, double atLeast, double atMost) {
        changedFrom = from;
        changedTo = to;
        changedSign = sign;
        least = atLeast;
        most = atMost;
    }

    private void search(int... sources) {
        for (int i = 0; i < touchedCount; i++) {
            product[touched[i]] = 0;
        }
        touchedCount = 0;
        waitingCount = 0;
        for (int source : sources) {
            int first = 2 * source;
            if (product[first] == 0) {
                touch(first, 1, 0, NONE, NONE);
                enqueue(first);
            }
        }
        for (int bucket = 0; bucket < lastInBucket.length; bucket++) {
            while (lastInBucket[bucket] != NONE) {
                int label = waiting[lastInBucket[bucket]];
                lastInBucket[bucket] = waitingBefore[lastInBucket[bucket]];
                if (bucket(product[label]) == bucket) {
                    relaxAll(label);
                }
            }
        }
    }

    private static int bucket(double product) {
        return (int) ((BITS_OF_ONE - Double.doubleToRawLongBits(product)) >>> BITS_OF_A_BUCKET);
    }

    private void enqueue(int label) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * waitingCount);
            waitingBefore = Arrays.copyOf(waitingBefore, 2 * waitingCount);
        }
        int bucket = bucket(product[label]);
        waiting[waitingCount] = label;
        waitingBefore[waitingCount] = lastInBucket[bucket];
        lastInBucket[bucket] = waitingCount++;
    }

    /** The edges of a node lie strongest first, so that the first one below the floor ends it, unless some are changed. */
    private void relaxAll(int label) {
        double reached = product[label];
        int node = label >> 1;
        int end = graph.firstSlot(node + 1);
        for (int slot = graph.firstSlot(node); slot < end; slot++) {
            double candidate = reached * (node == changedFrom ? changedStrength(slot) : graph.strengthAt(slot));
            if (candidate >= floor) {
                relax(label, slot, candidate);
            } else if (node != changedFrom) {
                return;
            }
        }
    }

    private double changedStrength(int slot) {
        double strength = graph.strengthAt(slot);
        boolean changed = graph.targetAt(slot) == changedTo && graph.signAt(slot) == changedSign;
        return changed ? Math.max(least, Math.min(strength, most)) : strength;
    }

    private void relax(int label, int slot, double candidate) {
        int next = graph.headAt(slot) ^ (label & 1);
        if (product[next] == 0) {
            touch(next, candidate, hops[label] + 1, slot, label);
            enqueueIfItGoesOn(next);
        } else if (isBetter(candidate, label, slot, next)) {
            set(next, candidate, hops[label] + 1, slot, label);
            enqueueIfItGoesOn(next);
        }
    }

    /** A label from which no edge leads on above the floor does not wait. */
    private void enqueueIfItGoesOn(int label) {
        int node = label >> 1;
        int slot = graph.firstSlot(node);
        if (node == changedFrom
                || (slot < graph.firstSlot(node + 1) && product[label] * graph.strengthAt(slot) >= floor)) {
            enqueue(label);
        }
    }

    /** A larger product wins; among equals fewer edges, then the smaller label before, then the smaller slot. */
    private boolean isBetter(double candidate, int label, int slot, int next) {
        if (candidate != product[next]) {
            return candidate > product[next];
        }
        if (hops[label] + 1 != hops[next]) {
            return hops[label] + 1 < hops[next];
        }
        return label != previous[next] ? label < previous[next] : slot < arrivingSlot[next];
    }

    private void touch(int label, double value, int steps, int slot, int from) {
        if (touchedCount == touched.length) {
            touched = Arrays.copyOf(touched, 2 * touchedCount);
        }
        touched[touchedCount++] = label;
        set(label, value, steps, slot, from);
    }

    private void set(int label, double value, int steps, int slot, int from) {
        product[label] = value;
        hops[label] = steps;
        arrivingSlot[label] = slot;
        previous[label] = from;
    }

    /**
     * The strength of the best walk of the last run.
     *
     * @param node where the walk ends
     * @param sign +1 or -1, the sign with which it arrives
     * @return the product, or 0 if there is none that reaches the floor
     */
    public double strength(int node, int sign) {
        return product[label(node, sign)];
    }

    /**
     * The nodes that the last run reached with either sign, the source among them.
     *
     * @return the nodes in ascending order
     */
    public int[] reached() {
        int[] nodes = new int[touchedCount];
        int count = 0;
        if (touchedCount > graph.nodes() / WORTH_A_SCAN) {
            for (int node = 0; node < graph.nodes(); node++) {
                if (product[2 * node] > 0 || product[2 * node + 1] > 0) {
                    nodes[count++] = node;
                }
            }
            return Arrays.copyOf(nodes, count);
        }
        for (int i = 0; i < touchedCount; i++) {
            int label = touched[i];
            // The label of the other sign stands for the node if both are there.
            if ((label & 1) == 0 || product[label - 1] == 0) {
                nodes[count++] = label >> 1;
            }
        }
        int[] result = Arrays.copyOf(nodes, count);
        Arrays.sort(result);
        return result;
    }

    /**
     * The best walk of the last run as edges, named by the numbers they had when the graph was built.
     *
     * @param node where the walk ends
     * @param sign +1 or -1, the sign with which it arrives
     * @return the edge numbers from the source on; empty for the empty walk
     * @throws IllegalArgumentException if no walk with this sign reaches the node
     */
    public int[] walk(int node, int sign) {
        int label = reachedLabel(node, sign);
        int[] edges = new int[hops[label]];
        for (int position = edges.length - 1; position >= 0; position--) {
            edges[position] = graph.numberAt(arrivingSlot[label]);
            label = previous[label];
        }
        return edges;
    }

    /**
     * Whether the best walk of the last run meets a node twice, that is, passes through a feedback loop.
     *
     * @param node where the walk ends
     * @param sign +1 or -1, the sign with which it arrives
     * @return true if a node occurs twice on the walk, its two ends included
     * @throws IllegalArgumentException if no walk with this sign reaches the node
     */
    public boolean repeatsNode(int node, int sign) {
        int label = reachedLabel(node, sign);
        int[] nodes = new int[hops[label] + 1];
        for (int position = 0; position < nodes.length; position++) {
            nodes[position] = label >> 1;
            label = previous[label];
        }
        Arrays.sort(nodes);
        for (int position = 1; position < nodes.length; position++) {
            if (nodes[position] == nodes[position - 1]) {
                return true;
            }
        }
        return false;
    }

    private int reachedLabel(int node, int sign) {
        int label = label(node, sign);
        if (product[label] == 0) {
            throw new IllegalArgumentException("A walk that arrives with sign " + sign + " must exist at node " + node
                    + " but does not reach the floor " + floor + ".");
        }
        return label;
    }

    private static int label(int node, int sign) {
        if (sign != 1 && sign != -1) {
            throw new IllegalArgumentException("'sign' must be 1 or -1 but is " + sign + ".");
        }
        return 2 * node + (sign < 0 ? 1 : 0);
    }
}
