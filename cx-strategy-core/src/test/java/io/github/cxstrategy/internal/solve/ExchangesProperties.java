package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Exchanges from a random answer of small programs, and what enumeration says of the answer they end with. */
class ExchangesProperties {
    private static WorkMeter worked() {
        WorkMeter work = new WorkMeter(1_000_000, () -> false);
        while (work.used() < 10_000) {
            work.spend();
        }
        return work;
    }

    private static List<long[]> near(IntegerProgram p, long[] x) {
        List<long[]> steps = new ArrayList<>();
        for (int j = 0; j < p.columns; j++) {
            for (int step = -1; step <= 1; step += 2) {
                if (x[j] + step >= p.lower[j] && x[j] + step <= p.upper[j]) {
                    long[] y = x.clone();
                    y[j] += step;
                    steps.add(y);
                }
            }
        }
        return steps;
    }

    @Property(tries = 2000, seed = "20261203")
    void noPairOfStepsGainsAfterwards(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        Random random = new Random(seed);
        IntegerProgram p = RandomPrograms.of(random, style);
        Incumbent incumbent = new Incumbent(p, value -> {});
        long[] begun = new long[p.columns];
        for (int tries = 0; tries < 50 && !incumbent.isPresent(); tries++) {
            for (int j = 0; j < p.columns; j++) {
                begun[j] = p.lower[j] + random.nextInt((int) (p.upper[j] - p.lower[j] + 1));
            }
            incumbent.offer(begun);
        }
        if (!incumbent.isPresent()) {
            return;
        }
        long before = incumbent.value();
        new Exchanges(p, worked()).offer(incumbent, Long.MAX_VALUE);
        long[] x = incumbent.assignment().orElseThrow();
        assertThat(p.isFeasible(x)).isTrue();
        assertThat(incumbent.value()).isGreaterThanOrEqualTo(before);
        for (long[] once : near(p, x)) {
            assertThat(p.isFeasible(once) && p.objective(once) > incumbent.value())
                    .isFalse();
            for (long[] twice : near(p, once)) {
                int moved = 0;
                for (int j = 0; j < p.columns; j++) {
                    moved += twice[j] != x[j] ? 1 : 0;
                }
                // a chain moves no column twice
                if (moved == 2) {
                    assertThat(p.isFeasible(twice) && p.objective(twice) > incumbent.value())
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 300, seed = "20261204")
    void nothingIsSpentBeyondAShareOfTheWork(@ForAll long seed, @ForAll @IntRange(min = 0, max = 400) int used) {
        Random random = new Random(seed);
        IntegerProgram.Builder b = new IntegerProgram.Builder(60);
        int[] columns = new int[60];
        long[] costs = new long[60];
        for (int j = 0; j < 60; j++) {
            columns[j] = j;
            costs[j] = 100L + random.nextInt(100);
            b.value(j, costs[j] + random.nextInt(10)).box(j, 0, 1);
        }
        b.row(IntegerProgram.NO_LOWER, 4000, columns, costs);
        IntegerProgram p = b.build();
        Incumbent incumbent = new Incumbent(p, value -> {});
        incumbent.offer(new long[60]);
        WorkMeter work = new WorkMeter(1_000_000, () -> false);
        while (work.used() < used) {
            work.spend();
        }
        new Exchanges(p, work).offer(incumbent, Long.MAX_VALUE);
        assertThat(work.used()).isLessThanOrEqualTo(used + Math.max(Exchanges.LEAST_UNITS, used / 5) + 1);
    }
}
