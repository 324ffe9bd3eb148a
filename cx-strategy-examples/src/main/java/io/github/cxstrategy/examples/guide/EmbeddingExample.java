package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.alignment.Alignment;
import io.github.cxstrategy.alignment.AlignmentReview;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The smallest complete use: a portfolio tool hands over what it knows, and gets answers with their reasons. */
public final class EmbeddingExample {
    private EmbeddingExample() {}

    static StrategicPlan plan() {
        Id<BudgetPool> pool = Id.of("service");
        FiscalPeriod year = FiscalPeriod.ofYear(2027);
        PeriodBudget approved = PeriodBudget.of(Money.of("EUR", "100000"));
        CostLine sixty = CostLine.of(pool, year, Money.of("EUR", "60000"));
        CostLine forty = CostLine.of(pool, year, Money.of("EUR", "40000"));
        return StrategicPlan.builder(Id.of("service-2027"), "Service 2027")
                .addObjective(Objective.of(Id.of("loyalty"), "Loyalty", Perspective.CUSTOMER, Ratio.of("0.6")))
                .addObjective(Objective.of(Id.of("speed"), "Speed", Perspective.INTERNAL_PROCESS, Ratio.of("0.4")))
                .addInitiative(Initiative.builder(Id.of("routing"), "Route by skill")
                        .addImpact(Id.of("speed"), ImpactLevel.STRONG)
                        .addOption(FundingOption.full(List.of(sixty)))
                        .build())
                .addInitiative(Initiative.builder(Id.of("chat"), "Answer by chat")
                        .addImpact(Id.of("speed"), ImpactLevel.EXTREME)
                        .addOption(FundingOption.full(List.of(forty)))
                        .addPrerequisite(Id.of("routing"))
                        .build())
                .addInitiative(Initiative.builder(Id.of("callback"), "Call back")
                        .addImpact(Id.of("loyalty"), ImpactLevel.STRONG)
                        .addOption(FundingOption.full(List.of(sixty)))
                        .build())
                .budget(new Budget(List.of(new BudgetPool(pool, "Service", CarryOver.NONE, Map.of(year, approved))), Optional.empty(), Optional.empty()))
                .scorecard(Scorecard.of(
                        List.of(
                                Kpi.builder(Id.of("cases"), "Cases per hour").goal(Goal.increase()).build(),
                                Kpi.builder(Id.of("csat"), "Satisfaction").goal(Goal.increase()).build()),
                        List.of(new Influence(Id.of("cases"), Id.of("csat"), Effect.negative(Effect.Strength.STRONG)))))
                .addRole(Role.builder(Id.of("agent"), "Agent").addMetric(RoleMetric.of(Id.of("cases"))).build())
                .addRole(Role.builder(Id.of("lead"), "Team lead").addMetric(RoleMetric.of(Id.of("csat"))).build())
                .build();
    }

    /**
     * Prints what the engines say of the plan.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.print(answers(plan(), LocalDate.of(2026, 12, 1)));
    }

    static String answers(StrategicPlan written, LocalDate asOf) {
        ResolvedPlan plan = ResolvedPlan.of(written);
        Prioritization priorities = Prioritizer.standard().prioritize(plan);
        AllocationResult funding = BudgetAllocator.standard().allocate(AllocationRequest.of(plan, priorities.values()));
        ConflictReport conflicts = KpiConflictDetector.standard().detect(plan);
        Assessment gate = ReadinessChecker.standard()
                .assess(GateContext.of(plan, conflicts, asOf), Gate.ALIGN_TO_PLAN_EXECUTION);

        AlignmentReview review = Alignment.standard().review(written, asOf); // all of it in one call
        StrategyJson json = StrategyJson.standard();
        byte[] stored = json.writeBytes(review);
        AlignmentReview restored = json.read(AlignmentReview.class, stored);

        return String.join("\n",
                "First: " + priorities.ranked().get(0),
                "Funded: " + funding.funded() + ", " + funding.status() + " with " + funding.value().orElseThrow() + " " + funding.unit(),
                "Not funded: " + funding.outcome(Id.of("callback")),
                "Conflict: " + conflicts.conflicts().get(0).id(),
                "Gate: " + gate.verdict() + ", first: " + gate.blocking().get(0).message(),
                "The stored review " + (restored.equals(review) ? "is" : "is not") + " the review.",
                "");
    }
}
