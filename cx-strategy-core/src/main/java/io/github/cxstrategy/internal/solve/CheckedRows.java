package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows that a {@link Certificate} may lean on: those of the program, divided, and each cut once it is derived.
 *
 * <p>Computes the side of each cut from its argument and its coefficients; none is taken on trust. Bound: a cut costs
 * the columns and the nonzeros of the rows of its argument, and the cells of its knapsack if it is a cover.
 * Chv&aacute;tal, "Edmonds polytopes and a hierarchy of combinatorial problems", Discrete Mathematics 4, 1973,
 * <a href="https://doi.org/10.1016/0012-365X(73)90167-2">doi:10.1016/0012-365X(73)90167-2</a>.
 */
final class CheckedRows {
    // no activity is beyond 2^61, so a side beyond that is as good as this one
    private static final long FAR = 1L << 62;
    private static final BigInteger LARGEST_SIDE = BigInteger.valueOf(FAR);

    private final IntegerProgram program;
    private final int[][] columns;
    private final long[][] coefficients;
    private final long[] lower;
    private final long[] upper;
    private int known;

    CheckedRows(IntegerProgram program, int cuts) {
        this.program = program;
        int most = Math.addExact(program.rows, cuts);
        columns = new int[most][];
        coefficients = new long[most][];
        lower = new long[program.rows];
        upper = new long[most];
        while (known < program.rows) {
            divide(known);
            known++;
        }
    }

    private void divide(int i) {
        columns[i] = Arrays.copyOfRange(program.rowColumn, program.rowStart[i], program.rowStart[i + 1]);
        coefficients[i] = Arrays.copyOfRange(program.rowCoefficient, program.rowStart[i], program.rowStart[i + 1]);
        long g = divisor(coefficients[i]);
        for (int e = 0; e < coefficients[i].length; e++) {
            coefficients[i][e] /= g;
        }
        lower[i] = -Math.floorDiv(-near(program.rowLower[i]), g);
        upper[i] = Math.floorDiv(near(program.rowUpper[i]), g);
    }

    private static long near(long side) {
        return Math.max(-FAR, Math.min(FAR, side));
    }

    /** {@return the greatest common divisor, 1 for nothing but zeros} */
    static long divisor(long[] v) {
        BigInteger g = BigInteger.ZERO;
        for (long a : v) {
            g = g.gcd(BigInteger.valueOf(a));
        }
        return g.signum() == 0 ? 1 : g.longValueExact();
    }

    /** {@return how many rows there are, with the cuts derived so far} */
    int known() {
        return known;
    }

    boolean has(int i, boolean ofUpper) {
        if (i >= program.rows) {
            return ofUpper;
        }
        return ofUpper
                ? program.rowUpper[i] != IntegerProgram.NO_UPPER
                : program.rowLower[i] != IntegerProgram.NO_LOWER;
    }

    long side(int i, boolean ofUpper) {
        return ofUpper ? upper[i] : lower[i];
    }

    int[] columns(int i) {
        return columns[i];
    }

    long[] coefficients(int i) {
        return coefficients[i];
    }

    /** Derives all cuts, in their order. */
    void derive(Certificate certificate, CheckedKnapsack knapsack) {
        Certificate.Sums cuts = certificate.cuts;
        for (int k = 0; k < cuts.size(); k++) {
            long[] c = cut(cuts, k);
            long argument = cuts.head[k];
            CertificateFault.unless(
                    0 <= argument && argument < certificate.arguments.size(),
                    "Cut " + k + " must name a known argument but names " + argument + ".");
            CheckedSum sum = new CheckedSum(this, c.length);
            sum.take(certificate.arguments, (int) argument, c);
            long d = certificate.arguments.head[(int) argument];
            BigInteger side = d == 0
                    ? knapsack.most(sum, c, program.lower, program.upper)
                    : floor(sum.over(program.lower, program.upper), BigInteger.valueOf(d));
            CertificateFault.unless(
                    side.abs().compareTo(LARGEST_SIDE) <= 0, "The side of cut " + k + " must be at most 2^62 in size.");
            upper[known] = side.longValueExact();
            known++;
        }
    }

    private long[] cut(Certificate.Sums cuts, int k) {
        long[] c = new long[program.columns];
        for (int e = cuts.start[k]; e < cuts.start[k + 1]; e++) {
            int j = cuts.index[e];
            CertificateFault.unless(0 <= j && j < c.length, "Cut " + k + " must name columns but names " + j + ".");
            c[j] = Math.addExact(c[j], cuts.factor[e]);
        }
        columns[known] = IntStream.range(0, c.length).filter(j -> c[j] != 0).toArray();
        coefficients[known] = Arrays.stream(columns[known]).mapToLong(j -> c[j]).toArray();
        long activity = 0;
        for (int j : columns[known]) {
            long box = Math.max(1, Math.max(Math.abs(program.lower[j]), Math.abs(program.upper[j])));
            activity = Math.addExact(activity, Math.multiplyExact(c[j] < 0 ? Math.negateExact(c[j]) : c[j], box));
        }
        CertificateFault.unless(
                activity <= IntegerProgram.MAX_ACTIVITY, "The numbers of cut " + k + " must add up to at most 2^61.");
        return c;
    }

    private static BigInteger floor(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }
}
