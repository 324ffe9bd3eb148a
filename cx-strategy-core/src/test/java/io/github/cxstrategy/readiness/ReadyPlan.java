package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.DateSpan;
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
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small plan that is ready for alignment but for the conflict report, and helpers to spoil it. */
final class ReadyPlan {
    static final LocalDate TODAY = LocalDate.parse("2027-01-15");
    static final FiscalPeriod Q1 = FiscalPeriod.parse("2027-Q1");
    static final FiscalPeriod Q2 = FiscalPeriod.parse("2027-Q2");
    static final Id<BudgetPool> POOL = Id.of("cx");
    static final Id<Person> ANN = Id.of("ann");
    static final Id<Person> BOB = Id.of("bob");
    static final Id<Person> CID = Id.of("cid");
    static final Id<Initiative> CRM = Id.of("crm");
    static final Id<Objective> LOYALTY = Id.of("loyalty");
    static final Id<Kpi> NPS = Id.of("nps");
    static final Id<Kpi> REVENUE = Id.of("revenue");

    /** The rules that the plan is ready for. */
    static final RuleSet RULES = RuleSet.of(RuleSet.full().rules().stream()
            .filter(rule -> Set.of(
                            "A-05", "A-06", "A-07", "A-08", "A-09", "A-10", "A-11", "A-24", "A-26", "A-27", "A-28",
                            "A-29", "C-01", "C-02", "X-01", "X-02")
                    .contains(rule.id().value()))
            .toList());

    private ReadyPlan() {}

    static StrategicPlan.Builder readyPlan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .date(LocalDate.parse("2026-11-01"))
                .strategy(Strategy.builder().vision("Customers stay.").build())
                .addObjective(new Objective(LOYALTY, "Loyalty", Optional.empty(), Optional.empty()))
                .addDepartment(new Department(Id.of("it"), "IT"))
                .addDepartment(new Department(Id.of("sales"), "Sales"))
                .people(List.of(person(ANN), person(BOB), person(CID)))
                .roles(List.of(role("agent", "sales", "nps"), role("engineer", "it", "nps")))
                .addProcess(new ChangedProcess(Id.of("care"), "Care", Set.of(Id.of("agent"))))
                .scorecard(scorecard(List.of(kpi(NPS, KpiKind.EXPERIENCE), kpi(REVENUE, KpiKind.BUSINESS))))
                .addInitiative(crm().build())
                .budget(budget(CarryOver.NONE, 200, 0))
                .addDecision(funded(CRM, 100).build());
    }

    /** The same, saying that no KPI influences another, so that its metrics can have been compared. */
    static StrategicPlan.Builder comparablePlan() {
        return covered(readyPlan(), PlanPart.INFLUENCES, Coverage.COMPLETE);
    }

    static Initiative.Builder crm() {
        return initiative("crm").priorityRank(2).addImpact(LOYALTY, ImpactLevel.STRONG);
    }

    /** Owned by Ann, in two departments, scheduled; costs 100 in full and 50 in its basic form; low estimate 80. */
    static Initiative.Builder initiative(String id) {
        return Initiative.builder(Id.of(id), id)
                .addOwner(ANN)
                .addDepartment(Id.of("it"))
                .addDepartment(Id.of("sales"))
                .schedule(DateSpan.of("2027-02-01", "2027-06-30"))
                .estimate(CostEstimate.vrom(eur(80), eur(100), eur(120)).refinedBy(ANN, LocalDate.parse("2026-12-01")))
                .addOption(FundingOption.full(List.of(CostLine.of(POOL, Q1, eur(100)))))
                .addOption(new FundingOption(
                        Id.of("basic"), "Basic", Ratio.of("0.6"), List.of(CostLine.of(POOL, Q1, eur(50)))));
    }

    static AllocationDecision.Builder funded(Id<Initiative> initiative, long euros) {
        return decision(initiative, FundingDecision.FUNDED)
                .option(Id.of("full"))
                .addAllotment(new Allotment(POOL, Q1, eur(euros)));
    }

    static AllocationDecision.Builder decision(Id<Initiative> initiative, FundingDecision decision) {
        return AllocationDecision.builder(initiative, decision).decidedBy(BOB).decidedOn(LocalDate.parse("2026-12-15"));
    }

    /** One pool that holds so much in the first two quarters. */
    static Budget budget(CarryOver carryOver, long first, long second) {
        return Budget.builder()
                .document("Minutes of 10 December")
                .approval(new BudgetApproval(BOB, LocalDate.parse("2026-12-10")))
                .addPool(new BudgetPool(
                        POOL,
                        "CX",
                        carryOver,
                        Map.of(Q1, PeriodBudget.of(eur(first)), Q2, PeriodBudget.of(eur(second)))))
                .build();
    }

    static Scorecard scorecard(List<Kpi> kpis) {
        return new Scorecard(Optional.of(LocalDate.parse("2026-12-01")), kpis, List.of(), Set.of());
    }

    static Kpi kpi(Id<Kpi> id, KpiKind kind) {
        return Kpi.builder(id, id.value())
                .kind(kind)
                .definedBy(ANN)
                .addObjective(LOYALTY)
                .build();
    }

    static Role role(String id, String department, String... kpis) {
        Role.Builder role = Role.builder(Id.of(id), id).department(Id.of(department));
        for (String kpi : kpis) {
            role.addMetric(RoleMetric.of(Id.of(kpi)));
        }
        return role.build();
    }

    static Person person(Id<Person> id) {
        return new Person(id, id.value(), Optional.empty());
    }

    static Money eur(long euros) {
        return Money.ofMinor("EUR", euros * 100);
    }

    static StrategicPlan.Builder covered(StrategicPlan.Builder builder, PlanPart part, Coverage coverage) {
        return builder.addCoverage(part, coverage);
    }

    static Assessment assess(StrategicPlan.Builder builder, Gate gate) {
        return ReadinessChecker.standard().assess(context(builder), gate);
    }

    static GateContext context(StrategicPlan.Builder builder) {
        return GateContext.of(ResolvedPlan.of(builder.build()), TODAY);
    }

    /** What a rule says at the gate after alignment. */
    static Verdict verdict(StrategicPlan.Builder builder, String rule) {
        return assess(builder, Gate.ALIGN_TO_PLAN_EXECUTION)
                .verdictOf(RuleId.of(rule))
                .orElseThrow();
    }

    static List<RuleResult> results(StrategicPlan.Builder builder, String rule) {
        return assess(builder, Gate.ALIGN_TO_PLAN_EXECUTION).resultsOf(RuleId.of(rule));
    }

    static RuleResult result(StrategicPlan.Builder builder, String rule, String subject) {
        return results(builder, rule).stream()
                .filter(result -> result.subject().equals(Optional.of(subject)))
                .findFirst()
                .orElseThrow();
    }
}
