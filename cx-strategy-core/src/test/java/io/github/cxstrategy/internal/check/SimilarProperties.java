package io.github.cxstrategy.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The nearest word is the one that a plain table of all distances says. */
class SimilarProperties {
    @Property(seed = "1", tries = 3_000)
    void nearest_as_in_the_plain_table(@ForAll("words") String word, @ForAll("candidates") List<String> candidates) {
        assertThat(Similar.to(word, candidates)).isEqualTo(plain(word, candidates));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(1).ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<String>> candidates() {
        return words().list().ofMaxSize(6);
    }

    private static Optional<String> plain(String word, List<String> candidates) {
        Optional<String> nearest = Optional.empty();
        int fewest = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int most = Math.min(word.length() - 1, Math.max(candidate.length(), 3) / 3);
            int distance = distance(word, candidate);
            boolean first = distance == fewest && candidate.compareTo(nearest.orElseThrow()) < 0;
            if (distance <= most && (distance < fewest || first)) {
                fewest = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                cost[i][j] =
                        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
