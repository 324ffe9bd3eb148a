package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;

/**
 * How costs are drawn. The same sampling draws the same costs everywhere; an initiative that comes or goes changes those of
 * no other.
 *
 * @param scenarios how many scenarios to draw, at least 1
 * @param seed what all draws follow from
 * @param shape how a cost is spread between its low and high end
 * @param commonShare how far costs move together: 0 not at all, 1 fully; between them, it is the correlation that any two
 *     have once each is taken as a normal score (Gaussian copula with one factor)
 */
public record Sampling(int scenarios, long seed, Shape shape, Ratio commonShare) {
    /** How a cost is spread between low, likely and high. */
    public enum Shape {
        /** Density that rises in a straight line up to likely and falls in one. */
        TRIANGULAR,
        /** Beta distribution with mean (low + 4 likely + high) / 6: nearer to likely than the triangular one. */
        PERT
    }

    private static final int MOST_SCENARIOS = 1_000_000;

    /** Checks the number of scenarios and the share. */
    public Sampling {
        checkArgument(
                scenarios >= 1 && scenarios <= MOST_SCENARIOS,
                "'scenarios' must be 1 to %s but are %s.",
                MOST_SCENARIOS,
                scenarios);
        Check.given("shape", shape);
        Check.given("commonShare", commonShare);
        checkArgument(
                commonShare.compareTo(Ratio.ONE) <= 0,
                "'commonShare' must be at most 1 but is %s.\nMaybe it is meant in percent.",
                commonShare);
    }

    /**
     * {@return triangular draws, each cost by itself}
     *
     * @param scenarios how many scenarios to draw, at least 1
     * @param seed what all draws follow from
     */
    public static Sampling of(int scenarios, long seed) {
        return new Sampling(scenarios, seed, Shape.TRIANGULAR, Ratio.ZERO);
    }

    /**
     * {@return the same with another shape}
     *
     * @param other how a cost is spread
     */
    public Sampling shaped(Shape other) {
        return new Sampling(scenarios, seed, other, commonShare);
    }

    /**
     * {@return the same with costs that move together}
     *
     * @param share how far: 0 not at all, 1 fully
     */
    public Sampling sharing(Ratio share) {
        return new Sampling(scenarios, seed, shape, share);
    }
}
