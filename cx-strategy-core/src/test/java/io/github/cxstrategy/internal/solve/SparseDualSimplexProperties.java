package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;

/** The linear engine against what duality says: equal values of a feasible point and of multipliers are the optimum. */
class SparseDualSimplexProperties {
    private static final int PLENTY = 100_000;

    private static SparseDualSimplex engine(IntegerProgram p) {
        return new SparseDualSimplex(p, new WorkMeter(Long.MAX_VALUE, () -> false));
    }

    @Property(tries = 2000, seed = "20261126")
    void smallRelaxationsAreSolvedOrRefuted(@ForAll long seed, @ForAll @IntRange(min = 0, max = 5) int style) {
        IntegerProgram p = RandomPrograms.of(new Random(seed), style == 4 ? 0 : style);
        check(p, new Domain(p), engine(p));
    }

    @Property(tries = 60, seed = "20261127")
    void largerRelaxationsAreSolvedOrRefuted(@ForAll long seed) {
        IntegerProgram p = sparse(new Random(seed), 150, 120);
        check(p, new Domain(p), engine(p));
    }

    @Property(tries = 200, seed = "20261128")
    void anEngineThatIsWarmFindsWhatAColdOneDoes(@ForAll long seed) {
        Random random = new Random(seed);
        IntegerProgram p = sparse(random, 30 + random.nextInt(30), 10 + random.nextInt(30));
        SparseDualSimplex warm = engine(p);
        Domain box = new Domain(p);
        for (int step = 0; step < 25; step++) {
            boolean returns = random.nextInt(3) == 0;
            long[] lower = box.lower.clone();
            long[] upper = box.upper.clone();
            if (returns) {
                warm.save();
            }
            for (int k = random.nextInt(6); k >= 0; k--) {
                int j = random.nextInt(p.columns);
                long end = random.nextInt(2);
                boolean fixes = random.nextInt(3) > 0;
                box.lower[j] = fixes ? end : 0;
                box.upper[j] = fixes ? end : 1;
                warm.bounds(j, box.lower[j], box.upper[j]);
            }
            SparseDualSimplex cold = engine(p);
            for (int j = 0; j < p.columns; j++) {
                cold.bounds(j, box.lower[j], box.upper[j]);
            }
            LinearEngine.Outcome outcome = check(p, box, warm);
            assertThat(check(p, box, cold)).isEqualTo(outcome);
            if (outcome == LinearEngine.Outcome.OPTIMAL) {
                assertThat(warm.objective()).isCloseTo(cold.objective(), near(cold.objective()));
            }
            if (returns) {
                warm.restore();
                System.arraycopy(lower, 0, box.lower, 0, lower.length);
                System.arraycopy(upper, 0, box.upper, 0, upper.length);
            }
        }
    }

    @Property(tries = 200, seed = "20261129")
    void aRunThatBeginsWhereAnotherEndedFindsWhatAColdOneDoes(@ForAll long seed) {
        Random random = new Random(seed);
        int columns = 30 + random.nextInt(30);
        int rows = 10 + random.nextInt(30);
        StartingBasis start = new StartingBasis();
        for (int k = 0; k < 5; k++) {
            // now and then of another shape, which begins as ever
            IntegerProgram p = sparse(random, columns, rows + random.nextInt(2));
            SparseDualSimplex warm = engine(p);
            warm.begin(start);
            SparseDualSimplex cold = engine(p);
            LinearEngine.Outcome outcome = check(p, new Domain(p), warm);
            assertThat(check(p, new Domain(p), cold)).isEqualTo(outcome);
            if (outcome == LinearEngine.Outcome.OPTIMAL) {
                assertThat(warm.objective()).isCloseTo(cold.objective(), near(cold.objective()));
            }
            warm.leave(start);
        }
    }

