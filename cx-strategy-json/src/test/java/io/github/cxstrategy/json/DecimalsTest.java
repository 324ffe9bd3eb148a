package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on both sides of each bound of their form. */
class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, -0.0",
        "1.0E-7, 0.0000001",
        "9.99E-8, 9.99e-8",
        "-1.0E-8, -1e-8",
        "1.2345678901234568E20, 123456789012345680000",
        "1.0E21, 1e21",
        "-1.5E300, -1.5e300",
        "0.30000000000000004, 0.30000000000000004",
        "2.0E-3, 0.002",
        "9007199254740993, 9007199254740992",
        "1.7976931348623157E308, 1.7976931348623157e308",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "2.225073858507201E-308, 2.225073858507201e-308",
        "4.9E-324, 5e-324",
        "2.0E-323, 2e-323"
    })
    void aDoubleHasItsShortestText(String number, String text) {
        assertThat(Decimals.shortest(Double.parseDouble(number))).isEqualTo(text);
    }

    @Test
    void whatIsNoNumberIsNotWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Decimals.shortest(Double.NaN))
                .withMessage("A number must be finite to be written but is NaN.");
    }

    /** The first limit is the length that the number has when it is written out. */
    @ParameterizedTest
    @CsvSource({
        "12345, 5, 12345",
        "-1234, 5, -1234",
        "1.5, 3, 1.5",
        "-1.5, 4, -1.5",
        "0.001, 5, 0.001",
        "-0.5, 4, -0.5",
        "12.25, 5, 12.25",
        "1e4, 5, 10000",
        "-1E+4, 6, -10000",
        "25e-1, 3, 2.5",
        "1.10, 3, 1.1"
    })
    void aNumberMayBeAsLongAsTheLimit(String text, int limit, String written) {
        assertThat(Decimals.parse(text, limit)).isEqualTo(new BigDecimal(written));
        assertThat(Decimals.parse(text, limit - 1)).isNull();
    }

    @Test
    void anExponentIsBoundedBeforeAnythingIsWorkedOut() {
        assertThat(Decimals.parse("1e1000000000", 128)).isNull();
        assertThat(Decimals.parse("1e-99999999999999999999", 128)).isNull();
        assertThat(Decimals.parse("0e99999999999999999999", 128)).isEqualTo(BigDecimal.ZERO);
        assertThat(Decimals.parse("-0.000E-5", 1)).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void noMoreIsWrittenThanIsRead() {
        assertThat(Decimals.plain(BigDecimal.TEN.pow(127))).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> Decimals.plain(BigDecimal.TEN.pow(128)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1.50", "1e5", "1E-05"})
    void theseAreNumbersOfJson(String text) {
        assertThat(Decimals.isJson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "+1", "1.", ".5", "0x1", "NaN"})
    void theseAreNone(String text) {
        assertThat(Decimals.isJson(text)).isFalse();
    }
}
