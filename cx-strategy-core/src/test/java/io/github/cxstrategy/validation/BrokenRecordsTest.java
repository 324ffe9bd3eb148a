package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.LifecyclePhase;
import io.github.cxstrategy.model.communication.CommunicationPlan;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.communication.Reach;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.initiative.Actuals;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.GateDecision;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decisions, estimates, measurements, metrics, scenarios and messages that contradict what stands beside them. */
class BrokenRecordsTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2027, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addPerson(new Person(Id.of("bob"), "Bob", Optional.empty()));
    }

    private static Initiative.Builder crm() {
        return Initiative.builder(Id.of("crm"), "CRM");
    }

    private static StrategicPlan.Builder kpi(Kpi.Builder kpi) {
        return plan().scorecard(Scorecard.builder().addKpi(kpi.build()).build());
    }

    private static Kpi.Builder nps() {
        return Kpi.builder(Id.of("nps"), "NPS");
    }

    private static StrategicPlan.Builder funded(String tranche, Set<Ratio> tranches) {
        return plan().addInitiative(crm().addOption(new FundingOption(
                                Id.of("full"), "Full", Ratio.ONE, List.of(), tranches, List.of(), Optional.empty()))
                        .build())
                .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                        .option(Id.of("full"))
                        .tranche(Ratio.of(tranche))
                        .build());
    }

    @Test
    void a_tranche_that_the_option_does_not_have() {
        Set<Ratio> tranches = Set.of(Ratio.of("0.5"), Ratio.ONE);
        assertFindings(funded("0.3", tranches), """
                ERROR UNKNOWN_TRANCHE at decisions[crm].tranche: The tranche that is funded must be one of the option's, 0.5, 1, but that of 'crm' is 0.3. Correct the tranche, or add it to the option.
                """);
        assertFindings(funded("0.5", tranches), "");
        assertFindings(funded("1", Set.of()), "");
        assertFindings(funded("0.5", Set.of()), """
                ERROR UNKNOWN_TRANCHE at decisions[crm].tranche: The tranche that is funded must be one of the option's, 1, but that of 'crm' is 0.5. Correct the tranche, or add it to the option.
                """);
    }

    @Test
    void earlier_estimates_that_do_not_stand_oldest_first() {
        Money ten = Money.of("EUR", "10");
        CostEstimate estimate = CostEstimate.vrom(ten, ten, ten);
        assertFindings(
                plan().addInitiative(crm().addEarlierEstimate(estimate.madeOn(MARCH))
                        .addEarlierEstimate(estimate)
                        .addEarlierEstimate(estimate.madeOn(FEBRUARY))
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at initiatives[crm].earlierEstimates: An earlier estimate must not be dated before one that stands ahead of it but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void an_earlier_estimate_that_was_refined_before_it_was_made() {
        Money ten = Money.of("EUR", "10");
        assertFindings(
                plan().addInitiative(crm().addEarlierEstimate(new CostEstimate(
                                ten,
                                Optional.of(ten),
                                ten,
                                Optional.empty(),
                                Optional.of(new CostEstimate.Refinement(Id.of("ann"), FEBRUARY)),
                                Optional.of(MARCH)))
                        .build()),
                """
                ERROR DATES_OUT_OF_ORDER at initiatives[crm].earlierEstimates: The refinement of an earlier estimate must not be dated before the estimate but is dated 2027-02-01, which is before 2027-03-01. Correct one of the two dates.
                """);
    }

    @Test
    void two_values_of_a_kpi_on_one_day() {
        assertFindings(
                kpi(nps().addMeasurement(Measurement.of("2027-02-01", "30"))
                        .addMeasurement(Measurement.of("2027-02-01", "31"))
                        .addMeasurement(Measurement.of("2027-03-01", "32"))
                        .addMeasurement(Measurement.of("2027-03-01", "32.0"))),
                """
                ERROR CONTRADICTORY_MEASUREMENT at scorecard.kpis[nps].history: A KPI must have one value on a day but 'nps' has both 30 and 31 on 2027-02-01. Remove what is not so, or correct a day.
                """);
    }

    @Test
    void a_baseline_that_is_not_what_was_measured() {
        assertFindings(
                kpi(nps().baseline(Baseline.of("29", FEBRUARY)).addMeasurement(Measurement.of("2027-02-01", "30"))),
                """
                ERROR CONTRADICTORY_MEASUREMENT at scorecard.kpis[nps].baseline: The baseline of a KPI must be what was measured on its day but that of 'nps' is 29 and its history has 30 on 2027-02-01. Correct the baseline or the history.
                """);
    }

    @Test
    void values_that_cannot_be() {
        assertFindings(
                kpi(nps().feasibleRange(ValueRange.of("-100", "100"))
                        .baseline(Baseline.of("-101", FEBRUARY))
                        .goal(Goal.increaseTo("101"))
                        .addMeasurement(Measurement.of("2027-03-01", "100"))
                        .addMeasurement(Measurement.of("2027-03-02", "200"))),
                """
                ERROR OUTSIDE_FEASIBLE_RANGE at scorecard.kpis[nps].baseline: What a KPI is or is to be must lie in its feasible range, -100 to 100, but the baseline of 'nps' is -101. Correct it, or the feasible range.
                ERROR OUTSIDE_FEASIBLE_RANGE at scorecard.kpis[nps].goal: What a KPI is or is to be must lie in its feasible range, -100 to 100, but the target of 'nps' is 101. Correct it, or the feasible range.
                ERROR OUTSIDE_FEASIBLE_RANGE at scorecard.kpis[nps].history: What a KPI is or is to be must lie in its feasible range, -100 to 100, but the value of 2027-03-02 of 'nps' is 200. Correct it, or the feasible range.
                """);
    }

    @Test
    void a_range_to_keep_that_cannot_be_kept() {
        assertFindings(kpi(nps().feasibleRange(ValueRange.of("0", "100")).goal(Goal.keepWithin("101", "110"))), """
                ERROR OUTSIDE_FEASIBLE_RANGE at scorecard.kpis[nps].goal: What a KPI is or is to be must lie in its feasible range, 0 to 100, but the range to keep of 'nps' is 101 to 110. Correct it, or the feasible range.
                """);
        assertFindings(kpi(nps().feasibleRange(ValueRange.of("0", "100")).goal(Goal.keepWithin("95", "110"))), "");
    }

    @Test
    void several_owners_of_a_kpi_and_of_an_action() {
        assertFindings(
                kpi(nps().addOwner(Id.of("ann")).addOwner(Id.of("bob")))
                        .addAction(ActionItem.builder(Id.of("call"), "Call")
                                .addOwner(Id.of("ann"))
                                .addOwner(Id.of("bob"))
                                .build()),
                """
                WARNING SEVERAL_OWNERS at actions[call].owners: An action item must have one owner but 'call' has 2: ann, bob. Name the one who is accountable.
                WARNING SEVERAL_OWNERS at scorecard.kpis[nps].owners: A KPI must have one owner but 'nps' has 2: ann, bob. Name the one who is accountable.
                """);
    }

    @Test
    void journeys_of_one_rank_and_phases_of_one_name() {
        assertFindings(
                plan().lifecycle(new CustomerLifecycle(
                        List.of(
                                new LifecyclePhase(Id.of("buy"), "Buy", Optional.empty()),
                                new LifecyclePhase(Id.of("purchase"), "buy", Optional.empty())),
                        List.of(),
                        List.of(journey("a"), journey("b")),
                        List.of())),
                """
                WARNING DUPLICATE_RANK at journeys[b].rank: Each rank must be used once but 'b' has the rank 1 of 'a' as well. Give one of them another rank.
                WARNING DUPLICATE_NAME at lifecycle.phases[purchase].name: Each name must be used once but 'purchase' has the name 'buy' of 'buy' as well. Give one of them another name.
                """);
    }

    private static Journey journey(String id) {
        return new Journey(Id.of(id), "Journey " + id, Optional.of(1), Set.of(), Set.of(), List.of());
    }

    @Test
    void weights_of_more_than_all_within_one_scope() {
        MetricScope year = new MetricScope(Optional.of(DateSpan.of("2027-01-01", "2027-12-31")), Set.of());
        assertFindings(
                plan().scorecard(Scorecard.builder()
                                .addKpi(nps().build())
                                .addKpi(Kpi.builder(Id.of("aht"), "AHT").build())
                                .build())
                        .addRole(Role.builder(Id.of("agent"), "Agent")
                                .addMetric(RoleMetric.of(Id.of("nps"), Ratio.of("0.9"))
                                        .within(year))
                                .addMetric(RoleMetric.of(Id.of("aht"), Ratio.of("0.9"))
                                        .within(year))
                                .build()),
                """
                ERROR WEIGHTS_NOT_100_PERCENT at roles[agent].metrics: Weights must sum to 100 % but the metric weights of role 'agent' within 2027-01-01 to 2027-12-31 sum to 180 %. Change the weights so that they sum to 100 %.
                """);
    }

    @Test
    void a_scenario_that_drops_a_rule_which_the_plan_does_not_have() {
        FundingRule rule = new FundingRule.MustFund(Id.of("crm"), "Law");
        StrategicPlan.Builder plan = plan().addInitiative(
                        crm().addOption(FundingOption.full(List.of())).build())
                .addScenario(new Scenario(Id.of("poor"), "Poor", List.of(new Scenario.Change.DropRule(rule))));
        assertFindings(plan, """
                ERROR DROPPED_RULE_UNKNOWN at scenarios[poor].changes: A rule that is dropped must be in the plan but that on 'crm' of scenario 'poor' is not. Name the rule as it stands in the plan, or remove this change.
                """);
        assertFindings(plan.addFundingRule(rule), "");
    }

    @Test
    void a_trade_off_of_a_kpi_with_itself() {
        assertFindings(
                kpi(nps())
                        .addTradeOff(new AcceptedTradeOff(
                                new TradeOffSource.Kpi(Id.of("nps")), Id.of("nps"), "Why not", Id.of("ann"), MARCH)),
                """
                ERROR TRADE_OFF_WITH_ITSELF at tradeOffs[nps -> nps]: A trade-off must be between two things but 'nps' is accepted to suffer from itself. Correct the source or the target, or remove it.
                """);
    }

    @Test
    void a_gate_passed_before_an_earlier_one() {
        assertFindings(
                plan().addGateDecision(decision(Gate.ALIGN_TO_PLAN_EXECUTION, GateDecision.Outcome.GO, FEBRUARY))
                        .addGateDecision(decision(Gate.DEVELOP_TO_PLAN, GateDecision.Outcome.GO, MARCH)),
                """
                WARNING GATES_OUT_OF_ORDER at gateDecisions[ALIGN_TO_PLAN_EXECUTION]: Gates must be passed in their order but G3 was passed on 2027-02-01 and G1 only on 2027-03-01. Correct one of the two dates, or decide this gate again.
                """);
    }

    @Test
    void two_outcomes_of_a_gate_on_one_day() {
        assertFindings(
                plan().addGateDecision(decision(Gate.DEVELOP_TO_PLAN, GateDecision.Outcome.KILL, MARCH))
                        .addGateDecision(decision(Gate.DEVELOP_TO_PLAN, GateDecision.Outcome.GO, MARCH))
                        .addGateDecision(decision(Gate.DEVELOP_TO_PLAN, GateDecision.Outcome.RECYCLE, FEBRUARY)),
                """
                WARNING CONTRADICTORY_GATE_DECISION at gateDecisions[DEVELOP_TO_PLAN]: One outcome of a gate must be decided on a day but G1 has both GO and KILL on 2027-03-01. Keep the one that holds, or correct a day.
                """);
    }

    private static GateDecision decision(Gate gate, GateDecision.Outcome outcome, LocalDate on) {
        return new GateDecision(gate, outcome, Id.of("ann"), on, Optional.empty());
    }

    @Test
    void a_forecast_below_what_is_spent() {
        assertFindings(
                plan().addInitiative(crm().actuals(new Actuals(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Money.of("EUR", "10")),
                                Optional.of(Money.of("EUR", "9.99"))))
                        .build()),
                """
                WARNING FORECAST_BELOW_SPENT at initiatives[crm].actuals: What all will have cost must be forecast at no less than is spent, EUR 10.00, but 'crm' has a forecast of EUR 9.99. Correct one of the two amounts.
                """);
    }

    @Test
    void the_reach_in_one_department_told_twice() {
        Reach reach = new Reach(Optional.of(Id.of("service")), 10, 5);
        Message message = Message.builder(Id.of("kickoff"), "Kickoff")
                .addReach(reach)
                .addReach(new Reach(Optional.empty(), 20, 5))
                .addReach(new Reach(Optional.of(Id.of("service")), 10, 7))
                .build();
        assertFindings(
                plan().addDepartment(new Department(Id.of("service"), "Service"))
                        .communication(new CommunicationPlan(List.of(), List.of(message))),
                """
                WARNING REPEATED_REACH at communication.messages[kickoff].reach: The reach of a message must be told once of each department but message 'kickoff' tells it more than once of 'service'. Keep one of them, or add them up.
                """);
    }

    @Test
    void an_owner_that_is_a_department() {
        assertFindings(
                plan().addDepartment(new Department(Id.of("service"), "Service"))
                        .addInitiative(crm().addOwner(Id.of("service")).build()),
                """
                ERROR DANGLING_REFERENCE at initiatives[crm].owners: Every person that is named must be in the plan but 'service' is not. 'service' is a department: name a person instead.
                """);
    }

    @Test
    void an_option_without_costs_where_not_all_is_told() {
        FundingOption full = FundingOption.full(List.of());
        Money nothing = Money.of("EUR", "0");
        StrategicPlan.Builder plan = plan().addInitiative(crm().addOption(full).build())
                .addInitiative(Initiative.builder(Id.of("free"), "Free")
                        .estimate(CostEstimate.vrom(nothing, nothing, nothing))
                        .addOption(full)
                        .build())
                .addInitiative(Initiative.builder(Id.of("done"), "Done")
                        .implementedOn(FEBRUARY)
                        .addOption(full)
                        .build());
        assertFindings(plan, "");
        assertFindings(plan.addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), """
                WARNING COSTS_UNKNOWN at initiatives[crm].options: What an option costs must be told where initiatives are PARTIAL but option 'full' of 'crm' has no cost lines. Add its cost lines, one of 0 if it costs nothing, or declare the initiatives COMPLETE.
                """);
    }
}
