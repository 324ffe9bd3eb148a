package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is left of a program inside a box against the enumeration of the box. */
class RestrictionProperties {
    private static Domain someBox(IntegerProgram p, Random random) {
        Domain box = new Domain(p);
        for (int j = 0; j < p.columns; j++) {
            if (random.nextInt(2) == 0) {
                long v = p.lower[j] + random.nextInt((int) (p.upper[j] - p.lower[j] + 1));
                box.tighten(j, v, v);
            }
        }
        return box;
    }

    private static List<long[]> optima(IntegerProgram p, Domain box) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(p.columns);
        for (int j = 0; j < p.columns; j++) {
            b.value(j, p.value[j]).box(j, box.lower[j], box.upper[j]);
        }
        for (int i = 0; i < p.rows; i++) {
            int from = p.rowStart[i];
            int to = p.rowStart[i + 1];
            b.row(
                    p.rowLower[i],
                    p.rowUpper[i],
                    java.util.Arrays.copyOfRange(p.rowColumn, from, to),
                    java.util.Arrays.copyOfRange(p.rowCoefficient, from, to));
        }
        return RandomPrograms.optima(b.build());
    }

    @Property(tries = 1000, seed = "20261201")
    void whatIsLeftHasTheSameOptima(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int style) {
        Random random = new Random(seed);
        IntegerProgram p = RandomPrograms.of(random, style);
        Domain box = someBox(p, random);
        Restriction left = new Restriction(p, box);
        List<long[]> expected = optima(p, box);
        List<long[]> found = left.isEmpty() ? List.of() : RandomPrograms.optima(left.program);
        assertThat(found.stream().map(left::lift)).containsExactlyElementsOf(expected);
        found.forEach(
                x -> assertThat(left.program.objective(x) + left.fixedValue).isEqualTo(p.objective(left.lift(x))));
    }

    @Property(tries = 1000, seed = "20261202")
    void anImprovementIsFoundExactlyWhereThereIsOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 5) int style,
            @ForAll @IntRange(min = -3, max = 3) int more) {
        IntegerProgram p = RandomPrograms.of(new Random(seed), style);
        List<long[]> optima = RandomPrograms.optima(p);
        long least = (optima.isEmpty() ? 0 : p.objective(optima.get(0))) + more;
        Optional<long[]> found = BranchAndBound.improve(p, least, new WorkMeter(1_000_000, () -> false));
        assertThat(found.isPresent()).isEqualTo(!optima.isEmpty() && more <= 0);
        found.ifPresent(x -> {
            assertThat(p.isFeasible(x)).isTrue();
            assertThat(p.objective(x)).isEqualTo(p.objective(optima.get(0)));
        });
    }

    @Property(tries = 500, seed = "20261203")
    void aRestrictedEngineSaysOfTheBoxWhatTheWholeOneDoes(@ForAll long seed) {
        Random random = new Random(seed);
        IntegerProgram p = SparseDualSimplexProperties.sparse(random, 30, 15);
        Domain box = someBox(p, random);
        if (new Restriction(p, box).isEmpty()) {
            return;
        }
        WorkMeter work = new WorkMeter(Long.MAX_VALUE, () -> false);
        Relaxation whole = new Relaxation(p, new SparseDualSimplex(p, work), new ProofLog(0));
        Relaxation left = new Relaxation(p, new RestrictedEngine(p, box, work), new ProofLog(0));
        Relaxation.Verdict verdict = left.solve(box, Long.MIN_VALUE, 10_000);
        assertThat(verdict).isEqualTo(whole.solve(box, Long.MIN_VALUE, 10_000));
        if (verdict == Relaxation.Verdict.SOLVED) {
            assertThat(left.bound()).isBetween(whole.bound() - 1, whole.bound() + 1);
        }
    }
}
