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

/** The smallest complete use: a portfolio tool hands over what it knows, and gets answers with their reasons. */
public final class EmbeddingExample {
    private static final Id<BudgetPool> POOL = Id.of("service");
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2027);

    private EmbeddingExample() {}

    static StrategicPlan plan() {
        Kpi cases = Kpi.of(Id.of("cases"), "Cases per hour", Goal.increase());
        Kpi csat = Kpi.of(Id.of("csat"), "Satisfaction", Goal.increase());
        Influence harm = new Influence(cases.id(), csat.id(), Effect.negative(Effect.Strength.STRONG));
        return StrategicPlan.builder(Id.of("service-2027"), "Service 2027")
                .addObjective(Objective.of(Id.of("loyalty"), "Loyalty", Perspective.CUSTOMER, Ratio.of("0.6")))
                .addObjective(Objective.of(Id.of("speed"), "Speed", Perspective.INTERNAL_PROCESS, Ratio.of("0.4")))
                .addInitiative(initiative("routing", 60_000, "speed", ImpactLevel.STRONG)
                        .build())
                .addInitiative(initiative("chat", 40_000, "speed", ImpactLevel.EXTREME)
                        .addPrerequisite(Id.of("routing"))
                        .build())
                .addInitiative(initiative("callback", 60_000, "loyalty", ImpactLevel.STRONG)
                        .build())
                .budget(Budget.of(BudgetPool.of(POOL, "Service", YEAR, Money.of("EUR", 100_000))))
                .scorecard(Scorecard.of(List.of(cases, csat), List.of(harm)))
                .addRole(Role.of(Id.of("agent"), "Agent", RoleMetric.of(cases.id())))
                .addRole(Role.of(Id.of("lead"), "Team lead", RoleMetric.of(csat.id())))
                .build();
    }

    private static Initiative.Builder initiative(String id, long euros, String objective, ImpactLevel impact) {
        return Initiative.builder(Id.of(id), id)
                .addImpact(Id.of(objective), impact)
                .addOption(FundingOption.full(CostLine.of(POOL, YEAR, Money.of("EUR", euros))));
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
        Assessment gate =
                ReadinessChecker.standard().assess(GateContext.of(plan, conflicts, asOf), Gate.ALIGN_TO_PLAN_EXECUTION);

        AlignmentReview review = Alignment.standard().review(written, asOf); // all of it in one call
        StrategyJson json = StrategyJson.standard();
        AlignmentReview restored = json.read(AlignmentReview.class, json.writeBytes(review));
        return String.join(
                "\n",
                "Funded: " + funding.funded() + ", " + funding.status(),
                "Not funded: " + funding.outcome(Id.of("callback")),
                "Conflict: " + conflicts.conflicts().get(0).id(),
                "Gate: " + gate.verdict() + ", first: " + gate.blocking().get(0).message(),
                "The stored review " + (restored.equals(review) ? "is" : "is not") + " the review.",
                "");
    }
}
