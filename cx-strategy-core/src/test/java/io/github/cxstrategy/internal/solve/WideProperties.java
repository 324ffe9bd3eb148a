package io.github.cxstrategy.internal.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** 128-bit arithmetic against BigInteger. */
class WideProperties {
    private static BigInteger big(Wide w) {
        return BigInteger.valueOf(w.high()).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(w.low())));
    }

    @Property(tries = 2000, seed = "20261122")
    void sumsAndProductsAreExact(@ForAll long a, @ForAll long b, @ForAll long c, @ForAll long d) {
        Wide left = new Wide().setProduct(a / 2, b / 2);
        Wide right = new Wide().setProduct(c / 2, d / 2);
        BigInteger l = BigInteger.valueOf(a / 2).multiply(BigInteger.valueOf(b / 2));
        BigInteger r = BigInteger.valueOf(c / 2).multiply(BigInteger.valueOf(d / 2));
        assertThat(big(left)).isEqualTo(l);
        assertThat(left.compareTo(right)).isEqualTo(l.compareTo(r));
        assertThat(left.signum()).isEqualTo(l.signum());
        assertThat(big(new Wide().set(left).add(right))).isEqualTo(l.add(r));
        assertThat(big(new Wide().set(left).subtract(right))).isEqualTo(l.subtract(r));
        assertThat(big(new Wide().set(left).negate())).isEqualTo(l.negate());
    }

    @Property(tries = 2000, seed = "20261122")
    void aFactorMayHaveAnySign(@ForAll long a, @ForAll int b, @ForAll int c) {
        Wide product = new Wide().setProduct(a, b).times(c);
        assertThat(big(product))
                .isEqualTo(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c)));
    }

    @Property(tries = 2000, seed = "20261122")
    void shiftingRoundsDownAndStaysInRange(@ForAll long a, @ForAll long b, @ForAll @IntRange(max = 62) int shift) {
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).shiftRight(shift);
        BigInteger cut = exact.max(BigInteger.valueOf(Long.MIN_VALUE)).min(BigInteger.valueOf(Long.MAX_VALUE));
        assertThat(new Wide().setProduct(a, b).shiftRight(shift)).isEqualTo(cut.longValueExact());
    }
}
