package io.github.cxstrategy.model.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamInvariantsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final FiscalPeriod Q2 = FiscalPeriod.ofQuarter(2027, 2);

    @Test
    void texts_can_be_read() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Team.builder(Id.of("core"), " ", Team.Kind.IMPLEMENTATION)
                        .build())
                .withMessage("'name' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assignment.builder(Id.of("ann")).teamRole("").build())
                .withMessage("'teamRole' must hold text but is blank.");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Assignment.builder(Id.of("ann")).responsibilities("\n").build())
                .withMessage("'responsibilities' must hold text but is blank.");
    }

    @Test
    void the_later_of_two_allocations_for_a_period_holds() {
        Assignment assignment = Assignment.builder(Id.of("ann"))
                .addAllocation(Q2, Fte.ONE)
                .addAllocation(Q1, Fte.of("0.5"))
                .addAllocation(Q2, Fte.of("0.2"))
                .build();
        assertThat(assignment.allocation()).containsExactly(Map.entry(Q1, Fte.of("0.5")), Map.entry(Q2, Fte.of("0.2")));
    }

    @Test
    void a_person_may_be_in_a_team_for_one_of_its_initiatives() {
        Assignment assignment =
                Assignment.builder(Id.of("ann")).initiative(Id.of("crm")).build();
        assertThat(assignment.initiative()).contains(Id.of("crm"));
        assertThat(Assignment.builder(Id.of("ann")).build().initiative()).isEmpty();
    }

    @Test
    void a_person_may_be_in_a_team_twice_for_different_skills() {
        Team team = Team.builder(Id.of("core"), "Core team", Team.Kind.STRATEGY_EXECUTION)
                .addMember(
                        Assignment.builder(Id.of("ann")).skill(Id.of("design")).build())
                .addMember(Assignment.builder(Id.of("ann")).skill(Id.of("data")).build())
                .build();
        assertThat(team.members()).extracting(Assignment::person).containsExactly(Id.of("ann"), Id.of("ann"));
    }
}
