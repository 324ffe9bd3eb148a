package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class BestSignedWalksProperties {

    private static final double HARDLY_ANY_FLOOR = 1e-30;

    @Provide
    Arbitrary<SignedGraphs> graphs() {
        return SignedGraphs.small();
    }

    @Provide
    Arbitrary<Double> floors() {
        return Arbitraries.of(HARDLY_ANY_FLOOR, .05, .1, .2, .4, .8);
    }

    @Property(seed = "4711", tries = 1000)
    void theBestWalkIsTheBestOfAllThatMeetANodeAtMostTwice(
            @ForAll("graphs") SignedGraphs graphs, @ForAll("floors") double floor) {
        assertThatTheBestAreFound(graphs, floor);
    }

    /** Such edges do not lead far: many labels wait for their turn at once, and some have to be looked at again. */
    @Property(seed = "4730", tries = 500)
    void theBestWalkIsFoundWhereStrengthsAreCloseToOneToo(
            @ForAll("graphs") SignedGraphs graphs, @ForAll("floors") double floor) {
        List<SignedGraphs.Edge> strong = graphs.edges().stream()
                .map(edge ->
                        new SignedGraphs.Edge(edge.from(), edge.to(), edge.sign(), 1 - (1 - edge.strength()) / 100))
                .toList();
        assertThatTheBestAreFound(new SignedGraphs(graphs.nodes(), strong), floor);
    }

    private static void assertThatTheBestAreFound(SignedGraphs graphs, double floor) {
        BestSignedWalks walks = new BestSignedWalks(graphs.build(), floor);
        for (int source = 0; source < graphs.nodes(); source++) {
            walks.run(source);
            double[] expected = graphs.bestByEnumeration(source, 2);
            for (int node = 0; node < graphs.nodes(); node++) {
                assertThat(walks.strength(node, 1)).isEqualTo(orZero(expected[2 * node], floor));
                assertThat(walks.strength(node, -1)).isEqualTo(orZero(expected[2 * node + 1], floor));
            }
        }
    }

    @Property(seed = "4712", tries = 500)
    void theBestWalkIsAtLeastTheBestSimplePath(@ForAll("graphs") SignedGraphs graphs) {
        BestSignedWalks walks = new BestSignedWalks(graphs.build(), HARDLY_ANY_FLOOR);
        for (int source = 0; source < graphs.nodes(); source++) {
            walks.run(source);
            double[] simple = graphs.bestByEnumeration(source, 1);
            for (int node = 0; node < graphs.nodes(); node++) {
                assertThat(walks.strength(node, 1)).isGreaterThanOrEqualTo(simple[2 * node]);
                assertThat(walks.strength(node, -1)).isGreaterThanOrEqualTo(simple[2 * node + 1]);
            }
        }
    }

    @Property(seed = "4713", tries = 500)
    void theWalkReadBackHasTheSignAndStrengthItClaims(@ForAll("graphs") SignedGraphs graphs) {
        BestSignedWalks walks = new BestSignedWalks(graphs.build(), .01);
        walks.run(0);
        for (int node = 0; node < graphs.nodes(); node++) {
            for (int sign : new int[] {1, -1}) {
                if (walks.strength(node, sign) > 0) {
                    assertWalk(graphs, walks, node, sign);
                }
            }
        }
    }

    private static void assertWalk(SignedGraphs graphs, BestSignedWalks walks, int node, int sign) {
        int at = 0;
        int arriving = 1;
        double product = 1;
        List<Integer> met = new ArrayList<>(List.of(at));
        for (int number : walks.walk(node, sign)) {
            SignedGraphs.Edge edge = graphs.edges().get(number);
            assertThat(edge.from()).isEqualTo(at);
            at = edge.to();
            arriving *= edge.sign();
            product *= edge.strength();
            met.add(at);
        }
        assertThat(at).isEqualTo(node);
        assertThat(arriving).isEqualTo(sign);
        assertThat(product).isEqualTo(walks.strength(node, sign));
        assertThat(walks.repeatsNode(node, sign))
                .isEqualTo(met.stream().distinct().count() < met.size());
    }

    @Property(seed = "4714", tries = 500)
    void renumberingNodesAndEdgesChangesNothing(
            @ForAll("graphs") SignedGraphs graphs, @ForAll @IntRange(max = 1_000_000) int shuffle) {
        Random random = new Random(shuffle);
        List<Integer> newNodeOf =
                new ArrayList<>(IntStream.range(0, graphs.nodes()).boxed().toList());
        Collections.shuffle(newNodeOf, random);
        List<SignedGraphs.Edge> edges = new ArrayList<>(graphs.edges());
        Collections.shuffle(edges, random);
        BestSignedWalks before = new BestSignedWalks(graphs.build(), .01);
        BestSignedWalks after =
                new BestSignedWalks(graphs.permuted(newNodeOf, edges).build(), .01);
        for (int source = 0; source < graphs.nodes(); source++) {
            before.run(source);
            after.run(newNodeOf.get(source));
            for (int node = 0; node < graphs.nodes(); node++) {
                for (int sign : new int[] {1, -1}) {
                    assertThat(after.strength(newNodeOf.get(node), sign)).isEqualTo(before.strength(node, sign));
                }
            }
        }
    }

    /** With desired directions d, an edge with sign x d(from) x d(to) = -1 is a trade-off. */
    @Property(seed = "4715", tries = 1000)
    void aClosedWalkIsNegativeExactlyWhenItHoldsAnOddNumberOfTradeOffs(
            @ForAll("graphs") SignedGraphs graphs, @ForAll @IntRange(max = 63) int directions) {
        BestSignedWalks walks = new BestSignedWalks(graphs.build(), .001);
        for (int node = 0; node < graphs.nodes(); node++) {
            walks.run(node);
            if (walks.strength(node, -1) > 0) {
                assertThat(tradeOffs(graphs, walks.walk(node, -1), directions) % 2)
                        .isEqualTo(1);
            }
            for (SignedGraphs.Edge closing : graphs.edges()) {
                if (closing.to() == node && walks.strength(closing.from(), closing.sign()) > 0) {
                    int open = tradeOffs(graphs, walks.walk(closing.from(), closing.sign()), directions);
                    assertThat((open + (isTradeOff(closing, directions) ? 1 : 0)) % 2)
                            .isZero();
                }
            }
        }
    }

    private static int tradeOffs(SignedGraphs graphs, int[] walk, int directions) {
        return (int) IntStream.of(walk)
                .mapToObj(graphs.edges()::get)
                .filter(edge -> isTradeOff(edge, directions))
                .count();
    }

    private static boolean isTradeOff(SignedGraphs.Edge edge, int directions) {
        return edge.sign() * direction(edge.from(), directions) * direction(edge.to(), directions) == -1;
    }

    private static int direction(int node, int directions) {
        return (directions >> node & 1) == 0 ? 1 : -1;
    }

    private static double orZero(double product, double floor) {
        return product < floor ? 0 : product;
    }
}
