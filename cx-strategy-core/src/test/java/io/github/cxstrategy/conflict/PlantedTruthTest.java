package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.PlantedTruth.Score;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What is planted is found, and nothing else; {@code -Dplanted.scorecards=100} tries a hundred scorecards and prints
 * precision, recall and causes.
 */
class PlantedTruthTest {
    private static final int SCORECARDS = Integer.getInteger("planted.scorecards", 3);

    /** A statistic: some of what is planted is drowned in noise, and one in twenty of what is found may be chance. */
    private static final double LEAST_RECALL_OF_HISTORY = .75;

    private static final double LEAST_PRECISION_OF_HISTORY = .95;

    private final Map<String, Score> scores = new TreeMap<>();
    private final Map<String, Integer> causes = new TreeMap<>();

    private void detect(int wrong) {
        for (int seed = 0; seed < SCORECARDS; seed++) {
            PlantedTruth truth = new PlantedTruth(seed, wrong);
            truth.score().forEach((kind, score) -> scores.merge(kind, score, Score::plus));
            truth.causes().forEach((cause, count) -> causes.merge(cause, count, Integer::sum));
        }
        if (SCORECARDS > 3) {
            scores.forEach((kind, score) -> System.out.printf(
                    Locale.ROOT,
                    "%d %% wrong, %s: recall %.4f, precision %.4f of %d%n",
                    wrong,
                    kind,
                    score.recall(),
                    score.precision(),
                    score.found()));
            causes.forEach((cause, count) -> System.out.println(wrong + " % wrong, " + cause + ": " + count));
        }
    }

    private void assertThatAllPlantedAreFound() {
        scores.forEach((kind, score) -> {
            assertThat(score.planted()).as("%s planted", kind).isEqualTo(PlantedTruth.OF_EACH_KIND * SCORECARDS);
            assertThat(score.recall())
                    .as("recall of %s", kind)
                    .isGreaterThanOrEqualTo(kind.equals("K7") ? LEAST_RECALL_OF_HISTORY : 1);
        });
    }

    private void assertThatOthersHaveACause(String kind) {
        assertThat(causes).doesNotContainKeys(kind + " " + PlantedTruth.REFUTED, kind + " " + PlantedTruth.UNEXPLAINED);
        int explained = causes.entrySet().stream()
                .filter(cause -> cause.getKey().startsWith(kind + " "))
                .mapToInt(Map.Entry::getValue)
                .sum();
        Score score = scores.getOrDefault(kind, new Score(0, 0, 0));
        assertThat(explained).as("%s of which the cause is known", kind).isEqualTo(score.found() - score.hits());
    }

    private void assertThatOnlyPlantedAreFound(Set<String> but) {
        scores.forEach((kind, score) -> {
            if (!but.contains(kind)) {
                assertThat(score.precision())
                        .as("precision of %s", kind)
                        .isGreaterThanOrEqualTo(kind.equals("K7") ? LEAST_PRECISION_OF_HISTORY : 1);
            }
        });
    }

    @Test
    void whereAllOthersSupportEachOtherAllAndOnlyThePlantedOnesAreFound() {
        detect(0);
        assertThatAllPlantedAreFound();
        assertThatOnlyPlantedAreFound(Set.of("K3"));
        assertThatOthersHaveACause("K3");
    }

    /** Influences of the wrong sign make conflicts of their own, which nobody planted and which are right to report. */
    @Test
    void whatIsPlantedIsFoundAmongInfluencesOfTheWrongSignToo() {
        detect(2);
        assertThatAllPlantedAreFound();
        assertThatOnlyPlantedAreFound(Set.of("K3", "K4"));
        assertThatOthersHaveACause("K3");
        assertThatOthersHaveACause("K4");
    }
}
