package io.github.cxstrategy.validation;

import static io.github.cxstrategy.validation.ExpectedFindings.assertFindings;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
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
import io.github.cxstrategy.model.initiative.KpiEffect;
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
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plans with one defect each, and every finding they get: code, place, message and cure. */
class BrokenPlansTest {

    @Test
    void a_reference_with_a_typo() {
        assertFindings(
                plan().addDepartment(new Department(Id.of("service"), "Service"))
                        .addInitiative(initiative("crm")
                                .addDepartment(Id.of("servise"))
                                .build()),
                """
                ERROR DANGLING_REFERENCE at initiatives[crm].departments: Every department that is named must be in the plan but 'servise' is not. Maybe 'service' is meant.
                """);
    }

    @Test
    void two_initiatives_with_one_id() {
        assertFindings(
                plan().addInitiative(initiative("crm").build())
                        .addInitiative(Initiative.builder(Id.of("crm"), "Chat").build()),
                """
                ERROR DUPLICATE_ID at initiatives[crm]: Each id must be used once but 'crm' is used more than once. Give one of them another id, or remove it.
                """);
    }

    @Test
    void two_decisions_on_one_initiative() {
        assertFindings(
                plan().addInitiative(initiative("crm").build())
                        .addDecision(decision("crm", FundingDecision.FUNDED))
                        .addDecision(decision("crm", FundingDecision.CUT)),
                """
                ERROR DUPLICATE_ID at decisions[crm]: Of several recorded decisions on an initiative each must have a day of its own but of those on 'crm' one has not. Keep the one that holds, or say on which day each was taken: the latest holds.
                """);
    }

    @Test
    void a_circle_of_prerequisites() {
        assertFindings(
                plan().addInitiative(requires("chat", "crm"))
                        .addInitiative(requires("crm", "chat"))
                        .addInitiative(requires("self", "self")),
                """
                ERROR CYCLE at initiatives[chat].prerequisites: Prerequisites must not form a circle but do: chat -> crm -> chat. Remove one of these prerequisites.
                ERROR CYCLE at initiatives[self].prerequisites: Prerequisites must not form a circle but do: self -> self. Remove one of these prerequisites.
                """);
    }

    @Test
    void objectives_that_weigh_too_little() {
        assertFindings(plan().addObjective(objective("loyalty", "0.4")).addObjective(objective("cost", "0.35")), """
                ERROR WEIGHTS_NOT_100_PERCENT at objectives.weight: Weights must sum to 100 % but the weights of the objectives sum to 75 %. Change the weights so that they sum to 100 %.
                """);
    }

    @Test
    void objectives_of_which_one_is_not_weighed() {
        assertFindings(
                plan().addObjective(objective("loyalty", "0.4"))
                        .addObjective(new Objective(Id.of("cost"), "Cost", Optional.empty(), Optional.empty())),
                """
                WARNING WEIGHTS_INCOMPLETE at objectives.weight: Weights must be given for all or for none but of the weights of the objectives 1 of 2 are missing. Give the missing ones, or remove all.
                """);
    }

    @Test
    void a_role_with_too_much_weight_and_too_little_incentive() {
        assertFindings(
                plan().scorecard(Scorecard.of(
                                List.of(kpi("nps").build(), kpi("aht").build()), List.of()))
                        .addRole(Role.builder(Id.of("agent"), "Agent")
                                .addMetric(metric("nps", "0.7").withIncentiveShare(Ratio.of("0.5")))
                                .addMetric(metric("aht", "0.6").withIncentiveShare(Ratio.of("0.2")))
                                .build()),
                """
                ERROR WEIGHTS_NOT_100_PERCENT at roles[agent].metrics: Weights must sum to 100 % but the metric weights of role 'agent' sum to 130 %. Change the weights so that they sum to 100 %.
                WARNING INCENTIVES_BELOW_100_PERCENT at roles[agent].metrics: Weights must sum to 100 % but the incentive shares of role 'agent' sum to 70 %. Change the weights so that they sum to 100 %.
                """);
    }

