package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What the organization wants to achieve, and how much it counts beside the other objectives.
 *
 * @param id the identifier
 * @param name what people call it
 * @param perspective the perspective of the balanced scorecard it belongs to, if known
 * @param weight its share of all objectives; 0.25 means 25 %; empty while nobody has weighed it
 */
public record Objective(Id<Objective> id, String name, Optional<Perspective> perspective, Optional<Ratio> weight) {
    /** Checks the name. */
    public Objective {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("perspective", perspective);
        Check.given("weight", weight);
    }

    /**
     * {@return a weighted objective}
     *
     * @param id the identifier
     * @param name what people call it
     * @param perspective the perspective it belongs to
     * @param weight its share of all objectives
     */
    public static Objective of(Id<Objective> id, String name, Perspective perspective, Ratio weight) {
        return new Objective(id, name, Optional.of(perspective), Optional.of(weight));
    }
}
