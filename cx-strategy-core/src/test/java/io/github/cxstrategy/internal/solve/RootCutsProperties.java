package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Cuts take no feasible point, and going through one row finds the best one. */
class RootCutsProperties {
    @Property(tries = 1500, seed = "20261126")
    void everyFeasiblePointRespectsAllCuts(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        IntegerProgram program = new CommonDivisors(RandomPrograms.of(new Random(seed), style)).program;
        RootCuts cuts = RootCuts.none(program);
        cuts.grow(new WorkMeter(Long.MAX_VALUE, () -> false), 1e18);
        assertThat(cuts.program().rows()).isEqualTo(program.rows() + cuts.cuts().size());
        long[] x = program.lower.clone();
        do {
            if (program.isFeasible(x)) {
                assertThat(cuts.program().isFeasible(x)).isTrue();
            }
        } while (next(program, x));
    }

    @Property(tries = 1500, seed = "20261127")
    void goingThroughTheOneRowFindsTheBestPoint(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        IntegerProgram program = RandomPrograms.of(new Random(seed), style);
        OneRow oneRow = new OneRow(program, program.rows(), new WorkMeter(Long.MAX_VALUE, () -> false));
        Domain box = new Domain(program);
        if (oneRow.fits(box)) {
            long[] x = oneRow.solve(box);
            if (x == null) {
                assertThat(RandomPrograms.best(program)).isEmpty();
            } else {
                assertThat(program.isFeasible(x)).isTrue();
                assertThat(program.objective(x))
                        .isEqualTo(RandomPrograms.best(program).orElseThrow());
            }
        }
    }

    private static boolean next(IntegerProgram p, long[] x) {
        int j = 0;
        while (j < x.length && x[j] == p.upper[j]) {
            x[j] = p.lower[j++];
        }
        if (j < x.length) {
            x[j]++;
        }
        return j < x.length;
    }
}
