package io.github.cxstrategy.model.funding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no decision and no scenario can hold, and the exact sentence that says so. */
class FundingInvariantsTest {

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        call(() -> AllocationDecision.builder(Id.of("crm"), FundingDecision.CUT)
                                .tranche(Ratio.ONE)
                                .build()),
                        "'tranche' must be empty unless the decision is FUNDED, but the decision on 'crm' is CUT."),
                arguments(
                        call(() -> AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                                .tranche(Ratio.ZERO)
                                .build()),
                        "'tranche' of the decision on 'crm' must be more than 0 and at most 1 but is 0.\nMaybe it is meant in"
                                + " percent."),
                arguments(
                        call(() -> AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                                .tranche(Ratio.of("50"))
                                .build()),
                        "'tranche' of the decision on 'crm' must be more than 0 and at most 1 but is 50.\nMaybe it is meant in"
                                + " percent."),
                arguments(
                        call(() -> new Scenario(Id.of("less"), " ", List.of())),
                        "'name' must hold text but is blank."));
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
