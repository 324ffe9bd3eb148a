package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The solver against the enumeration of every assignment. */
class BranchAndBoundProperties {
    private static final long PLENTY = 1_000_000;

    @Property(tries = 3000, seed = "20261122")
    void theOptimumIsThatOfEnumeration(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int style) {
        IntegerProgram program = random(new Random(seed), style);
        OptionalLong best = enumerate(program);
        Solution solution = BranchAndBound.solve(program, PLENTY, () -> false);
        if (best.isEmpty()) {
            assertThat(solution.status()).isEqualTo(Solution.Status.INFEASIBLE);
            assertThat(solution.assignment()).isEmpty();
        } else {
            assertThat(solution.status()).isEqualTo(Solution.Status.OPTIMAL);
            assertThat(solution.value()).isEqualTo(best.getAsLong());
            assertThat(solution.bound()).isEqualTo(best.getAsLong());
            long[] x = solution.assignment().orElseThrow();
            assertThat(program.isFeasible(x)).isTrue();
            assertThat(program.objective(x)).isEqualTo(best.getAsLong());
        }
    }

    @Property(tries = 1500, seed = "20261123")
    void aLimitNeverMakesTheAnswerUntrue(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 4) int style,
            @ForAll @IntRange(min = 0, max = 60) int limit) {
        IntegerProgram program = random(new Random(seed), style);
        OptionalLong best = enumerate(program);
        Solution solution = BranchAndBound.solve(program, limit, () -> false);
        assertThat(solution.work()).isLessThanOrEqualTo(limit);
        if (best.isEmpty()) {
            assertThat(solution.status()).isIn(Solution.Status.INFEASIBLE, Solution.Status.UNKNOWN);
        } else {
            assertThat(solution.status()).isNotEqualTo(Solution.Status.INFEASIBLE);
            assertThat(solution.bound()).isGreaterThanOrEqualTo(best.getAsLong());
            solution.assignment()
                    .ifPresent(x -> assertThat(program.isFeasible(x)).isTrue());
            if (solution.status() == Solution.Status.OPTIMAL) {
                assertThat(solution.value()).isEqualTo(best.getAsLong());
            }
        }
    }

    @Property(tries = 200, seed = "20261124")
    void theSameProgramGivesTheSameRun(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int style) {
        Solution one = BranchAndBound.solve(random(new Random(seed), style), 200, () -> false);
        Solution two = BranchAndBound.solve(random(new Random(seed), style), 200, () -> false);
        assertThat(one).hasToString(two.toString());
        assertThat(one.assignment().map(java.util.Arrays::toString))
                .isEqualTo(two.assignment().map(java.util.Arrays::toString));
    }

    /** Styles: 0 knapsacks, 1 all kinds of rows, 2 equalities, 3 general integers, 4 coefficients near overflow. */
    private static IntegerProgram random(Random random, int style) {
        int n = 1 + random.nextInt(style == 3 ? 5 : 11);
        IntegerProgram.Builder b = new IntegerProgram.Builder(n);
        long size = style == 4 ? IntegerProgram.MAX_ACTIVITY / n / 4 : 1 + random.nextInt(60);
        for (int j = 0; j < n; j++) {
            b.value(j, style == 0 ? positive(random, size) : signed(random, size));
            if (style == 3) {
                long lo = random.nextInt(7) - 3L;
                b.box(j, lo, lo + random.nextInt(6));
            }
        }
        int rows = random.nextInt(7);
        for (int i = 0; i < rows; i++) {
            row(b, random, style, n, style == 4 ? size : 1 + random.nextInt(30));
        }
        return b.build();
    }

    private static void row(IntegerProgram.Builder b, Random random, int style, int n, long size) {
        int length = 1 + random.nextInt(n);
        int[] columns = random.ints(0, n).distinct().limit(length).toArray();
        long[] coefficients = new long[length];
        long sum = 0;
        for (int k = 0; k < length; k++) {
            coefficients[k] = style == 0 ? positive(random, size) : signed(random, size);
            sum += random.nextInt(5) < 2 ? coefficients[k] : 0;
        }
        long lo = IntegerProgram.NO_LOWER;
        long hi = IntegerProgram.NO_UPPER;
        int kind = style == 0 ? 0 : style == 2 ? 2 : random.nextInt(4);
        if (kind == 0 || kind == 3) {
            hi = sum;
        }
        if (kind == 1) {
            lo = sum;
        } else if (kind == 2) {
            lo = sum;
            hi = sum;
        } else if (kind == 3) {
            lo = sum - random.nextInt(10);
        }
        b.row(lo, hi, columns, coefficients);
    }

    private static long positive(Random random, long size) {
        return 1 + (long) (random.nextDouble() * (size - 1));
    }

    private static long signed(Random random, long size) {
        return random.nextInt(3) == 0 ? -positive(random, size) : positive(random, size);
    }

    static OptionalLong enumerate(IntegerProgram p) {
        long[] x = p.lower.clone();
        OptionalLong best = OptionalLong.empty();
        while (true) {
            if (p.isFeasible(x) && (best.isEmpty() || p.objective(x) > best.getAsLong())) {
                best = OptionalLong.of(p.objective(x));
            }
            int j = 0;
            while (j < x.length && x[j] == p.upper[j]) {
                x[j] = p.lower[j++];
            }
            if (j == x.length) {
                return best;
            }
            x[j]++;
        }
    }
}