    @Property(tries = 60, seed = "20261130")
    void aRunThatBeginsAtItsOwnEndNeedsNoPivot(@ForAll long seed) {
        IntegerProgram p = sparse(new Random(seed), 60, 40);
        SparseDualSimplex first = engine(p);
        if (first.solve(Double.NEGATIVE_INFINITY, PLENTY) == LinearEngine.Outcome.OPTIMAL) {
            StartingBasis start = new StartingBasis();
            first.leave(start);
            SparseDualSimplex again = engine(p);
            again.begin(start);
            assertThat(again.solve(Double.NEGATIVE_INFINITY, 0)).isEqualTo(LinearEngine.Outcome.OPTIMAL);
        }
    }

    /** Rows of few columns with small coefficients, of all kinds; many ties and dependent columns. */
    static IntegerProgram sparse(Random random, int columns, int rows) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(columns);
        for (int j = 0; j < columns; j++) {
            b.value(j, random.nextInt(30) - 5);
        }
        for (int i = 0; i < rows; i++) {
            int length = 2 + (random.nextInt(10) == 0 ? columns / 2 : random.nextInt(5));
            int[] in = random.ints(0, columns).distinct().limit(length).toArray();
            long[] coefficients =
                    random.ints(length, -2, 4).mapToLong(a -> a == 0 ? 1 : a).toArray();
            long most = random.nextInt(length + 1);
            int kind = random.nextInt(12);
            b.row(
                    kind < 9 ? IntegerProgram.NO_LOWER : kind == 9 ? most : most - 2,
                    kind < 10 ? most : most + 1,
                    in,
                    coefficients);
        }
        return b.build();
    }

    private static Offset<Double> near(double v) {
        return Offset.offset(1e-6 * (1 + Math.abs(v)));
    }

    private static LinearEngine.Outcome check(IntegerProgram p, Domain box, SparseDualSimplex engine) {
        LinearEngine.Outcome outcome = engine.solve(Double.NEGATIVE_INFINITY, PLENTY);
        double[] y = new double[p.rows];
        if (outcome == LinearEngine.Outcome.INFEASIBLE) {
            engine.ray(y);
            assertThat(new SafeBound(p, new ProofLog(0)).provesEmpty(y, box)).isTrue();
            return outcome;
        }
        assertThat(outcome).isEqualTo(LinearEngine.Outcome.OPTIMAL);
        double objective = 0;
        double[] x = new double[p.columns];
        for (int j = 0; j < p.columns; j++) {
            x[j] = engine.value(j);
            assertThat(x[j]).isBetween(box.lower[j] - 1e-6, box.upper[j] + 1e-6);
            objective += p.value[j] * x[j];
        }
        for (int i = 0; i < p.rows; i++) {
            double activity = 0;
            for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                activity += p.rowCoefficient[k] * x[p.rowColumn[k]];
            }
            assertThat(activity).isBetween(p.rowLower[i] - 1e-5, p.rowUpper[i] + 1e-5);
        }
        engine.multipliers(y);
        assertThat(dualValue(p, box, y)).isCloseTo(objective, near(objective));
        assertThat(engine.objective()).isCloseTo(objective, near(objective));
        return outcome;
    }

    private static double dualValue(IntegerProgram p, Domain box, double[] y) {
        double sum = 0;
        for (int i = 0; i < p.rows; i++) {
            // a multiplier that leans on a side the row does not have must be nothing but rounding
            boolean missing =
                    y[i] > 0 ? p.rowUpper[i] == IntegerProgram.NO_UPPER : p.rowLower[i] == IntegerProgram.NO_LOWER;
            if (missing) {
                double reach = 0;
                for (int k = p.rowStart[i]; k < p.rowStart[i + 1]; k++) {
                    double a = p.rowCoefficient[k];
                    int j = p.rowColumn[k];
                    reach += Math.max(y[i] * a * p.lower[j], y[i] * a * p.upper[j]);
                }
                sum += reach;
            } else {
                sum += y[i] * (y[i] > 0 ? p.rowUpper[i] : p.rowLower[i]);
            }
        }
        for (int j = 0; j < p.columns; j++) {
            double d = p.value[j];
            for (int k = p.columnStart[j]; k < p.columnStart[j + 1]; k++) {
                d -= y[p.columnRow[k]] * p.columnCoefficient[k];
            }
            sum += Math.max(d * box.lower[j], d * box.upper[j]);
        }
        return sum;
    }
}
