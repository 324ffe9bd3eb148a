package io.github.cxstrategy.model.role;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.internal.check.Check;

/**
 * How many of its expected deliverables a role has met in a period.
 *
 * @param period the period
 * @param expected how many deliverables were expected, not negative
 * @param met how many of them were met, from 0 to those expected
 */
public record DeliveryRecord(FiscalPeriod period, int expected, int met) {
    /** Checks the two numbers. */
    public DeliveryRecord {
        Check.given("period", period);
        checkArgument(expected >= 0, "'expected' must not be negative but is %s.", expected);
        checkArgument(met >= 0, "'met' must not be negative but is %s.", met);
        checkArgument(
                met <= expected,
                "'met' must be at most the %s expected but is %s.\nMaybe the two numbers are swapped.",
                expected,
                met);
    }
}
