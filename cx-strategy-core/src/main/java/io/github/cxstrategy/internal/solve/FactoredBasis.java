package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * A simplex basis as sparse factors, L T_1 .. T_k U: each exchange of a column adds one T in the middle.
 *
 * <p>Solves with the basis and its transpose. Nothing that is there changes when a column is exchanged, so going back
 * to an earlier basis is forgetting its successors. T = I + s e' with s the change of the column, L and the earlier T
 * taken off, and e the unit row with U taken off.
 * Bound: a solve costs the entries it meets in the factors, and those of every T; factorize anew when these outgrow it.
 * Use {@link Factorization} alone where the basis stays.
 * Huangfu and Hall, "Novel update techniques for the revised simplex method", Computational Optimization and
 * Applications 60, 2015, <a href="https://doi.org/10.1007/s10589-014-9689-1">doi:10.1007/s10589-014-9689-1</a>.
 */
final class FactoredBasis {
    private static final int MOST_UPDATES = 100;

    private final Factorization factors;
    private final int size;
    private final SparseVector spike;
    private final SparseVector unit;
    private final double[] pivot = new double[MOST_UPDATES];
    private final int[] spikeStart = new int[MOST_UPDATES + 1];
    private final int[] unitStart = new int[MOST_UPDATES + 1];
    private int[] spikeIndex = new int[64];
    private double[] spikeValue = new double[64];
    private int[] unitIndex = new int[64];
    private double[] unitValue = new double[64];
    private int updates;

    FactoredBasis(ScaledMatrix m) {
        factors = new Factorization(m);
        size = m.rows;
        spike = new SparseVector(m.rows);
        unit = new SparseVector(m.rows);
    }

    /** Starts anew from the basic variables, see {@link Factorization#factor}. */
    boolean factor(int[] basis, WorkMeter work) {
        updates = 0;
        return factors.factor(basis, work);
    }

    int updates() {
        return updates;
    }

    /** Forgets all exchanges but the first ones. */
    void forgetAfter(int count) {
        updates = count;
    }

    /** {@return whether the exchanges cost more by now than factors made anew} */
    boolean isWorn() {
        return updates == MOST_UPDATES
                || spikeStart[updates] + unitStart[updates] > 2 * factors.entries() + 4 * size + 150;
    }

    /** Solves B x = v in place: from rows to basic variables. */
    void solve(SparseVector v) {
        factors.solveLower(v);
        applyUpdates(v);
        factors.solveUpper(v);
    }

    /** The same, and remembers what an exchange that brings in this column needs. */
    void solveEntering(SparseVector v) {
        factors.solveLower(v);
        applyUpdates(v);
        spike.copyFrom(v);
        factors.solveUpper(v);
    }

    private void applyUpdates(SparseVector v) {
        double[] x = v.value;
        for (int t = 0; t < updates; t++) {
            double dot = 0;
            for (int k = unitStart[t]; k < unitStart[t + 1]; k++) {
                dot += unitValue[k] * x[unitIndex[k]];
            }
            if (dot != 0) {
                double f = -dot / pivot[t];
                for (int k = spikeStart[t]; k < spikeStart[t + 1]; k++) {
                    v.add(spikeIndex[k], f * spikeValue[k]);
                }
            }
        }
    }

    /** Solves y B = v in place: from basic variables to rows. */
    void solveTransposed(SparseVector v) {
        factors.solveUpperTransposed(v);
        applyTransposedUpdates(v);
        factors.solveLowerTransposed(v);
    }

    /** The same for the unit vector of a row, and remembers what an exchange in this row needs. */
    void solveLeaving(int row, SparseVector v) {
        v.clear();
        v.add(row, 1);
        factors.solveUpperTransposed(v);
        unit.copyFrom(v);
        applyTransposedUpdates(v);
        factors.solveLowerTransposed(v);
    }

    private void applyTransposedUpdates(SparseVector v) {
        double[] y = v.value;
        for (int t = updates - 1; t >= 0; t--) {
            double dot = 0;
            for (int k = spikeStart[t]; k < spikeStart[t + 1]; k++) {
                dot += spikeValue[k] * y[spikeIndex[k]];
            }
            if (dot != 0) {
                double f = -dot / pivot[t];
                for (int k = unitStart[t]; k < unitStart[t + 1]; k++) {
                    v.add(unitIndex[k], f * unitValue[k]);
                }
            }
        }
    }

    /** Exchanges the basic variable of a row as remembered; the pivot is the entry of the solved column there. */
    void exchange(int row, double value) {
        factors.addUpperColumn(row, -1, spike);
        int s = spikeStart[updates];
        int u = unitStart[updates];
        if (spikeIndex.length < s + spike.count) {
            int longer = 2 * (s + spike.count);
            spikeIndex = Arrays.copyOf(spikeIndex, longer);
            spikeValue = Arrays.copyOf(spikeValue, longer);
        }
        if (unitIndex.length < u + unit.count) {
            int longer = 2 * (u + unit.count);
            unitIndex = Arrays.copyOf(unitIndex, longer);
            unitValue = Arrays.copyOf(unitValue, longer);
        }
        spikeStart[updates + 1] = s + copy(spike, spikeIndex, spikeValue, s);
        unitStart[updates + 1] = u + copy(unit, unitIndex, unitValue, u);
        pivot[updates++] = value;
    }

    private static int copy(SparseVector from, int[] index, double[] value, int at) {
        int n = at;
        for (int k = 0; k < from.count; k++) {
            int i = from.index[k];
            if (from.value[i] != 0) {
                index[n] = i;
                value[n++] = from.value[i];
            }
        }
        return n - at;
    }
}
