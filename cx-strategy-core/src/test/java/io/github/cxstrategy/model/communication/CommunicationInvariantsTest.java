package io.github.cxstrategy.model.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommunicationInvariantsTest {
    @Test
    void no_more_people_acknowledge_a_message_than_it_was_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(Optional.empty(), 80, 100))
                .withMessage("'acknowledged' must be at most the audience of 80 but is 100.\nMaybe the two numbers are"
                        + " swapped.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(Optional.of(Id.of("service")), 80, -1))
                .withMessage("'acknowledged' must not be negative but is -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reach(Optional.empty(), -1, -1))
                .withMessage("'audience' must not be negative but is -1.");
        assertThat(new Reach(Optional.empty(), 80, 80).acknowledged()).isEqualTo(80);
        assertThat(new Reach(Optional.empty(), 0, 0).audience()).isZero();
    }

    @Test
    void who_has_acknowledged_a_message_need_not_be_on_record_as_having_received_it() {
        Message message = Message.builder(Id.of("kickoff"), "Kick-off")
                .addAcknowledgedBy(Id.of("ann"))
                .build();
        assertThat(message.receivedBy()).isEmpty();
        assertThat(message.acknowledgedBy()).containsExactly(Id.of("ann"));
    }

    @Test
    void topics_stand_in_one_order() {
        assertThat(Message.builder(Id.of("kickoff"), "Kick-off")
                        .addTopic(Topic.BUDGET_CHANGES)
                        .addTopic(Topic.STRATEGIC_PLAN)
                        .build()
                        .topics())
                .containsExactly(Topic.STRATEGIC_PLAN, Topic.BUDGET_CHANGES);
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.builder(Id.of("kickoff"), " ").build())
                .withMessage("'title' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Message.builder(Id.of("kickoff"), "Kick-off")
                        .channel("")
                        .build())
                .withMessage("'channel' must hold text but is blank.");
    }
}
