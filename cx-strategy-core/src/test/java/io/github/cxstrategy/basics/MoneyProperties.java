package io.github.cxstrategy.basics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money is exact, keeps to one currency and says what it is. */
class MoneyProperties {
    private static final long EXACT = Long.MAX_VALUE / 2;

    @Property(seed = "1")
    void text_and_back(@ForAll long minor) {
        for (String currency : new String[] {"EUR", "JPY", "BHD"}) {
            Money money = Money.ofMinor(currency, minor);
            assertThat(Money.parse(money.toString())).isEqualTo(money);
        }
    }

    @Property(seed = "2")
    void minus_undoes_plus(
            @ForAll @LongRange(min = -EXACT, max = EXACT) long a,
            @ForAll @LongRange(min = -EXACT, max = EXACT) long b) {
        Money left = Money.ofMinor("EUR", a);
        Money right = Money.ofMinor("EUR", b);
        assertThat(left.plus(right).minus(right)).isEqualTo(left);
        assertThat(left.plus(right).minorUnits()).isEqualTo(a + b);
        assertThat(left.compareTo(right)).isEqualTo(Long.compare(a, b));
    }

    @Property(seed = "3")
    void a_share_and_the_rest_make_the_whole(
            @ForAll @LongRange(min = 0) long minor, @ForAll @IntRange(max = 100) int percent) {
        Money whole = Money.ofMinor("EUR", minor);
        Money up = whole.share(Ratio.ofPercent(Integer.toString(percent)), RoundingMode.UP);
        Money down = whole.share(Ratio.ofPercent(Integer.toString(100 - percent)), RoundingMode.DOWN);
        assertThat(up.plus(down)).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"EUR, 1200.5, EUR 1200.50", "EUR, -0.01, EUR -0.01", "JPY, 7, JPY 7", "BHD, 1.234, BHD 1.234"})
    void major_units(String currency, String amount, String text) {
        assertThat(Money.of(currency, amount)).hasToString(text);
    }

    @Test
    void nothing_is_rounded_and_nothing_overflows() {
        Money most = Money.ofMinor("EUR", Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofMinor("EUR", 1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor("EUR", Long.MIN_VALUE).minus(Money.ofMinor("EUR", 1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.share(Ratio.of("2"), RoundingMode.UP)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMinor("EUR", 1).share(Ratio.of("0.5"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_do_not_mix() {
        Money euro = Money.of("EUR", "1");
        Money dollar = Money.of("USD", "2");
        String message = "Both amounts must have one currency but are EUR 1.00 and USD 2.00.";
        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar)).withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euro.minus(dollar))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> euro.compareTo(dollar))
                .withMessage(message);
    }

    @Test
    void sign() {
        assertThat(Money.ofMinor("EUR", -1).isNegative()).isTrue();
        assertThat(Money.ofMinor("EUR", 1).isPositive()).isTrue();
        Money zero = Money.zero(Money.of("EUR", "1").currency());
        assertThat(zero.isNegative() || zero.isPositive()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EUR", "EUR ", "EUR1", "EUR 1e3", "EUR 1,00", "EUR 0.001", "EUR +1", "XXX 1", "QQQ 1"})
    void what_is_no_money(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
    }
}