    @Test
    void a_role_that_names_a_metric_twice_for_one_audience() {
        MetricScope smb = new MetricScope(Optional.empty(), Set.of(Id.of("smb")));
        MetricScope all = new MetricScope(Optional.of(DateSpan.of("2027-01-01", "2027-12-31")), Set.of());
        assertFindings(
                plan().scorecard(Scorecard.of(List.of(kpi("nps").build()), List.of()))
                        .addAudience(audience("smb", "Small business", 1))
                        .addRole(Role.builder(Id.of("agent"), "Agent")
                                .addMetric(metric("nps", "1").within(smb))
                                .addMetric(metric("nps", "1").within(all))
                                .build()),
                """
                WARNING REPEATED_METRIC at roles[agent].metrics: A role must name a KPI once for the same time and audience but 'agent' names 'nps' again. Merge them, or give them scopes that do not overlap.
                """);
    }

    @Test
    void an_initiative_without_its_full_option() {
        assertFindings(
                plan().addInitiative(initiative("crm")
                        .addOption(new FundingOption(Id.of("half"), "Half", Ratio.of("0.5"), List.of()))
                        .addOption(new FundingOption(Id.of("most"), "Most", Ratio.of("0.8"), List.of()))
                        .build()),
                """
                WARNING NO_FULL_OPTION at initiatives[crm].options: The largest option must have the value share 1 but those of 'crm' have at most 0.8. Add the full option, or give the largest the value share 1.
                """);
    }

    @Test
    void an_initiative_with_two_owners_of_whom_one_has_no_department() {
        assertFindings(
                plan().addDepartment(new Department(Id.of("service"), "Service"))
                        .addPerson(new Person(Id.of("ann"), "Ann", Optional.of(Id.of("service"))))
                        .addPerson(new Person(Id.of("bob"), "Bob", Optional.empty()))
                        .addInitiative(initiative("crm")
                                .addOwner(Id.of("bob"))
                                .addOwner(Id.of("ann"))
                                .build()),
                """
                WARNING SEVERAL_OWNERS at initiatives[crm].owners: An initiative must have one owner but 'crm' has 2: ann, bob. Name the one who is accountable.
                WARNING OWNER_WITHOUT_DEPARTMENT at people[bob].department: Whoever owns an initiative must have a department but 'bob', who owns 'crm', has none. Say where this person works.
                """);
    }

    @Test
    void an_initiative_that_must_and_must_not_be_funded() {
        assertFindings(
                plan().addInitiative(withOption("crm"))
                        .addFundingRule(new FundingRule.MustFund(Id.of("crm"), "Law"))
                        .addFundingRule(new FundingRule.MustNotFund(Id.of("crm"), "Freeze")),
                """
                ERROR RULES_CONTRADICT at fundingRules[crm]: A rule must not forbid what another demands but 'crm' must be funded and must not. Remove one of the two rules.
                """);
    }

    @Test
    void a_must_fund_initiative_without_options() {
        assertFindings(
                plan().addInitiative(initiative("crm").build())
                        .addFundingRule(new FundingRule.MustFund(Id.of("crm"), "Law")),
                """
                ERROR MUST_FUND_WITHOUT_OPTION at fundingRules[crm]: An initiative that must be funded must have an option but 'crm' has none. Add an option to the initiative, or remove the rule.
                """);
    }

    @Test
    void a_must_fund_initiative_that_requires_a_forbidden_one() {
        assertFindings(
                plan().addInitiative(requires("chat", "crm").toBuilder()
                                .addOption(free())
                                .build())
                        .addInitiative(requires("crm", "data"))
                        .addInitiative(initiative("data").build())
                        .addFundingRule(new FundingRule.MustFund(Id.of("chat"), "Law"))
                        .addFundingRule(new FundingRule.MustNotFund(Id.of("data"), "Freeze")),
                """
                ERROR RULES_CONTRADICT at fundingRules[chat]: What must be funded must not require what must not be but 'chat' requires 'data'. Remove one of the two rules, or the prerequisite.
                """);
    }

