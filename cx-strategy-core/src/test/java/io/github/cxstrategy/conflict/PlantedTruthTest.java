package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.PlantedTruth.Score;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is planted is found, and nothing else; {@code -Dplanted.scorecards=100} tries a hundred scorecards and prints
 * precision and recall.
 */
class PlantedTruthTest {
    private static final int SCORECARDS = Integer.getInteger("planted.scorecards", 3);

    private static Map<ConflictKind, Score> scores(int wrong) {
        Map<ConflictKind, Score> scores = new TreeMap<>();
        for (int seed = 0; seed < SCORECARDS; seed++) {
            new PlantedTruth(seed, wrong).score().forEach((kind, score) -> scores.merge(kind, score, Score::plus));
        }
        if (SCORECARDS > 3) {
            scores.forEach((kind, score) -> System.out.printf(
                    Locale.ROOT,
                    "%d %% wrong, %s: recall %.4f, precision %.4f%n",
                    wrong,
                    kind,
                    score.recall(),
                    score.precision()));
        }
        return scores;
    }

    @Test
    void whereAllOthersSupportEachOtherAllAndOnlyThePlantedOnesAreFound() {
        scores(0).forEach((kind, score) -> {
            assertThat(score.planted()).as("%s planted", kind).isEqualTo(3 * SCORECARDS);
            assertThat(score.recall()).as("recall of %s", kind).isEqualTo(1);
            if (kind != ConflictKind.CAUSAL_TRADE_OFF) {
                assertThat(score.precision()).as("precision of %s", kind).isEqualTo(1);
            }
        });
    }

    /** Influences of the wrong sign make conflicts of their own, which nobody planted and which are right to report. */
    @Test
    void whatIsPlantedIsFoundAmongInfluencesOfTheWrongSignToo() {
        scores(2)
                .forEach((kind, score) ->
                        assertThat(score.recall()).as("recall of %s", kind).isEqualTo(1));
    }
}
