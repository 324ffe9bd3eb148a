package io.github.cxstrategy.model.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapabilityInvariantsTest {
    @Test
    void levels_rise() {
        assertThat(MaturityLevel.values())
                .containsExactly(
                        MaturityLevel.INITIAL,
                        MaturityLevel.MANAGED,
                        MaturityLevel.DEFINED,
                        MaturityLevel.QUANTITATIVELY_MANAGED,
                        MaturityLevel.OPTIMIZING)
                .isSorted();
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CapabilityAssessment(MaturityLevel.INITIAL, List.of(" "), Optional.empty()))
                .withMessage("'evidence[0]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Capability.builder(Id.of("listen"), "").build())
                .withMessage("'name' must hold text but is blank.");
    }

    @Test
    void what_nobody_has_assessed_has_no_level() {
        Capability capability = Capability.builder(Id.of("listen"), "Listen to customers")
                .required(MaturityLevel.DEFINED)
                .build();
        assertThat(capability.current()).isEmpty();
    }
}
