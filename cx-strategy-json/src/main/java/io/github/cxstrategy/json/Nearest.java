package io.github.cxstrategy.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was likely meant: the one with the fewest letters changed, added, dropped or swapped. */
final class Nearest {

    private static final int LONGEST_WORD = 64;

    private Nearest() {}

    /** Returns the sentence that offers the nearest word, unless none is near. */
    static Optional<String> cure(String found, Collection<String> words) {
        return word(found, words).map(Nearest::cure);
    }

    /** Returns the sentence that offers a word. */
    static String cure(String word) {
        return "Maybe you meant '" + word + "'.";
    }

    /** Returns the nearest word (the first of equals) if at most a third of its letters differ. */
    static Optional<String> word(String found, Collection<String> words) {
        if (found.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String plain = found.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String word : words) {
            int most = Math.max(word.length(), 3) / 3;
            if (Math.abs(word.length() - plain.length()) > most) {
                continue;
            }
            int distance = distance(plain, word.toLowerCase(Locale.ROOT));
            if (distance < fewest && distance <= most) {
                fewest = distance;
                best = Optional.of(word);
            }
        }
        return best;
    }

    /** Counts the single-letter edits and swaps of neighbors between two words (optimal string alignment). */
    static int distance(String from, String to) {
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
