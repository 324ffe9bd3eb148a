package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.audience.CustomerLifecycle;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.InitiativeScope;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Baseline;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;

/** A complete small plan: why, for whom, by which measure, who does what, what it costs and who approved the money. */
final class SmallPlanExample {
    private SmallPlanExample() {}

    static StrategicPlan plan() {
        LocalDate kickoff = LocalDate.of(2026, 12, 1);
        FiscalPeriod year = FiscalPeriod.ofYear(2027);
        Department repairs = new Department(Id.of("repairs"), "Repair service");
        Person ann = Person.of(Id.of("ann"), "Ann Berg", repairs.id());
        Person bo = Person.of(Id.of("bo"), "Bo Lind", repairs.id());
        Objective loyalty = Objective.of(Id.of("loyalty"), "Customers stay", Perspective.CUSTOMER, Ratio.of("0.6"));
        Objective speed =
                Objective.of(Id.of("speed"), "Repairs are fast", Perspective.INTERNAL_PROCESS, Ratio.of("0.4"));
        Audience families = Audience.of(Id.of("families"), "Families", AudienceKind.CUSTOMER, "They buy again.");
        Touchpoint call = Touchpoint.of(Id.of("call"), "Call the service");
        Journey repair = Journey.of(Id.of("repair"), "Have a computer repaired", families.id(), call);
        Kpi satisfaction = Kpi.builder(Id.of("satisfaction"), "Satisfied after a repair")
                .unit(Unit.of("%"))
                .baseline(Baseline.of("71", kickoff))
                .goal(Goal.increaseTo("80").dueBy(LocalDate.of(2027, 12, 31)))
                .addObjective(loyalty.id())
                .addOwner(ann.id())
                .build();
        Role agent = Role.builder(Id.of("agent"), "Service agent")
                .addHolder(bo.id())
                .addMetric(RoleMetric.of(satisfaction.id(), Ratio.ONE))
                .build();
        BudgetPool service = BudgetPool.of(Id.of("service"), "Service", year, Money.of("EUR", 100_000));
        Initiative status = Initiative.builder(Id.of("status"), "Tell the status of a repair")
                .addOwner(bo.id())
                .scope(InitiativeScope.builder().addJourney(repair.id()).build())
                .addImpact(loyalty.id(), ImpactLevel.STRONG)
                .addEffect(new KpiEffect(satisfaction.id(), Effect.positive(Effect.Strength.STRONG)))
                .estimate(CostEstimate.vrom(Money.of("EUR", 45_000), Money.of("EUR", 60_000), Money.of("EUR", 90_000)))
                .addOption(FundingOption.full(CostLine.of(service.id(), year, Money.of("EUR", 60_000))))
                .build();
        Initiative parts = Initiative.builder(Id.of("parts"), "Keep common parts in stock")
                .addOwner(ann.id())
                .addImpact(speed.id(), ImpactLevel.MODERATE)
                .addOption(FundingOption.full(CostLine.of(service.id(), year, Money.of("EUR", 70_000))))
                .build();
        return StrategicPlan.builder(Id.of("service-2027"), "Service 2027")
                .strategy(Strategy.of("A repair worth telling friends of.", DateSpan.of("2027-01-01", "2029-12-31")))
                .objectives(List.of(loyalty, speed))
                .addAudience(families)
                .lifecycle(CustomerLifecycle.builder().addJourney(repair).build())
                .addDepartment(repairs)
                .people(List.of(ann, bo))
                .addRole(agent)
                .scorecard(Scorecard.of(satisfaction))
                .initiatives(List.of(status, parts))
                .budget(Budget.of(service).approvedBy(ann.id(), kickoff))
                .addEvidenceItem(Evidence.of("Minutes of the budget meeting", Gate.PLAN_TO_ALIGN, kickoff))
                .build();
    }
}
