package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Each limit for itself: what lies on its bound is good, what lies beyond is refused. */
class JsonLimitsTest {

    private static final JsonLimits STANDARD = JsonLimits.standard();

    private static final Map<String, IntFunction<JsonLimits>> SETTERS = Map.of(
            "maxLength", STANDARD::withMaxLength,
            "maxDepth", STANDARD::withMaxDepth,
            "maxTokens", STANDARD::withMaxTokens,
            "maxStringLength", STANDARD::withMaxStringLength,
            "maxNameLength", STANDARD::withMaxNameLength,
            "maxNumberLength", STANDARD::withMaxNumberLength,
            "maxProblems", STANDARD::withMaxProblems);

    @Test
    void eachIsAtLeastOne() {
        SETTERS.forEach((name, with) -> {
            assertThat(with.apply(1).toString()).containsPattern("\\b" + name + "=1[,\\]]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with.apply(0))
                    .withMessageStartingWith("'" + name + "' must ");
        });
    }

    @Test
    void theDepthIsAtMostAThousand() {
        assertThat(STANDARD.withMaxDepth(1_000).maxDepth()).isEqualTo(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> STANDARD.withMaxDepth(1_001))
                .withMessage("'maxDepth' must be at most 1000 but is 1001.");
    }
}
