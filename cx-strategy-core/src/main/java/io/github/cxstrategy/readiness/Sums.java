package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exact sums of money in minor units, of any size. */
final class Sums {
    private Sums() {}

    static List<Money> amounts(List<CostLine> lines) {
        List<Money> amounts = new ArrayList<>(lines.size());
        for (CostLine line : lines) {
            amounts.add(line.amount());
        }
        return amounts;
    }

    /** The sum in minor units; throws if the currencies differ. */
    static BigDecimal minorUnits(List<Money> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        long rest = 0;
        for (Money amount : amounts) {
            if (!amount.currency().equals(amounts.get(0).currency())) {
                throw new IllegalArgumentException("All amounts must have one currency but have "
                        + amounts.stream()
                                .map(money -> money.currency().getCurrencyCode())
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            long next = rest + amount.minorUnits();
            if (((rest ^ next) & (amount.minorUnits() ^ next)) < 0) { // does not fit
                sum = sum.add(BigDecimal.valueOf(rest));
                next = amount.minorUnits();
            }
            rest = next;
        }
        return sum.add(BigDecimal.valueOf(rest));
    }

    /** Throws if the currencies differ. */
    static void sameCurrency(List<Money> some, List<Money> others) {
        List<Money> all = new ArrayList<>(some);
        all.addAll(others);
        minorUnits(all);
    }

    /** A sum as a person reads it, also where it does not fit an amount. */
    static String text(BigDecimal minorUnits, Optional<Currency> currency) {
        if (currency.isEmpty()) {
            return minorUnits.toPlainString();
        }
        int digits = currency.get().getDefaultFractionDigits();
        return currency.get().getCurrencyCode() + " "
                + minorUnits.movePointLeft(digits).setScale(digits).toPlainString();
    }

    /** The sum of a list that may go on: known if it is closed, else at least what is known. */
    static Quantity of(String subject, String name, List<Money> amounts, boolean closed) {
        BigDecimal sum = minorUnits(amounts);
        return closed
                ? Quantity.exactly(subject, name, sum, text(sum, currency(amounts)))
                : Quantity.atLeast(subject, name, sum);
    }

    static Optional<Currency> currency(List<Money> amounts) {
        return amounts.isEmpty() ? Optional.empty() : Optional.of(amounts.get(0).currency());
    }

    /** A sum of two quantities under one name; what is not known of one is not known of the sum. */
    static Quantity plus(String subject, String name, Quantity a, Quantity b, Optional<Currency> currency) {
        Optional<BigDecimal> low = a.low().flatMap(x -> b.low().map(x::add));
        Optional<BigDecimal> high = a.high().flatMap(x -> b.high().map(x::add));
        return low.isPresent() && low.equals(high)
                ? Quantity.exactly(subject, name, low.get(), text(low.get(), currency))
                : new Quantity(new Fact.Unknown(subject, name), low, high);
    }
}
