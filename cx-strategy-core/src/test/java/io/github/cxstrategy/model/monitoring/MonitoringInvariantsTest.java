package io.github.cxstrategy.model.monitoring;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no survey and no review can hold, and the exact sentence that says so. */
class MonitoringInvariantsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static Survey readiness(String item, String score) {
        return new Survey.Readiness(Id.of("agents"), DAY, Map.of(item, new BigDecimal(score)));
    }

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(call(() -> new AdkarScores(0, 1, 1, 1, 1)), "'awareness' must lie between 1 and 5 but is 0."),
                arguments(call(() -> new AdkarScores(1, 6, 1, 1, 1)), "'desire' must lie between 1 and 5 but is 6."),
                arguments(call(() -> new AdkarScores(1, 1, 0, 1, 1)), "'knowledge' must lie between 1 and 5 but is 0."),
                arguments(call(() -> new AdkarScores(1, 1, 1, 6, 1)), "'ability' must lie between 1 and 5 but is 6."),
                arguments(
                        call(() -> new AdkarScores(1, 1, 1, 1, -1)),
                        "'reinforcement' must lie between 1 and 5 but is -1."),
                arguments(
                        call(() -> new AdkarScores(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        "'awareness' must be given, or one of the other four scores, but all are missing."),
                arguments(
                        call(() -> new AdkarScores(
                                Optional.empty(),
                                Optional.of(9),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())),
                        "'desire' must lie between 1 and 5 but is 9."),
                arguments(
                        call(() -> new Survey.Readiness(Id.of("agents"), DAY, Map.of(), Optional.of(-1))),
                        "'respondents' must not be negative but are -1."),
                arguments(
                        call(() -> readiness("Tools", "0.99")),
                        "'scores[Tools]' must lie between 1 and 5 but is 0.99."),
                arguments(
                        call(() -> readiness("Tools", "5.010")),
                        "'scores[Tools]' must lie between 1 and 5 but is 5.01."),
                arguments(call(() -> readiness(" ", "3")), "'scores[ ]' must hold text but is blank."),
                arguments(
                        call(() -> new Survey.Success(Id.of("agent"), DAY, -1, 0)),
                        "'respondents' must not be negative but are -1."),
                arguments(
                        call(() -> new Survey.Success(Id.of("agent"), DAY, 10, -1)),
                        "'namedNewMetric' must lie between 0 and the number of respondents 10 but is -1."),
                arguments(
                        call(() -> new Survey.Success(Id.of("agent"), DAY, 10, 11)),
                        "'namedNewMetric' must lie between 0 and the number of respondents 10 but is 11."),
                arguments(
                        call(() -> StrategyReview.scheduled(DAY).held(DAY, Set.of(), List.of(" "))),
                        "'lessons[0]' must hold text but is blank."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
