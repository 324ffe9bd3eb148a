package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.allocation.range.OverrunForecast.Risk;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.stats.Samples;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Money and what is paid of it, at likely costs and in every scenario. */
final class Account {
    private record Payment(Id<Initiative> initiative, Money amount) {}

    private final List<Payment> payments = new ArrayList<>();
    private final long[] sums;
    private Money planned;
    private Money available;
    private Money reserve;

    Account(Money zero, int scenarios) {
        planned = zero;
        available = zero;
        reserve = zero;
        sums = new long[scenarios];
    }

    /** Adds the money of a pool and period. */
    void hold(PeriodUse use) {
        available = available.plus(use.approved().minus(use.reserve()));
        reserve = reserve.plus(use.reserve());
    }

    /** Adds what an initiative gets at likely costs. */
    void pay(Id<Initiative> initiative, Money amount) {
        payments.add(new Payment(initiative, amount));
        planned = planned.plus(amount);
    }

    /** Adds up the costs of a scenario. */
    void draw(int scenario, Map<Id<Initiative>, Ratio> factors) {
        for (Payment payment : payments) {
            Ratio factor = factors.getOrDefault(payment.initiative(), Ratio.ONE);
            long cost = payment.amount().share(factor, RoundingMode.HALF_UP).minorUnits();
            sums[scenario] = Math.addExact(sums[scenario], cost);
        }
    }

    Risk risk(Ratio confidence) {
        Samples samples = new Samples(sums);
        int rank = confidence
                .value()
                .multiply(BigDecimal.valueOf(sums.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return new Risk(
                planned,
                available,
                reserve,
                samples.above(available.minorUnits()),
                samples.above(available.plus(reserve).minorUnits()),
                sums.length,
                new Money(available.currency(), samples.ofRank(rank)));
    }
}
