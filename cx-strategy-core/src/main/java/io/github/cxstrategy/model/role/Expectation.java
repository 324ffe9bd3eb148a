package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.internal.check.Check;

/**
 * What a role is expected to deliver, and how often.
 *
 * @param cadence how often
 * @param deliverable what is to be delivered each time
 */
public record Expectation(Cadence cadence, String deliverable) {
    /** Checks the text. */
    public Expectation {
        Check.given("cadence", cadence);
        Check.text("deliverable", deliverable);
    }
}
