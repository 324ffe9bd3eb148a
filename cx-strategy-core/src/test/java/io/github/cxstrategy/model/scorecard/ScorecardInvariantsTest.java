package io.github.cxstrategy.model.scorecard;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no resource and no measurement can hold, and the exact sentence that says so. */
class ScorecardInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        call(() -> Resource.builder(Id.of("line"), "Line hours")
                                .addCapacity(Q1, new BigDecimal("-1.50"))
                                .build()),
                        "'capacity[2027-Q1]' of resource 'line' must not be negative but is -1.5."),
                arguments(
                        call(() -> Resource.builder(Id.of("line"), "Line hours")
                                .addCapacity(Q1, new BigDecimal("1e18"))
                                .build()),
                        "'capacity[2027-Q1]' must have at most 18 digits before the decimal point but has 19."),
                arguments(
                        call(() -> Measurement.of("2027-01-31", "1e18")),
                        "'value' must have at most 18 digits before the decimal point but has 19."),
                arguments(
                        call(() -> new MeasurementPlan(Optional.of(""), Optional.empty(), Optional.empty())),
                        "'dataSource' must hold text but is blank."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
