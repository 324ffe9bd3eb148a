package io.github.cxstrategy.model.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessInvariantsTest {
    @Test
    void the_short_form_of_a_process_knows_its_roles_only() {
        assertThat(new ChangedProcess(Id.of("care"), "Care", Set.of(Id.of("agent"))))
                .isEqualTo(ChangedProcess.builder(Id.of("care"), "Care")
                        .addRole(Id.of("agent"))
                        .build());
    }

    @Test
    void the_dates_of_a_tool_stand_in_the_order_of_its_statuses() {
        LocalDate pilot = LocalDate.of(2027, 4, 1);
        LocalDate live = LocalDate.of(2027, 9, 1);
        Tool tool = Tool.builder(Id.of("crm"), "CRM")
                .addStatusDate(ToolStatus.LIVE, live)
                .addStatusDate(ToolStatus.PILOT, pilot)
                .build();
        assertThat(tool.statusDates())
                .containsExactly(Map.entry(ToolStatus.PILOT, pilot), Map.entry(ToolStatus.LIVE, live));
        assertThat(tool.status()).isEmpty();
    }

    @Test
    void a_tool_is_usable_from_its_pilot_until_it_is_retired() {
        assertThat(ToolStatus.values())
                .filteredOn(ToolStatus::isUsable)
                .containsExactly(ToolStatus.PILOT, ToolStatus.LIVE);
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessDesign(Set.of(), List.of("Interviews", " "), Optional.empty()))
                .withMessage("'customerEvidence[1]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tool.builder(Id.of("crm"), " ").build())
                .withMessage("'name' must hold text but is blank.");
    }
}
