package io.github.cxstrategy.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertThat(RankCorrelation.ranks(new double[] {3, 1, 3, -0.0, 0.0, 9}))
                .containsExactly(4.5, 3, 4.5, 1.5, 1.5, 6);
    }

    /** One pass over a run of equal values, not one for each of them: a square of a million would not end. */
    @Test
    void aMillionEqualValuesAreRankedAtOnce() {
        double[] ranks = RankCorrelation.ranks(new double[1_000_000]);
        assertThat(Arrays.stream(ranks).distinct()).containsExactly(500_000.5);
    }
}
