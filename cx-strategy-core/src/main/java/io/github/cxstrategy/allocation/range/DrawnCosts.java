package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.stats.Draws;
import io.github.cxstrategy.internal.stats.Spread;
import io.github.cxstrategy.internal.stats.SpreadSampler;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of the ranges of a question, and the costs that are drawn from them. */
final class DrawnCosts {
    private static final int DECIMALS = 9;
    private static final long ONE = 1_000_000_000;

    private final Map<Id<Initiative>, KnownRange> known = new TreeMap<>();
    private final Map<Id<Initiative>, CostRange> uncertain = new TreeMap<>();
    private final SpreadSampler sampler;

    DrawnCosts(RangeQuestion question) {
        for (Initiative initiative : question.request().initiatives()) {
            KnownRange range = question.ranges().of(initiative);
            known.put(initiative.id(), range);
            range.range().filter(r -> !r.isExact()).ifPresent(r -> uncertain.put(initiative.id(), r));
        }
        Sampling sampling = question.sampling();
        sampler = new SpreadSampler(sampling.seed(), spread(sampling.shape()), billionths(sampling.commonShare()));
    }

    private static Spread spread(Sampling.Shape shape) {
        return switch (shape) {
            case TRIANGULAR -> Spread.TRIANGULAR;
            case PERT -> Spread.PERT;
        };
    }

    private static long billionths(Ratio ratio) {
        return ratio.value().movePointRight(DECIMALS).longValueExact();
    }

    /** {@return what is known of each initiative's range} */
    Map<Id<Initiative>, KnownRange> known() {
        return known;
    }

    /** {@return the initiatives whose cost is not exact, with their ranges} */
    Map<Id<Initiative>, CostRange> uncertain() {
        return uncertain;
    }

    /** {@return the initiatives of which nobody knows the range} */
    Set<Id<Initiative>> unranged() {
        Set<Id<Initiative>> unranged = new TreeSet<>();
        known.forEach((id, range) -> {
            if (range.range().isEmpty()) {
                unranged.add(id);
            }
        });
        return unranged;
    }

    /** {@return the multiple of the likely figure that each uncertain cost is in a scenario, counted from 0} */
    Map<Id<Initiative>, Ratio> factors(int scenario) {
        Map<Id<Initiative>, Ratio> factors = new TreeMap<>();
        uncertain.forEach((id, range) -> {
            long figure = sampler.figure(
                    Draws.stream(id.value()), scenario, billionths(range.low()), ONE, billionths(range.high()));
            factors.put(id, new Ratio(BigDecimal.valueOf(figure, DECIMALS)));
        });
        return factors;
    }

    /** {@return every uncertain cost at its low end} */
    Map<Id<Initiative>, Ratio> lowest() {
        Map<Id<Initiative>, Ratio> factors = new TreeMap<>();
        uncertain.forEach((id, range) -> factors.put(id, range.low()));
        return factors;
    }

    /** {@return every uncertain cost at its high end} */
    Map<Id<Initiative>, Ratio> highest() {
        Map<Id<Initiative>, Ratio> factors = new TreeMap<>();
        uncertain.forEach((id, range) -> factors.put(id, range.high()));
        return factors;
    }
}
