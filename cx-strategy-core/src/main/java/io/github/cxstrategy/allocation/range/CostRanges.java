package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.EstimateClass;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the range of each initiative's cost comes from: its own estimate if that has two ends; else its estimate class;
 * else what the caller takes for all others; else it is unknown.
 *
 * <p>The ends of an estimate are taken relative to its likely figure or, if nobody gave one, to what the cost lines of the
 * largest option sum to, provided that this lies between the ends. An estimate whose ends are one figure says nothing
 * about how far off it may be: its class does.
 *
 * @param byClass the range of each estimate class; a class that is not named has none
 * @param otherwise the range of what has neither ends nor class; empty means that it is unknown
 */
public record CostRanges(Map<EstimateClass, CostRange> byClass, Optional<CostRange> otherwise) {
    private static final int DECIMALS = 9;

    /** Copies the map. */
    public CostRanges {
        byClass = Check.map("byClass", byClass);
        Check.given("otherwise", otherwise);
    }

    /**
     * {@return the ranges that the classes of AACE International's recommended practice 18R-97 suggest: class 5 from
     * -50 to +100 %, 4 from -30 to +50 %, 3 from -20 to +30 %, 2 from -15 to +20 %, 1 from -10 to +15 %}
     */
    public static CostRanges aace() {
        return new CostRanges(
                Map.of(
                        EstimateClass.CLASS_5, CostRange.of("0.5", "2"),
                        EstimateClass.CLASS_4, CostRange.of("0.7", "1.5"),
                        EstimateClass.CLASS_3, CostRange.of("0.8", "1.3"),
                        EstimateClass.CLASS_2, CostRange.of("0.85", "1.2"),
                        EstimateClass.CLASS_1, CostRange.of("0.9", "1.15")),
                Optional.empty());
    }

    /**
     * {@return these with another range for a class}
     *
     * @param estimateClass the class
     * @param range how far the cost of its initiatives may lie from the likely figure
     */
    public CostRanges with(EstimateClass estimateClass, CostRange range) {
        Map<EstimateClass, CostRange> changed = new TreeMap<>(byClass);
        changed.put(Check.given("estimateClass", estimateClass), Check.given("range", range));
        return new CostRanges(changed, otherwise);
    }

    /**
     * {@return these with a range for what has neither an estimate with two ends nor a class}
     *
     * @param range how far such a cost may lie from the likely figure
     */
    public CostRanges orElse(CostRange range) {
        return new CostRanges(byClass, Optional.of(Check.given("range", range)));
    }

    /**
     * {@return the range of an initiative's cost and where it comes from}
     *
     * @param initiative the initiative
     */
    public KnownRange of(Initiative initiative) {
        Optional<CostRange> own = initiative.estimate().flatMap(estimate -> own(initiative, estimate));
        if (own.isPresent()) {
            return new KnownRange(own, KnownRange.Source.ESTIMATE);
        }
        Optional<CostRange> ofClass = initiative
                .estimate()
                .flatMap(CostEstimate::estimateClass)
                .flatMap(c -> Optional.ofNullable(byClass.get(c)));
        if (ofClass.isPresent()) {
            return new KnownRange(ofClass, KnownRange.Source.ESTIMATE_CLASS);
        }
        return otherwise.isPresent()
                ? new KnownRange(otherwise, KnownRange.Source.CALLER)
                : new KnownRange(Optional.empty(), KnownRange.Source.UNKNOWN);
    }

    /**
     * {@return the high ends of some initiatives, by id; one whose range is unknown is not in it}
     *
     * @param initiatives the initiatives
     */
    public Map<Id<Initiative>, Ratio> highEnds(Collection<Initiative> initiatives) {
        Map<Id<Initiative>, Ratio> ends = new TreeMap<>();
        initiatives.forEach(i -> of(i).range().ifPresent(range -> ends.put(i.id(), range.high())));
        return ends;
    }

    private static Optional<CostRange> own(Initiative initiative, CostEstimate estimate) {
        if (estimate.low().equals(estimate.high())) {
            return Optional.empty();
        }
        return estimate.likely()
                .or(() -> fullCost(initiative, estimate))
                .filter(Money::isPositive)
                .flatMap(likely -> relative(estimate, likely));
    }

    /** What the largest option costs; lines in another currency than the estimate's leave it unknown. */
    private static Optional<Money> fullCost(Initiative initiative, CostEstimate estimate) {
        return initiative.options().stream()
                .max(Comparator.comparing(FundingOption::valueShare))
                .filter(full -> full.costs().stream()
                        .allMatch(line ->
                                line.amount().currency().equals(estimate.low().currency())))
                .flatMap(full -> full.costs().stream().map(CostLine::amount).reduce(Money::plus))
                .filter(sum -> estimate.low().compareTo(sum) <= 0 && sum.compareTo(estimate.high()) <= 0);
    }

    /** The ends rounded outward, so that no cent of the range is lost; nothing where they are too far off for a ratio. */
    private static Optional<CostRange> relative(CostEstimate estimate, Money likely) {
        BigDecimal high = share(estimate.high(), likely, RoundingMode.UP);
        if (high.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new CostRange(new Ratio(share(estimate.low(), likely, RoundingMode.DOWN)), new Ratio(high)));
    }

    private static BigDecimal share(Money part, Money whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part.minorUnits()).divide(BigDecimal.valueOf(whole.minorUnits()), DECIMALS, rounding);
    }
}
