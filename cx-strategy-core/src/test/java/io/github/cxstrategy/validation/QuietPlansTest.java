package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans that look odd at first sight but may be right: validation has nothing to say. */
class QuietPlansTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    @Test
    void an_empty_plan() {
        quiet(plan());
    }

    @Test
    void what_is_missing_from_a_part_of_which_we_know_some() {
        quiet(plan().budget(Budget.builder()
                        .addPool(new BudgetPool(
                                Id.of("it"),
                                "IT",
                                CarryOver.NONE,
                                Map.of(
                                        FiscalPeriod.ofYear(2027),
                                        new PeriodBudget(Money.of("EUR", "10"), Optional.empty()))))
                        .build())
                .addCoverage(PlanPart.OBJECTIVES, Coverage.PARTIAL)
                .addCoverage(PlanPart.PEOPLE, Coverage.PARTIAL)
                .addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL)
                .addObjective(Objective.of(Id.of("loyalty"), "Loyalty", Perspective.CUSTOMER, Ratio.of("0.5")))
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addInitiative(initiative("crm")
                        .addOwner(Id.of("ann"))
                        .addOption(new FundingOption(
                                Id.of("half"),
                                "Half",
                                Ratio.of("0.5"),
                                List.of(CostLine.of(Id.of("it"), FiscalPeriod.ofYear(2027), Money.of("EUR", "10")))))
                        .build())
                .addInitiative(initiative("chat").build())
                .addFundingRule(new FundingRule.MustFund(Id.of("chat"), "Law")));
    }

    @Test
    void metrics_that_are_weighed_within_their_scopes() {
        quiet(kpis().addRole(Role.builder(Id.of("agent"), "Agent")
                .addMetric(RoleMetric.of(Id.of("nps"), Ratio.ONE).within(year(2027)))
                .addMetric(RoleMetric.of(Id.of("nps"), Ratio.ONE).within(year(2028)))
                .build()));
    }

    @Test
    void all_variable_pay_on_one_of_two_metrics() {
        quiet(kpis().addRole(Role.builder(Id.of("agent"), "Agent")
                .addMetric(RoleMetric.of(Id.of("nps")).withIncentiveShare(Ratio.ONE))
                .addMetric(RoleMetric.of(Id.of("aht")))
                .build()));
    }

    @Test
    void a_role_goal_below_that_of_the_kpi_but_ahead_of_its_baseline() {
        quiet(kpis().addRole(Role.builder(Id.of("agent"), "Agent")
                .addMetric(RoleMetric.of(Id.of("nps")).withGoal(Goal.increaseTo("31")))
                .build()));
    }

    @Test
    void an_influence_that_turns_round_in_time() {
        Effect worse = Effect.negative(Effect.Strength.WEAK).delayedBy(0);
        Effect better = Effect.positive(Effect.Strength.STRONG).delayedBy(180);
        quiet(plan().scorecard(Scorecard.of(
                List.of(kpi("aht").build(), kpi("nps").build()),
                List.of(
                        new Influence(Id.of("aht"), Id.of("nps"), worse),
                        new Influence(Id.of("aht"), Id.of("nps"), better)))));
    }

    @Test
    void what_is_done_can_be_required_though_it_is_excluded_and_forbidden() {
        quiet(plan().addInitiative(initiative("old")
                        .schedule(DateSpan.of("2026-01-01", "2027-06-30"))
                        .implementedOn(DAY.minusDays(1))
                        .build())
                .addInitiative(initiative("new")
                        .schedule(DateSpan.of("2027-01-01", "2027-06-30"))
                        .addPrerequisite(Id.of("old"))
                        .addExclusion(Id.of("old"))
                        .addOption(FundingOption.full(List.of()))
                        .build())
                .addFundingRule(new FundingRule.MustFund(Id.of("new"), "Law"))
                .addFundingRule(new FundingRule.MustNotFund(Id.of("old"), "It is there already")));
    }

    @Test
    void the_other_of_two_that_exclude_each_other_is_deferred() {
        quiet(plan().addInitiative(initiative("chat").build())
                .addInitiative(initiative("crm").addExclusion(Id.of("chat")).build())
                .addDecision(AllocationDecision.builder(Id.of("crm"), FundingDecision.FUNDED)
                        .build())
                .addDecision(AllocationDecision.builder(Id.of("chat"), FundingDecision.DEFERRED)
                        .build()));
    }

    private static void quiet(StrategicPlan.Builder plan) {
        assertFindings(plan, "");
    }

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan");
    }

    private static StrategicPlan.Builder kpis() {
        Kpi nps = kpi("nps")
                .goal(Goal.increaseTo("40").dueBy(DAY))
                .baseline(Baseline.of("30", DAY))
                .build();
        return plan().scorecard(Scorecard.of(List.of(nps, kpi("aht").build()), List.of()));
    }

    private static Kpi.Builder kpi(String id) {
        return Kpi.builder(Id.of(id), "KPI " + id);
    }

    private static Initiative.Builder initiative(String id) {
        return Initiative.builder(Id.of(id), "Initiative " + id);
    }

    private static MetricScope year(int year) {
        return new MetricScope(
                Optional.of(new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))), Set.of());
    }
}