    @Test
    void two_must_fund_initiatives_that_exclude_each_other_and_are_decided_against_the_rules() {
        assertFindings(
                plan().addInitiative(withOption("chat"))
                        .addInitiative(withOption("crm").toBuilder()
                                .addExclusion(Id.of("chat"))
                                .build())
                        .addFundingRule(new FundingRule.MustFund(Id.of("chat"), "Law"))
                        .addFundingRule(new FundingRule.MustFund(Id.of("crm"), "Law"))
                        .addDecision(decision("chat", FundingDecision.CUT))
                        .addDecision(decision("crm", FundingDecision.FUNDED)),
                """
                WARNING DECISION_AGAINST_RULE at decisions[chat].decision: A decision must keep to the funding rules but 'chat' is CUT and must be funded. Change the decision or the rule.
                ERROR RULES_CONTRADICT at fundingRules[chat]: Initiatives that must be funded, with all they require, must not exclude each other but 'chat' and 'crm' do. Remove one of the rules, or the exclusion.
                """);
    }

    @Test
    void decisions_that_fund_what_is_forbidden_and_what_excludes_it() {
        assertFindings(
                plan().addInitiative(withOption("chat"))
                        .addInitiative(withOption("crm").toBuilder()
                                .addExclusion(Id.of("chat"))
                                .build())
                        .addFundingRule(new FundingRule.MustNotFund(Id.of("crm"), "Freeze"))
                        .addDecision(decision("chat", FundingDecision.FUNDED))
                        .addDecision(decision("crm", FundingDecision.FUNDED)),
                """
                WARNING DECISION_AGAINST_RULE at decisions[chat].decision: Initiatives that exclude each other must not both be funded but 'chat' and 'crm' are. Fund one of them only, or remove the exclusion.
                WARNING DECISION_AGAINST_RULE at decisions[crm].decision: A decision must keep to the funding rules but 'crm' is FUNDED and must not be funded. Change the decision or the rule.
                """);
    }

    @Test
    void initiatives_that_exclude_themselves_or_what_they_require() {
        assertFindings(
                plan().addInitiative(initiative("chat")
                                .addExclusion(Id.of("chat"))
                                .addExclusion(Id.of("crm"))
                                .build())
                        .addInitiative(requires("crm", "chat"))
                        .addInitiative(requires("voice", "chat").toBuilder()
                                .addPrerequisite(Id.of("crm"))
                                .build()),
                """
                ERROR EXCLUDES_ITSELF at initiatives[chat].exclusions: An initiative must not exclude itself but 'chat' does. Remove this exclusion.
                ERROR REQUIRES_EXCLUDED at initiatives[crm].prerequisites: An initiative and all it requires must be fundable together but for 'crm' both 'chat' and 'crm' are needed, which exclude each other. Remove the exclusion or the prerequisite.
                ERROR REQUIRES_EXCLUDED at initiatives[voice].prerequisites: An initiative and all it requires must be fundable together but for 'voice' both 'chat' and 'crm' are needed, which exclude each other. Remove the exclusion or the prerequisite.
                """);
    }

    @Test
    void influences_that_cannot_be() {
        assertFindings(
                plan().scorecard(Scorecard.of(
                        List.of(kpi("aht").build(), kpi("nps").build()),
                        List.of(
                                influence("aht", "aht", Effect.positive(Effect.Strength.WEAK)),
                                influence("aht", "nps", Effect.none()),
                                influence("aht", "nps", Effect.negative(Effect.Strength.WEAK)),
                                influence("nps", "aht", Effect.positive(Effect.Strength.WEAK)),
                                influence(
                                        "nps",
                                        "aht",
                                        Effect.negative(Effect.Strength.WEAK).delayedBy(90))))),
                """
                ERROR SELF_INFLUENCE at influences[aht -> aht]: A KPI must not influence itself but 'aht' does. Remove this influence.
                ERROR CONTRADICTORY_EFFECT at influences[aht -> nps]: An effect must not contradict itself but that of 'aht' on 'nps' is recorded both as none and as an effect. Remove what is not so.
                ERROR CONTRADICTORY_EFFECT at influences[nps -> aht]: An effect must not contradict itself but that of 'nps' on 'aht' is recorded both as positive and as negative. Remove what is not so.
                """);
    }

