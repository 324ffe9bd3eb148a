package io.github.cxstrategy.internal.solve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The explicit inverse of a simplex basis, with the squared length of each row (exact dual steepest-edge weights).
 *
 * <p>A saved state keeps its rows by copying only those that change afterwards.
 */
final class BasisInverse {
    private final int size;
    private double[][] row;
    private final double[] weight;
    private final int[] nonzero;
    private int nonzeros;
    private double @Nullable [] @Nullable [] saved;
    private double[] savedWeight = new double[0];

    BasisInverse(int size) {
        this.size = size;
        row = new double[size][];
        weight = new double[size];
        nonzero = new int[size];
        reset();
    }

    /** Returns to the identity; what was saved stays saved. */
    void reset() {
        for (int i = 0; i < size; i++) {
            rememberForRestore(i);
            if (row[i] == null || saved != null) {
                row[i] = new double[size];
            } else {
                Arrays.fill(row[i], 0);
            }
            row[i][i] = 1;
            weight[i] = 1;
        }
    }

    double[] row(int i) {
        return row[i];
    }

    double weight(int i) {
        return weight[i];
    }

    private void rememberForRestore(int i) {
        double[] @Nullable [] kept = saved;
        if (kept != null && kept[i] == null) {
            kept[i] = row[i];
            row[i] = row[i].clone();
        }
    }

    void save() {
        saved = new double[size][];
        savedWeight = weight.clone();
    }

    void restore() {
        double[] @Nullable [] kept = saved;
        if (kept != null) {
            for (int i = 0; i < size; i++) {
                if (kept[i] != null) {
                    row[i] = kept[i];
                }
            }
            System.arraycopy(savedWeight, 0, weight, 0, size);
            saved = null;
        }
    }

    /** out = inverse x the sparse column in matrix m. */
    void timesColumn(ScaledMatrix m, int column, double[] out) {
        int start = m.columnStart[column];
        int end = m.columnStart[column + 1];
        for (int i = 0; i < size; i++) {
            double[] r = row[i];
            double sum = 0;
            for (int k = start; k < end; k++) {
                sum += r[m.columnRow[k]] * m.columnEntry[k];
            }
            out[i] = sum;
        }
    }

    /** out = inverse x the unit column of a row. */
    void timesUnit(int unit, double[] out) {
        for (int i = 0; i < size; i++) {
            out[i] = row[i][unit];
        }
    }

    /** out[i] -= inverse x dense vector, skipping its zeros. */
    void subtractTimes(double[] vector, double[] out) {
        int count = 0;
        for (int k = 0; k < size; k++) {
            if (vector[k] != 0) {
                nonzero[count++] = k;
            }
        }
        for (int i = 0; i < size; i++) {
            double[] r = row[i];
            double sum = 0;
            for (int k = 0; k < count; k++) {
                sum += r[nonzero[k]] * vector[nonzero[k]];
            }
            out[i] -= sum;
        }
    }

    /** Replaces the basic column of a row by the one whose transformed column is given. */
    void pivot(int pivotRow, double[] column) {
        rememberForRestore(pivotRow);
        double[] r = row[pivotRow];
        double inverse = 1 / column[pivotRow];
        nonzeros = 0;
        double length = 0;
        for (int k = 0; k < size; k++) {
            if (r[k] != 0) {
                double v = r[k] * inverse;
                if (Math.abs(v) < 1e-14) {
                    v = 0;
                } else {
                    nonzero[nonzeros++] = k;
                }
                r[k] = v;
                length += v * v;
            }
        }
        weight[pivotRow] = Math.max(length, 1e-12);
        for (int i = 0; i < size; i++) {
            double f = column[i];
            if (i != pivotRow && Math.abs(f) > 1e-14) {
                rememberForRestore(i);
                weight[i] = Math.max(weight[i] + subtract(row[i], r, f, length), 1e-12);
            }
        }
    }

    /** target -= f x r; returns the change of the squared length. */
    private double subtract(double[] target, double[] r, double f, double length) {
        double dot = 0;
        for (int k = 0; k < nonzeros; k++) {
            int at = nonzero[k];
            double v = r[at];
            dot += target[at] * v;
            target[at] -= f * v;
        }
        return f * (f * length - 2 * dot);
    }
}
