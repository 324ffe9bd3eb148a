package io.github.cxstrategy.model.analysis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no analysis can hold, and the exact sentence that says so. */
class AnalysisInvariantsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(call(() -> BusinessAnalysis.of(" ", DAY)), "'document' must hold text but is blank."),
                arguments(
                        call(() -> ImpactAssessment.builder().document("").build()),
                        "'document' must hold text but is blank."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
