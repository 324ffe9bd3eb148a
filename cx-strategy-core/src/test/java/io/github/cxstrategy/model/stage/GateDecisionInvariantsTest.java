package io.github.cxstrategy.model.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.cxstrategy.basics.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no gate decision can hold, and the exact sentence that says so. */
class GateDecisionInvariantsTest {
    private static final GateDecision GO =
            GateDecision.of(Gate.PLAN_TO_ALIGN, GateDecision.Outcome.GO, Id.of("ann"), LocalDate.of(2027, 1, 1));

    @ParameterizedTest
    @MethodSource
    void refused(ThrowingCallable input, String sentence) {
        assertThatThrownBy(input).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(call(() -> GO.because(" ")), "'rationale' must hold text but is blank."),
                arguments(
                        call(() -> GO.accepting(List.of("", "K3"))),
                        "'acceptedConflicts[0]' must hold text but is blank."));
    }

    @Test
    void each_wither_keeps_the_rest() {
        GateDecision both = GO.accepting(List.of("K3 aht nps")).because("Growth first.");
        assertThat(both).isEqualTo(GO.because("Growth first.").accepting(List.of("K3 aht nps")));
        assertThat(both.acceptedConflicts()).containsExactly("K3 aht nps");
        assertThat(GO.acceptedConflicts()).isEmpty();
    }

    private static ThrowingCallable call(ThrowingCallable input) {
        return input;
    }
}
