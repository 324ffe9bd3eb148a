package io.github.cxstrategy.internal.stats;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How a figure is spread between a least, a most likely and a largest value.
 *
 * <p>Quantiles are whole numbers, rounded from floating point of a fixed order of steps, and never outside the two ends.
 * Bound: constant for {@link #TRIANGULAR}; a few dozen evaluations of the incomplete beta function for {@link #PERT}.
 */
public enum Spread {
    /** Density that rises in a straight line to the most likely value and falls in one. */
    TRIANGULAR {
        @Override
        double inverse(double low, double mode, double high, double p) {
            double width = high - low;
            double left = mode - low;
            return p * width <= left
                    ? low + StrictMath.sqrt(p * width * left)
                    : high - StrictMath.sqrt((1 - p) * width * (high - mode));
        }
    },
    /**
     * Beta distribution whose mean is (low + 4 mode + high) / 6: less weight at the ends. Malcolm, Roseboom, Clark and
     * Fazar, "Application of a technique for research and development program evaluation", Operations Research 7, 1959,
     * <a href="https://doi.org/10.1287/opre.7.5.646">doi:10.1287/opre.7.5.646</a>.
     */
    PERT {
        @Override
        double inverse(double low, double mode, double high, double p) {
            double width = high - low;
            double alpha = 1 + 4 * (mode - low) / width;
            double beta = 1 + 4 * (high - mode) / width;
            // no generator: quantiles only
            return low + width * new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(p);
        }
    };

    abstract double inverse(double low, double mode, double high, double p);

    /**
     * {@return the value that is not exceeded with probability p, to the nearest whole number}
     *
     * @param low the least value
     * @param mode the most likely value, between the other two
     * @param high the largest value
     * @param p between 0 and 1, both exclusive
     */
    public long quantile(long low, long mode, long high, double p) {
        if (low == high) {
            return low;
        }
        long value = (long) StrictMath.rint(inverse((double) low, (double) mode, (double) high, p));
        return Math.max(low, Math.min(high, value));
    }
}