    @Test
    void an_initiative_with_the_same_effect_twice() {
        KpiEffect effect = new KpiEffect(Id.of("nps"), Effect.positive(Effect.Strength.STRONG));
        assertFindings(
                plan().scorecard(Scorecard.of(List.of(kpi("nps").build()), List.of()))
                        .addInitiative(initiative("crm")
                                .addEffect(effect)
                                .addEffect(effect)
                                .build()),
                """
                WARNING REPEATED_EFFECT at initiatives[crm].effects: An effect must be recorded once but that of 'crm' on 'nps' is recorded 2 times. Keep one of them, or declare their different delays.
                """);
    }

    @Test
    void goals_behind_their_baselines() {
        Baseline baseline = Baseline.of("40", LocalDate.of(2026, 6, 30));
        assertFindings(
                plan().scorecard(Scorecard.of(
                                List.of(
                                        kpi("csat")
                                                .goal(Goal.increaseTo("40"))
                                                .baseline(baseline)
                                                .build(),
                                        kpi("effort")
                                                .goal(Goal.decreaseTo("50"))
                                                .baseline(baseline)
                                                .build(),
                                        kpi("nps")
                                                .goal(Goal.increaseTo("30").dueBy(LocalDate.of(2026, 6, 29)))
                                                .baseline(baseline)
                                                .build()),
                                List.of()))
                        .addRole(Role.builder(Id.of("agent"), "Agent")
                                .addMetric(metric("csat", "1").withGoal(Goal.increaseTo("35")))
                                .build()),
                """
                WARNING GOAL_ALREADY_MET at roles[agent].metrics: A target must not be met already but the baseline 40 of 'csat' meets the target 35. Set a target that lies ahead, or a range to keep.
                WARNING GOAL_ALREADY_MET at scorecard.kpis[csat].goal: A target must not be met already but the baseline 40 of 'csat' meets the target 40. Set a target that lies ahead, or a range to keep.
                ERROR TARGET_ON_WRONG_SIDE at scorecard.kpis[effort].goal: The target of DECREASE must lie below the baseline 40 but that of 'effort' is 50. Correct the target, the baseline or the direction.
                ERROR TARGET_ON_WRONG_SIDE at scorecard.kpis[nps].goal: The target of INCREASE must lie above the baseline 40 but that of 'nps' is 30. Correct the target, the baseline or the direction.
                ERROR DUE_BEFORE_BASELINE at scorecard.kpis[nps].goal: A goal must be due after its baseline was measured, on 2026-06-30, but that on 'nps' is due on 2026-06-29. Correct one of the two dates.
                """);
    }

    @Test
    void an_initiative_out_of_its_time() {
        assertFindings(
                plan().calendar(FiscalCalendar.CALENDAR_YEAR)
                        .strategy(Strategy.builder()
                                .horizon(DateSpan.of("2027-01-01", "2028-12-31"))
                                .build())
                        .budget(Budget.builder()
                                .addPool(pool("it", FiscalPeriod.ofQuarter(2027, 4)))
                                .build())
                        .addInitiative(initiative("data")
                                .schedule(DateSpan.of("2027-02-01", "2027-08-31"))
                                .implementedOn(LocalDate.of(2027, 1, 31))
                                .build())
                        .addInitiative(initiative("crm")
                                .schedule(DateSpan.of("2026-12-01", "2027-09-30"))
                                .addPrerequisite(Id.of("data"))
                                .addOption(FundingOption.full(List.of(CostLine.of(
                                        Id.of("it"), FiscalPeriod.ofQuarter(2027, 4), Money.of("EUR", "5")))))
                                .build()),
                """
                WARNING COST_OUTSIDE_SCHEDULE at initiatives[crm].options: Costs must fall into the time of the initiative, 2026-12-01 to 2027-09-30, but option 'full' has one in 2027-Q4, 2027-10-01 to 2027-12-31. Move the cost or the schedule.
                WARNING OUTSIDE_HORIZON at initiatives[crm].schedule: An initiative must lie within the strategy's horizon, 2027-01-01 to 2028-12-31, but 'crm' runs from 2026-12-01 to 2027-09-30. Reschedule the initiative or widen the horizon.
                WARNING STARTS_BEFORE_PREREQUISITE at initiatives[crm].schedule: An initiative must start after what it requires has ended but 'crm' starts on 2026-12-01 and 'data' ends on 2027-01-31. Start later, end the prerequisite earlier, or drop the prerequisite.
                ERROR IMPLEMENTED_BEFORE_START at initiatives[data].implementedOn: An initiative must not go live before it starts but 'data' starts on 2027-02-01 and went live on 2027-01-31. Correct one of the two dates.
                """);
    }

