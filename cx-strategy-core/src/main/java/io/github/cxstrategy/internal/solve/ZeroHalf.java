package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for zero-half cuts: half of a sum of rows, with coefficients and side rounded down.
 *
 * <p>Computes cuts that the given values violate. Odd coefficients are made even with a side of the column's box, the
 * one nearer to its value; a sum of rows with an odd side is cut off by half of what its slack and these distances leave
 * of 1. Columns between their sides are eliminated modulo 2 by rows without slack, and each row on the way is tried.
 * Bound: rows x columns between their sides, times the rows; a violated cut can be missed. Exact in integers.
 * Where one row has large coefficients use {@link Covers}.
 * Koster, Zymolka and Kutschka, "Algorithms to separate {0,1/2}-Chv&aacute;tal-Gomory cuts", Algorithmica 55, 2009,
 * <a href="https://doi.org/10.1007/s00453-008-9218-7">doi:10.1007/s00453-008-9218-7</a>.
 */
final class ZeroHalf {
    private static final int MOST_CUTS = 1000;
    private static final double TIGHT = 1e-6;
    private static final double LEAST_VIOLATION = 0.02;

    /** A sum of rows modulo 2: what is odd in it, and its slack. */
    private static final class Sum {
        private final BitSet rows = new BitSet();
        private final BitSet odd = new BitSet();
        private boolean oddSide;
        private double slack;

        void add(Sum other) {
            rows.xor(other.rows);
            odd.xor(other.odd);
            oddSide ^= other.oddSide;
            slack += other.slack;
        }
    }

    private final IntegerProgram program;
    private final double[] x;
    private final boolean[] nearUpper;
    private final double[] distance;
    private final int[] between;
    private final boolean[] leansOnUpper;
    private final List<Cut> cuts = new ArrayList<>();

    private ZeroHalf(IntegerProgram program, double[] x) {
        this.program = program;
        this.x = x;
        nearUpper = new boolean[program.columns];
        distance = new double[program.columns];
        leansOnUpper = new boolean[program.rows];
        int[] found = new int[program.columns];
        int n = 0;
        for (int j = 0; j < program.columns; j++) {
            double down = x[j] - program.lower[j];
            double up = program.upper[j] - x[j];
            nearUpper[j] = up < down;
            distance[j] = Math.max(0, Math.min(down, up));
            if (distance[j] > TIGHT) {
                found[n++] = j;
            }
        }
        Comparator<Integer> farthest = Comparator.comparingDouble(j -> -distance[j]);
        between = Arrays.stream(found, 0, n)
                .boxed()
                .sorted(farthest)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** {@return cuts of a program that values of its relaxation violate} */
    static List<Cut> separate(IntegerProgram program, double[] x, WorkMeter work) {
        ZeroHalf zeroHalf = new ZeroHalf(program, x);
        zeroHalf.eliminate(work);
        return zeroHalf.cuts;
    }

    private void eliminate(WorkMeter work) {
        List<Sum> sums = sums();
        for (Sum sum : sums) {
            offer(sum);
        }
        for (int b = 0; b < between.length && cuts.size() < MOST_CUTS && !work.poll(); b++) {
            int column = b;
            Optional<Sum> pivot = sums.stream()
                    .filter(s -> s.odd.get(column) && s.slack < TIGHT)
                    .min(Comparator.comparingInt(s -> s.odd.cardinality()));
            if (pivot.isPresent()) {
                sums.remove(pivot.get());
                for (Sum sum : sums) {
                    if (sum.odd.get(column)) {
                        sum.add(pivot.get());
                        offer(sum);
                    }
                }
                sums.removeIf(s -> s.slack >= 1);
            }
        }
    }

    private List<Sum> sums() {
        int[] place = new int[program.columns];
        Arrays.fill(place, -1);
        for (int b = 0; b < between.length; b++) {
            place[between[b]] = b;
        }
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < program.rows; i++) {
            double activity = 0;
            Sum sum = new Sum();
            sum.rows.set(i);
            boolean shifted = false;
            for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                int j = program.rowColumn[k];
                activity += program.rowCoefficient[k] * x[j];
                if ((program.rowCoefficient[k] & 1) != 0) {
                    if (place[j] >= 0) {
                        sum.odd.set(place[j]);
                    } else {
                        shifted ^= (end(j) & 1) != 0;
                    }
                }
            }
            double above = program.rowUpper[i] == IntegerProgram.NO_UPPER ? 2 : program.rowUpper[i] - activity;
            double below = program.rowLower[i] == IntegerProgram.NO_LOWER ? 2 : activity - program.rowLower[i];
            leansOnUpper[i] = above <= below;
            sum.slack = Math.max(0, Math.min(above, below));
            long side = leansOnUpper[i] ? program.rowUpper[i] : program.rowLower[i];
            sum.oddSide = shifted ^ ((side & 1) != 0);
            if (sum.slack < 1 && (sum.oddSide || !sum.odd.isEmpty())) {
                sums.add(sum);
            }
        }
        return sums;
    }

    private long end(int j) {
        return nearUpper[j] ? program.upper[j] : program.lower[j];
    }

    /** Makes a cut of a sum if what is left of 1 is enough. */
    private void offer(Sum sum) {
        double left = 1 - sum.slack;
        boolean odd = sum.oddSide;
        int flip = -1;
        double flipCost = Double.POSITIVE_INFINITY;
        for (int b = sum.odd.nextSetBit(0); b >= 0 && left > 2 * LEAST_VIOLATION; b = sum.odd.nextSetBit(b + 1)) {
            int j = between[b];
            left -= distance[j];
            odd ^= (end(j) & 1) != 0;
            double range = program.upper[j] - program.lower[j];
            if (((program.upper[j] - program.lower[j]) & 1) != 0 && range - 2 * distance[j] < flipCost) {
                flipCost = range - 2 * distance[j];
                flip = j;
            }
        }
        if (!odd) {
            left -= flipCost;
        }
        if (left > 2 * LEAST_VIOLATION) {
            build(sum, odd ? -1 : flip);
        }
    }

    private void build(Sum sum, int flipped) {
        long[] total = new long[program.columns];
        int[] rows = sum.rows.stream().toArray();
        long[] multipliers = new long[rows.length];
        try {
            long side = 0;
            for (int r = 0; r < rows.length; r++) {
                int i = rows[r];
                multipliers[r] = leansOnUpper[i] ? 1 : -1;
                long s = leansOnUpper[i] ? program.rowUpper[i] : program.rowLower[i];
                side = Math.addExact(side, Math.multiplyExact(multipliers[r], s));
                for (int k = program.rowStart[i]; k < program.rowStart[i + 1]; k++) {
                    int j = program.rowColumn[k];
                    total[j] = Math.addExact(total[j], multipliers[r] * program.rowCoefficient[k]);
                }
            }
            for (int j = 0; j < total.length; j++) {
                if ((total[j] & 1) != 0) {
                    boolean up = nearUpper[j] ^ (j == flipped);
                    total[j] = Math.addExact(total[j], up ? 1 : -1);
                    side = up ? Math.addExact(side, program.upper[j]) : Math.subtractExact(side, program.lower[j]);
                }
            }
            Cut.divided(2, rows, multipliers, total, side).ifPresent(cuts::add);
        } catch (ArithmeticException tooLarge) {
            // rows with coefficients that large make no useful cut
            return;
        }
    }
}
