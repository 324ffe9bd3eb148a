package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A plan resolves, or says everything that keeps it from it. */
class ResolvedPlanTest {
    @Test
    void look_up_by_id_and_order_by_id() {
        ResolvedPlan plan = ResolvedPlan.of(plan().build());
        assertThat(plan.initiatives())
                .extracting(Initiative::id)
                .extracting(Id::value)
                .containsExactly("chat", "crm");
        assertThat(plan.initiative(Id.of("crm")).name()).isEqualTo("CRM");
        assertThat(plan.department(Id.of("service")).name()).isEqualTo("Service");
        assertThat(plan.person(Id.of("ann")).name()).isEqualTo("Ann");
        assertThat(plan.kpi(Id.of("nps")).name()).isEqualTo("NPS");
        assertThat(plan.kpis()).hasSize(1);
        assertThat(plan.decision(Id.of("crm")))
                .map(AllocationDecision::decision)
                .contains(FundingDecision.CUT);
        assertThat(plan.decision(Id.of("chat"))).isEmpty();
        assertThat(plan.plan()).isEqualTo(plan().build());
    }

    @Test
    void what_is_not_in_the_plan_is_named() {
        ResolvedPlan plan = ResolvedPlan.of(plan().build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.initiative(Id.of("voice")))
                .withMessage("The initiative must be in the plan but 'voice' is not.");
    }

    @Test
    void without_scorecard_there_is_an_empty_one() {
        ResolvedPlan plan =
                ResolvedPlan.of(StrategicPlan.builder(Id.of("p"), "P").build());
        assertThat(plan.scorecard()).isEqualTo(Scorecard.EMPTY);
    }

    @Test
    void everything_that_does_not_resolve_is_said_at_once() {
        StrategicPlan broken = plan().addPerson(new Person(Id.of("ann"), "Ann", Optional.of(Id.of("sales"))))
                .addInitiative(Initiative.builder(Id.of("voice"), "Voice")
                        .addPrerequisite(Id.of("voice"))
                        .build())
                .build();
        assertThatExceptionOfType(UnresolvedPlanException.class)
                .isThrownBy(() -> ResolvedPlan.of(broken))
                .satisfies(e -> assertThat(e.findings()).isEqualTo(PlanReferences.check(broken)))
                .withMessage("""
                        The references of the plan must resolve but 3 do not:
                        ERROR CYCLE at initiatives[voice].prerequisites: Prerequisites must not form a circle but do: voice -> voice. Remove one of these prerequisites.
                        ERROR DUPLICATE_ID at people[ann]: Each id must be used once but 'ann' is used more than once. Give one of them another id, or remove it.
                        ERROR DANGLING_REFERENCE at people[ann].department: Every department that is named must be in the plan but 'sales' is not. Add the department 'sales', or remove the reference.""");
    }

    @Test
    void coverage_is_what_was_declared_or_what_is_there() {
        StrategicPlan plan =
                plan().addCoverage(PlanPart.PEOPLE, Coverage.PARTIAL).build();
        assertThat(plan.coverage(PlanPart.PEOPLE)).isEqualTo(Coverage.PARTIAL);
        assertThat(plan.coverage(PlanPart.INITIATIVES)).isEqualTo(Coverage.COMPLETE);
        assertThat(plan.coverage(PlanPart.BUDGET)).isEqualTo(Coverage.NOT_SUPPLIED);
        assertThat(plan.coverage(PlanPart.INFLUENCES)).isEqualTo(Coverage.NOT_SUPPLIED);
    }

    @Test
    void any_plan_resolves_or_throws_with_findings() {
        for (long seed = 0; seed < 200; seed++) {
            StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
            if (PlanReferences.check(plan).all().isEmpty()) {
                assertThat(ResolvedPlan.of(plan).plan()).isEqualTo(plan);
            } else {
                assertThatExceptionOfType(UnresolvedPlanException.class).isThrownBy(() -> ResolvedPlan.of(plan));
            }
        }
    }

    @Test
    void of_several_decisions_on_an_initiative_the_latest_holds() {
        LocalDate day = LocalDate.of(2027, 1, 1);
        AllocationDecision funded = AllocationDecision.builder(Id.of("chat"), FundingDecision.FUNDED)
                .decidedOn(day)
                .build();
        AllocationDecision cut = AllocationDecision.builder(Id.of("chat"), FundingDecision.CUT)
                .decidedOn(day.plusDays(1))
                .build();
        StrategicPlan plan = plan().addDecision(cut).addDecision(funded).build();

        assertThat(ResolvedPlan.of(plan).decision(Id.of("chat"))).contains(cut);
        assertThat(plan.decisionsInForce())
                .extracting(AllocationDecision::initiative)
                .containsExactly(Id.of("crm"), Id.of("chat"));
    }

    @Test
    void decisions_of_one_day_or_without_a_day_are_no_history() {
        AllocationDecision undated =
                AllocationDecision.builder(Id.of("chat"), FundingDecision.CUT).build();
        AllocationDecision dated =
                undated.toBuilder().decidedOn(LocalDate.of(2027, 1, 1)).build();
        for (AllocationDecision second : List.of(undated, dated)) {
            StrategicPlan plan = plan().addDecision(second).addDecision(second).build();
            assertThat(PlanReferences.check(plan).all()).hasSize(1);
            assertThat(plan.decisionsInForce()).hasSize(3);
        }
        assertThat(PlanReferences.check(
                                plan().addDecision(undated).addDecision(dated).build())
                        .all())
                .hasSize(1);
    }

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .addDepartment(new Department(Id.of("service"), "Service"))
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.of(Id.of("service"))))
                .scorecard(Scorecard.of(List.of(Kpi.builder(Id.of("nps"), "NPS").build()), List.of()))
                .addInitiative(Initiative.builder(Id.of("crm"), "CRM").build())
                .addInitiative(Initiative.builder(Id.of("chat"), "Chat").build())
                .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.CUT)
                        .build());
    }
}
