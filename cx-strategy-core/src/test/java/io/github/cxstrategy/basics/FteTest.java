package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Full-time equivalents are a plain decimal number, exact to a thousandth; trailing zeros do not count. */
class FteTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0.50, 0.5", "1.000, 1", "0.001, 0.001", "1000000, 1000000", "12.3400, 12.34"})
    void text(String written, String read) {
        assertThat(Fte.of(written)).hasToString(read).isEqualTo(Fte.of(read)).hasSameHashCodeAs(Fte.of(read));
        assertThat(Fte.of(Fte.of(written).toString())).isEqualTo(Fte.of(written));
    }

    @Test
    void equal_values_are_equal_however_scaled() {
        assertThat(new Fte(new BigDecimal("1e2"))).isEqualTo(Fte.of("100"));
        assertThat(Fte.of("0.3")).isLessThan(Fte.of("0.31")).isGreaterThan(Fte.of("0.299"));
        assertThat(Fte.of("0.30")).isEqualByComparingTo(Fte.of("0.3"));
    }

    @Test
    void sums_are_exact() {
        assertThat(Fte.of("0.1").plus(Fte.of("0.2"))).isEqualTo(Fte.of("0.3"));
        assertThat(Fte.of("0.5").plus(Fte.of("0.5"))).isEqualTo(Fte.ONE);
        assertThat(Fte.ZERO.plus(Fte.ONE)).isEqualTo(Fte.ONE);
        assertThat(Fte.of("999999.999").plus(Fte.of("0.001"))).isEqualTo(Fte.of("1000000"));
    }

    @Test
    void what_is_no_full_time_equivalent() {
        assertRefused("1000000.001", "'fte' must lie between 0 and 1000000 but is 1000000.001.");
        assertRefused("0.0001", "'fte' must have at most 3 decimals but is 0.0001.");
        assertRefused("50 %", "'fte' must be a plain decimal number such as 0.5 but is '50 %'.");
        assertRefused("-1", "'fte' must be a plain decimal number such as 0.5 but is '-1'.");
        assertRefused("1e2", "'fte' must be a plain decimal number such as 0.5 but is '1e2'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fte(new BigDecimal("-0.5")))
                .withMessage("'fte' must lie between 0 and 1000000 but is -0.5.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fte.of("1000000").plus(Fte.of("0.001")))
                .withMessage("'fte' must lie between 0 and 1000000 but is 1000000.001.");
    }

    private static void assertRefused(String text, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fte.of(text)).withMessage(sentence);
    }
}
