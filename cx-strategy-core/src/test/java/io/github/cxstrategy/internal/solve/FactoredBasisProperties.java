package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Solves with a factorized basis, multiplied back by the columns it consists of. */
class FactoredBasisProperties {
    private static final WorkMeter PLENTY = new WorkMeter(Long.MAX_VALUE, () -> false);

    @Property(tries = 300, seed = "20261129")
    void solvingAndMultiplyingBackGivesTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        ScaledMatrix m = new ScaledMatrix(
                SparseDualSimplexProperties.sparse(random, 20 + random.nextInt(60), 1 + random.nextInt(50)));
        int[] basis =
                random.ints(0, m.columns + m.rows).distinct().limit(m.rows).toArray();
        FactoredBasis factored = new FactoredBasis(m);
        factored.factor(basis, PLENTY);
        assertSolves(m, factored, basis, random);
        for (int k = 0; k < 40; k++) {
            int before = factored.updates();
            int[] kept = basis.clone();
            exchange(m, factored, basis, random);
            if (random.nextInt(8) == 0) {
                factored.forgetAfter(before);
                basis = kept;
            }
            if (factored.isWorn()) {
                assertThat(factored.factor(basis, PLENTY)).isTrue();
            }
        }
        assertSolves(m, factored, basis, random);
    }

    @Property(tries = 100, seed = "20261130")
    void dependentColumnsAreReplacedBySlacks(@ForAll long seed) {
        Random random = new Random(seed);
        IntegerProgram.Builder b = new IntegerProgram.Builder(12);
        for (int i = 0; i < 8; i++) {
            int[] columns = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
            long[] coefficients = random.ints(12, -2, 3).asLongStream().toArray();
            for (int j = 6; j < 12; j++) {
                coefficients[j] = 2 * coefficients[j - 6] - coefficients[(j + 1) % 6];
            }
            b.row(0, 1, columns, coefficients);
        }
        ScaledMatrix m = new ScaledMatrix(b.build());
        int[] basis = {11, 0, 10, 1, 9, 2, 8, 3};
        FactoredBasis factored = new FactoredBasis(m);
        assertThat(factored.factor(basis, PLENTY)).isFalse();
        assertThat(Arrays.stream(basis).distinct().count()).isEqualTo(8);
        assertThat(Arrays.stream(basis).filter(j -> j >= m.columns).count()).isPositive();
        assertSolves(m, factored, basis, random);
    }

    @Test
    void aStoppedFactorizationIsThatOfAnotherBasis() {
        Random random = new Random(5);
        IntegerProgram.Builder b = new IntegerProgram.Builder(40);
        for (int i = 0; i < 40; i++) {
            b.row(
                    0,
                    1,
                    random.ints(0, 40).distinct().limit(20).toArray(),
                    random.longs(20, 1, 90).toArray());
        }
        ScaledMatrix m = new ScaledMatrix(b.build());
        int[] basis = new int[40];
        Arrays.setAll(basis, i -> i);
        int[] asked = {0};
        FactoredBasis factored = new FactoredBasis(m);
        assertThat(factored.factor(basis, new WorkMeter(Long.MAX_VALUE, () -> ++asked[0] > 10)))
                .isFalse();
        assertThat(Arrays.stream(basis).filter(j -> j < m.columns).count()).isEqualTo(10);
        assertSolves(m, factored, basis, random);
    }

    private static void exchange(ScaledMatrix m, FactoredBasis factored, int[] basis, Random random) {
        int r = random.nextInt(m.rows);
        int q = random.nextInt(m.columns + m.rows);
        if (Arrays.stream(basis).anyMatch(j -> j == q)) {
            return;
        }
        SparseVector rho = new SparseVector(m.rows);
        factored.solveLeaving(r, rho);
        SparseVector column = new SparseVector(m.rows);
        addColumn(m, q, 1, column);
        double pivot = 0;
        for (int k = 0; k < column.count; k++) {
            pivot += rho.value[column.index[k]] * column.value[column.index[k]];
        }
        factored.solveEntering(column);
        assertThat(column.value[r]).isCloseTo(pivot, Offset.offset(1e-6));
        if (Math.abs(pivot) > 0.05) {
            factored.exchange(r, column.value[r]);
            basis[r] = q;
        }
    }

    private static void addColumn(ScaledMatrix m, int j, double f, SparseVector v) {
        if (j >= m.columns) {
            v.add(j - m.columns, f);
        } else {
            for (int k = m.columnStart[j]; k < m.columnStart[j + 1]; k++) {
                v.add(m.columnRow[k], f * m.columnEntry[k]);
            }
        }
    }

    private static void assertSolves(ScaledMatrix m, FactoredBasis factored, int[] basis, Random random) {
        double[] wanted = new double[m.rows];
        SparseVector v = new SparseVector(m.rows);
        SparseVector w = new SparseVector(m.rows);
        for (int k = random.nextInt(4); k >= 0; k--) {
            int i = random.nextInt(m.rows);
            v.add(i, i + 1);
            w.add(i, i + 1);
            wanted[i] += i + 1;
        }
        factored.solve(v);
        SparseVector product = new SparseVector(m.rows);
        double size = 1;
        for (int i = 0; i < m.rows; i++) {
            addColumn(m, basis[i], v.value[i], product);
            size = Math.max(size, Math.abs(v.value[i]));
        }
        for (int i = 0; i < m.rows; i++) {
            assertThat(product.value[i]).isCloseTo(wanted[i], Offset.offset(1e-8 * size));
        }
        factored.solveTransposed(w);
        size = Math.max(size, Arrays.stream(w.value).map(Math::abs).max().orElse(0));
        for (int i = 0; i < m.rows; i++) {
            SparseVector column = new SparseVector(m.rows);
            addColumn(m, basis[i], 1, column);
            double dot = 0;
            for (int k = 0; k < column.count; k++) {
                dot += column.value[column.index[k]] * w.value[column.index[k]];
            }
            assertThat(dot).isCloseTo(wanted[i], Offset.offset(1e-8 * size));
        }
    }
}
