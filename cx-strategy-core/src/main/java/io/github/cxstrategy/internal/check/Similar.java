package io.github.cxstrategy.internal.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The word that somebody probably meant: the nearest by edit distance, if it is near enough. */
public final class Similar {
    private static final int MAX_LENGTH = 64;

    private Similar() {}

    /**
     * The candidate with the least edit distance (insert, delete, replace) from the word, at most a third of its length
     * or one, and never the whole word; among equals the first by code point. O(candidates x length^2), long words have
     * none.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int limit = Math.min(word.length() - 1, Math.max(1, word.length() / 3));
        return word.length() > MAX_LENGTH
                ? Optional.empty()
                : candidates.stream()
                        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                        .filter(candidate -> distance(word, candidate) <= limit)
                        .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                                .thenComparing(CodePoints.ORDER));
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
