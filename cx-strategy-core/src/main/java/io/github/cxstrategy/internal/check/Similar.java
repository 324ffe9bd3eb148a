package io.github.cxstrategy.internal.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant: the nearest one, if it is near enough. Case does not count. */
public final class Similar {
    private static final int MAX_LENGTH = 64;

    private Similar() {}

    /**
     * The candidate with the fewest letters changed, added, dropped or swapped with a neighbor (optimal string
     * alignment), at most a third of its letters or one, and never the whole word; among equals the first by code point.
     * O(candidates x length^2) at worst, far less where
     * candidates are unlike the word or one is near to it; long words have none.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = word.toLowerCase(Locale.ROOT);
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int most = Math.min(word.length() - 1, Math.max(candidate.length(), 3) / 3);
            if (Math.abs(candidate.length() - plain.length()) > most) {
                continue;
            }
            int enough = Math.min(most, fewest);
            int distance = distanceOfMiddles(plain, candidate.toLowerCase(Locale.ROOT), enough);
            if (distance <= enough && (distance < fewest || (distance == fewest && isBefore(candidate, nearest)))) {
                fewest = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static boolean isBefore(String candidate, Optional<String> other) {
        return other.isEmpty() || CodePoints.ORDER.compare(candidate, other.get()) < 0;
    }

    /** What two words begin and end with alike adds nothing to their distance. */
    private static int distanceOfMiddles(String from, String to, int most) {
        int shorter = Math.min(from.length(), to.length());
        int start = 0;
        while (start < shorter && from.charAt(start) == to.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && from.charAt(from.length() - 1 - end) == to.charAt(to.length() - 1 - end)) {
            end++;
        }
        return distance(from.substring(start, from.length() - end), to.substring(start, to.length() - end), most);
    }

    /**
     * The distance, or any number above {@code most} if it is above that. Only pairs of letters whose places differ by at
     * most that are looked at, and no more once all ways are longer: O(length x most).
     */
    private static int distance(String from, String to, int most) {
        int far = most + 1;
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        int[] beforeLast = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = Math.min(j, far);
        }
        int leastOfLast = 0;
        for (int i = 1; i <= from.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            Arrays.fill(row, far);
            row[0] = Math.min(i, far);
            int least = row[0];
            for (int j = Math.max(1, i - most); j <= Math.min(to.length(), i + most); j++) {
                int best = Math.min(last[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1), far);
                best = Math.min(best, Math.min(last[j], row[j - 1]) + 1);
                if (isSwapped(from, to, i, j)) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least >= far && leastOfLast >= far) {
                return far;
            }
            leastOfLast = least;
        }
        return row[to.length()];
    }

    private static boolean isSwapped(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
