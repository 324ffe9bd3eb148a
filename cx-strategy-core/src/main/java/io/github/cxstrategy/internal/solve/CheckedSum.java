package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.Optional;

/** An argument of a {@link Certificate} worked out: D v - Y A in 128 bits a column, and what the sides sum up to. */
final class CheckedSum {
    private final CheckedRows rows;
    private final long[] high;
    private final long[] low;
    private BigInteger sides = BigInteger.ZERO;
    private BigInteger otherSides = BigInteger.ZERO;
    private boolean hasOtherSides;
    private int of = -1;

    CheckedSum(CheckedRows rows, int columns) {
        this.rows = rows;
        high = new long[columns];
        low = new long[columns];
    }

    /** Works out argument k for the objective v. */
    void take(Certificate.Sums arguments, int k, long[] v) {
        if (of == k) {
            return;
        }
        of = -1;
        long d = arguments.head[k];
        CertificateFault.unless(d >= 0, "The denominator of argument " + k + " must not be negative.");
        sides = BigInteger.ZERO;
        otherSides = BigInteger.ZERO;
        hasOtherSides = true;
        for (int j = 0; j < high.length; j++) {
            high[j] = Math.multiplyHigh(d, v[j]);
            low[j] = d * v[j];
        }
        for (int e = arguments.start[k]; e < arguments.start[k + 1]; e++) {
            add(k, arguments.index[e], arguments.factor[e]);
        }
        of = k;
    }

    private void add(int k, int i, long y) {
        CertificateFault.unless(
                0 <= i && i < rows.known(), "Argument " + k + " must name known rows but names " + i + ".");
        CertificateFault.unless(
                y == 0 || rows.has(i, y > 0), "Argument " + k + " must lean on a side of row " + i + " that exists.");
        if (y == 0) {
            return;
        }
        sides = sides.add(product(y, rows.side(i, y > 0)));
        hasOtherSides &= rows.has(i, y < 0);
        if (hasOtherSides) {
            otherSides = otherSides.add(product(y, rows.side(i, y < 0)));
        }
        int[] columns = rows.columns(i);
        long[] coefficients = rows.coefficients(i);
        for (int t = 0; t < columns.length; t++) {
            subtract(columns[t], y, coefficients[t]);
        }
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    private void subtract(int j, long y, long a) {
        long productHigh = Math.multiplyHigh(y, a);
        long productLow = y * a;
        long borrow = Long.compareUnsigned(low[j], productLow) < 0 ? 1 : 0;
        long difference = high[j] - productHigh - borrow;
        // |product| <= 2^126, so its high word and the borrow together cannot overflow
        if (((high[j] ^ (productHigh + borrow)) & (high[j] ^ difference)) < 0) {
            throw new ArithmeticException("more than 128 bits");
        }
        high[j] = difference;
        low[j] -= productLow;
    }

    boolean isZero(int j) {
        return (high[j] | low[j]) == 0;
    }

    boolean isNegative(int j) {
        return high[j] < 0;
    }

    BigInteger get(int j) {
        if (high[j] == low[j] >> 63) {
            return BigInteger.valueOf(low[j]);
        }
        BigInteger lowest = BigInteger.valueOf(low[j] & Long.MAX_VALUE);
        return BigInteger.valueOf(high[j]).shiftLeft(64).add(low[j] < 0 ? lowest.setBit(63) : lowest);
    }

    /** {@return the added up coefficient Y A of a column, which must be a long} */
    long added(int j) {
        return get(j).negate().longValueExact();
    }

    /** {@return what Y A x is at most} */
    BigInteger most() {
        return sides;
    }

    /** {@return what Y A x is at least, if that follows from the rows at all} */
    Optional<BigInteger> least() {
        return hasOtherSides ? Optional.of(otherSides) : Optional.empty();
    }

    /** {@return B over a box} */
    BigInteger over(long[] lower, long[] upper) {
        BigInteger sum = sides;
        for (int j = 0; j < high.length; j++) {
            long end = high[j] < 0 ? lower[j] : upper[j];
            if (end != 0 && !isZero(j)) {
                sum = sum.add(get(j).multiply(BigInteger.valueOf(end)));
            }
        }
        return sum;
    }
}
