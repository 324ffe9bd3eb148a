package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.DateSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which of many spans of time overlap, pair by pair.
 *
 * <p>Pairs are counted without looking at each: of the spans before one, those do not overlap it that end before it starts
 * or start after it ends, and two trees of partial sums over the days in order count both. Only the pairs that are named or
 * settled are looked at one by one.
 */
final class Overlaps {
    /**
     * Two spans that overlap.
     *
     * @param first the place of the one that stands first
     * @param second the place of the other
     */
    record Pair(int first, int second) {}

    private final List<Optional<DateSpan>> spans;
    private final long[] overlapping;
    /** For each span, those before it with which it is settled. */
    private final BitSet[] settled;

    Overlaps(List<Optional<DateSpan>> spans) {
        this.spans = spans;
        overlapping = count(spans);
        settled = new BitSet[spans.size()];
        Arrays.setAll(settled, place -> new BitSet());
    }

    /** For each span the number of those before it that overlap it. */
    private static long[] count(List<Optional<DateSpan>> spans) {
        long[] starts = new long[spans.size()];
        long[] ends = new long[spans.size()];
        int known = 0;
        for (Optional<DateSpan> span : spans) {
            if (span.isPresent()) {
                starts[known] = span.get().start().toEpochDay();
                ends[known++] = span.get().endInclusive().toEpochDay();
            }
        }
        long[] startDays = Arrays.copyOf(starts, known);
        long[] endDays = Arrays.copyOf(ends, known);
        Arrays.sort(startDays);
        Arrays.sort(endDays);
        int[] started = new int[known + 1];
        int[] ended = new int[known + 1];
        long[] counts = new long[spans.size()];
        int seen = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).isPresent()) {
                int over = sum(ended, below(endDays, starts[seen]));
                int ahead = seen - sum(started, below(startDays, ends[seen] + 1));
                counts[i] = (long) seen - over - ahead;
                add(started, below(startDays, starts[seen]));
                add(ended, below(endDays, ends[seen]));
                seen++;
            }
        }
        return counts;
    }

    /** How many of some days in order lie before one. */
    private static int below(long[] days, long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static void add(int[] tree, int place) {
        for (int i = place + 1; i < tree.length; i += i & -i) {
            tree[i]++;
        }
    }

    private static int sum(int[] tree, int places) {
        int sum = 0;
        for (int i = places; i > 0; i -= i & -i) {
            sum += tree[i];
        }
        return sum;
    }

    /** Does not count the pairs among these places, in order, any more. */
    void settle(List<Integer> places) {
        for (int j = 1; j < places.size(); j++) {
            for (int i = 0; i < j; i++) {
                int first = places.get(i);
                int second = places.get(j);
                if (!settled[second].get(first) && overlap(first, second)) {
                    settled[second].set(first);
                    overlapping[second]--;
                }
            }
        }
    }

    private boolean overlap(int one, int other) {
        return spans.get(one).isPresent()
                && spans.get(other).isPresent()
                && spans.get(one).get().overlaps(spans.get(other).get());
    }

    /** The number of pairs that overlap and are not settled. */
    long loose() {
        return Arrays.stream(overlapping).sum();
    }

    /** The first of them: by the place of the second, then of the first. */
    List<Pair> first(int most) {
        List<Pair> pairs = new ArrayList<>();
        for (int second = 0; second < overlapping.length && pairs.size() < most; second++) {
            long left = overlapping[second];
            for (int first = 0; left > 0 && pairs.size() < most; first++) {
                if (overlap(first, second) && !settled[second].get(first)) {
                    pairs.add(new Pair(first, second));
                    left--;
                }
            }
        }
        return pairs;
    }
}
