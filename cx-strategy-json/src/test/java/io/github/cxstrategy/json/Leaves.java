package io.github.cxstrategy.json;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Random values of the types that records are made of in the end; each is one that the model accepts somewhere. */
final class Leaves {

    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "z",
            "0",
            " ",
            "-",
            "_",
            ".",
            "/",
            "~",
            "\"",
            "\\",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "<",
            "&",
            "\t",
            "\n",
            "\r",
            "\u00A0",
            "\u00DF",
            "\u0130",
            "\u0131",
            "\u00E9",
            "e\u0301",
            "\u4E2D",
            "\u05D0",
            "\u0627",
            "\u200B",
            "\u200D",
            "\u2028",
            "\u2029",
            "\uD83D\uDE00",
            "\uD835\uDD38",
            "\uFFFD",
            "\uFEFF",
            "\uFFFF");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "JPY", "KWD");
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private final Random random;

    Leaves(Random random) {
        this.random = random;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            text.append(oneOf(PIECES));
        }
        return text.toString().isBlank() ? text + "x" : text.toString();
    }

    <T> Id<T> id() {
        return Id.of(random.nextInt(4) == 0 ? text().replaceAll("\\p{Cntrl}", "c") : "id-" + random.nextInt(6));
    }

    BigDecimal decimal() {
        BigInteger digits = new BigInteger(random.nextInt(60), random);
        BigDecimal number = new BigDecimal(random.nextBoolean() ? digits : digits.negate(), random.nextInt(19));
        return random.nextInt(4) == 0 ? BigDecimal.valueOf(random.nextInt(100)) : number;
    }

    Ratio ratio() {
        return new Ratio(BigDecimal.valueOf(random.nextInt(random.nextInt(5) == 0 ? 5_000 : 1_001), 3));
    }

    Fte fte() {
        return new Fte(BigDecimal.valueOf(random.nextInt(random.nextInt(5) == 0 ? 1_000_000_001 : 2_001), 3));
    }

    Money money() {
        long most = random.nextInt(10) == 0 ? Long.MAX_VALUE : 1_000_000;
        long amount = (random.nextLong() >>> 1) % most;
        return Money.ofMinor(oneOf(CURRENCIES), random.nextInt(10) == 0 ? -amount : amount);
    }

    FiscalPeriod period() {
        FiscalPeriod.Length length = oneOf(List.of(FiscalPeriod.Length.values()));
        return new FiscalPeriod(2025 + random.nextInt(4), length, 1 + random.nextInt(length.perYear()));
    }

    LocalDate date() {
        return random.nextInt(20) == 0
                ? LocalDate.of(random.nextInt(9999) + 1, 2, 28)
                : DAY.plusDays(random.nextInt(400));
    }

    long whole() {
        return random.nextInt(10) == 0 ? Long.MAX_VALUE : random.nextInt(1_000);
    }

    double real() {
        double any = Double.longBitsToDouble(random.nextLong());
        return random.nextBoolean() && Double.isFinite(any) ? any : random.nextInt(1_000) / 10.0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
