package io.github.cxstrategy.examples.peers;

import com.sun.management.ThreadMXBean;
import io.github.cxstrategy.internal.graph.BestSignedWalks;
import io.github.cxstrategy.internal.graph.Components;
import io.github.cxstrategy.internal.graph.SignedGraph;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import org.jgrapht.traverse.ClosestFirstIterator;

/**
 * The graph work of conflict detection beside JGraphT, on the same graphs doubled by sign, in one process and one thread:
 * strongly connected components, and the best walks from some sources down to a floor. Arguments: the rounds that count, as
 * many come before; the floor; whether JGraphT takes part ({@code both}) or not ({@code cx}); and for each graph
 * {@code NODES/EDGES/SOURCES} or {@code FILE.csv/SOURCES} with lines {@code from,to,weight}, weights from -10 to 10.
 *
 * <p>JGraphT gets the doubled graph with an edge for each of ours and parity, with the weight -log(strength), and searches by
 * Dijkstra's algorithm (ClosestFirstIterator) within the radius -log(floor). Answers are compared: the partition, and each
 * strength to 1e-9; walks within 1e-9 of the floor may be on either side of it. Every graph of a random make has strengths
 * of 0.2, 0.5 and 0.8, of which 5, 3 and 2 in ten, and 3 of ten edges are negative; of a file 0.2, 0.5 and 0.8 for weights
 * up to 3, up to 7 and beyond.
 */
final class GraphComparison {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double CLOSE = 1e-9;
    private static final int SIZES = 3;

    private GraphComparison() {}

    private static final class Edges {
        private final String name;
        private final int nodes;
        private final int[] from;
        private final int[] to;
        private final int[] sign;
        private final double[] strength;

        Edges(String name, int nodes, int[] from, int[] to, int[] sign, double[] strength) {
            this.name = name;
            this.nodes = nodes;
            this.from = from;
            this.to = to;
            this.sign = sign;
            this.strength = strength;
        }

        SignedGraph own() {
            return SignedGraph.of(nodes, from, to, sign, strength);
        }

        Graph<Integer, DefaultWeightedEdge> peer() {
            Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
            for (int label = 0; label < 2 * nodes; label++) {
                graph.addVertex(label);
            }
            for (int edge = 0; edge < from.length; edge++) {
                double weight = -Math.log(strength[edge]);
                for (int parity = 0; parity < 2; parity++) {
                    int head = 2 * to[edge] + (sign[edge] < 0 ? 1 - parity : parity);
                    graph.setEdgeWeight(graph.addEdge(2 * from[edge] + parity, head), weight);
                }
            }
            return graph;
        }
    }

