package io.github.cxstrategy.internal.solve;

import java.util.Arrays;

/**
 * One triangular factor of a basis, or its transpose, made for right-hand sides that are nearly all zero.
 *
 * <p>Computes the solution of a triangular system in place. Places wait for their turn in a set of bits, so what is
 * zero and stays zero is passed 64 places at a time.
 * Bound: the entries met, and size / 64.
 * Use a plain loop over all places where most values differ from zero and the size is large.
 * The idea is from Gilbert and Peierls, "Sparse partial pivoting in time proportional to arithmetic operations", SIAM
 * Journal on Scientific and Statistical Computing 9, 1988,
 * <a href="https://doi.org/10.1137/0909058">doi:10.1137/0909058</a>, which orders the places by a search instead.
 */
final class Triangle {
    private static final double NOTHING = 1e-14;

    private final int size;
    private final int[] start;
    private int[] index = new int[0];
    private double[] entry = new double[0];
    private final double[] diagonal;
    private final boolean[] acts;
    private final int[] turn;
    private final int[] at;
    private final long[] waiting;

    Triangle(int size) {
        this.size = size;
        start = new int[size + 2];
        diagonal = new double[size];
        acts = new boolean[size];
        turn = new int[size];
        at = new int[size];
        waiting = new long[(size + 63) / 64];
    }

    /**
     * Takes entries in any order.
     *
     * @param entries from one place to another
     * @param transposed whether the two places of an entry change their roles
     * @param pivots the diagonal by place; null for ones
     * @param order the places in the order of elimination
     * @param backward whether the places have their turn from the end
     */
    void fill(Entries entries, boolean transposed, double[] pivots, int[] order, boolean backward) {
        int[] from = transposed ? entries.to : entries.from;
        int[] to = transposed ? entries.from : entries.to;
        int count = entries.count;
        if (index.length < count) {
            index = new int[count + count / 4];
            entry = new double[index.length];
        }
        Arrays.fill(start, 0);
        for (int k = 0; k < count; k++) {
            start[from[k] + 2]++;
        }
        for (int i = 0; i < size; i++) {
            start[i + 2] += start[i + 1];
        }
        for (int k = 0; k < count; k++) {
            int slot = start[from[k] + 1]++;
            index[slot] = to[k];
            entry[slot] = entries.value[k];
        }
        System.arraycopy(pivots, 0, diagonal, 0, size);
        for (int k = 0; k < size; k++) {
            int i = order[backward ? size - 1 - k : k];
            at[k] = i;
            turn[i] = k;
            acts[i] = start[i + 1] > start[i] || diagonal[i] != 1;
        }
    }

    /** Solves in place. */
    void solve(SparseVector v) {
        double[] x = v.value;
        int[] list = v.index;
        boolean[] listed = v.listed;
        int count = v.count;
        for (int k = 0; k < count; k++) {
            int i = list[k];
            if (acts[i]) {
                waiting[turn[i] >> 6] |= 1L << turn[i];
            }
        }
        for (int word = 0; word < waiting.length; word++) {
            while (waiting[word] != 0) {
                int i = at[(word << 6) + Long.numberOfTrailingZeros(waiting[word])];
                waiting[word] &= waiting[word] - 1;
                double value = x[i];
                if (Math.abs(value) < NOTHING) {
                    x[i] = 0;
                    continue;
                }
                value /= diagonal[i];
                x[i] = value;
                int end = start[i + 1];
                for (int k = start[i]; k < end; k++) {
                    int j = index[k];
                    x[j] -= value * entry[k];
                    if (!listed[j]) {
                        listed[j] = true;
                        list[count++] = j;
                    }
                    if (acts[j]) {
                        waiting[turn[j] >> 6] |= 1L << turn[j];
                    }
                }
            }
        }
        v.count = count;
    }

    /** {@return the number of entries beside the diagonal} */
    int entries() {
        return start[size];
    }

    /** Adds f times the column of a place, its diagonal included, to a vector. */
    void addTo(int place, double f, SparseVector v) {
        v.add(place, f * diagonal[place]);
        for (int k = start[place]; k < start[place + 1]; k++) {
            v.add(index[k], f * entry[k]);
        }
    }

    /** Entries of a matrix in any order, each from one place to another. */
    static final class Entries {
        int[] from = new int[16];
        int[] to = new int[16];
        double[] value = new double[16];
        int count;

        void add(int f, int t, double v) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
                value = Arrays.copyOf(value, 2 * count);
            }
            from[count] = f;
            to[count] = t;
            value[count++] = v;
        }
    }
}
