package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.roadmap.CoordinationRecord;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.HeadcountChange;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Suggestions cost little however many ids dangle, and what is found is told of the list in which it stands. */
class PlanReferencesTest {
    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan");
    }

    private static List<String> places(StrategicPlan.Builder plan) {
        return PlanReferences.check(plan.build()).all().stream()
                .map(finding -> finding.code() + " " + finding.place())
                .toList();
    }

    private static StrategicPlan manyDepartments(int departments, int dangling) {
        StrategicPlan.Builder plan = plan();
        for (int i = 0; i < departments; i++) {
            plan.addDepartment(new Department(Id.of("department-number-" + i), "Department " + i));
        }
        for (int i = 0; i < dangling; i++) {
            plan.addInitiative(Initiative.builder(Id.of("i" + i), "Initiative " + i)
                    .addDepartment(Id.of("departmentnumberx" + i))
                    .build());
        }
        return plan.build();
    }

    @Test
    void many_dangling_ids_beside_many_that_are_like_them_take_no_time() {
        StrategicPlan plan = manyDepartments(60_000, 400);

        List<Finding> found = Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> PlanReferences.check(plan).all());

        assertThat(found).hasSize(400);
        assertThat(found.stream().filter(finding -> finding.cure().startsWith("Maybe")))
                .as("as many as a million comparisons allow")
                .hasSize(16);
    }

    @Test
    void one_id_that_dangles_in_many_places_is_looked_for_once() {
        StrategicPlan.Builder plan = manyDepartments(60_000, 0).toBuilder();
        for (int i = 0; i < 1_000; i++) {
            plan.addInitiative(Initiative.builder(Id.of("i" + i), "Initiative " + i)
                    .addDepartment(Id.of("department-nunber-77"))
                    .build());
        }
        assertThat(PlanReferences.check(plan.build()).all())
                .hasSize(1_000)
                .allSatisfy(finding -> assertThat(finding.cure()).isEqualTo("Maybe 'department-number-77' is meant."));
    }

    @Test
    void the_same_id_twice_in_two_lists_of_a_part() {
        Kpi kpi = Kpi.builder(Id.of("h"), "Hours").build();
        Resource resource = Resource.builder(Id.of("h"), "Hours").build();
        assertThat(places(plan().scorecard(Scorecard.builder()
                        .addKpi(kpi)
                        .addKpi(kpi)
                        .addResource(resource)
                        .addResource(resource)
                        .build())))
                .containsExactly("DUPLICATE_ID scorecard.kpis[h]", "DUPLICATE_ID scorecard.resources[h]");
    }

    @Test
    void the_list_of_the_roadmap_is_told() {
        assertThat(places(plan().roadmap(Roadmap.builder()
                        .addMilestone(Milestone.builder(Id.of("a"), "A")
                                .addOwner(Id.of("ann"))
                                .build())
                        .addCoordinationRecord(new CoordinationRecord(
                                LocalDate.of(2027, 1, 1), Set.of(Id.of("a"), Id.of("b")), Set.of(), "First a."))
                        .build())))
                .containsExactly(
                        "DANGLING_REFERENCE roadmap.coordinationRecords[2027-01-01].initiatives",
                        "DANGLING_REFERENCE roadmap.coordinationRecords[2027-01-01].initiatives",
                        "DANGLING_REFERENCE roadmap.milestones[a].owners");
    }

    @Test
    void headcount_changes_are_told_by_department_and_period() {
        WorkforcePlan.Builder workforce = WorkforcePlan.builder();
        for (int quarter = 1; quarter <= 2; quarter++) {
            workforce.addHeadcountChange(new HeadcountChange(
                    Id.of("service"),
                    FiscalPeriod.ofQuarter(2027, quarter),
                    HeadcountChange.Kind.HIRING,
                    Fte.of("1"),
                    Optional.empty()));
        }
        assertThat(places(plan().workforce(workforce.build())))
                .containsExactly(
                        "DANGLING_REFERENCE workforce.headcountChanges[service, 2027-Q1].department",
                        "DANGLING_REFERENCE workforce.headcountChanges[service, 2027-Q2].department");
    }

    @Test
    void a_part_with_one_list_is_told_without_it() {
        assertThat(PlanPlaces.inList(Place.of("budget", "it"), "pools")).hasToString("budget[it]");
    }

    @Test
    void an_option_of_a_load_is_one_of_its_initiative() {
        FundingRule risk = new FundingRule.LoadAtMost(
                "risk",
                List.of(
                        new FundingRule.LoadAtMost.Load(Id.of("crm"), Optional.of(Id.of("full")), 1),
                        new FundingRule.LoadAtMost.Load(Id.of("hub"), Optional.of(Id.of("full")), 1)),
                5,
                "appetite");
        StrategicPlan plan = StrategicPlan.builder(Id.of("p"), "P")
                .addInitiative(Initiative.builder(Id.of("crm"), "CRM")
                        .addOption(FundingOption.full())
                        .build())
                .addInitiative(Initiative.builder(Id.of("hub"), "Hub").build())
                .addFundingRule(risk)
                .build();
        assertThat(PlanReferences.check(plan).all())
                .extracting(Finding::message)
                .containsExactly("Every funding option that is named must be in the plan but 'full' is not.");
    }
}
