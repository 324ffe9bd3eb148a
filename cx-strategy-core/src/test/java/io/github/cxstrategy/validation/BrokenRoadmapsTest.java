package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.ExecutionPlan;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Roadmaps that do not go with what the plan says elsewhere, and some that do though it does not look so. */
class BrokenRoadmapsTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan");
    }

    private static Initiative.Builder initiative(String id) {
        return Initiative.builder(Id.of(id), id.toUpperCase(java.util.Locale.ROOT));
    }

    private static RoadmapItem item(String id, String start, String end, String... predecessors) {
        Set<Id<Initiative>> waitsFor = new java.util.TreeSet<>();
        for (String predecessor : predecessors) {
            waitsFor.add(Id.of(predecessor));
        }
        return new RoadmapItem(Id.of(id), DateSpan.of(start, end), waitsFor);
    }

    private static Roadmap roadmap(RoadmapItem... items) {
        return Roadmap.builder().items(List.of(items)).build();
    }

    @Test
    void an_item_that_starts_before_its_predecessor_ends() {
        assertFindings(
                plan().addInitiative(initiative("chat").build())
                        .addInitiative(initiative("crm").build())
                        .roadmap(roadmap(
                                item("chat", "2027-03-31", "2027-06-30", "crm"),
                                item("crm", "2027-01-01", "2027-03-31"))),
                """
                WARNING STARTS_BEFORE_PREDECESSOR at roadmap.items[chat].schedule: An item of the roadmap must start after its predecessors have ended but 'chat' starts on 2027-03-31 and 'crm' ends on 2027-03-31. Start later, end the predecessor earlier, or remove the predecessor.
                """);
    }

    @Test
    void a_predecessor_that_is_live_already_or_that_has_ended_once() {
        assertFindings(
                plan().addInitiative(initiative("chat").build())
                        .addInitiative(initiative("crm")
                                .implementedOn(LocalDate.of(2027, 2, 1))
                                .build())
                        .addInitiative(initiative("web").build())
                        .roadmap(roadmap(
                                item("chat", "2027-03-01", "2027-06-30", "crm", "web"),
                                item("crm", "2027-01-01", "2027-03-31"),
                                item("web", "2027-01-01", "2027-02-28"),
                                item("web", "2027-07-01", "2027-08-31"))),
                "");
    }

    @Test
    void a_prerequisite_one_way_and_a_predecessor_the_other_way() {
        assertFindings(
                plan().addInitiative(
                                initiative("chat").addPrerequisite(Id.of("crm")).build())
                        .addInitiative(initiative("crm").build())
                        .roadmap(roadmap(
                                item("chat", "2027-01-01", "2027-01-31"),
                                item("crm", "2027-02-01", "2027-03-31", "chat"))),
                "");
    }

    @Test
    void an_item_outside_the_schedule_of_its_initiative() {
        assertFindings(
                plan().addInitiative(initiative("crm")
                                .schedule(DateSpan.of("2027-01-01", "2027-03-31"))
                                .build())
                        .roadmap(roadmap(item("crm", "2027-02-01", "2027-04-01"))),
                """
                WARNING ROADMAP_OUTSIDE_SCHEDULE at roadmap.items[crm].schedule: The roadmap must place an initiative within its schedule, 2027-01-01 to 2027-03-31, but has 'crm' from 2027-02-01 to 2027-04-01. Correct the roadmap or the schedule of the initiative.
                """);
    }

    @Test
    void an_item_outside_the_horizon() {
        assertFindings(
                plan().strategy(Strategy.builder()
                                .horizon(DateSpan.of("2027-01-01", "2027-12-31"))
                                .build())
                        .addInitiative(initiative("crm").build())
                        .roadmap(roadmap(item("crm", "2027-12-01", "2028-01-01"))),
                """
                WARNING OUTSIDE_HORIZON at roadmap.items[crm].schedule: An item of the roadmap must lie within the strategy's horizon, 2027-01-01 to 2027-12-31, but 'crm' runs from 2027-12-01 to 2028-01-01. Move it on the roadmap or widen the horizon.
                """);
    }

    @Test
    void going_live_before_the_start_on_the_roadmap() {
        assertFindings(
                plan().addInitiative(initiative("crm")
                                .implementedOn(LocalDate.of(2027, 1, 31))
                                .build())
                        .roadmap(roadmap(item("crm", "2027-02-01", "2027-03-31"))),
                """
                ERROR IMPLEMENTED_BEFORE_START at roadmap.items[crm].schedule: An initiative must not go live before it starts but 'crm' starts on 2027-02-01 on the roadmap and went live on 2027-01-31. Correct one of the two dates.
                """);
    }

    @Test
    void several_owners_of_a_milestone() {
        assertFindings(
                plan().addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                        .addPerson(new Person(Id.of("bob"), "Bob", Optional.empty()))
                        .roadmap(Roadmap.builder()
                                .addMilestone(Milestone.builder(Id.of("live"), "Live")
                                        .addOwner(Id.of("ann"))
                                        .addOwner(Id.of("bob"))
                                        .build())
                                .build()),
                """
                WARNING SEVERAL_OWNERS at roadmap.milestones[live].owners: A milestone must have one owner but 'live' has 2: ann, bob. Name the one who is accountable.
                """);
    }

    @Test
    void two_execution_plans_of_one_initiative() {
        ExecutionPlan plan = new ExecutionPlan(Id.of("crm"), Optional.empty(), List.of());
        assertFindings(
                plan().addInitiative(initiative("crm").build())
                        .roadmap(Roadmap.builder()
                                .addExecutionPlan(plan)
                                .addExecutionPlan(plan)
                                .build()),
                """
                WARNING REPEATED_EXECUTION_PLAN at roadmap.executionPlans[crm]: An initiative must have one execution plan at most but 'crm' has more than one. Keep the one that holds, or merge them.
                """);
    }

    @Test
    void budget_phases_of_more_than_is_allotted() {
        assertFindings(allotted("11"), """
                WARNING PHASES_OVER_ALLOTTED at roadmap.executionPlans[crm].budgetPhases: Budget phases must sum to at most what is allotted, EUR 10.00, but those of 'crm' sum to EUR 11.00. Spend less, or correct what is allotted.
                """);
        assertFindings(allotted("10"), "");
        assertFindings(allotted("9"), "");
    }

    private static StrategicPlan.Builder allotted(String phase) {
        Money ten = Money.of("EUR", "10");
        return plan().budget(Budget.builder()
                        .addPool(new BudgetPool(
                                Id.of("it"), "IT", CarryOver.NONE, Map.of(Q1, new PeriodBudget(ten, Optional.empty()))))
                        .build())
                .addInitiative(initiative("crm")
                        .addOption(FundingOption.full(List.of(CostLine.of(Id.of("it"), Q1, ten))))
                        .build())
                .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                        .addAllotment(new Allotment(Id.of("it"), Q1, ten))
                        .build())
                .roadmap(Roadmap.builder()
                        .addExecutionPlan(new ExecutionPlan(
                                Id.of("crm"),
                                Optional.empty(),
                                List.of(new ExecutionPlan.BudgetPhase(Q1, Money.of("EUR", phase)))))
                        .build());
    }
}
