package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Coefficients from cents to billions in one row, where floating point is too coarse for the small ones. */
class MagnitudesTest {
    private static final long NONE = IntegerProgram.NO_LOWER;

    private static IntegerProgram.Builder valued(long... values) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(values.length);
        for (int j = 0; j < values.length; j++) {
            b.value(j, values[j]);
        }
        return b;
    }

    private static void row(IntegerProgram.Builder b, long lo, long hi, long... coefficients) {
        b.row(lo, hi, IntStream.range(0, coefficients.length).toArray(), coefficients);
    }

    private static void proves(IntegerProgram program) {
        Solution solution = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> BranchAndBound.solve(program, 100_000, () -> false));
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(solution.value()).isEqualTo(RandomPrograms.best(program).orElseThrow());
    }

    @Test
    void valuesALittleOutsideTheirBoxDoNotKeepTheSearchAtOneNode() {
        IntegerProgram.Builder b = valued(84581, 903, 79197, 222397107, 1467, 0, 1564289419, 23799380071L);
        row(b, NONE, 36028478042448L, 15807, 1, 111, 172542073, 90755, 58633809, 1, 36028305500263L);
        row(b, NONE, -171983534165779L, 0, 0, 0, 0, 0, -301270143210205L, 129478471586247L, -1550246612715867L);
        proves(b.build());
    }

    @Test
    void aRelaxationThatTurnsInCirclesIsGivenUp() {
        IntegerProgram.Builder b = valued(
                806439775,
                15074219,
                0,
                137379614800821L,
                7,
                503057,
                10833,
                2150969533L,
                5982750171071L,
                5228063,
                747954639,
                1,
                4711948473L);
        long[] cost = {0, 0, 4660984441L, 2901432467L, 9395130251L, 2457, 0, 3259449, 19, 0, 970379, 0, 2684413555L};
        row(b, NONE, 16741498645L, cost);
        proves(b.build());
    }
}
