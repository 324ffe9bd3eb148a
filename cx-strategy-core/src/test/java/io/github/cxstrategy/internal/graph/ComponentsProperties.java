package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComponentsProperties {

    @Provide
    Arbitrary<SignedGraphs> graphs() {
        return SignedGraphs.small();
    }

    @Property(seed = "4721", tries = 500)
    void nodesAreTogetherExactlyIfEachReachesTheOther(@ForAll("graphs") SignedGraphs graphs) {
        boolean[][] reaches = new boolean[graphs.nodes()][graphs.nodes()];
        graphs.edges().forEach(edge -> reaches[edge.from()][edge.to()] = true);
        Components components = Components.of(graphs.build());
        assertComponents(components, reaches);
        Components ofLists = Components.of(graphs.successors());
        for (int node = 0; node < graphs.nodes(); node++) {
            assertThat(ofLists.of(node)).isEqualTo(components.of(node));
        }
    }

    @Property(seed = "4722", tries = 500)
    void labelsAreTogetherExactlyIfEachReachesTheOther(@ForAll("graphs") SignedGraphs graphs) {
        boolean[][] reaches = new boolean[2 * graphs.nodes()][2 * graphs.nodes()];
        graphs.edges().forEach(edge -> {
            int negative = edge.sign() < 0 ? 1 : 0;
            reaches[2 * edge.from()][2 * edge.to() + negative] = true;
            reaches[2 * edge.from() + 1][2 * edge.to() + 1 - negative] = true;
        });
        assertComponents(Components.ofDoubled(graphs.build()), reaches);
    }

    private static void assertComponents(Components components, boolean[][] reaches) {
        int nodes = reaches.length;
        for (int via = 0; via < nodes; via++) {
            for (int one = 0; one < nodes; one++) {
                for (int other = 0; other < nodes; other++) {
                    reaches[one][other] |= reaches[one][via] && reaches[via][other];
                }
            }
        }
        int count = 0;
        int[] expected = new int[nodes];
        Arrays.fill(expected, -1);
        for (int one = 0; one < nodes; one++) {
            if (expected[one] < 0) {
                for (int other = one; other < nodes; other++) {
                    if (one == other || (reaches[one][other] && reaches[other][one])) {
                        expected[other] = count;
                    }
                }
                count++;
            }
            assertThat(components.of(one)).isEqualTo(expected[one]);
        }
        assertThat(components.count()).isEqualTo(count);
    }

    @Test
    void aLongPathIsNoDanger() {
        int nodes = 1_000_000;
        int[] from = new int[nodes];
        int[] to = new int[nodes];
        int[] sign = new int[nodes];
        double[] strength = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            from[node] = node;
            to[node] = (node + 1) % nodes;
            sign[node] = node == 0 ? -1 : 1;
            strength[node] = .5;
        }
        SignedGraph ring = SignedGraph.of(nodes, from, to, sign, strength);
        assertThat(Components.of(ring).count()).isEqualTo(1);
        assertThat(Components.ofDoubled(ring).count()).isEqualTo(1);
    }
}
