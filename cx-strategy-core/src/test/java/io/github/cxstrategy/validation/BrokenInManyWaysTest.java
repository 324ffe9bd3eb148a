package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans with several defects: those of dates beside the reference date, and many at once. */
class BrokenInManyWaysTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Test
    void what_is_said_to_have_happened_is_still_to_come() {
        assertFindings(
                people().referenceDate(TODAY)
                        .date(TOMORROW)
                        .scorecard(new Scorecard(
                                Optional.of(TOMORROW),
                                List.of(Kpi.builder(Id.of("nps"), "NPS")
                                        .baseline(Baseline.of("1", TOMORROW))
                                        .build()),
                                List.of(),
                                Set.of()))
                        .budget(Budget.builder()
                                .approval(new BudgetApproval(Id.of("ann"), TOMORROW))
                                .build())
                        .addInitiative(Initiative.builder(Id.of("crm"), "CRM")
                                .implementedOn(TOMORROW)
                                .estimate(CostEstimate.vrom(eur(1), eur(2), eur(3))
                                        .refinedBy(Id.of("ann"), TOMORROW))
                                .build())
                        .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.CUT)
                                .decidedOn(TOMORROW)
                                .build())
                        .addWaiver(new Waiver("A-05", Optional.empty(), "Later", signOff(TOMORROW, TOMORROW)))
                        .addEvidenceItem(
                                new Evidence("Minutes", Gate.DEVELOP_TO_PLAN, Optional.of(TOMORROW), Optional.empty())),
                """
                WARNING AFTER_REFERENCE_DATE at budget.approval: What has happened must be dated by the reference date 2027-01-15 but the approval of the budget is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at date: What has happened must be dated by the reference date 2027-01-15 but this version of the plan is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at decisions[crm].decidedOn: What has happened must be dated by the reference date 2027-01-15 but the decision on 'crm' is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at evidence[Minutes].date: What has happened must be dated by the reference date 2027-01-15 but this evidence is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at initiatives[crm].estimate: What has happened must be dated by the reference date 2027-01-15 but refining the estimate of 'crm' is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at initiatives[crm].implementedOn: What has happened must be dated by the reference date 2027-01-15 but going live of 'crm' is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at scorecard.date: What has happened must be dated by the reference date 2027-01-15 but this version of the scorecard is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at scorecard.kpis[nps].baseline: What has happened must be dated by the reference date 2027-01-15 but measuring the baseline of 'nps' is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                WARNING AFTER_REFERENCE_DATE at waivers[A-05]: What has happened must be dated by the reference date 2027-01-15 but this waiver is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                """);
    }

    @Test
    void what_is_accepted_has_expired() {
        assertFindings(
                people().referenceDate(TODAY)
                        .scorecard(Scorecard.of(
                                List.of(
                                        Kpi.builder(Id.of("aht"), "AHT").build(),
                                        Kpi.builder(Id.of("nps"), "NPS").build()),
                                List.of()))
                        .addInitiative(Initiative.builder(Id.of("crm"), "CRM").build())
                        .addTradeOff(tradeOff(new TradeOffSource.Initiative(Id.of("crm")), YESTERDAY))
                        .addTradeOff(tradeOff(new TradeOffSource.Kpi(Id.of("aht")), TODAY))
                        .addWaiver(new Waiver("A-05", Optional.empty(), "Later", signOff(YESTERDAY, YESTERDAY)))
                        .addRiskAcceptance(new RiskAcceptance(
                                "A-06", Optional.of("crm"), "Unknown", signOff(YESTERDAY, YESTERDAY))),
                """
                WARNING EXPIRED at riskAcceptances[A-06 for crm]: An accepted risk must hold on the reference date 2027-01-15 but this one expired on 2027-01-14. Renew it, or remove it.
                WARNING EXPIRED at tradeOffs[crm -> nps]: An accepted trade-off must hold on the reference date 2027-01-15 but this one expired on 2027-01-14. Renew it, or remove it.
                WARNING EXPIRED at waivers[A-05]: A waiver must hold on the reference date 2027-01-15 but this one expired on 2027-01-14. Renew it, or remove it.
                """);
    }

    @Test
    void many_defects_are_all_found_at_once() {
        FiscalPeriod q1 = FiscalPeriod.ofQuarter(2027, 1);
        assertFindings(
                people().referenceDate(TODAY)
                        .calendar(FiscalCalendar.CALENDAR_YEAR)
                        .strategy(Strategy.builder()
                                .horizon(DateSpan.of("2027-01-01", "2027-12-31"))
                                .build())
                        .addObjective(
                                Objective.of(Id.of("loyalty"), "Loyalty", Perspective.CUSTOMER, Ratio.ofPercent("110")))
                        .scorecard(Scorecard.of(
                                List.of(Kpi.builder(Id.of("nps"), "NPS")
                                        .goal(Goal.increaseTo("20").dueBy(YESTERDAY))
                                        .baseline(Baseline.of("30", TODAY))
                                        .addObjective(Id.of("loyality"))
                                        .build()),
                                List.of(new Influence(
                                        Id.of("nps"), Id.of("nps"), Effect.positive(Effect.Strength.WEAK)))))
                        .addRole(Role.builder(Id.of("agent"), "Agent")
                                .addMetric(RoleMetric.of(Id.of("nps"), Ratio.of("0.3")))
                                .addMetric(RoleMetric.of(Id.of("nps"), Ratio.of("0.3")))
                                .build())
                        .budget(Budget.builder()
                                .addPool(new BudgetPool(
                                        Id.of("it"), "IT", CarryOver.NONE, Map.of(q1, PeriodBudget.of(eur(10)))))
                                .build())
                        .addInitiative(Initiative.builder(Id.of("crm"), "CRM")
                                .addOwner(Id.of("cid"))
                                .schedule(DateSpan.of("2027-10-01", "2028-01-31"))
                                .estimate(CostEstimate.vrom(eur(5), eur(6), eur(7)))
                                .addOption(
                                        FundingOption.full(List.of(CostLine.of(Id.of("it"), q1, Money.of("USD", "6")))))
                                .addPrerequisite(Id.of("crm"))
                                .build())
                        .addFundingRule(new FundingRule.MustFund(Id.of("chat"), "Law"))
                        .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                                .addAllotment(new Allotment(Id.of("it"), q1.next(), eur(6)))
                                .decidedOn(TOMORROW)
                                .build())
                        .addCoverage(PlanPart.ROLES, Coverage.NOT_SUPPLIED),
                """
                ERROR ALLOTMENT_WITHOUT_MONEY at decisions[crm].allotments: A pool must have the money that it gives but 'it' has none in 2027-Q2 for the EUR 6.00 allotted to 'crm'. Allot it from another pool or period, or add money there.
                WARNING ALLOTMENT_WITHOUT_COST at decisions[crm].allotments: Money must be allotted where it is needed but 'crm' has no cost for the EUR 6.00 from 'it' in 2027-Q2. Allot it from the pools and in the periods of the cost lines, or correct these.
                WARNING AFTER_REFERENCE_DATE at decisions[crm].decidedOn: What has happened must be dated by the reference date 2027-01-15 but the decision on 'crm' is dated 2027-01-16. Correct this date, or judge the plan as of a later day.
                ERROR DANGLING_REFERENCE at fundingRules[chat]: Every initiative that is named must be in the plan but 'chat' is not. Add the initiative 'chat', or remove the reference.
                ERROR SELF_INFLUENCE at influences[nps -> nps]: A KPI must not influence itself but 'nps' does. Remove this influence.
                ERROR MIXED_CURRENCIES at initiatives[crm].options: All amounts of a plan must be in one currency, here EUR, but the costs of option 'full' are in USD. Convert them to EUR.
                WARNING COST_OUTSIDE_SCHEDULE at initiatives[crm].options: Costs must fall into the time of the initiative, 2027-10-01 to 2028-01-31, but option 'full' has one in 2027-Q1, 2027-01-01 to 2027-03-31. Move the cost or the schedule.
                ERROR CYCLE at initiatives[crm].prerequisites: Prerequisites must not form a circle but do: crm -> crm. Remove one of these prerequisites.
                WARNING OUTSIDE_HORIZON at initiatives[crm].schedule: An initiative must lie within the strategy's horizon, 2027-01-01 to 2027-12-31, but 'crm' runs from 2027-10-01 to 2028-01-31. Reschedule the initiative or widen the horizon.
                ERROR WEIGHTS_NOT_100_PERCENT at objectives.weight: Weights must sum to 100 % but the weights of the objectives sum to 110 %. Change the weights so that they sum to 100 %.
                WARNING OWNER_WITHOUT_DEPARTMENT at people[cid].department: Whoever owns an initiative must have a department but 'cid', who owns 'crm', has none. Say where this person works.
                ERROR NOT_SUPPLIED_BUT_PRESENT at roles: A part that is declared NOT_SUPPLIED must be empty but 'roles' is not. Declare it PARTIAL or COMPLETE, or remove it.
                WARNING REPEATED_METRIC at roles[agent].metrics: A role must name a KPI once for the same time and audience but 'agent' names 'nps' again. Merge them, or give them scopes that do not overlap.
                ERROR TARGET_ON_WRONG_SIDE at scorecard.kpis[nps].goal: The target of INCREASE must lie above the baseline 30 but that of 'nps' is 20. Correct the target, the baseline or the direction.
                ERROR DUE_BEFORE_BASELINE at scorecard.kpis[nps].goal: A goal must be due after its baseline was measured, on 2027-01-15, but that on 'nps' is due on 2027-01-14. Correct one of the two dates.
                ERROR DANGLING_REFERENCE at scorecard.kpis[nps].objectives: Every objective that is named must be in the plan but 'loyality' is not. Maybe 'loyalty' is meant.
                """);
    }

    private static StrategicPlan.Builder people() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .addDepartment(new Department(Id.of("service"), "Service"))
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.of(Id.of("service"))))
                .addPerson(new Person(Id.of("bob"), "Bob", Optional.of(Id.of("service"))))
                .addPerson(new Person(Id.of("cid"), "Cid", Optional.empty()));
    }

    private static Money eur(int amount) {
        return Money.of("EUR", Integer.toString(amount));
    }

    private static SignOff signOff(LocalDate approvedOn, LocalDate expiresOn) {
        return new SignOff(Id.of("ann"), Id.of("bob"), approvedOn, expiresOn);
    }

    private static AcceptedTradeOff tradeOff(TradeOffSource source, LocalDate expiresOn) {
        return new AcceptedTradeOff(source, Id.of("nps"), "Worth it", Id.of("ann"), expiresOn);
    }
}
