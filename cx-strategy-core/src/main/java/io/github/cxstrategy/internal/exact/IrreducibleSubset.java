package io.github.cxstrategy.internal.exact;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The smallest part of a list that still does what the whole does: nothing of it can be left out.
 *
 * <p>What it computes: of the parts from which nothing can be left out, the one that keeps what stands early in the list, for
 * a test that no further element can turn from true to false. Bound: O(k log(n / k) + k) tests for a part of k out of n.
 * When to use another: it finds one part; all of them can be exponentially many. U. Junker, "QuickXplain: preferred
 * explanations and relaxations for over-constrained problems", AAAI 2004 (no DOI).
 */
public final class IrreducibleSubset {
    private final Predicate<BitSet> holds;

    private IrreducibleSubset(Predicate<BitSet> holds) {
        this.holds = holds;
    }

    /**
     * {@return the elements of an irreducible part}
     *
     * @param size how many elements there are, the ones to keep first
     * @param holds the test, true for the whole list
     */
    public static BitSet of(int size, Predicate<BitSet> holds) {
        BitSet nothing = new BitSet();
        return holds.test(nothing) ? nothing : new IrreducibleSubset(holds).reduce(nothing, false, 0, size);
    }

    /** What of the elements from start to end is needed beside the given ones; whether those have grown since the last test. */
    private BitSet reduce(BitSet given, boolean grown, int start, int end) {
        BitSet needed = new BitSet();
        if (grown && holds.test(given)) {
            return needed;
        }
        if (end - start == 1) {
            needed.set(start);
            return needed;
        }
        int middle = (start + end) >>> 1;
        BitSet withEarly = (BitSet) given.clone();
        withEarly.set(start, middle);
        BitSet late = reduce(withEarly, true, middle, end);
        BitSet withLate = (BitSet) given.clone();
        withLate.or(late);
        needed.or(late);
        needed.or(reduce(withLate, !late.isEmpty(), start, middle));
        return needed;
    }
}
