package io.github.cxstrategy.examples.pabulib;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as .pb files write them: digits, and decimals behind a point or a comma. */
final class Numbers {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})(?:[.,]([0-9]{1,20}))?");

    private Numbers() {}

    static BigDecimal amount(String source, int line, String name, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new PabulibException(
                    source,
                    line,
                    "'" + name + "' must be a number such as 1200 or 1200.50 but is '" + PabulibReader.shortened(text)
                            + "'.");
        }
        String decimals = matcher.group(2) == null ? "" : matcher.group(2);
        if (decimals.length() == 3) {
            throw new PabulibException(
                    source,
                    line,
                    "'" + name + "' must tell decimals from thousands but '" + text + "' can mean " + matcher.group(1)
                            + decimals + " or " + matcher.group(1) + "." + decimals + ".");
        }
        BigDecimal amount = new BigDecimal(decimals.isEmpty() ? matcher.group(1) : matcher.group(1) + "." + decimals);
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
