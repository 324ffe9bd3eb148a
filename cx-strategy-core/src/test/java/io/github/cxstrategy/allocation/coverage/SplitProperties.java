package io.github.cxstrategy.allocation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SplitProperties {
    @Property(tries = 500, seed = "20261126")
    void partsSumToTheWholeAndAreLessThanOneOff(
            @ForAll @LongRange(min = 0) long whole,
            @ForAll @Size(min = 1, max = 9)
                    Map<@IntRange(max = 99) Integer, @LongRange(min = 1, max = Long.MAX_VALUE) Long> shares) {
        Map<Integer, Long> parts = Split.of(whole, shares);

        assertThat(parts.values().stream().reduce(0L, Math::addExact)).isEqualTo(whole);
        BigInteger all = shares.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        shares.forEach((key, share) -> {
            BigDecimal exact = BigDecimal.valueOf(whole)
                    .multiply(BigDecimal.valueOf(share))
                    .divide(new BigDecimal(all), 9, RoundingMode.HALF_UP);
            assertThat(BigDecimal.valueOf(parts.getOrDefault(key, -1L))
                            .subtract(exact)
                            .abs())
                    .isLessThan(BigDecimal.ONE);
        });
    }
}
