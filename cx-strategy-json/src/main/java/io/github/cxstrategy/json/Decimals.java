package io.github.cxstrategy.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of decimal numbers: bounded when read, shortest when written, and the same on every JDK. */
final class Decimals {

    /** Exponents of more digits than this are refused unread: no number within the limits needs them. */
    private static final int EXPONENT_DIGITS = 6;

    /** Decimals of up to this many digits are told apart by every double that is not subnormal. */
    private static final int SURE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    /** The zero of doubles that differs from the other one; no decimal does. */
    static final String NEGATIVE_ZERO = "-0.0";

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private Decimals() {}

    /** Reads a JSON number in its shortest form, or returns null if that form is longer than the limit. */
    static @Nullable BigDecimal parse(String text, int limit) {
        if (isZero(text)) {
            return BigDecimal.ZERO;
        }
        int exponent = exponentAt(text);
        if (exponent >= 0 && text.length() - exponent - 1 > EXPONENT_DIGITS) {
            return null;
        }
        BigDecimal number = new BigDecimal(text).stripTrailingZeros();
        if (plainLength(number) > limit) {
            return null;
        }
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }

    /** Returns the shortest text without an exponent. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        int limit = JsonLimits.standard().maxNumberLength();
        if (plainLength(stripped) > limit) {
            throw new IllegalArgumentException(
                    "A number must have at most " + limit + " characters when written out but has more.");
        }
        return stripped.toPlainString();
    }

    /**
     * Returns the shortest decimal that reads back as the same double, and of those the nearest to it; without an
     * exponent from 1e-7 to 1e21, as ECMAScript does. {@link Double#toString} gives other digits before JDK 19 than after.
     */
    static String shortest(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("A number must be finite to be written but is " + number + ".");
        }
        if (number == 0) {
            return 1 / number < 0 ? NEGATIVE_ZERO : "0";
        }
        BigDecimal digits = digits(number).stripTrailingZeros();
        double size = Math.abs(number);
        if (size >= 1e-7 && size < 1e21) {
            return digits.toPlainString();
        }
        String unscaled = digits.unscaledValue().abs().toString();
        int power = unscaled.length() - 1 - digits.scale();
        String fraction = unscaled.length() == 1 ? "" : "." + unscaled.substring(1);
        return (number < 0 ? "-" : "") + unscaled.charAt(0) + fraction + "e" + power;
    }

    private static BigDecimal digits(double number) {
        boolean subnormal = Math.abs(number) < Double.MIN_NORMAL;
        if (!subnormal) {
            BigDecimal printed = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            if (printed.precision() <= SURE_DIGITS) {
                return printed;
            }
        }
        BigDecimal exact = new BigDecimal(number);
        for (int precision = subnormal ? 1 : SURE_DIGITS; precision < MOST_DIGITS; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** Says whether a text is a number as JSON writes it. */
    static boolean isJson(String text) {
        return JSON.matcher(text).matches();
    }

    /** Says whether a JSON number is zero: no digit before its exponent but 0. */
    static boolean isZero(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '1' && c <= '9') {
                return false;
            }
            if (c == 'e' || c == 'E') {
                return true;
            }
        }
        return true;
    }

    private static int exponentAt(String text) {
        return Math.max(text.indexOf('e'), text.indexOf('E'));
    }

    private static long plainLength(BigDecimal number) {
        long precision = number.precision();
        long scale = number.scale();
        long sign = number.signum() < 0 ? 1 : 0;
        if (scale <= 0) {
            return sign + precision - scale;
        }
        return sign + 1 + Math.max(precision, scale + 1);
    }
}
