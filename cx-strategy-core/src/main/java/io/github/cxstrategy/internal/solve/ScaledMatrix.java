package io.github.cxstrategy.internal.solve;

/**
 * The rows of a program in floating point, scaled by powers of two so that coefficients lie near 1.
 *
 * <p>Scaled value of column j = value / columnScale_j; scaled row i = row x rowScale_i.
 */
final class ScaledMatrix {
    private static final int PASSES = 4;

    final int rows;
    final int columns;
    final int[] rowStart;
    final int[] rowColumn;
    final double[] rowEntry;
    final int[] columnStart;
    final int[] columnRow;
    final double[] columnEntry;
    final double[] rowScale;
    final double[] columnScale;
    final double[] cost;
    final double costScale;

    ScaledMatrix(IntegerProgram p) {
        rows = p.rows;
        columns = p.columns;
        rowStart = p.rowStart;
        rowColumn = p.rowColumn;
        columnStart = p.columnStart;
        columnRow = p.columnRow;
        rowEntry = new double[rowColumn.length];
        columnEntry = new double[columnRow.length];
        rowScale = new double[rows];
        columnScale = new double[columns];
        java.util.Arrays.fill(rowScale, 1);
        java.util.Arrays.fill(columnScale, 1);
        for (int pass = 0; pass < PASSES; pass++) {
            balance(rowStart, rowColumn, p.rowCoefficient, columnScale, rowScale);
            balance(columnStart, columnRow, p.columnCoefficient, rowScale, columnScale);
        }
        fill(rowStart, rowColumn, p.rowCoefficient, rowScale, columnScale, rowEntry);
        fill(columnStart, columnRow, p.columnCoefficient, columnScale, rowScale, columnEntry);
        cost = new double[columns];
        double largest = 0;
        for (int j = 0; j < columns; j++) {
            cost[j] = p.value[j] * columnScale[j];
            largest = Math.max(largest, Math.abs(cost[j]));
        }
        costScale = largest > 0 ? Math.scalb(1.0, -Math.getExponent(largest)) : 1;
        for (int j = 0; j < columns; j++) {
            cost[j] *= costScale;
        }
    }

    /** Sets one side's scale to the inverse geometric mean of the smallest and largest entry, as a power of two. */
    private static void balance(int[] start, int[] index, long[] entry, double[] other, double[] scale) {
        for (int i = 0; i + 1 < start.length; i++) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int k = start[i]; k < start[i + 1]; k++) {
                double size = Math.abs((double) entry[k]) * other[index[k]];
                least = Math.min(least, size);
                most = Math.max(most, size);
            }
            if (most > 0) {
                scale[i] = Math.scalb(1.0, -((Math.getExponent(least) + Math.getExponent(most)) / 2));
            }
        }
    }

    private static void fill(int[] start, int[] index, long[] entry, double[] scale, double[] other, double[] out) {
        for (int i = 0; i + 1 < start.length; i++) {
            for (int k = start[i]; k < start[i + 1]; k++) {
                out[k] = entry[k] * scale[i] * other[index[k]];
            }
        }
    }
}
