package io.github.cxstrategy.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BestSignedWalksTest {

    // 0 -(+.8)-> 1 -(-.5)-> 2 -(+.8)-> 3 and a weak direct way 0 -(+.2)-> 3.
    private static final SignedGraph CHAIN = SignedGraph.of(
            4, new int[] {0, 1, 2, 0}, new int[] {1, 2, 3, 3}, new int[] {1, -1, 1, 1}, new double[] {.8, .5, .8, .2});

    @Test
    void bothSignsKeepTheirOwnBestWalk() {
        BestSignedWalks walks = new BestSignedWalks(CHAIN, .1);
        walks.run(0);
        assertThat(walks.strength(3, -1)).isEqualTo(.8 * .5 * .8);
        assertThat(walks.walk(3, -1)).containsExactly(0, 1, 2);
        assertThat(walks.strength(3, 1)).isEqualTo(.2);
        assertThat(walks.walk(3, 1)).containsExactly(3);
        assertThat(walks.reached()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aWalkBelowTheFloorCountsAsNone() {
        BestSignedWalks walks = new BestSignedWalks(CHAIN, .35);
        walks.run(0);
        assertThat(walks.strength(3, -1)).isZero();
        assertThat(walks.reached()).containsExactly(0, 1, 2);
        assertThatThrownBy(() -> walks.walk(3, -1)).hasMessageContaining("at node 3");
    }

    @Test
    void aWeakLiteralReachesItsOwnFloor() {
        BestSignedWalks walks = new BestSignedWalks(CHAIN, .2);
        walks.run(0);
        assertThat(walks.strength(3, 1)).isEqualTo(.2);
    }

    @Test
    void eachRunForgetsTheOneBefore() {
        BestSignedWalks walks = new BestSignedWalks(CHAIN, .1);
        walks.run(0);
        walks.run(2);
        assertThat(walks.reached()).containsExactly(2, 3);
        assertThat(walks.strength(1, 1)).isZero();
    }

    @Test
    void theOtherSignByWayOfALoopRepeatsANode() {
        SignedGraph loop = SignedGraph.of(
                3, new int[] {0, 1, 1}, new int[] {1, 1, 2}, new int[] {1, -1, 1}, new double[] {.8, .8, .8});
        BestSignedWalks walks = new BestSignedWalks(loop, .1);
        walks.run(0);
        assertThat(walks.walk(2, 1)).containsExactly(0, 2);
        assertThat(walks.repeatsNode(2, 1)).isFalse();
        assertThat(walks.walk(2, -1)).containsExactly(0, 1, 2);
        assertThat(walks.repeatsNode(2, -1)).isTrue();
    }

    @Test
    void amongEqualsTheShorterWalkIsShown() {
        // 0 -> 1 -> 2 has .4 x .5, the direct edge .2: the same product in one edge.
        SignedGraph graph = SignedGraph.of(
                3, new int[] {0, 1, 0}, new int[] {1, 2, 2}, new int[] {1, 1, 1}, new double[] {.4, .5, .2});
        BestSignedWalks walks = new BestSignedWalks(graph, .1);
        walks.run(0);
        assertThat(walks.walk(2, 1)).containsExactly(2);
    }

    @Test
    void aWeakenedEdgeCountsOnlyForItsRun() {
        BestSignedWalks walks = new BestSignedWalks(CHAIN, .1);
        walks.runWeakened(0, 1, 2, -1, .2);
        assertThat(walks.strength(3, -1)).isEqualTo(.8 * .2 * .8);
        walks.runWeakened(0, 1, 2, -1, 0);
        assertThat(walks.strength(3, -1)).isZero();
        walks.runWeakened(0, 1, 2, 1, 0);
        assertThat(walks.strength(3, -1)).isEqualTo(.8 * .5 * .8);
        walks.run(0);
        assertThat(walks.strength(3, -1)).isEqualTo(.8 * .5 * .8);
    }
}
