package io.github.cxstrategy.internal.exact;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sum of variables, each times a whole number, that must not exceed a bound, or must meet it.
 */
public final class LinearRow {
    private final Map<Integer, BigInteger> coefficients;
    private final BigInteger bound;
    private final boolean equality;

    private LinearRow(Map<Integer, BigInteger> coefficients, BigInteger bound, boolean equality) {
        this.coefficients = coefficients;
        this.bound = bound;
        this.equality = equality;
    }

    /**
     * A row of fractions, multiplied by what makes all of them whole.
     *
     * @param coefficients what each variable is multiplied by
     * @param bound what the sum must not exceed, or must meet
     * @param equality whether it must meet the bound
     */
    public static LinearRow of(Map<Integer, Fraction> coefficients, Fraction bound, boolean equality) {
        BigInteger common = bound.denominator();
        for (Fraction coefficient : coefficients.values()) {
            common = common.divide(common.gcd(coefficient.denominator())).multiply(coefficient.denominator());
        }
        Map<Integer, BigInteger> whole = new TreeMap<>();
        for (Map.Entry<Integer, Fraction> entry : coefficients.entrySet()) {
            if (entry.getValue().signum() != 0) {
                whole.put(entry.getKey(), times(entry.getValue(), common));
            }
        }
        return new LinearRow(whole, times(bound, common), equality);
    }

    private static BigInteger times(Fraction fraction, BigInteger multiple) {
        return fraction.numerator().multiply(multiple.divide(fraction.denominator()));
    }

    /** {@return what each variable is multiplied by, never 0, by the variables' numbers} */
    public Map<Integer, BigInteger> coefficients() {
        return coefficients;
    }

    public BigInteger bound() {
        return bound;
    }

    public boolean isEquality() {
        return equality;
    }
}
