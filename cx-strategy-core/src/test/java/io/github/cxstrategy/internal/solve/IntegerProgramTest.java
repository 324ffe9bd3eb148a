package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntegerProgramTest {
    private static final int[] BOTH = {0, 1};

    @Test
    void activitiesUpToTheLimitAreAccepted() {
        IntegerProgram.Builder b = new IntegerProgram.Builder(2);
        long half = IntegerProgram.MAX_ACTIVITY / 2;
        b.value(0, half).value(1, -half);
        b.row(Long.MIN_VALUE + 1, Long.MAX_VALUE - 1, BOTH, new long[] {half, half});
        Solution solution = BranchAndBound.solve(b.build(), 1000, () -> false);
        assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(solution.value()).isEqualTo(half);
    }

    @Test
    void whatCouldOverflowIsRefused() {
        for (long each : new long[] {IntegerProgram.MAX_ACTIVITY / 2 + 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            IntegerProgram.Builder row = new IntegerProgram.Builder(2);
            row.row(0, 0, BOTH, new long[] {each, each});
            assertThatThrownBy(row::build)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("must be at most 2^61 in row 0");
            IntegerProgram.Builder objective =
                    new IntegerProgram.Builder(2).value(0, each).value(1, each);
            assertThatThrownBy(objective::build)
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("must be at most 2^61 in the objective");
        }
    }

    @Test
    void anEmptyBoxIsRefused() {
        assertThatThrownBy(() -> new IntegerProgram.Builder(1).box(0, 2, 1).build())
                .hasMessage("lower <= upper must hold for each column but column 0 has the box 2..1.");
    }

    @Test
    void repeatedColumnsAddUpAndZerosVanish() {
        IntegerProgram.Builder b = new IntegerProgram.Builder(2);
        b.row(3, 3, new int[] {1, 0, 1, 0}, new long[] {1, 5, 2, -5});
        IntegerProgram p = b.build();
        assertThat(p.isFeasible(new long[] {0, 1})).isTrue();
        assertThat(p.isFeasible(new long[] {1, 1})).isTrue();
        assertThat(p.isFeasible(new long[] {1, 0})).isFalse();
    }
}
