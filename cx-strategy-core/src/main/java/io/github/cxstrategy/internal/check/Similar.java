package io.github.cxstrategy.internal.check;

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
     * O(candidates x length^2), long words have none.
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
            int distance = distance(plain, candidate.toLowerCase(Locale.ROOT));
            if (distance <= most && (distance < fewest || (distance == fewest && isBefore(candidate, nearest)))) {
                fewest = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static boolean isBefore(String candidate, Optional<String> other) {
        return other.isEmpty() || CodePoints.ORDER.compare(candidate, other.get()) < 0;
    }

    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(from, to, i, j, cost);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(String from, String to, int i, int j, int[][] cost) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
