package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CyclesProperties {

    @Provide
    Arbitrary<SignedGraphs> graphs() {
        return SignedGraphs.small();
    }

    @Property(seed = "4721", tries = 1000)
    void componentsAreWhatReachesEachOther(@ForAll("graphs") SignedGraphs graphs) {
        boolean[][] reaches = closure(graphs);
        Components components = Components.of(graphs.successors());
        for (int a = 0; a < graphs.nodes(); a++) {
            for (int b = 0; b < graphs.nodes(); b++) {
                boolean together = a == b || (reaches[a][b] && reaches[b][a]);
                assertThat(components.of(a) == components.of(b)).isEqualTo(together);
            }
        }
        assertThat(components.count())
                .isEqualTo(1 + Arrays.stream(numbers(components, graphs)).max().orElse(-1));
    }

    @Property(seed = "4722", tries = 1000)
    void everyKnotShowsOneCycleThatIsOne(@ForAll("graphs") SignedGraphs graphs) {
        boolean[][] reaches = closure(graphs);
        Components components = Components.of(graphs.successors());
        List<int[]> cycles = Cycles.find(graphs.successors());
        long knots = Arrays.stream(numbers(components, graphs))
                .distinct()
                .filter(component -> hasCycle(component, components, reaches))
                .count();
        assertThat(cycles).hasSize((int) knots);
        for (int[] cycle : cycles) {
            assertThat(Arrays.stream(cycle).distinct().count()).isEqualTo(cycle.length);
            assertThat(cycle[0]).isEqualTo(Arrays.stream(cycle).min().orElseThrow());
            for (int i = 0; i < cycle.length; i++) {
                assertThat(graphs.successors()[cycle[i]]).contains(cycle[(i + 1) % cycle.length]);
            }
        }
    }

    /** Harary: balanced exactly when some division into two camps explains every sign. */
    @Property(seed = "4723", tries = 1000)
    void balancedExactlyWhenTwoCampsExplainAllSigns(
            @ForAll("graphs") SignedGraphs graphs, @ForAll @IntRange(max = 5) int dropped) {
        SignedGraphs fewer = new SignedGraphs(
                graphs.nodes(), graphs.edges().stream().skip(dropped).toList());
        boolean explained = false;
        for (int camps = 0; camps < 1 << fewer.nodes(); camps++) {
            int division = camps;
            explained |= fewer.edges().stream()
                    .allMatch(edge ->
                            ((division >> edge.from() & 1) == (division >> edge.to() & 1)) == (edge.sign() > 0));
        }
        assertThat(fewer.build().isBalanced()).isEqualTo(explained);
    }

    private static int[] numbers(Components components, SignedGraphs graphs) {
        int[] numbers = new int[graphs.nodes()];
        Arrays.setAll(numbers, components::of);
        return numbers;
    }

    private static boolean hasCycle(int component, Components components, boolean[][] reaches) {
        for (int node = 0; node < reaches.length; node++) {
            if (components.of(node) == component && reaches[node][node]) {
                return true;
            }
        }
        return false;
    }

    private static boolean[][] closure(SignedGraphs graphs) {
        boolean[][] reaches = new boolean[graphs.nodes()][graphs.nodes()];
        graphs.edges().forEach(edge -> reaches[edge.from()][edge.to()] = true);
        for (int via = 0; via < graphs.nodes(); via++) {
            for (int a = 0; a < graphs.nodes(); a++) {
                for (int b = 0; b < graphs.nodes(); b++) {
                    reaches[a][b] |= reaches[a][via] && reaches[via][b];
                }
            }
        }
        return reaches;
    }
}
