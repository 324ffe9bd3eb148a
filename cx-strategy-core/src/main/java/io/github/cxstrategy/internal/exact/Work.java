package io.github.cxstrategy.internal.exact;

/** How many operations on exact numbers may still be spent, shared by all questions about one system. Not thread-safe. */
public final class Work {
    private long left;

    /**
     * Starts.
     *
     * @param units how many operations may be spent
     */
    public Work(long units) {
        left = units;
    }

    /**
     * {@return whether so many could be spent; once not, never again}
     *
     * @param units how many operations
     */
    public boolean spend(long units) {
        left = left < 0 ? left : left - units;
        return left >= 0;
    }

    /** {@return whether more was asked for than there was, so that what was found out is not all} */
    public boolean isSpent() {
        return left < 0;
    }
}
