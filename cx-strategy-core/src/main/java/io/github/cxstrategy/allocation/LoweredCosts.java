package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigInteger;

/** An initiative whose cost lines are all lowered alike, each rounded down to minor units. */
final class LoweredCosts {
    private LoweredCosts() {}

    static Initiative of(Initiative initiative, long numerator, long denominator) {
        return ScaledCosts.withAmounts(initiative, amount -> lowered(amount, numerator, denominator));
    }

    private static Money lowered(Money amount, long numerator, long denominator) {
        long minorUnits = BigInteger.valueOf(amount.minorUnits())
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
        return new Money(amount.currency(), minorUnits);
    }
}
