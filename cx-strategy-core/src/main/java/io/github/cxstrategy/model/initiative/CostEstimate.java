package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An estimate of the full cost of an initiative (VROM: very rough order of magnitude), by two points or by three.
 *
 * @param low what it costs if all goes well, not negative
 * @param likely what it most likely costs, between low and high, if anybody has said
 * @param high what it costs if all goes badly
 * @param estimateClass how refined the estimate is, if classified
 * @param refinement who refined it and when, if anybody has
 * @param date the day on which it was first made, if known
 */
public record CostEstimate(
        Money low,
        Optional<Money> likely,
        Money high,
        Optional<EstimateClass> estimateClass,
        Optional<Refinement> refinement,
        Optional<LocalDate> date) {

    /**
     * Who refined an estimate and when.
     *
     * @param by who refined it
     * @param on when
     */
    public record Refinement(Id<Person> by, LocalDate on) {
        /** Checks that both are given. */
        public Refinement {
            Check.given("by", by);
            Check.given("on", on);
        }
    }

    /** Checks the order of the amounts. */
    public CostEstimate {
        Check.given("low", low);
        Check.given("likely", likely);
        Check.given("high", high);
        Check.given("estimateClass", estimateClass);
        Check.given("refinement", refinement);
        Check.given("date", date);
        checkArgument(!low.isNegative(), "'low' must not be negative but is %s.", low);
        checkArgument(
                low.compareTo(high) <= 0,
                "'high' must not lie below low but is %s (low %s).\nMaybe the bounds are swapped.",
                high,
                low);
        likely.ifPresent(amount -> checkArgument(
                low.compareTo(amount) <= 0 && amount.compareTo(high) <= 0,
                "'likely' must lie between low and high but is %s (low %s, high %s).",
                amount,
                low,
                high));
    }

    /**
     * A three-point estimate of which nobody knows when it was made.
     *
     * @param low what it costs if all goes well, not negative
     * @param likely what it most likely costs, between low and high
     * @param high what it costs if all goes badly
     * @param estimateClass how refined the estimate is, if classified
     * @param refinement who refined it and when, if anybody has
     */
    public CostEstimate(
            Money low,
            Money likely,
            Money high,
            Optional<EstimateClass> estimateClass,
            Optional<Refinement> refinement) {
        this(low, Optional.of(Check.given("likely", likely)), high, estimateClass, refinement, Optional.empty());
    }

    /**
     * {@return a first, very rough estimate of which only the bounds are known}
     *
     * @param low what it costs if all goes well
     * @param high what it costs if all goes badly
     */
    public static CostEstimate vrom(Money low, Money high) {
        return new CostEstimate(
                low, Optional.empty(), high, Optional.of(EstimateClass.CLASS_5), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a first, very rough estimate}
     *
     * @param low what it costs if all goes well
     * @param likely what it most likely costs
     * @param high what it costs if all goes badly
     */
    public static CostEstimate vrom(Money low, Money likely, Money high) {
        return new CostEstimate(low, likely, high, Optional.of(EstimateClass.CLASS_5), Optional.empty());
    }

    /**
     * {@return this estimate as refined by a person}
     *
     * @param person who refined it
     * @param day when
     */
    public CostEstimate refinedBy(Id<Person> person, LocalDate day) {
        return new CostEstimate(low, likely, high, estimateClass, Optional.of(new Refinement(person, day)), date);
    }

    /**
     * {@return this estimate with the day on which it was first made}
     *
     * @param day when
     */
    public CostEstimate madeOn(LocalDate day) {
        return new CostEstimate(low, likely, high, estimateClass, refinement, Optional.of(day));
    }
}
