package io.github.cxstrategy.internal.stats;

/**
 * Finds the ends of a triangular distribution whose 5 % and 95 % quantiles are known beside its most likely value.
 *
 * <p>Either end follows from the width of the whole by a quadratic equation; the width is found by iteration, in which its
 * error shrinks to less than a third in every step. Bound: a fixed number of steps.
 * Keefer and Bodily, "Three-point approximations for continuous random variables", Management Science 29, 1983,
 * <a href="https://doi.org/10.1287/mnsc.29.5.595">doi:10.1287/mnsc.29.5.595</a>, on why the quantiles and not the ends
 * should be asked for.
 */
public final class TriangularFit {
    private static final double TAIL = 0.05;
    private static final int STEPS = 100;

    private TriangularFit() {}

    /**
     * {@return how far the ends lie from the most likely value, to the left and to the right, to the nearest whole number}
     *
     * @param left how far the 5 % quantile lies to the left, more than 0
     * @param right how far the 95 % quantile lies to the right, more than 0
     */
    public static long[] ends(long left, long right) {
        double q5 = (double) left;
        double q95 = (double) right;
        double width = q5 + q95;
        for (int step = 0; step < STEPS; step++) {
            width = end(q5, width) + end(q95, width);
        }
        return new long[] {(long) StrictMath.rint(end(q5, width)), (long) StrictMath.rint(end(q95, width))};
    }

    /** The larger root of (e - q)^2 = tail * width * e. */
    private static double end(double quantile, double width) {
        double half = quantile + TAIL * width / 2;
        return half + StrictMath.sqrt(half * half - quantile * quantile);
    }
}
