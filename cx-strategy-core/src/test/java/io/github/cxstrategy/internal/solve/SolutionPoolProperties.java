package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a pool knows of small programs, and what enumeration says of it. */
class SolutionPoolProperties {
    private static final long ENOUGH = 1_000_000;

    /** A pool around an assignment of most value, groups of one or two columns. */
    private static final class Case {
        private final IntegerProgram program;
        private final int[] group;
        private final long[] given;
        private final SolutionPool pool;

        private Case(IntegerProgram program, int[] group, int groups, long[] given) {
            this.program = program;
            this.group = group;
            this.given = given;
            pool = new SolutionPool(program, group, groups, given);
        }

        static Optional<Case> of(long seed, int style, int size) {
            IntegerProgram program = RandomPrograms.of(new Random(seed), style);
            int[] group = new int[program.columns];
            Arrays.setAll(group, j -> j / size);
            return RandomPrograms.optima(program).stream()
                    .findFirst()
                    .map(x -> new Case(program, group, (group.length - 1) / size + 1, x));
        }

        boolean isOn(long[] x, int g) {
            boolean on = false;
            for (int j = 0; j < group.length; j++) {
                on |= group[j] == g && x[j] > 0;
            }
            return on;
        }

        boolean isOtherwise(long[] x, int g) {
            return isOn(x, g) != isOn(given, g);
        }

        int groups() {
            return group[group.length - 1] + 1;
        }

        List<Optional<Long>> values() {
            List<Optional<Long>> values = new ArrayList<>();
            for (int g = 0; g < groups(); g++) {
                values.add(pool.answer(g).map(program::objective));
            }
            return values;
        }
    }

    @Property(tries = 1500, seed = "20261126")
    void eachAnswerSatisfiesTheProgramAndHasItsGroupTheOtherWayRound(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6) int style,
            @ForAll @IntRange(min = 1, max = 2) int size,
            @ForAll @LongRange(min = 0, max = 60) long work) {
        Case.of(seed, style, size).ifPresent(c -> {
            assertThat(c.pool.grow(work, () -> false)).isLessThanOrEqualTo(work);
            for (int g = 0; g < c.groups(); g++) {
                Optional<long[]> answer = c.pool.answer(g);
                if (answer.isPresent()) {
                    assertThat(c.program.isFeasible(answer.get())).isTrue();
                    assertThat(c.isOtherwise(answer.get(), g)).isTrue();
                }
            }
        });
    }

    @Property(tries = 1500, seed = "20261126")
    void noTwoStepsFromTheGivenAnswerLeadToABetterOne(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        Case.of(seed, style, 1).ifPresent(c -> {
            c.pool.grow(ENOUGH, () -> false);
            List<Optional<Long>> known = c.values();
            for (long[] once : steps(c.program, c.given, -1)) {
                notBetter(c, known, once);
                for (long[] twice : steps(c.program, once, changed(c.given, once))) {
                    notBetter(c, known, twice);
                }
            }
        });
    }

    private static void notBetter(Case c, List<Optional<Long>> known, long[] x) {
        for (int g = 0; g < c.groups(); g++) {
            if (c.program.isFeasible(x) && c.isOtherwise(x, g)) {
                assertThat(known.get(g))
                        .hasValueSatisfying(value -> assertThat(value).isGreaterThanOrEqualTo(c.program.objective(x)));
            }
        }
    }

    private static int changed(long[] a, long[] b) {
        return Arrays.mismatch(a, b);
    }

    private static List<long[]> steps(IntegerProgram p, long[] x, int but) {
        List<long[]> steps = new ArrayList<>();
        for (int j = 0; j < p.columns; j++) {
            for (int step = -1; step <= 1; step += 2) {
                if (j != but && x[j] + step >= p.lower[j] && x[j] + step <= p.upper[j]) {
                    long[] y = x.clone();
                    y[j] += step;
                    steps.add(y);
                }
            }
        }
        return steps;
    }

    @Property(tries = 500, seed = "20261126")
    void whatIsOfferedIsKnownAndNothingKnownGetsWorse(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 6) int style,
            @ForAll @IntRange(min = 1, max = 2) int size) {
        Case.of(seed, style, size).ifPresent(c -> {
            Random random = new Random(seed);
            for (int tries = 0; tries < 20; tries++) {
                long[] x = new long[c.program.columns];
                for (int j = 0; j < x.length; j++) {
                    x[j] = c.program.lower[j] + random.nextInt((int) (c.program.upper[j] - c.program.lower[j] + 1));
                }
                List<Optional<Long>> before = c.values();
                c.pool.offer(x);
                c.pool.grow(3, () -> false);
                List<Optional<Long>> after = c.values();
                notBetter(c, after, x);
                for (int g = 0; g < c.groups(); g++) {
                    assertThat(after.get(g).orElse(Long.MIN_VALUE))
                            .isGreaterThanOrEqualTo(before.get(g).orElse(Long.MIN_VALUE));
                }
            }
        });
    }

    @Property(tries = 100, seed = "20261126")
    void theSameWorkFindsTheSame(@ForAll long seed, @ForAll @IntRange(min = 0, max = 6) int style) {
        Optional<Case> one = Case.of(seed, style, 2);
        Optional<Case> other = Case.of(seed, style, 2);
        one.ifPresent(c -> c.pool.grow(20, () -> false));
        other.ifPresent(c -> c.pool.grow(20, () -> false));
        assertThat(one.map(Case::values)).isEqualTo(other.map(Case::values));
    }

    @Property(tries = 20, seed = "20261126")
    void aSignalEndsTheSearch(@ForAll long seed) {
        Case.of(seed, 0, 1).ifPresent(c -> {
            assertThat(c.pool.grow(ENOUGH, () -> true)).isZero();
            assertThat(c.values()).allSatisfy(value -> assertThat(value).isEmpty());
        });
    }

    @Example
    void answersThatBeatEachOtherWithoutEndTakeTheWorkGranted() {
        long many = 1L << 40;
        IntegerProgram.Builder b = new IntegerProgram.Builder(4);
        b.value(1, 1).value(2, 1).value(3, 1).box(2, 0, many).box(3, 0, many);
        b.row(IntegerProgram.NO_LOWER, 1, new int[] {0, 1}, new long[] {1, 1});
        SolutionPool pool = new SolutionPool(b.build(), new int[] {0, 1}, 2, new long[4]);
        assertThat(pool.grow(3, () -> false)).isEqualTo(3);
        assertThat(pool.value(0)).isPresent();
        assertThat(pool.value(1)).isPresent();
    }
}
