package io.github.cxstrategy.model.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.scorecard.Goal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoleInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);

    @Test
    void no_more_is_met_than_was_expected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryRecord(Q1, 4, 5))
                .withMessage("'met' must be at most the 4 expected but is 5.\nMaybe the two numbers are swapped.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryRecord(Q1, 4, -1))
                .withMessage("'met' must not be negative but is -1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeliveryRecord(Q1, -1, -1))
                .withMessage("'expected' must not be negative but is -1.");
        assertThat(new DeliveryRecord(Q1, 4, 4).met()).isEqualTo(4);
        assertThat(new DeliveryRecord(Q1, 0, 0).expected()).isZero();
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Expectation(Cadence.DAILY, " "))
                .withMessage("'deliverable' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Enablement("", Optional.empty()))
                .withMessage("'what' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RecognitionEvent.builder(" ", LocalDate.of(2027, 3, 1)).build())
                .withMessage("'name' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecognitionEvent.builder("Award", LocalDate.of(2027, 3, 1))
                        .addOtherReward("Overtime")
                        .addOtherReward("")
                        .build())
                .withMessage("'otherRewards[1]' must hold text but is blank.");
    }

    @Test
    void the_short_forms_of_calendar_and_enablement_say_what_they_take_and_no_more() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        assertThat(RecognitionCalendar.of(Cadence.MONTHLY, List.of()))
                .isEqualTo(new RecognitionCalendar(Optional.of(Cadence.MONTHLY), List.of()));
        assertThat(Enablement.planned(Id.of("crm-basics"), "CRM basics", day))
                .isEqualTo(new Enablement(
                        "CRM basics", Optional.empty(), Optional.of(day), Optional.of(Id.of("crm-basics"))));
        assertThat(new Enablement("Manual", Optional.of(day)).due()).isEmpty();
    }

    @Test
    void each_wither_of_a_metric_changes_one_thing_only() {
        RoleMetric full = RoleMetric.of(Id.of("nps"), Ratio.of("0.2"))
                .withRaci(Raci.ACCOUNTABLE)
                .withGoal(Goal.increaseTo("40"))
                .withIncentiveShare(Ratio.of("0.1"))
                .within(MetricScope.ALL);
        assertThat(full)
                .isEqualTo(new RoleMetric(
                        Id.of("nps"),
                        Optional.of(Ratio.of("0.2")),
                        Optional.of(Ratio.of("0.1")),
                        Optional.of(Goal.increaseTo("40")),
                        Optional.of(MetricScope.ALL),
                        Optional.of(Raci.ACCOUNTABLE)));
        assertThat(full.withRaci(Raci.INFORMED))
                .isEqualTo(new RoleMetric(
                        full.kpi(),
                        full.weight(),
                        full.incentiveShare(),
                        full.goal(),
                        full.scope(),
                        Optional.of(Raci.INFORMED)));
    }

    @Test
    void nobody_has_said_what_a_role_has_to_do_with_a_metric_of_the_short_form() {
        assertThat(new RoleMetric(
                        Id.of("nps"), Optional.of(Ratio.ONE), Optional.empty(), Optional.empty(), Optional.empty()))
                .isEqualTo(RoleMetric.of(Id.of("nps"), Ratio.ONE))
                .extracting(RoleMetric::raci)
                .isEqualTo(Optional.empty());
    }

    @Test
    void the_short_form_of_a_role_knows_its_metrics_only() {
        assertThat(new Role(
                        Id.of("agent"), "Agent", Optional.of(Id.of("service")), List.of(RoleMetric.of(Id.of("nps")))))
                .isEqualTo(Role.builder(Id.of("agent"), "Agent")
                        .department(Id.of("service"))
                        .addMetric(RoleMetric.of(Id.of("nps")))
                        .build());
    }
}
