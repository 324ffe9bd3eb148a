package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/** A stand-in for programs too large for {@link SparseDualSimplex}: every multiplier is zero, so the box is the bound. */
final class BoxEngine implements LinearEngine {
    private final double[] value;
    private final double[] lower;
    private final double[] upper;

    BoxEngine(IntegerProgram program) {
        value = Arrays.stream(program.value).asDoubleStream().toArray();
        lower = new double[value.length];
        upper = new double[value.length];
    }

    @Override
    public void bounds(int column, long lo, long hi) {
        lower[column] = lo;
        upper[column] = hi;
    }

    @Override
    public Outcome solve(double cutoff, int maxPivots) {
        return Outcome.UNFINISHED;
    }

    @Override
    public double objective() {
        double sum = 0;
        for (int j = 0; j < value.length; j++) {
            sum += value[j] * value(j);
        }
        return sum;
    }

    @Override
    public double value(int column) {
        return value[column] > 0 ? upper[column] : lower[column];
    }

    @Override
    public void multipliers(double[] y) {
        Arrays.fill(y, 0);
    }

    @Override
    public void ray(double[] y) {
        Arrays.fill(y, 0);
    }

    @Override
    public void save() {
        // there is no basis to remember, and callers set the bounds again
    }

    @Override
    public void restore() {
        // see save
    }
}
