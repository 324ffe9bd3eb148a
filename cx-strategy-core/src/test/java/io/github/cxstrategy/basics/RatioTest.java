package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ratio is a plain decimal number; trailing zeros do not count. */
class RatioTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "0.50, 0.5", "1, 1", "1.000, 1", "1000000, 1000000", "0.000000001, 0.000000001"})
    void text(String written, String read) {
        assertThat(Ratio.of(written)).hasToString(read).isEqualTo(Ratio.of(read));
        assertThat(Ratio.of(Ratio.of(written).toString())).isEqualTo(Ratio.of(written));
    }

    @Test
    void percent() {
        assertThat(Ratio.ofPercent("5")).isEqualTo(Ratio.of("0.05"));
        assertThat(Ratio.ofPercent("12.5")).isEqualTo(Ratio.of("0.125"));
        assertThat(Ratio.ofPercent("100")).isEqualTo(Ratio.ONE);
        assertThat(Ratio.ofPercent("0")).isEqualTo(Ratio.ZERO);
    }

    @Test
    void equal_values_are_equal_however_scaled() {
        assertThat(new Ratio(new BigDecimal("1e2"))).isEqualTo(Ratio.of("100")).hasSameHashCodeAs(Ratio.of("100"));
        assertThat(Ratio.of("0.3")).isLessThan(Ratio.of("0.31")).isGreaterThan(Ratio.of("0.299"));
    }
}
