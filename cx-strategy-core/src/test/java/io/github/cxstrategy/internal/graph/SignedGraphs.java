package io.github.cxstrategy.internal.graph;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Small signed graphs for the laws, kept as edge lists so that they can be permuted. */
record SignedGraphs(int nodes, List<Edge> edges) {

    record Edge(int from, int to, int sign, double strength) {}

    static Arbitrary<SignedGraphs> small() {
        return Arbitraries.integers().between(1, 6).flatMap(nodes -> {
            Arbitrary<Integer> node = Arbitraries.integers().between(0, nodes - 1);
            Arbitrary<Integer> sign = Arbitraries.of(1, -1);
            Arbitrary<Double> strength = Arbitraries.of(.05, .2, .35, .5, .65, .8, .95, .3, .7);
            return Combinators.combine(node, node, sign, strength)
                    .as(Edge::new)
                    .list()
                    .ofMaxSize(9)
                    .map(edges -> new SignedGraphs(nodes, edges));
        });
    }

    SignedGraph build() {
        return SignedGraph.of(
                nodes,
                edges.stream().mapToInt(Edge::from).toArray(),
                edges.stream().mapToInt(Edge::to).toArray(),
                edges.stream().mapToInt(Edge::sign).toArray(),
                edges.stream().mapToDouble(Edge::strength).toArray());
    }

    SignedGraphs permuted(List<Integer> newNodeOf, List<Edge> edgesInAnyOrder) {
        List<Edge> mapped = new ArrayList<>();
        for (Edge edge : edgesInAnyOrder) {
            mapped.add(new Edge(newNodeOf.get(edge.from), newNodeOf.get(edge.to), edge.sign, edge.strength));
        }
        return new SignedGraphs(nodes, mapped);
    }

    int[][] successors() {
        int[][] successors = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            int from = node;
            successors[node] = edges.stream()
                    .filter(edge -> edge.from == from)
                    .mapToInt(Edge::to)
                    .toArray();
        }
        return successors;
    }

    /** Largest product over all walks from the source that meet a node at most {@code visits} times, by enumeration. */
    double[] bestByEnumeration(int source, int visits) {
        double[] best = new double[2 * nodes];
        int[] visited = new int[nodes];
        enumerate(source, 0, 1, visits, visited, best);
        return best;
    }

    private void enumerate(int node, int negative, double product, int visits, int[] visited, double[] best) {
        if (visited[node] == visits) {
            return;
        }
        visited[node]++;
        best[2 * node + negative] = Math.max(best[2 * node + negative], product);
        for (Edge edge : edges) {
            if (edge.from == node) {
                enumerate(edge.to, negative ^ (edge.sign < 0 ? 1 : 0), product * edge.strength, visits, visited, best);
            }
        }
        visited[node]--;
    }
}
