package io.github.cxstrategy.allocation.adjustment;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an allocation gives to an initiative that it funds. Which pools pay is left out.
 *
 * @param option the option that is funded
 * @param tranche the share of it that is funded, more than 0 and at most 1
 * @param money the money of each period, more than nothing; empty if it costs nothing
 */
public record Grant(Id<FundingOption> option, Ratio tranche, Map<FiscalPeriod, Money> money) {
    /** Copies the map and leaves out periods without money. */
    public Grant {
        Check.given("option", option);
        Check.given("tranche", tranche);
        Map<FiscalPeriod, Money> positive = new TreeMap<>(Check.map("money", money));
        positive.values().removeIf(amount -> !amount.isPositive());
        money = Check.map("money", positive);
    }

    /** {@return the first period with money, if it costs any} */
    public Optional<FiscalPeriod> start() {
        return money.keySet().stream().findFirst();
    }

    /** {@return the money of all periods together, if it costs any} */
    public Optional<Money> total() {
        return money.values().stream().reduce(Money::plus);
    }
}
