package io.github.cxstrategy.prioritization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.prioritization.PairwiseComparison.Judgment;
import io.github.cxstrategy.prioritization.PairwiseComparison.Method;
import io.github.cxstrategy.prioritization.PairwiseComparison.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PairwiseComparisonTest {
    private static final PairwiseComparison COMPARISON = PairwiseComparison.standard();

    /** Saaty's family that buys a house; below the diagonal stand the reciprocals, so only what is above it is written. */
    private static final List<String> HOUSE =
            List.of("size", "transport", "neighborhood", "age", "yard", "facilities", "condition", "financing");

    private static final int[][] ABOVE = {
        {5, 3, 7, 6, 6, -3, -4},
        {-3, 5, 3, 3, -5, -7},
        {6, 3, 4, 6, -5},
        {-3, -4, -7, -8},
        {-2, -5, -6},
        {-5, -6},
        {-2}
    };

    private static Id<Objective> id(String name) {
        return Id.of(name);
    }

    private static List<Judgment> house() {
        List<Judgment> judgments = new ArrayList<>();
        for (int i = 0; i < ABOVE.length; i++) {
            for (int k = 0; k < ABOVE[i].length; k++) {
                Id<Objective> first = id(HOUSE.get(i));
                Id<Objective> second = id(HOUSE.get(i + 1 + k));
                int times = ABOVE[i][k];
                judgments.add(times > 0 ? new Judgment(first, second, times) : new Judgment(second, first, -times));
            }
        }
        return judgments;
    }

    private static double weight(Weights weights, String name) {
        return Objects.requireNonNull(weights.weights().get(id(name))).value().doubleValue();
    }

    @Test
    void weighsTheHouseAsSaatyDid() {
        Weights weights = COMPARISON.weigh(house());
        double[] published = {.173, .054, .188, .018, .031, .036, .167, .333};
        for (int i = 0; i < published.length; i++) {
            assertThat(weight(weights, HOUSE.get(i))).isCloseTo(published[i], within(.0006));
        }
        assertThat(weights.largestEigenvalue()).isCloseTo(9.669, within(.0006));
        assertThat(weights.consistencyRatio()).isCloseTo(.169, within(.0006));
    }

    @Test
    void judgmentsThatAgreeGiveWhatTheySay() {
        for (Method method : Method.values()) {
            Weights weights = COMPARISON
                    .withMethod(method)
                    .weigh(List.of(
                            new Judgment(id("a"), id("b"), 2),
                            new Judgment(id("b"), id("c"), 3),
                            new Judgment(id("a"), id("c"), 6)));
            assertThat(weights.weights())
                    .isEqualTo(Map.of(id("a"), Ratio.of("0.6"), id("b"), Ratio.of("0.3"), id("c"), Ratio.of("0.1")));
            assertThat(weights.largestEigenvalue()).isCloseTo(3, within(1e-9));
            assertThat(weights.consistencyRatio()).isCloseTo(0, within(1e-9));
        }
    }

    @Property(tries = 200, seed = "20261126")
    void sharesSumToOneInWhateverOrder(@ForAll long seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(8);
        List<Judgment> judgments = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                boolean first = random.nextBoolean();
                judgments.add(
                        new Judgment(id("o" + (first ? i : j)), id("o" + (first ? j : i)), 1 + random.nextInt(9)));
            }
        }
        for (Method method : Method.values()) {
            Weights weights = COMPARISON.withMethod(method).weigh(judgments);
            assertThat(weights.weights().values().stream().map(Ratio::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(BigDecimal.ONE);
            Collections.shuffle(judgments, random);
            assertThat(COMPARISON.withMethod(method).weigh(judgments)).isEqualTo(weights);
        }
    }

    @Test
    void refusesWhatIsNotOneOfEachPair() {
        Judgment ab = new Judgment(id("a"), id("b"), 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARISON.weigh(List.of()))
                .withMessage("'judgments' must name at least two objectives but name 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARISON.weigh(List.of(ab, new Judgment(id("b"), id("a"), 1))))
                .withMessage("'judgments' must hold one of each pair but have two of 'b' and 'a'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARISON.weigh(List.of(ab, new Judgment(id("a"), id("c"), 1))))
                .withMessage("'judgments' must hold one of each pair but have none of 'b' and 'c'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARISON.withRandomIndex(List.of(0.0)).weigh(List.of(ab)))
                .withMessage("'judgments' must be of at most 1 objectives but are of 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMPARISON.withRandomIndex(List.of(-1.0)))
                .withMessage("'randomIndex' must hold numbers that are not negative but is [-1.0].");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgment(id("a"), id("b"), 0))
                .withMessage("'times' must be at least 1 but is 0.\nMaybe the two are swapped.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judgment(id("a"), id("a"), 1))
                .withMessage("'less' must be another objective than 'a'.");
    }
}
