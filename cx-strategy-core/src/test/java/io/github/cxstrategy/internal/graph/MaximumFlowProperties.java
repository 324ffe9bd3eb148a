package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MaximumFlowProperties {
    @Property(tries = 1000, seed = "20261122")
    void theLargestFlowIsTheSmallestCut(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int nodes) {
        long[][] capacity = capacities(new Random(seed), nodes);
        MaximumFlow flow = new MaximumFlow(nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                flow.addArc(i, j, capacity[i][j]);
            }
        }
        assertThat(flow.augment(0, 1)).isEqualTo(smallestCut(capacity));
    }

    @Property(tries = 1000, seed = "20261122")
    void preferringAnArcPutsOnItAllThatTheRestCanSpare(
            @ForAll long seed, @ForAll @IntRange(min = 3, max = 6) int nodes) {
        long[][] capacity = capacities(new Random(seed), nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                // no circles: arcs only lead from the source upwards and into the sink
                if (i == 1 || j == 0 || (j != 1 && j <= i)) {
                    capacity[i][j] = 0;
                }
            }
        }
        int arc = -1;
        MaximumFlow flow = new MaximumFlow(nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                int added = flow.addArc(i, j, capacity[i][j]);
                arc = i == 0 && j == 2 ? added : arc;
            }
        }
        long total = flow.augment(0, 1);
        long most = 0;
        for (long k = 0; k <= capacity[0][2]; k++) {
            most = withExactly(capacity, k) == total ? k : most;
        }
        assertThat(flow.preferAndHold(arc)).isEqualTo(most);
        assertThat(flow.augment(0, 1)).isZero();
    }

    /** The largest flow that sends exactly k units over 0 -> 2, or -1 if none does. */
    private static long withExactly(long[][] capacity, long k) {
        int n = capacity.length;
        MaximumFlow flow = new MaximumFlow(n + 1);
        // node n is a second source in place of that arc
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (!(i == 0 && j == 2)) {
                    flow.addArc(i, j, capacity[i][j]);
                }
            }
        }
        flow.addArc(n, 2, k);
        long forced = flow.augment(n, 1);
        return forced < k ? -1 : forced + flow.augment(0, 1);
    }

    private static long[][] capacities(Random random, int nodes) {
        long[][] capacity = new long[nodes][nodes];
        for (int i = 0; i < nodes; i++) {
            for (int j = 0; j < nodes; j++) {
                capacity[i][j] = i == j || random.nextInt(3) == 0 ? 0 : random.nextInt(9);
            }
        }
        return capacity;
    }

    private static long smallestCut(long[][] capacity) {
        int n = capacity.length;
        long smallest = Long.MAX_VALUE;
        for (int side = 0; side < 1 << n; side++) {
            if ((side & 1) == 1 && (side & 2) == 0) {
                long cut = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        cut += (side >> i & 1) == 1 && (side >> j & 1) == 0 ? capacity[i][j] : 0;
                    }
                }
                smallest = Math.min(smallest, cut);
            }
        }
        return smallest;
    }
}
