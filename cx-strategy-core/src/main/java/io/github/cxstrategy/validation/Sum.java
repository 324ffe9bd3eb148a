package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A sum of amounts in one currency, of any size: what {@link Money} would refuse to add up can still be reported. */
record Sum(Currency currency, BigInteger minorUnits) implements Comparable<Sum> {
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    /** The sum in this currency, or empty if any amount is in another. */
    static Optional<Sum> of(Currency currency, Collection<Money> amounts) {
        return amounts.stream().allMatch(amount -> amount.currency().equals(currency))
                ? Optional.of(new Sum(currency, add(amounts)))
                : Optional.empty();
    }

    /** The sums of each currency, by its code. */
    static Collection<Sum> byCurrency(Collection<Money> amounts) {
        Map<Currency, Sum> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Money amount : amounts) {
            sums.merge(
                    amount.currency(),
                    new Sum(amount.currency(), BigInteger.valueOf(amount.minorUnits())),
                    (a, b) -> new Sum(a.currency, a.minorUnits.add(b.minorUnits)));
        }
        return sums.values();
    }

    static Sum of(Money amount) {
        return new Sum(amount.currency(), BigInteger.valueOf(amount.minorUnits()));
    }

    private static BigInteger add(Collection<Money> amounts) {
        return amounts.stream()
                .map(amount -> BigInteger.valueOf(amount.minorUnits()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Whether the sum cannot be held in whole minor units. */
    boolean isTooLarge() {
        return minorUnits.compareTo(MAX) > 0;
    }

    @Override
    public int compareTo(Sum other) {
        return minorUnits.compareTo(other.minorUnits);
    }

    /** As {@link Money} writes it. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + new BigDecimal(minorUnits, currency.getDefaultFractionDigits()).toPlainString();
    }
}
