package io.github.cxstrategy.examples.csv;

import io.github.cxstrategy.basics.Money;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How amounts are written.
 *
 * @param currency the ISO 4217 code of all amounts, unless a column has it
 * @param scale what one unit in the table stands for, from 1: 1000000 where the table is in millions; by default 1
 * @param decimalSeparator the character before decimals; by default a point
 * @param thousandsSeparator the character between groups of three digits; by default there is none
 * @param symbol a text that may stand before or after the number, such as a currency sign
 * @param rounding what to do with fractions of the smallest coin; by default they are refused
 */
public record AmountForm(
        Optional<String> currency,
        Optional<Long> scale,
        Optional<String> decimalSeparator,
        Optional<String> thousandsSeparator,
        Optional<String> symbol,
        Optional<RoundingMode> rounding) {
    /** Plain numbers with a decimal point. */
    static final AmountForm STANDARD = new AmountForm(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final long MOST_SCALE = 1_000_000_000_000L;

    /** Checks that amounts can be read so. */
    public AmountForm {
        currency.ifPresent(code -> Money.ofMinor(code, 0));
        Mapped.check(
                scale.filter(s -> s < 1 || s > MOST_SCALE).isEmpty(),
                "'scale' must lie between 1 and " + MOST_SCALE + " but is " + scale.orElse(1L) + ".");
        Mapped.oneCharacter("decimalSeparator", decimalSeparator);
        Mapped.oneCharacter("thousandsSeparator", thousandsSeparator);
        Mapped.check(
                decimalSeparator.filter(AmountForm::isPartOfNumbers).isEmpty(),
                "'decimalSeparator' must be no digit and no sign but is '" + decimalSeparator.orElse("") + "'.");
        Mapped.check(
                thousandsSeparator.filter(AmountForm::isPartOfNumbers).isEmpty(),
                "'thousandsSeparator' must be no digit and no sign but is '" + thousandsSeparator.orElse("") + "'.");
        String decimals = decimalSeparator.orElse(".");
        Mapped.check(
                thousandsSeparator.filter(decimals::equals).isEmpty(),
                "'thousandsSeparator' must differ from the decimal separator but both are '" + decimals + "'.");
        Mapped.notEmpty("symbol", symbol);
        Mapped.check(
                rounding.filter(RoundingMode.UNNECESSARY::equals).isEmpty(),
                "'rounding' must be a way of rounding but is UNNECESSARY. Maybe leave it out: fractions are refused"
                        + " then.");
    }

    private static boolean isPartOfNumbers(String character) {
        return character.matches("[0-9+-]");
    }
}