    /** What a piece of work took: medians of time, and what it allocated. */
    private record Cost<T>(T result, double milliseconds, double megabytes) {}

    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[0]);
        double floor = Double.parseDouble(args[1]);
        boolean both = args[2].equals("both");
        for (String what : Arrays.asList(args).subList(3, args.length)) {
            int slash = what.lastIndexOf('/');
            compare(edges(what.substring(0, slash)), Integer.parseInt(what.substring(slash + 1)), floor, rounds, both);
        }
    }

    private static void compare(Edges edges, int sources, double floor, int rounds, boolean both) {
        int[] from = new SplittableRandom(1)
                .ints(0, edges.nodes)
                .distinct()
                .limit(sources)
                .toArray();
        Cost<SignedGraph> built = cost(rounds, edges::own);
        SignedGraph own = built.result();
        double ownSize = size(edges::own);
        BestSignedWalks walks = new BestSignedWalks(own, floor);
        Cost<Components> parts = cost(rounds, () -> Components.ofDoubled(own));
        Cost<Double> found = cost(rounds, () -> sum(walks, from));
        System.out.printf(
                Locale.ROOT,
                "%s, %d sources, floor %s: %d components of the doubled graph, strengths add up to %.6f%n",
                edges.name,
                sources,
                floor,
                parts.result().count(),
                found.result());
        print("cx-strategy", built, ownSize, parts, found);
        if (!both) {
            return;
        }
        Cost<Graph<Integer, DefaultWeightedEdge>> peerBuilt = cost(1, edges::peer);
        Graph<Integer, DefaultWeightedEdge> peer = peerBuilt.result();
        double peerSize = size(edges::peer);
        Cost<List<Set<Integer>>> peerParts =
                cost(rounds, () -> new KosarajuStrongConnectivityInspector<>(peer).stronglyConnectedSets());
        double radius = -Math.log(floor) + CLOSE;
        Cost<Double> peerFound = cost(rounds, () -> {
            double sum = 0;
            for (int source : from) {
                ClosestFirstIterator<Integer, DefaultWeightedEdge> search =
                        new ClosestFirstIterator<>(peer, 2 * source, radius);
                while (search.hasNext()) {
                    sum += Math.exp(-search.getShortestPathLength(search.next()));
                }
            }
            return sum;
        });
        print("JGraphT", peerBuilt, peerSize, peerParts, peerFound);
        checkParts(parts.result(), peerParts.result());
        int compared = checkWalks(walks, peer, from, floor, radius);
        System.out.printf(
                Locale.ROOT,
                "equal: all components, %d strengths. JGraphT takes %.1f times as long for components, %.1f times for walks,"
                        + " %.1f times the memory for the graph, %.1f and %.1f times the allocation%n%n",
                compared,
                peerParts.milliseconds() / parts.milliseconds(),
                peerFound.milliseconds() / found.milliseconds(),
                peerSize / ownSize,
                peerParts.megabytes() / parts.megabytes(),
                peerFound.megabytes() / Math.max(found.megabytes(), 1e-3));
    }

    private static double sum(BestSignedWalks walks, int[] sources) {
        double sum = 0;
        for (int source : sources) {
            walks.run(source);
            for (int node : walks.reached()) {
                sum += walks.strength(node, 1) + walks.strength(node, -1);
            }
        }
        return sum;
    }

    private static void print(String who, Cost<?> built, double size, Cost<?> parts, Cost<?> found) {
        System.out.printf(
                Locale.ROOT,
                "  %-12s graph %8.1f MB built in %9.1f ms | components %9.2f ms, %8.2f MB allocated | walks %10.1f ms,"
                        + " %10.2f MB allocated%n",
                who,
                size,
                built.milliseconds(),
                parts.milliseconds(),
                parts.megabytes(),
                found.milliseconds(),
                found.megabytes());
    }

    private static void checkParts(Components own, List<Set<Integer>> peer) {
        require(own.count() == peer.size(), "as many components");
        for (Set<Integer> part : peer) {
            int number = own.of(part.iterator().next());
            part.forEach(label -> require(own.of(label) == number, "the same components"));
        }
    }

    private static int checkWalks(
            BestSignedWalks walks,
            Graph<Integer, DefaultWeightedEdge> peer,
            int[] sources,
            double floor,
            double radius) {
        int compared = 0;
        for (int source : sources) {
            walks.run(source);
            int own = 0;
            for (int node : walks.reached()) {
                own += isClearlyAbove(walks.strength(node, 1), floor) ? 1 : 0;
                own += isClearlyAbove(walks.strength(node, -1), floor) ? 1 : 0;
            }
            int theirs = 0;
            ClosestFirstIterator<Integer, DefaultWeightedEdge> search =
                    new ClosestFirstIterator<>(peer, 2 * source, radius);
            while (search.hasNext()) {
                int label = search.next();
                double strength = Math.exp(-search.getShortestPathLength(label));
                if (isClearlyAbove(strength, floor)) {
                    theirs++;
                    double mine = walks.strength(label >> 1, (label & 1) == 0 ? 1 : -1);
                    require(Math.abs(mine - strength) < CLOSE, "the same strengths");
                }
            }
            require(own == theirs, "as many labels above the floor");
            compared += own;
        }
        return compared;
    }

    private static boolean isClearlyAbove(double strength, double floor) {
        return strength > floor + CLOSE;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Both must find " + what + " but do not.");
        }
    }

    /** Medians of rounds after as many to warm up. */
    private static <T> Cost<T> cost(int rounds, Supplier<T> work) {
        double[] milliseconds = new double[rounds];
        double megabytes = 0;
        T result = work.get();
        for (int round = -rounds; round < rounds; round++) {
            long bytes = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
            long start = THREADS.getCurrentThreadCpuTime();
            result = work.get();
            if (round >= 0) {
                milliseconds[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
            megabytes = (THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - bytes) / 1e6;
        }
        Arrays.sort(milliseconds);
        return new Cost<>(result, milliseconds[rounds / 2], megabytes);
    }

    /** How much the heap grows by one more such thing, in MB: the median of some. */
    private static double size(Supplier<?> make) {
        List<Object> kept = new ArrayList<>(List.of(make.get()));
        double[] sizes = new double[SIZES];
        long before = used();
        for (int i = 0; i < sizes.length; i++) {
            kept.add(make.get());
            long after = used();
            sizes[i] = (after - before) / 1e6;
            before = after;
        }
        require(kept.size() > sizes.length, "something");
        Arrays.sort(sizes);
        return sizes[sizes.length / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Edges edges(String what) throws IOException {
        if (what.endsWith(".csv")) {
            return ofFile(Path.of(what));
        }
        String[] sizes = what.split("/", -1);
        int nodes = Integer.parseInt(sizes[0]);
        int edges = Integer.parseInt(sizes[1]);
        SplittableRandom random = new SplittableRandom(7);
        int[] from = new int[edges];
        int[] to = new int[edges];
        int[] sign = new int[edges];
        double[] strength = new double[edges];
        for (int edge = 0; edge < edges; edge++) {
            from[edge] = random.nextInt(nodes);
            to[edge] = (from[edge] + 1 + random.nextInt(nodes - 1)) % nodes;
            sign[edge] = random.nextInt(10) < 3 ? -1 : 1;
            int of10 = random.nextInt(10);
            strength[edge] = of10 < 5 ? .2 : of10 < 8 ? .5 : .8;
        }
        return new Edges(what, nodes, from, to, sign, strength);
    }

    private static Edges ofFile(Path file) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split(",", -1);
            if (!row[0].equals("from") && !row[0].equals(row[1]) && Integer.parseInt(row[2]) != 0) {
                rows.add(row);
                numbers.putIfAbsent(row[0], numbers.size());
                numbers.putIfAbsent(row[1], numbers.size());
            }
        }
        int[] from = new int[rows.size()];
        int[] to = new int[rows.size()];
        int[] sign = new int[rows.size()];
        double[] strength = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            int weight = Integer.parseInt(rows.get(i)[2]);
            from[i] = numbers.getOrDefault(rows.get(i)[0], 0);
            to[i] = numbers.getOrDefault(rows.get(i)[1], 0);
            sign[i] = weight < 0 ? -1 : 1;
            int size = Math.abs(weight);
            strength[i] = size <= 3 ? .2 : size <= 7 ? .5 : .8;
        }
        return new Edges(String.valueOf(file.getFileName()), numbers.size(), from, to, sign, strength);
    }
}
