package io.github.cxstrategy.basics;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.internal.check.Check;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount of money: a whole number of the currency's minor units (cents), negative amounts allowed.
 *
 * <p>Arithmetic throws {@link ArithmeticException} on overflow and {@link IllegalArgumentException} when currencies
 * differ; nothing is ever rounded silently. Ordered by amount within one currency. Immutable and thread-safe.
 *
 * @param currency the currency, one that has minor units
 * @param minorUnits the amount in minor units, for example cents
 */
public record Money(Currency currency, long minorUnits) implements Comparable<Money> {
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Checks that the currency has minor units. */
    public Money {
        withMinorUnits(currency);
    }

    /**
     * An amount in minor units.
     *
     * @param currencyCode the ISO 4217 code, for example {@code EUR}
     * @param minorUnits the amount in minor units, for example cents
     * @return the amount
     * @throws IllegalArgumentException if there is no such currency
     */
    public static Money ofMinor(String currencyCode, long minorUnits) {
        return new Money(currency(currencyCode), minorUnits);
    }

    /**
     * An amount in major units.
     *
     * @param currencyCode the ISO 4217 code, for example {@code EUR}
     * @param amount the amount, for example {@code 1200} or {@code 1200.50}, with no more decimals than the currency has
     * @return the amount
     * @throws IllegalArgumentException if the currency is unknown or the amount is no such number
     */
    public static Money of(String currencyCode, String amount) {
        Currency currency = currency(currencyCode);
        Check.given("amount", amount);
        checkArgument(
                amount.length() <= 30 && AMOUNT.matcher(amount).matches(),
                "'amount' must be a plain decimal number such as 1200.50 but is '%s'.",
                amount);
        try {
            BigDecimal minor = new BigDecimal(amount).movePointRight(currency.getDefaultFractionDigits());
            return new Money(currency, minor.longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'amount' must have at most " + currency.getDefaultFractionDigits() + " decimals and fit "
                            + Long.MAX_VALUE + " minor units but is " + currencyCode + " " + amount + ".",
                    e);
        }
    }

    /**
     * A whole amount in major units.
     *
     * @param currencyCode the ISO 4217 code, for example {@code EUR}
     * @param amount the amount, for example {@code 1200}
     * @return the amount
     * @throws IllegalArgumentException if the currency is unknown or the amount does not fit
     */
    public static Money of(String currencyCode, long amount) {
        return of(currencyCode, Long.toString(amount));
    }

    /**
     * The inverse of {@link #toString()}.
     *
     * @param text for example {@code EUR 1200.50}
     * @return the amount
     * @throws IllegalArgumentException if the text is no amount
     */
    public static Money parse(String text) {
        Check.given("text", text);
        checkArgument(
                text.length() > 4 && text.charAt(3) == ' ',
                "'money' must be a currency code, a space and an amount, such as 'EUR 1200.50', but is '%s'.",
                text);
        return of(text.substring(0, 3), text.substring(4));
    }

    private static Currency withMinorUnits(Currency currency) {
        checkArgument(
                Check.given("currency", currency).getDefaultFractionDigits() >= 0,
                "'currency' must have minor units but is %s.",
                currency.getCurrencyCode());
        return currency;
    }

    private static Currency currency(String code) {
        Check.given("currency", code);
        Currency currency;
        try {
            currency = Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'currency' must be an ISO 4217 code but is '" + code + "'.", e);
        }
        return withMinorUnits(currency);
    }

    /**
     * {@return nothing, in this currency}
     *
     * @param currency the currency
     */
    public static Money zero(Currency currency) {
        return new Money(currency, 0);
    }

    /**
     * {@return this plus the other amount}
     *
     * @param other an amount in the same currency
     */
    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minorUnits, sameCurrency(other).minorUnits));
    }

    /**
     * {@return this minus the other amount}
     *
     * @param other an amount in the same currency
     */
    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minorUnits, sameCurrency(other).minorUnits));
    }

    /**
     * A share of this amount.
     *
     * @param share the share; 0.05 means 5 %
     * @param rounding what to do with fractions of a minor unit
     * @return the share, in whole minor units
     */
    public Money share(Ratio share, RoundingMode rounding) {
        BigDecimal exact = BigDecimal.valueOf(minorUnits).multiply(share.value());
        return new Money(currency, exact.setScale(0, rounding).longValueExact());
    }

    /** {@return whether the amount is less than zero} */
    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** {@return whether the amount is more than zero} */
    public boolean isPositive() {
        return minorUnits > 0;
    }

    private Money sameCurrency(Money other) {
        checkArgument(
                currency.equals(other.currency), "Both amounts must have one currency but are %s and %s.", this, other);
        return other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    /** {@return the code, a space and the amount with all the currency's decimals, for example {@code EUR 1200.50}} */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                        .toPlainString();
    }
}
