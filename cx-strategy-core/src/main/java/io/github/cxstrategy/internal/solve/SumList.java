package io.github.cxstrategy.internal.solve;

/** Collects the {@link Certificate.Sums} of a certificate. */
final class SumList {
    private final Longs head = new Longs();
    private final Longs start = new Longs();
    private final Longs index = new Longs();
    private final Longs factor = new Longs();

    SumList() {
        start.add(0);
    }

    /** Adds an entry to the sum that is not ended yet. */
    void add(int i, long f) {
        index.add(i);
        factor.add(f);
    }

    /** Adds what is not zero. */
    void addAll(long[] factors) {
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 0) {
                add(i, factors[i]);
            }
        }
    }

    /** Ends a sum; {@return its number} */
    int end(long h) {
        head.add(h);
        start.add(index.size());
        return head.size() - 1;
    }

    int size() {
        return head.size();
    }

    Certificate.Sums toSums() {
        return new Certificate.Sums(head.toArray(), start.toInts(), index.toInts(), factor.toArray());
    }
}
