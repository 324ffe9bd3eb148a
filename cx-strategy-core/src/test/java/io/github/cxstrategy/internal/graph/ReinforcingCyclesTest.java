package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReinforcingCyclesTest {
    @Test
    void theShortestComeFirstAndAreSaidToBeCutOff() {
        int nodes = 5;
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                if (i != j) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        SignedGraph complete = SignedGraph.of(
                nodes,
                pairs.stream().mapToInt(pair -> pair[0]).toArray(),
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                pairs.stream().mapToInt(pair -> 1).toArray(),
                pairs.stream().mapToDouble(pair -> .9).toArray());
        List<ReinforcingCycles.Cycle> few = ReinforcingCycles.find(complete, .2, 8, 12, 1_000_000);
        assertThat(few).hasSize(12).allMatch(cycle -> !cycle.complete());
        assertThat(few.subList(0, 10)).allMatch(cycle -> cycle.nodes().length == 2);
        assertThat(ReinforcingCycles.find(complete, .2, 8, 100, 1)).isEmpty();
    }
}
