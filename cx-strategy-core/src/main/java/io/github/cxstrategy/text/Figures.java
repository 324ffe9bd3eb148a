package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them, the same in every locale. */
final class Figures {
    private Figures() {}

    /** A whole number with thousands separators. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** The currency and the amount, for example {@code EUR 1,200,000}; decimals only where there are cents. */
    static String money(Money money) {
        return money.currency().getCurrencyCode() + " " + amount(money);
    }

    /** The amount without its currency. */
    static String amount(Money money) {
        int digits = money.currency().getDefaultFractionDigits();
        BigDecimal amount = BigDecimal.valueOf(money.minorUnits(), digits);
        boolean isWhole = amount.stripTrailingZeros().scale() <= 0;
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(isWhole ? 0 : digits);
        format.setMaximumFractionDigits(isWhole ? 0 : digits);
        return format.format(amount);
    }

    /** A part of a whole in percent with one decimal, rounded half up; a dash if the whole is nothing. */
    static String percent(long part, long whole) {
        if (whole == 0) {
            return "-";
        }
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    /** A share in percent, exact. */
    static String percent(Ratio share) {
        return share.value().movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** A number of things, for example {@code 1 conflict} or {@code 3 conflicts}. */
    static String count(long number, String thing) {
        return whole(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** A constant as words, for example {@code not ready} for {@code NOT_READY}. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
