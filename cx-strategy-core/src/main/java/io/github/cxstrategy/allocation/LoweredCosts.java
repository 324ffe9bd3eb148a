package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigInteger;
import java.util.List;

/** An initiative whose cost lines are all lowered alike, each rounded down to minor units. */
final class LoweredCosts {
    private LoweredCosts() {}

    static Initiative of(Initiative initiative, long numerator, long denominator) {
        List<FundingOption> options = initiative.options().stream()
                .map(option -> option.toBuilder()
                        .costs(option.costs().stream()
                                .map(line -> lowered(line, numerator, denominator))
                                .toList())
                        .build())
                .toList();
        return initiative.toBuilder().options(options).build();
    }

    private static CostLine lowered(CostLine line, long numerator, long denominator) {
        long amount = BigInteger.valueOf(line.amount().minorUnits())
                .multiply(BigInteger.valueOf(numerator))
                .divide(BigInteger.valueOf(denominator))
                .longValueExact();
        return new CostLine(line.pools(), line.period(), new Money(line.amount().currency(), amount));
    }
}
