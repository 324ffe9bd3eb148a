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
    void theOptimumIsThatOfEnumeration(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        IntegerProgram program = RandomPrograms.of(new Random(seed), style);
        OptionalLong best = RandomPrograms.best(program);
        Solution solution =
                BranchAndBound.solve(program, SolveOptions.of(PLENTY, () -> false), Math.floorMod(seed, 20));
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
            @ForAll @IntRange(min = 0, max = 6) int style,
            @ForAll @IntRange(min = 0, max = 60) int limit) {
        IntegerProgram program = RandomPrograms.of(new Random(seed), style);
        OptionalLong best = RandomPrograms.best(program);
        Solution solution = BranchAndBound.solve(program, SolveOptions.of(limit, () -> false), limit / 2);
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

    /** However wrong it is: values outside the boxes, and columns that cannot be raised. */
    @Property(tries = 1000, seed = "20261126")
    void aGuessNeverMakesTheAnswerUntrue(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        IntegerProgram program = RandomPrograms.of(new Random(seed), style);
        OptionalLong best = RandomPrograms.best(program);
        long[] guess = new Random(seed + 1).longs(program.columns(), -2, 4).toArray();
        Solution solution = BranchAndBound.solve(
                program, SolveOptions.of(PLENTY, () -> false).withGuess(guess));
        assertThat(solution.status() == Solution.Status.INFEASIBLE).isEqualTo(best.isEmpty());
        assertThat(solution.assignment().map(program::isFeasible).orElse(best.isEmpty()))
                .isTrue();
        if (best.isPresent()) {
            assertThat(solution.value()).isEqualTo(best.getAsLong());
        }
    }

    @Property(tries = 100, seed = "20261127")
    void whereTheRelaxationBeginsNeverMakesTheAnswerUntrue(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        Random random = new Random(seed);
        StartingBasis start = new StartingBasis();
        for (int k = 0; k < 20; k++) {
            IntegerProgram program = RandomPrograms.of(random, style);
            OptionalLong best = RandomPrograms.best(program);
            Solution solution = BranchAndBound.solve(
                    program, SolveOptions.of(PLENTY, () -> false).withStart(start));
            assertThat(solution.status() == Solution.Status.INFEASIBLE).isEqualTo(best.isEmpty());
            best.ifPresent(value -> assertThat(solution.value()).isEqualTo(value));
        }
    }

    @Property(tries = 200, seed = "20261124")
    void theSameProgramGivesTheSameRun(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        Solution one = BranchAndBound.solve(RandomPrograms.of(new Random(seed), style), 200, () -> false);
        Solution two = BranchAndBound.solve(RandomPrograms.of(new Random(seed), style), 200, () -> false);
        assertThat(one).hasToString(two.toString());
        assertThat(one.assignment().map(java.util.Arrays::toString))
                .isEqualTo(two.assignment().map(java.util.Arrays::toString));
    }
}
