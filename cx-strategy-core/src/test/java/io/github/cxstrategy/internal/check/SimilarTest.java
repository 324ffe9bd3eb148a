package io.github.cxstrategy.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody probably meant: near enough, never another word altogether. */
class SimilarTest {
    @ParameterizedTest
    @CsvSource({
        "servise, service sales, service", // replaced
        "prerequisite, prerequisites, prerequisites", // left out
        "nnps, nps csat, nps", // too many
        "np, nps, nps", // a short word may miss one letter
        "n, p, ''", // but is not replaced as a whole
        "abc, xyz, ''", // too far
        "abcd, abcf abce, abce", // among equals the first
        "serviec, service services, service", // swapped
        "CRM, crm, crm", // whatever the case
        "crm, crm, crm"
    })
    void nearest(String word, String candidates, String expected) {
        List<String> words = Arrays.asList(candidates.split(" "));
        assertThat(Similar.to(word, words).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void long_words_have_none(int length, boolean found) {
        String word = "x".repeat(length);
        assertThat(Similar.to(word, List.of(word + "y")).isPresent()).isEqualTo(found);
    }
}
