package io.github.cxstrategy.internal.stats;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Lets figures move together: each one's own draw is mixed with a draw that all have in common.
 *
 * <p>The one-factor Gaussian copula: draws become normal scores, the sum is weighted so that it is one again, and that
 * becomes a draw. Each figure by itself keeps its distribution; the scores of any two have the common share as
 * correlation. Bound: constant. Use a matrix of correlations where some pairs move together and others do not.
 * Li, "On default correlation: a copula function approach", Journal of Fixed Income 9, 2000,
 * <a href="https://doi.org/10.3905/jfi.2000.319253">doi:10.3905/jfi.2000.319253</a>.
 */
public final class OneFactor {
    private static final double BILLION = 1e9;
    private static final double LEAST = 0x1p-54;

    // no generator: quantiles and probabilities only
    private final NormalDistribution normal = new NormalDistribution(null, 0, 1);
    private final double commonWeight;
    private final double ownWeight;
    private final boolean independent;

    /** A common share in parts per billion, 0 to 1,000,000,000. */
    public OneFactor(long commonShare) {
        double share = (double) commonShare / BILLION;
        commonWeight = StrictMath.sqrt(share);
        ownWeight = StrictMath.sqrt(1 - share);
        independent = commonShare == 0;
    }

    /** {@return the draw that counts, between 0 and 1, both exclusive} */
    public double mixed(double own, double common) {
        if (independent) {
            return own;
        }
        if (ownWeight == 0) {
            return common;
        }
        double score = commonWeight * normal.inverseCumulativeProbability(common)
                + ownWeight * normal.inverseCumulativeProbability(own);
        return Math.max(LEAST, Math.min(1 - LEAST, normal.cumulativeProbability(score)));
    }
}
