package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * The engine of a large program of which most columns are fixed for good: solves what is left of it.
 *
 * <p>Only for boxes inside the one it was made for. Rows that say nothing in that box have multiplier zero.
 */
final class RestrictedEngine implements LinearEngine {
    private final Restriction restriction;
    private final LinearEngine inner;
    private final int[] small;
    private final double[] fixed;
    private final double[] y;

    RestrictedEngine(IntegerProgram program, Domain box, WorkMeter work) {
        restriction = new Restriction(program, box);
        inner = LinearEngine.of(restriction.program, work);
        small = new int[program.columns];
        Arrays.fill(small, -1);
        for (int k = 0; k < restriction.column.length; k++) {
            small[restriction.column[k]] = k;
        }
        fixed = Arrays.stream(box.lower).asDoubleStream().toArray();
        y = new double[restriction.row.length];
    }

    @Override
    public void bounds(int column, long lower, long upper) {
        if (small[column] >= 0) {
            inner.bounds(small[column], lower, upper);
        }
    }

    @Override
    public Outcome solve(double cutoff, int maxPivots) {
        return inner.solve(cutoff - restriction.fixedValue, maxPivots);
    }

    @Override
    public double objective() {
        return inner.objective() + restriction.fixedValue;
    }

    @Override
    public double value(int column) {
        return small[column] >= 0 ? inner.value(small[column]) : fixed[column];
    }

    @Override
    public void multipliers(double[] all) {
        inner.multipliers(y);
        spread(all);
    }

    @Override
    public void ray(double[] all) {
        inner.ray(y);
        spread(all);
    }

    private void spread(double[] all) {
        Arrays.fill(all, 0);
        for (int k = 0; k < y.length; k++) {
            all[restriction.row[k]] = y[k];
        }
    }

    @Override
    public void save() {
        inner.save();
    }

    @Override
    public void restore() {
        inner.restore();
    }
}