    @Test
    void parts_that_are_there_though_declared_as_not_supplied() {
        assertFindings(
                plan().scorecard(Scorecard.of(
                                List.of(kpi("aht").build(), kpi("nps").build()),
                                List.of(influence("aht", "nps", Effect.none()))))
                        .addCoverage(PlanPart.INFLUENCES, Coverage.NOT_SUPPLIED)
                        .addCoverage(PlanPart.INITIATIVES, Coverage.NOT_SUPPLIED)
                        .addInitiative(initiative("crm").build()),
                """
                ERROR NOT_SUPPLIED_BUT_PRESENT at influences: A part that is declared NOT_SUPPLIED must be empty but 'influences' is not. Declare it PARTIAL or COMPLETE, or remove it.
                ERROR NOT_SUPPLIED_BUT_PRESENT at initiatives: A part that is declared NOT_SUPPLIED must be empty but 'initiatives' is not. Declare it PARTIAL or COMPLETE, or remove it.
                """);
    }

    @Test
    void things_that_cannot_be_told_apart() {
        assertFindings(
                plan().addInitiative(Initiative.builder(Id.of("crm"), "New CRM")
                                .priorityRank(2)
                                .addOption(new FundingOption(Id.of("a"), "Full", Ratio.ONE, List.of()))
                                .addOption(new FundingOption(Id.of("b"), "full", Ratio.ONE, List.of()))
                                .build())
                        .addInitiative(Initiative.builder(Id.of("crm-2"), " new  crm")
                                .priorityRank(2)
                                .build())
                        .addAudience(audience("smb", "Small business", 1))
                        .addAudience(audience("soho", "Home office", 1)),
                """
                WARNING DUPLICATE_RANK at audiences[soho].rank: Each rank must be used once but 'soho' has the rank 1 of 'smb' as well. Give one of them another rank.
                WARNING DUPLICATE_NAME at initiatives[crm].options: Each name must be used once but 'b' has the name 'full' of 'a' as well. Give one of them another name.
                WARNING DUPLICATE_NAME at initiatives[crm-2].name: Each name must be used once but 'crm-2' has the name ' new  crm' of 'crm' as well. Give one of them another name.
                WARNING DUPLICATE_RANK at initiatives[crm-2].priorityRank: Each rank must be used once but 'crm-2' has the rank 2 of 'crm' as well. Give one of them another rank.
                """);
    }

    private static StrategicPlan.Builder plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan");
    }

    private static Initiative.Builder initiative(String id) {
        return Initiative.builder(Id.of(id), "Initiative " + id);
    }

    private static Initiative requires(String id, String prerequisite) {
        return initiative(id).addPrerequisite(Id.of(prerequisite)).build();
    }

    private static Initiative withOption(String id) {
        return initiative(id).addOption(free()).build();
    }

    private static FundingOption free() {
        return FundingOption.full(List.of());
    }

    private static AllocationDecision decision(String initiative, FundingDecision decision) {
        return AllocationDecision.builder(Id.of(initiative), decision).build();
    }

    private static Objective objective(String id, String weight) {
        return Objective.of(Id.of(id), "Objective " + id, Perspective.CUSTOMER, Ratio.of(weight));
    }

    private static Kpi.Builder kpi(String id) {
        return Kpi.builder(Id.of(id), "KPI " + id);
    }

    private static RoleMetric metric(String kpi, String weight) {
        return RoleMetric.of(Id.of(kpi), Ratio.of(weight));
    }

    private static Influence influence(String from, String to, Effect effect) {
        return new Influence(Id.of(from), Id.of(to), effect);
    }

    private static Audience audience(String id, String name, int rank) {
        return new Audience(Id.of(id), name, AudienceKind.CUSTOMER, Optional.empty(), Optional.of(rank));
    }

    private static BudgetPool pool(String id, FiscalPeriod period) {
        return new BudgetPool(
                Id.of(id), "Pool " + id, CarryOver.NONE, Map.of(period, PeriodBudget.of(Money.of("EUR", "10"))));
    }
}
