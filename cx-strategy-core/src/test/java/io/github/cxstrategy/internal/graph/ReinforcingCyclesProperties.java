package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ReinforcingCyclesProperties {
    private static final double[] STRENGTHS = {.2, .5, .8, .95};
    private static final long ENOUGH = 1_000_000;

    /** Edges in the order of their numbers. */
    private static final class Edges {
        private final int nodes;
        private final int[] from;
        private final int[] to;
        private final int[] sign;
        private final double[] strength;

        Edges(int nodes, int[] from, int[] to, int[] sign, double[] strength) {
            this.nodes = nodes;
            this.from = from;
            this.to = to;
            this.sign = sign;
            this.strength = strength;
        }

        int nodes() {
            return nodes;
        }

        int[] from() {
            return from;
        }

        int[] to() {
            return to;
        }

        int[] sign() {
            return sign;
        }

        double[] strength() {
            return strength;
        }

        SignedGraph graph() {
            return SignedGraph.of(nodes, from, to, sign, strength);
        }
    }

    private static Edges random(long seed) {
        Random random = new Random(seed);
        int nodes = 2 + random.nextInt(5);
        int edges = random.nextInt(15);
        return new Edges(
                nodes,
                random.ints(edges, 0, nodes).toArray(),
                random.ints(edges, 0, nodes).toArray(),
                random.ints(edges, 0, 2).map(sign -> 2 * sign - 1).toArray(),
                random.ints(edges, 0, STRENGTHS.length)
                        .mapToDouble(i -> STRENGTHS[i])
                        .toArray());
    }

    /** All ways round without a repeated node, each with the best product of sign +, edge by edge. */
    private static Map<String, Double> bruteForce(Edges edges, double floor) {
        Map<String, Double> best = new TreeMap<>();
        for (int start = 0; start < edges.nodes(); start++) {
            extend(edges, floor, new ArrayDeque<>(List.of(start)), 1, 1, best);
        }
        return best;
    }

    private static void extend(
            Edges edges, double floor, Deque<Integer> path, double product, int sign, Map<String, Double> best) {
        int last = path.getLast();
        for (int edge = 0; edge < edges.from().length; edge++) {
            if (edges.from()[edge] != last) {
                continue;
            }
            int to = edges.to()[edge];
            double longer = product * edges.strength()[edge];
            int newSign = sign * edges.sign()[edge];
            if (to == path.getFirst() && path.size() > 1 && newSign > 0 && longer >= floor) {
                best.merge(path.toString(), longer, Math::max);
            } else if (to > path.getFirst() && !path.contains(to)) {
                path.addLast(to);
                extend(edges, floor, path, longer, newSign, best);
                path.removeLast();
            }
        }
    }

    @Property(seed = "5201", tries = 300)
    void theCyclesAreThoseOfBruteForceWithTheirBestEdges(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Edges edges = random(seed);
        Map<String, Double> found = new TreeMap<>();
        int before = 0;
        for (ReinforcingCycles.Cycle cycle : ReinforcingCycles.find(edges.graph(), .2, 8, 100_000, ENOUGH)) {
            assertThat(cycle.complete()).isTrue();
            assertThat(found.put(Arrays.toString(cycle.nodes()), cycle.gain())).isNull();
            int sign = 1;
            double product = 1;
            for (int i = 0; i < cycle.edges().length; i++) {
                int edge = cycle.edges()[i];
                assertThat(edges.from()[edge]).isEqualTo(cycle.nodes()[i]);
                assertThat(edges.to()[edge]).isEqualTo(cycle.nodes()[(i + 1) % cycle.nodes().length]);
                sign *= edges.sign()[edge];
                product *= edges.strength()[edge];
            }
            assertThat(sign).isEqualTo(1);
            assertThat(product).isEqualTo(cycle.gain());
            before++;
        }
        assertThat(before).isEqualTo(found.size());
        assertThat(found).isEqualTo(bruteForce(edges, .2));
    }

    @Property(seed = "5202", tries = 200)
    void severalSourcesReachWhatTheBestOfThemReaches(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Edges edges = random(seed);
        BestSignedWalks together = new BestSignedWalks(edges.graph(), .05);
        together.run(0, 1, 0);
        BestSignedWalks one = new BestSignedWalks(edges.graph(), .05);
        one.run(0);
        BestSignedWalks other = new BestSignedWalks(edges.graph(), .05);
        other.run(1);
        for (int node = 0; node < edges.nodes(); node++) {
            for (int sign : new int[] {1, -1}) {
                assertThat(together.strength(node, sign))
                        .isEqualTo(Math.max(one.strength(node, sign), other.strength(node, sign)));
            }
        }
    }

    @Property(seed = "5203", tries = 200)
    void strengtheningIsASearchOnTheStrongerGraph(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Edges edges = random(seed);
        if (edges.from().length == 0) {
            return;
        }
        int from = edges.from()[0];
        int to = edges.to()[0];
        int sign = edges.sign()[0];
        double[] stronger = edges.strength().clone();
        for (int edge = 0; edge < stronger.length; edge++) {
            if (edges.from()[edge] == from && edges.to()[edge] == to && edges.sign()[edge] == sign) {
                stronger[edge] = Math.max(stronger[edge], .8);
            }
        }
        BestSignedWalks changed = new BestSignedWalks(edges.graph(), .05);
        changed.runStrengthened(0, from, to, sign, .8);
        BestSignedWalks rebuilt = new BestSignedWalks(
                SignedGraph.of(edges.nodes(), edges.from(), edges.to(), edges.sign(), stronger), .05);
        rebuilt.run(0);
        for (int node = 0; node < edges.nodes(); node++) {
            assertThat(changed.strength(node, 1)).isEqualTo(rebuilt.strength(node, 1));
            assertThat(changed.strength(node, -1)).isEqualTo(rebuilt.strength(node, -1));
        }
    }
}
