package io.github.cxstrategy.internal.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static Range range(String low, String high) {
        return new Range(Fraction.of(new BigDecimal(low)), Fraction.of(new BigDecimal(high)));
    }

    @Test
    void roundingWidensEndsToDigitsThatCanBeWrittenDown() {
        assertThat(range("0.1", "7").rounded()).isEqualTo(range("0.1", "7"));
        assertThat(range("1e200", "2e200").rounded()).isEqualTo(new Range(Fraction.of(new BigDecimal("1e100")), null));
        assertThat(range("-2e200", "-1e200").rounded())
                .isEqualTo(new Range(null, Fraction.of(new BigDecimal("-1e100"))));
        assertThat(range("1e-200", "2e-200").rounded()).isEqualTo(range("0", "1e-100"));
        assertThat(range("-2e-200", "-1e-200").rounded()).isEqualTo(range("-1e-100", "0"));
    }

    /** Without an end to their digits, squares of squares would take longer than anybody waits. */
    @Test
    void whatIsSquaredAgainAndAgainStaysShort() {
        Range range = range("3", "4");
        Range small = range("0.3", "0.4");
        for (int i = 0; i < 200; i++) {
            range = range.times(range).rounded();
            small = small.times(small).rounded();
        }
        assertThat(range).isEqualTo(new Range(Fraction.of(new BigDecimal("1e100")), null));
        assertThat(small).isEqualTo(range("0", "1e-100"));
    }
}
