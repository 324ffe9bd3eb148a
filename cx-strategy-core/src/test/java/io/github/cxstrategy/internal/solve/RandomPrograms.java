package io.github.cxstrategy.internal.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

/** Programs of at most 2^14 assignments, and what looking at every assignment says of them. */
final class RandomPrograms {
    static final int STYLES = 7;

    private RandomPrograms() {}

    /** Styles: 0 knapsacks, 1 all kinds of rows, 2 equalities, 3 general integers, 4 coefficients near overflow, 5 few different values, 6 pairs that exclude each other. */
    static IntegerProgram of(Random random, int style) {
        int n = 1 + random.nextInt(style == 3 ? 5 : random.nextInt(40) == 0 ? 14 : 11);
        IntegerProgram.Builder b = new IntegerProgram.Builder(n);
        long size = style == 5 ? 3 : style == 4 ? IntegerProgram.MAX_ACTIVITY / n / 4 : 1 + random.nextInt(60);
        for (int j = 0; j < n; j++) {
            b.value(j, style == 0 || style == 6 ? positive(random, size) : signed(random, size));
            if (style == 3) {
                long lo = random.nextInt(7) - 3L;
                b.box(j, lo, lo + random.nextInt(6));
            }
        }
        if (style == 6) {
            pairs(b, random, n);
        }
        int rows = random.nextInt(style == 6 ? 3 : 7);
        for (int i = 0; i < rows; i++) {
            row(b, random, style, n, style == 4 ? size : 1 + random.nextInt(30));
        }
        return b.build();
    }

    /** Rings of pairs: at most one of two columns that follow each other. */
    private static void pairs(IntegerProgram.Builder b, Random random, int n) {
        int ring = 3 + 2 * random.nextInt(2);
        for (int k = 0; n >= ring && k < ring; k++) {
            b.row(IntegerProgram.NO_LOWER, 1, new int[] {k, (k + 1) % ring}, new long[] {1, 1});
        }
    }

    private static void row(IntegerProgram.Builder b, Random random, int style, int n, long size) {
        int length = 1 + random.nextInt(n);
        int[] columns = random.ints(0, n).distinct().limit(length).toArray();
        long[] coefficients = new long[length];
        long sum = 0;
        for (int k = 0; k < length; k++) {
            coefficients[k] = style == 0 || style == 6 ? positive(random, size) : signed(random, size);
            sum += random.nextInt(5) < 2 ? coefficients[k] : 0;
        }
        long lo = IntegerProgram.NO_LOWER;
        long hi = IntegerProgram.NO_UPPER;
        int kind = style == 0 || style == 6 ? 0 : style == 2 ? 2 : random.nextInt(4);
        if (kind == 0 || kind == 3) {
            hi = sum;
        }
        if (kind == 1) {
            lo = sum;
        } else if (kind == 2) {
            lo = sum;
            hi = sum;
        } else if (kind == 3) {
            lo = sum - random.nextInt(10);
        }
        b.row(lo, hi, columns, coefficients);
    }

    private static long positive(Random random, long size) {
        return 1 + (long) (random.nextDouble() * (size - 1));
    }

    private static long signed(Random random, long size) {
        return random.nextInt(3) == 0 ? -positive(random, size) : positive(random, size);
    }

    /** {@return the largest objective of a feasible assignment} */
    static OptionalLong best(IntegerProgram p) {
        List<long[]> all = optima(p);
        return all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(p.objective(all.get(0)));
    }

    /** {@return all feasible assignments of the largest objective} */
    static List<long[]> optima(IntegerProgram p) {
        long[] x = p.lower.clone();
        List<long[]> all = new ArrayList<>();
        long best = Long.MIN_VALUE;
        while (true) {
            long v = p.objective(x);
            if (v >= best && p.isFeasible(x)) {
                if (v > best) {
                    all.clear();
                }
                best = v;
                all.add(x.clone());
            }
            int j = 0;
            while (j < x.length && x[j] == p.upper[j]) {
                x[j] = p.lower[j++];
            }
            if (j == x.length) {
                return all;
            }
            x[j]++;
        }
    }
}
