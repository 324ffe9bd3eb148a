package io.github.cxstrategy.model.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.strategy.EnvironmentScan.Factor;
import io.github.cxstrategy.model.strategy.ExecutiveMandate.CxLead;
import io.github.cxstrategy.model.strategy.FourPs.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StrategyInvariantsTest {
    @Test
    void no_objective_helps_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CausalLink.of(Id.of("loyalty"), Id.of("loyalty")))
                .withMessage("'to' must be another objective than 'from' but both are 'loyalty'.");
        assertThat(CausalLink.of(Id.of("skills"), Id.of("loyalty")))
                .isEqualTo(new CausalLink(Id.of("skills"), Id.of("loyalty"), Optional.empty()));
    }

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnvironmentScan(Optional.empty(), Map.of(Factor.LEGAL, " ")))
                .withMessage("'findings[LEGAL]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FourPs(Map.of(Question.PLANET, "\n")))
                .withMessage("'answers[PLANET]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CxLead(Id.of("ann"), Optional.empty(), List.of("Budget", ""), Optional.empty()))
                .withMessage("'decisionRights[1]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objective.builder(Id.of("loyalty"), "Loyalty")
                        .addContribution(Id.of("service"), " ")
                        .build())
                .withMessage("'contributions[service]' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Strategy.builder().version("").build())
                .withMessage("'version' must hold text but is blank.");
    }

    @Test
    void factors_and_questions_stand_in_the_order_of_their_framework() {
        assertThat(new EnvironmentScan(
                                Optional.empty(), Map.of(Factor.ENVIRONMENTAL, "Heat", Factor.SOCIOECONOMIC, "Age"))
                        .findings())
                .containsExactly(Map.entry(Factor.SOCIOECONOMIC, "Age"), Map.entry(Factor.ENVIRONMENTAL, "Heat"));
        assertThat(new FourPs(Map.of(Question.PLANET, "Less waste", Question.PLATFORMS, "One shop")).answers())
                .containsExactly(Map.entry(Question.PLATFORMS, "One shop"), Map.entry(Question.PLANET, "Less waste"));
    }

    @Test
    void a_strategy_map_can_tell_its_day() {
        StrategyMap map = new StrategyMap(List.of(CausalLink.of(Id.of("skills"), Id.of("speed"))));
        LocalDate day = LocalDate.of(2027, 1, 1);
        assertThat(map.date()).isEmpty();
        assertThat(map.drawnOn(day)).isEqualTo(new StrategyMap(map.links(), Optional.of(day)));
    }

    @Test
    void the_short_forms_of_an_objective_know_neither_horizon_nor_contributions() {
        Objective built = Objective.builder(Id.of("loyalty"), "Loyalty")
                .perspective(Perspective.CUSTOMER)
                .weight(Ratio.of("0.4"))
                .build();
        assertThat(Objective.of(Id.of("loyalty"), "Loyalty", Perspective.CUSTOMER, Ratio.of("0.4")))
                .isEqualTo(built);
        assertThat(new Objective(
                        Id.of("loyalty"), "Loyalty", Optional.of(Perspective.CUSTOMER), Optional.of(Ratio.of("0.4"))))
                .isEqualTo(built);
    }
}
