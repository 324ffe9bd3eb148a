package io.github.cxstrategy.internal.solve;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Goes through the knapsacks of a {@link Certificate}, sum by sum, with a limit for all of them together.
 *
 * <p>Computes for rows that were added up to one, and nothing but that one, what is the most a cut can be, or whether a
 * box has a point of a given value. Bound: the cells that {@link Certificate} writes of; the memory is the width.
 * Where numbers are too large for that, an argument over rows has to do.
 * Bellman, "Notes on the theory of dynamic programming IV: maximization over discrete sets", Naval Research Logistics
 * Quarterly 3, 1956, <a href="https://doi.org/10.1002/nav.3800030107">doi:10.1002/nav.3800030107</a>.
 */
final class CheckedKnapsack {
    private static final long NONE = Long.MIN_VALUE;

    private final int columns;
    private final long[] weight;
    private final long[] worth;
    private final long[] range;
    private long cells;

    CheckedKnapsack(int columns) {
        this.columns = columns;
        weight = new long[columns];
        worth = new long[columns];
        range = new long[columns];
    }

    /** {@return the most that c x is at points of a box under an added up row} */
    BigInteger most(CheckedSum sum, long[] c, long[] lower, long[] upper) {
        BigInteger start = BigInteger.ZERO;
        BigInteger room = sum.most();
        long total = 0;
        long size = 0;
        for (int j = 0; j < columns; j++) {
            // counted from the end where c x is least, or from the one that leaves most room
            long a = sum.added(j);
            boolean down = c[j] < 0 || (c[j] == 0 && a < 0);
            range[j] = Math.subtractExact(upper[j], lower[j]);
            start = start.add(product(c[j], down ? upper[j] : lower[j]));
            room = room.subtract(product(a, down ? upper[j] : lower[j]));
            weight[j] = Math.absExact(c[j]);
            worth[j] = down ? a : Math.negateExact(a);
            total = Math.addExact(total, Math.multiplyExact(weight[j], range[j]));
            size = addUp(size, a, j);
        }
        long[] best = table(BigInteger.valueOf(total));
        long needed = near(room.negate());
        for (int t = best.length - 1; t >= 0; t--) {
            if (best[t] >= needed) {
                return start.add(BigInteger.valueOf(t));
            }
        }
        throw new CertificateFault("The knapsack of a cut must hold a point but holds none.");
    }

    /** {@return whether a box has a point under an added up row that is worth at least so much} */
    boolean leaves(CheckedSum sum, long[] value, long[] lower, long[] upper, BigInteger least) {
        BigInteger missing = least;
        BigInteger base = BigInteger.ZERO;
        long total = 0;
        long size = 0;
        for (int j = 0; j < columns; j++) {
            long a = sum.added(j);
            boolean down = a < 0 || (a == 0 && value[j] > 0);
            range[j] = Math.subtractExact(upper[j], lower[j]);
            missing = missing.subtract(product(value[j], down ? upper[j] : lower[j]));
            base = base.add(product(a, down ? upper[j] : lower[j]));
            weight[j] = Math.absExact(a);
            worth[j] = down ? -value[j] : value[j];
            size = addUp(size, a, j);
            total += weight[j] * range[j];
        }
        BigInteger most = sum.most().subtract(base).min(BigInteger.valueOf(total));
        BigInteger from =
                sum.least().map(base.negate()::add).orElse(BigInteger.ZERO).max(BigInteger.ZERO);
        if (from.compareTo(most) > 0) {
            return false;
        }
        long[] best = table(most);
        long needed = near(missing);
        for (int t = from.intValueExact(); t < best.length; t++) {
            if (best[t] >= needed) {
                return true;
            }
        }
        return false;
    }

    private long addUp(long sum, long a, int j) {
        long total = Math.addExact(sum, Math.multiplyExact(Math.absExact(a), Math.max(1, range[j])));
        CertificateFault.unless(
                total <= IntegerProgram.MAX_ACTIVITY, "The numbers of a knapsack must add up to at most 2^61.");
        return total;
    }

    /** {@return a number cut to the range of a long without NONE; no entry of a table is at its ends} */
    private static long near(BigInteger v) {
        return v.max(BigInteger.valueOf(NONE + 1))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** {@return for each sum of weights up to the largest the most that it can be worth} */
    private long[] table(BigInteger largest) {
        CertificateFault.unless(
                largest.compareTo(BigInteger.valueOf(Certificate.MOST_WIDTH)) < 0,
                "A knapsack must have at most " + Certificate.MOST_WIDTH + " sums but has more.");
        int width = largest.intValueExact() + 1;
        for (int j = 0; j < columns; j++) {
            int digits = weight[j] == 0 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(range[j]);
            cells += (long) width * digits;
        }
        cells += width;
        CertificateFault.unless(
                cells <= Certificate.MOST_CELLS,
                "All knapsacks together must have at most " + Certificate.MOST_CELLS + " cells but have more.");
        long[] best = new long[width];
        Arrays.fill(best, NONE);
        best[0] = 0;
        int reached = 0;
        for (int j = 0; j < columns; j++) {
            // 1, 2, 4, ... and what is left of the range give each number of copies up to it
            long left = weight[j] == 0 ? 0 : range[j];
            for (long copies = 1; left > 0; copies *= 2) {
                long now = Math.min(copies, left);
                left -= now;
                if (weight[j] * now < width) {
                    reached = add(best, reached, (int) (weight[j] * now), worth[j] * now);
                }
            }
        }
        return best;
    }

    private static int add(long[] best, int reached, int weight, long worth) {
        int end = Math.min(best.length - 1, reached + weight);
        for (int t = end; t >= weight; t--) {
            long before = best[t - weight];
            if (before != NONE) {
                best[t] = Math.max(best[t], before + worth);
            }
        }
        return end;
    }
}
