package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts as a mapping says that they are written. */
final class AmountReader {
    private static final int MOST_CHARACTERS = 60;

    private final AmountForm form;
    private final Pattern number;
    private final Optional<String> thousands;

    AmountReader(AmountForm form) {
        this.form = form;
        this.thousands = form.thousandsSeparator();
        String whole = thousands
                .map(Pattern::quote)
                .map(separator -> "[0-9]{1,3}(?:" + separator + "[0-9]{3})+|[0-9]+")
                .orElse("[0-9]+");
        String decimals = Pattern.quote(form.decimalSeparator().orElse("."));
        this.number = Pattern.compile("(-?)(" + whole + ")(?:" + decimals + "([0-9]+))?(?:[eE]([+-]?[0-9]{1,2}))?");
    }

    /** Reads one amount; throws an {@link IllegalArgumentException} whose message follows the name of the column. */
    Money read(String text, Currency currency) {
        Matcher matcher = number.matcher(bare(text));
        if (text.length() > MOST_CHARACTERS || !matcher.matches()) {
            throw new IllegalArgumentException("must be a number such as " + example());
        }
        String whole = thousands
                .map(separator -> matcher.group(2).replace(separator, ""))
                .orElse(matcher.group(2));
        String decimals = matcher.group(3) == null ? "" : "." + matcher.group(3);
        int exponent = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        BigDecimal amount = new BigDecimal(whole + decimals)
                .scaleByPowerOfTen(exponent)
                .multiply(BigDecimal.valueOf(form.scale().orElse(1L)));
        if (!matcher.group(1).isEmpty() && amount.signum() != 0) {
            throw new IllegalArgumentException("must not be negative");
        }
        return money(amount, currency);
    }

    private Money money(BigDecimal amount, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        BigDecimal coins = amount.movePointRight(digits);
        try {
            return new Money(
                    currency,
                    coins.setScale(0, form.rounding().orElse(RoundingMode.UNNECESSARY))
                            .longValueExact());
        } catch (ArithmeticException e) {
            boolean isTooLarge = coins.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
            throw new IllegalArgumentException(
                    isTooLarge
                            ? "must be at most " + new Money(currency, Long.MAX_VALUE)
                            : "must have no fractions of the smallest coin (in "
                                    + currency.getCurrencyCode() + " there are " + digits
                                    + " decimals, unless 'amounts.rounding' says how to round)",
                    e);
        }
    }

    /** The number without a sign of the currency and blanks; a blank between thousands may be one that does not break. */
    private String bare(String text) {
        String bare = text;
        if (form.symbol().isPresent()) {
            String symbol = form.symbol().get();
            if (bare.startsWith(symbol)) {
                bare = bare.substring(symbol.length());
            } else if (bare.endsWith(symbol)) {
                bare = bare.substring(0, bare.length() - symbol.length());
            }
        }
        if (thousands.filter(" "::equals).isPresent()) {
            bare = bare.replace('\u00A0', ' ').replace('\u202F', ' ');
        }
        return bare.strip();
    }

    private String example() {
        return "1" + thousands.orElse("") + "200" + form.decimalSeparator().orElse(".") + "50";
    }
}
