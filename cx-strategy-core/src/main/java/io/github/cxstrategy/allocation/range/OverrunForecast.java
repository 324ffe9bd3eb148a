package io.github.cxstrategy.allocation.range;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How likely an allocation made on likely costs overruns its budgets, counted over drawn costs, and what reserve that asks
 * for. What is funded stays as it is, and so does who pays.
 *
 * @param sampling how costs were drawn
 * @param confidence in which share of the scenarios the reserve is to be enough; 0.8 means 80 %
 * @param periods the risk of each pool and period with money or costs, by pool and period
 * @param total the risk of all pools and periods together; empty if no money is named
 * @param unranged the funded initiatives of which nobody knows how far off their costs may be; they are held at likely, so
 *     the true risk is larger
 */
public record OverrunForecast(
        Sampling sampling,
        Ratio confidence,
        List<InPeriod> periods,
        Optional<Risk> total,
        Set<Id<Initiative>> unranged) {

    /**
     * The risk of a pool in a period. Where the pool carries over, all figures are sums up to and including the period: money
     * left earlier pays later costs.
     *
     * @param pool the pool
     * @param period the period
     * @param risk the risk
     */
    public record InPeriod(Id<BudgetPool> pool, FiscalPeriod period, Risk risk) {
        /** Checks that the parts are given. */
        public InPeriod {
            Check.given("pool", pool);
            Check.given("period", period);
            Check.given("risk", risk);
        }
    }

    /**
     * How drawn costs compare with money.
     *
     * @param planned the costs at their likely figures
     * @param available the money that can be spent: approved less reserve
     * @param reserve the money that is held back
     * @param overruns in how many scenarios the costs are more than what is available
     * @param beyondReserve in how many scenarios they are more than available and reserve together
     * @param of how many scenarios there are
     * @param atConfidence the least amount that the costs do not exceed in the wanted share of the scenarios: an order
     *     statistic of the drawn sums, no interpolation
     */
    public record Risk(
            Money planned,
            Money available,
            Money reserve,
            int overruns,
            int beyondReserve,
            int of,
            Money atConfidence) {
        /** Checks that the counts fit. */
        public Risk {
            Check.given("planned", planned);
            Check.given("available", available);
            Check.given("reserve", reserve);
            Check.given("atConfidence", atConfidence);
            checkArgument(
                    0 <= beyondReserve && beyondReserve <= overruns && overruns <= of,
                    "'beyondReserve' and 'overruns' must rise from 0 to %s but are %s and %s.",
                    of,
                    beyondReserve,
                    overruns);
        }

        /** {@return the reserve that the wanted confidence asks for, on top of the planned costs; never negative} */
        public Money neededReserve() {
            Money needed = atConfidence.minus(planned);
            return needed.isNegative() ? Money.zero(planned.currency()) : needed;
        }

        /** {@return what is missing for that: needed costs beyond available and reserve together; never negative} */
        public Money missing() {
            Money missing = atConfidence.minus(available).minus(reserve);
            return missing.isNegative() ? Money.zero(planned.currency()) : missing;
        }
    }

    /** Copies the lists. */
    public OverrunForecast {
        Check.given("sampling", sampling);
        Check.given("confidence", confidence);
        checkConfidence(confidence);
        periods = Check.list("periods", periods);
        Check.given("total", total);
        unranged = Check.set("unranged", unranged);
    }

    static void checkConfidence(Ratio confidence) {
        checkArgument(
                confidence.compareTo(Ratio.ZERO) > 0 && confidence.compareTo(Ratio.ONE) <= 0,
                "'confidence' must be more than 0 and at most 1 but is %s.\nMaybe it is meant in percent.",
                confidence);
    }
}
