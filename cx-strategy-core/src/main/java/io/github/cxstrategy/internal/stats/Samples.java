package io.github.cxstrategy.internal.stats;

import java.util.Arrays;

/** Samples of a whole number, sorted: how many exceed a value, and order statistics. */
public final class Samples {
    private final long[] sorted;

    /** Samples in any order, at least one; the array is copied. */
    public Samples(long[] samples) {
        sorted = samples.clone();
        Arrays.sort(sorted);
    }

    /** {@return how many are larger than a value} */
    public int above(long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return sorted.length - low;
    }

    /** {@return the sample of a rank: 1 for the smallest} */
    public long ofRank(int rank) {
        return sorted[rank - 1];
    }
}
