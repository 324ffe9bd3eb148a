package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SignedGraphTest {

    private static SignedGraph edge(int from, int to, int sign, double strength) {
        return SignedGraph.of(2, new int[] {from}, new int[] {to}, new int[] {sign}, new double[] {strength});
    }

    @Test
    void anEdgeOutsideItsBoundsIsNamed() {
        assertThatThrownBy(() -> edge(0, 2, 1, .5)).hasMessageContaining("joins 0 and 2");
        assertThatThrownBy(() -> edge(0, 1, 0, .5)).hasMessageContaining("must be 1 or -1 but is 0");
        assertThatThrownBy(() -> edge(0, 1, 1, 1)).hasMessageContaining("but is 1.0");
        assertThatThrownBy(() -> edge(0, 1, 1, Double.NaN)).hasMessageContaining("but is NaN");
    }

    @Test
    void twoWaysOfOppositeSignUnbalanceAGraph() {
        SignedGraph diamond = SignedGraph.of(
                4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new int[] {1, -1, 1, 1}, new double[] {.5, .5, .5, .5
                });
        assertThat(diamond.isBalanced()).isFalse();
    }

    @Test
    void twoWaysOfOneSignKeepItBalanced() {
        SignedGraph diamond = SignedGraph.of(
                4, new int[] {0, 0, 1, 2}, new int[] {1, 2, 3, 3}, new int[] {1, -1, -1, 1}, new double[] {
                    .5, .5, .5, .5
                });
        assertThat(diamond.isBalanced()).isTrue();
    }

    @Test
    void aNegativeSelfLoopUnbalances() {
        assertThat(edge(0, 0, -1, .5).isBalanced()).isFalse();
        assertThat(edge(0, 0, 1, .5).isBalanced()).isTrue();
    }
}
