package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CyclesTest {

    @Test
    void anAcyclicGraphHasNone() {
        assertThat(Cycles.find(new int[][] {{1, 2}, {2}, {}})).isEmpty();
    }

    @Test
    void theEmptyGraphHasNone() {
        assertThat(Cycles.find(new int[0][])).isEmpty();
    }

    @Test
    void aSelfLoopIsACycleOfOne() {
        assertThat(Cycles.find(new int[][] {{1}, {1}})).containsExactly(new int[] {1});
    }

    @Test
    void oneShortestCycleForEachKnotFromItsSmallestNode() {
        int[][] graph = {{1}, {2, 3}, {0}, {4}, {5}, {4}, {0}};
        assertThat(Cycles.find(graph)).containsExactly(new int[] {0, 1, 2}, new int[] {4, 5});
    }

    @Test
    void nodesMayHaveNamesAndWhatIsNoNodeIsPassedOver() {
        SortedMap<String, List<String>> graph = new TreeMap<>(Comparator.reverseOrder());
        graph.put("a", List.of("lost", "c"));
        graph.put("b", List.of("a"));
        graph.put("c", List.of("a"));

        assertThat(Cycles.find(graph)).containsExactly(List.of("c", "a"));
    }

    @Test
    void aMillionNodesInOneRingNeedNoDeepStack() {
        int nodes = 1_000_000;
        int[][] ring = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            ring[node] = new int[] {(node + 1) % nodes};
        }
        assertThat(Cycles.find(ring))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle).hasSize(nodes));
    }

    @Test
    void aSuccessorOutsideTheGraphIsNamed() {
        assertThatThrownBy(() -> Cycles.find(new int[][] {{3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 (at node 0)");
    }
}
