package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.ReviewCalendar;
import io.github.cxstrategy.model.monitoring.StrategyReview;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.Tool;
import io.github.cxstrategy.model.process.ToolStatus;
import io.github.cxstrategy.model.roadmap.Roadmap;
import io.github.cxstrategy.model.roadmap.RoadmapItem;
import io.github.cxstrategy.model.role.DeliveryRecord;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.strategy.CausalLink;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.strategy.StrategyMap;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.DepartmentWorkload;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.WorkforcePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans whose days, periods or order in time do not add up. */
class BrokenTimesTest {
    private static final FiscalPeriod Q1 = FiscalPeriod.ofQuarter(2027, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addDepartment(new Department(Id.of("service"), "Service"));
    }

    private static Initiative.Builder crm() {
        return Initiative.builder(Id.of("crm"), "CRM");
    }

    @Test
    void a_review_before_the_analysis() {
        assertFindings(
                plan().addInitiative(crm().businessAnalysis(
                                BusinessAnalysis.of("Analysis", MARCH).reReviewedBy(Id.of("ann"), FEBRUARY))
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at initiatives[crm].businessAnalysis: The review of an analysis must not be dated before the analysis but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void an_earlier_estimate_that_is_later() {
        Money amount = Money.of("EUR", "10");
        CostEstimate estimate = CostEstimate.vrom(amount, amount, amount);
        assertFindings(
                plan().addInitiative(crm().estimate(estimate.madeOn(FEBRUARY))
                        .addEarlierEstimate(estimate.madeOn(MARCH))
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at initiatives[crm].earlierEstimates: The present estimate must not be dated before an earlier one but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void going_live_before_the_actual_start() {
        assertFindings(
                plan().addInitiative(crm().implementedOn(FEBRUARY)
                        .actuals(new Actuals(Optional.empty(), Optional.of(MARCH), Optional.empty(), Optional.empty()))
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at initiatives[crm].actuals: Going live must not be dated before the actual start but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void a_tool_that_is_live_before_its_pilot() {
        assertFindings(
                plan().addTool(Tool.builder(Id.of("bot"), "Bot")
                        .addStatusDate(ToolStatus.LIVE, FEBRUARY)
                        .addStatusDate(ToolStatus.PILOT, MARCH)
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at tools[bot].statusDates: LIVE must not be dated before PILOT but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void a_workload_told_twice() {
        DepartmentWorkload load = DepartmentWorkload.builder(Id.of("service"), Q1)
                .capacity(Fte.of("3"))
                .build();
        assertFindings(
                plan().workforce(WorkforcePlan.builder()
                        .addWorkload(load)
                        .addWorkload(load)
                        .build()),
                """
                ERROR OVERLAPPING_PERIODS at workforce.workloads[service, 2027-Q1].period: The workload of a department must be told once for each period but that of 'service' is told more than once for 2027-Q1. Keep one of them, or add them up.
                """);
    }

    @Test
    void deliveries_told_twice() {
        assertFindings(
                plan().addRole(Role.builder(Id.of("agent"), "Agent")
                        .addDelivery(new DeliveryRecord(Q1, 4, 3))
                        .addDelivery(new DeliveryRecord(Q1, 2, 2))
                        .build()),
                """
                ERROR OVERLAPPING_PERIODS at roles[agent].deliveries: What a role delivers must be told once for each period but that of 'agent' is told more than once for 2027-Q1. Keep one of them, or add them up.
                """);
    }

    @Test
    void an_initiative_twice_on_the_roadmap_at_one_time() {
        assertFindings(
                plan().addInitiative(crm().build())
                        .roadmap(Roadmap.builder()
                                .addItem(RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-03-31", "2027-06-30")))
                                .addItem(RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-01-01", "2027-03-31")))
                                .build()),
                """
                ERROR OVERLAPPING_PERIODS at roadmap.items[crm].schedule: The items of one initiative must not overlap on the roadmap but those of 'crm' do, 2027-01-01 to 2027-03-31 and 2027-03-31 to 2027-06-30. Merge them, or let one end before the other starts.
                """);
    }

    @Test
    void an_initiative_in_two_stretches_is_no_overlap() {
        assertFindings(
                plan().addInitiative(crm().build())
                        .roadmap(Roadmap.builder()
                                .addItem(RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-01-01", "2027-03-31")))
                                .addItem(RoadmapItem.of(Id.of("crm"), DateSpan.of("2027-04-01", "2027-06-30")))
                                .build()),
                "");
    }

    @Test
    void items_that_wait_for_each_other() {
        DateSpan year = DateSpan.of("2027-01-01", "2027-12-31");
        assertFindings(
                plan().addInitiative(crm().build())
                        .addInitiative(Initiative.builder(Id.of("chat"), "Chat").build())
                        .roadmap(Roadmap.builder()
                                .addItem(new RoadmapItem(Id.of("crm"), year, Set.of(Id.of("chat"))))
                                .addItem(new RoadmapItem(Id.of("chat"), year, Set.of(Id.of("crm"))))
                                .build()),
                """
                ERROR SCHEDULE_CYCLE at roadmap.items[chat].predecessors: Items of the roadmap must not wait for each other in a circle but do: chat -> crm -> chat. Remove one of these predecessors.
                WARNING STARTS_BEFORE_PREDECESSOR at roadmap.items[chat].schedule: An item of the roadmap must start after its predecessors have ended but 'chat' starts on 2027-01-01 and 'crm' ends on 2027-12-31. Start later, end the predecessor earlier, or remove the predecessor.
                WARNING STARTS_BEFORE_PREDECESSOR at roadmap.items[crm].schedule: An item of the roadmap must start after its predecessors have ended but 'crm' starts on 2027-01-01 and 'chat' ends on 2027-12-31. Start later, end the predecessor earlier, or remove the predecessor.
                """);
    }

    @Test
    void a_strategy_map_that_runs_in_a_circle() {
        Id<Objective> skills = Id.of("skills");
        Id<Objective> speed = Id.of("speed");
        assertFindings(
                plan().addObjective(new Objective(
                                skills, "Skills", Optional.of(Perspective.LEARNING_AND_GROWTH), Optional.empty()))
                        .addObjective(new Objective(
                                speed, "Speed", Optional.of(Perspective.INTERNAL_PROCESS), Optional.empty()))
                        .strategy(Strategy.builder()
                                .strategyMap(new StrategyMap(
                                        List.of(CausalLink.of(skills, speed), CausalLink.of(speed, skills))))
                                .build()),
                """
                WARNING STRATEGY_MAP_CYCLE at strategy.strategyMap: The links of a strategy map must lead from causes to effects but run in a circle: skills -> speed -> skills. Remove one of these links.
                """);
    }

    @Test
    void a_review_held_after_the_day_of_judgment() {
        assertFindings(
                plan().referenceDate(FEBRUARY)
                        .reviews(new ReviewCalendar(
                                Optional.empty(),
                                Optional.empty(),
                                List.of(StrategyReview.scheduled(FEBRUARY).held(MARCH, Set.of(), List.of())))),
                """
                WARNING AFTER_REFERENCE_DATE at reviews[2027-02-01].heldOn: What has happened must be dated by the reference date 2027-02-01 but 'heldOn' is dated 2027-03-01. Correct this date, or judge the plan as of a later day.
                """);
    }
}
