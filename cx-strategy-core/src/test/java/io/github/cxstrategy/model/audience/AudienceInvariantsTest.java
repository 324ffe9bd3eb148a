package io.github.cxstrategy.model.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AudienceInvariantsTest {
    private static final LifecyclePhase BUY = LifecyclePhase.of(Id.of("buy"), "Buy");
    private static final LifecyclePhase USE = LifecyclePhase.of(Id.of("use"), "Use");

    @Test
    void ranks_start_at_one() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Journey.builder(Id.of("order"), "Order a computer")
                        .rank(0)
                        .build())
                .withMessage("'rank' of journey 'order' must be at least 1 but is 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Audience.builder(Id.of("smb"), "SMB", AudienceKind.CUSTOMER)
                        .rank(-1)
                        .build())
                .withMessage("'rank' of audience 'smb' must be at least 1 but is -1.");
        assertThat(Journey.builder(Id.of("order"), "Order a computer")
                        .rank(1)
                        .build()
                        .rank())
                .contains(1);
    }

    @Test
    void the_short_form_knows_no_needs() {
        assertThat(new Audience(Id.of("smb"), "SMB", AudienceKind.CUSTOMER, Optional.of("They stay"), Optional.of(2)))
                .isEqualTo(Audience.builder(Id.of("smb"), "SMB", AudienceKind.CUSTOMER)
                        .whyImportant("They stay")
                        .rank(2)
                        .build());
    }

    @Test
    void phases_and_touchpoints_keep_their_order() {
        CustomerLifecycle lifecycle =
                CustomerLifecycle.builder().addPhase(USE).addPhase(BUY).build();
        assertThat(lifecycle.phases()).containsExactly(USE, BUY);
        Journey journey = Journey.builder(Id.of("order"), "Order a computer")
                .addTouchpoint(Touchpoint.of(Id.of("shop"), "Web shop"))
                .addTouchpoint(Touchpoint.of(Id.of("box"), "Opening the box"))
                .build();
        assertThat(journey.touchpoints()).extracting(Touchpoint::name).containsExactly("Web shop", "Opening the box");
    }

    @Test
    void a_phase_is_out_of_scope_only_with_a_reason() {
        assertThat(BUY.isOutOfScope()).isFalse();
        assertThat(LifecyclePhase.outOfScope(Id.of("leave"), "Leave", "Nobody leaves yet")
                        .isOutOfScope())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifecyclePhase.outOfScope(Id.of("leave"), "Leave", ""))
                .withMessage("'outOfScopeBecause' must hold text but is blank.");
    }

    @Test
    void nobody_has_judged_a_touchpoint_of_which_no_more_is_known() {
        assertThat(Touchpoint.of(Id.of("shop"), "Web shop"))
                .isEqualTo(new Touchpoint(Id.of("shop"), "Web shop", Optional.empty(), Map.of()));
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AudienceNeeds(List.of("Save time"), List.of(), List.of("\t")))
                .withMessage("'painPoints[0]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LifecycleFocus(" ", Set.of(BUY.id())))
                .withMessage("'name' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerDataItem(Id.of("account"), "a\u0000"))
                .withMessage("'name' must hold no control character but has U+0000 at index 1.");
    }
}
