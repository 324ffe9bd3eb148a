package io.github.cxstrategy.internal.stats;

/** Draws figures between their ends, by position and stream, with a factor in common if wanted. */
public final class SpreadSampler {
    private static final long COMMON_STREAM = Draws.stream("common factor");

    private final Draws draws;
    private final Spread spread;
    private final OneFactor factor;

    /**
     * A sampler.
     *
     * @param seed what all draws follow from
     * @param spread how each figure is spread
     * @param commonShare how far figures move together, in parts per billion
     */
    public SpreadSampler(long seed, Spread spread, long commonShare) {
        draws = new Draws(seed);
        this.spread = spread;
        factor = new OneFactor(commonShare);
    }

    /**
     * {@return the figure of a stream at a position}
     *
     * @param stream the stream, see {@link Draws#stream}
     * @param position the number of the scenario
     * @param low the least value
     * @param mode the most likely value
     * @param high the largest value
     */
    public long figure(long stream, long position, long low, long mode, long high) {
        double own = draws.uniform(stream, position);
        double common = draws.uniform(COMMON_STREAM, position);
        return spread.quantile(low, mode, high, factor.mixed(own, common));
    }
}
