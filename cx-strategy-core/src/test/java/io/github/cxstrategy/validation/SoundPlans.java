package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
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
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Perspective;
import io.github.cxstrategy.model.strategy.StrategicDriver;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Plans with every part, of any small size, in which everything adds up. The first of each kind always exists. */
public final class SoundPlans {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 1);
    private static final int QUARTERS = 8;

    private final Random random;
    private final StrategicPlan.Builder plan;
    private final int kpis;
    private final int pools;

    private SoundPlans(long seed) {
        random = new Random(seed);
        kpis = 1 + random.nextInt(4);
        pools = 1 + random.nextInt(3);
        plan = StrategicPlan.builder(Id.of("plan"), "Sound plan");
    }

    /**
     * Always the same plan for the same seed.
     *
     * @param seed any number
     * @return a plan without findings
     */
    public static StrategicPlan of(long seed) {
        SoundPlans sound = new SoundPlans(seed);
        sound.strategy();
        sound.organization();
        sound.scorecard();
        sound.budget();
        sound.initiatives();
        sound.acceptances();
        return sound.plan.build();
    }

    private void strategy() {
        plan.date(TODAY)
                .referenceDate(TODAY)
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .strategy(Strategy.builder()
                        .horizon(DateSpan.of("2027-01-01", "2028-12-31"))
                        .build())
                .addDriver(new StrategicDriver(Id.of("driver"), "Driver", Set.of(Id.of("objective-0"))))
                .addAudience(audience(0))
                .addAudience(audience(1));
        List<Ratio> weights = weights(1 + random.nextInt(4));
        for (int i = 0; i < weights.size(); i++) {
            plan.addObjective(
                    Objective.of(Id.of("objective-" + i), "Objective " + i, Perspective.CUSTOMER, weights.get(i)));
        }
    }

    private static Audience audience(int i) {
        return new Audience(
                Id.of("audience-" + i), "Audience " + i, AudienceKind.CUSTOMER, Optional.empty(), Optional.of(i + 1));
    }

    private void organization() {
        plan.addDepartment(new Department(Id.of("service"), "Service"));
        for (String person : List.of("ann", "bob")) {
            plan.addPerson(new Person(Id.of(person), person, Optional.of(Id.of("service"))));
        }
        Role.Builder role = Role.builder(Id.of("agent"), "Agent").department(Id.of("service"));
        List<Ratio> weights = weights(kpis);
        List<Ratio> incentives = weights(kpis);
        for (int i = 0; i < kpis; i++) {
            role.addMetric(RoleMetric.of(kpi(i), weights.get(i))
                    .withIncentiveShare(incentives.get(i))
                    .withGoal(Goal.increaseTo("60")));
        }
        plan.addRole(role.build()).addProcess(new ChangedProcess(Id.of("p"), "Process", Set.of(Id.of("agent"))));
    }

    private void scorecard() {
        List<Kpi> all = new ArrayList<>();
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < kpis; i++) {
            Goal goal = random.nextBoolean() ? Goal.increaseTo("55") : Goal.keepWithin("40", "60");
            all.add(Kpi.builder(kpi(i), "KPI " + i)
                    .goal(goal.dueBy(TODAY.plusDays(random.nextInt(700))))
                    .baseline(Baseline.of("50", TODAY.minusDays(random.nextInt(100))))
                    .definedBy(Id.of("ann"))
                    .addObjective(Id.of("objective-0"))
                    .build());
            for (int j = 0; j < i; j++) {
                influences.add(new Influence(kpi(j), kpi(i), Effect.positive(Effect.Strength.WEAK)));
            }
        }
        plan.scorecard(new Scorecard(Optional.of(TODAY), all, influences, Set.of(kpi(0))));
    }

    private void budget() {
        Budget.Builder budget = Budget.builder().document("Minutes").approval(new BudgetApproval(Id.of("bob"), TODAY));
        for (int i = 0; i < pools; i++) {
            Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>();
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                periods.put(
                        period(quarter),
                        new PeriodBudget(Money.of("EUR", "1000"), Optional.of(new Reserve.Share(Ratio.of("0.05")))));
            }
            budget.addPool(new BudgetPool(pool(i), "Pool " + i, CarryOver.NONE, periods));
        }
        plan.budget(budget.build());
    }

    /** Each initiative runs for one quarter and may require any that ran before; the last one excludes the first. */
    private void initiatives() {
        int count = 2 + random.nextInt(QUARTERS - 2);
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            List<CostLine> costs = costs(i);
            Money total =
                    costs.stream().map(CostLine::amount).reduce(Money::plus).orElseThrow();
            Initiative.Builder initiative = Initiative.builder(initiative(i), "Initiative " + i)
                    .addOwner(Id.of("ann"))
                    .addDepartment(Id.of("service"))
                    .priorityRank(i + 1)
                    .addImpact(Id.of("objective-0"), ImpactLevel.STRONG)
                    .addEffect(new KpiEffect(kpi(0), Effect.unknown()))
                    .schedule(FiscalCalendar.CALENDAR_YEAR.spanOf(period(i)))
                    .estimate(CostEstimate.vrom(Money.of("EUR", "0"), total, total.plus(total)))
                    .addOption(FundingOption.full(costs))
                    .addOption(new FundingOption(Id.of("less"), "Less", Ratio.of("0.5"), costs.subList(0, 1)));
            for (int j = 0; j < i && !last; j++) {
                if (random.nextBoolean()) {
                    initiative.addPrerequisite(initiative(j));
                }
            }
            plan.addInitiative(last ? initiative.addExclusion(initiative(0)).build() : initiative.build());
            plan.addDecision(decision(i, last, costs));
            plan.addFundingRule(
                    last
                            ? new FundingRule.MustNotFund(initiative(i), "Too early")
                            : new FundingRule.MustFund(initiative(i), "Law"));
        }
    }

    private List<CostLine> costs(int quarter) {
        List<CostLine> costs = new ArrayList<>();
        for (int i = 0; i < pools; i++) {
            costs.add(CostLine.of(pool(i), period(quarter), Money.ofMinor("EUR", random.nextInt(10_000))));
        }
        return costs;
    }

    private AllocationDecision decision(int i, boolean last, List<CostLine> costs) {
        AllocationDecision.Builder decision = AllocationDecision.builder(
                        initiative(i), last ? FundingDecision.DEFERRED : FundingDecision.FUNDED)
                .decidedBy(Id.of("bob"))
                .decidedOn(TODAY);
        if (!last) {
            decision.option(Id.of("full"));
            costs.forEach(
                    line -> decision.addAllotment(new Allotment(line.pools().get(0), line.period(), line.amount())));
        }
        return decision.build();
    }

    private void acceptances() {
        TradeOffSource source =
                kpis > 1 ? new TradeOffSource.Kpi(kpi(0)) : new TradeOffSource.Initiative(initiative(0));
        plan.addTradeOff(new AcceptedTradeOff(source, kpi(kpis - 1), "Worth it", Id.of("ann"), TODAY))
                .addWaiver(new Waiver(
                        "A-05",
                        Optional.empty(),
                        "Later",
                        new SignOff(Id.of("ann"), Id.of("bob"), TODAY, TODAY.plusDays(random.nextInt(366)))))
                .addEvidenceItem(new Evidence("Minutes", Gate.DEVELOP_TO_PLAN, Optional.of(TODAY), Optional.empty()));
    }

    /** Any whole percents that sum to 100 %. */
    private List<Ratio> weights(int count) {
        List<Ratio> weights = new ArrayList<>();
        BigDecimal left = BigDecimal.ONE;
        for (int i = 1; i < count; i++) {
            BigDecimal weight =
                    left.multiply(BigDecimal.valueOf(random.nextInt(100), 2)).setScale(2, RoundingMode.DOWN);
            weights.add(new Ratio(weight));
            left = left.subtract(weight);
        }
        weights.add(new Ratio(left));
        return weights;
    }

    private static FiscalPeriod period(int quarter) {
        return FiscalPeriod.ofQuarter(2027 + quarter / 4, quarter % 4 + 1);
    }

    private static Id<Kpi> kpi(int i) {
        return Id.of("kpi-" + i);
    }

    private static Id<BudgetPool> pool(int i) {
        return Id.of("pool-" + i);
    }

    private static Id<Initiative> initiative(int i) {
        return Id.of("initiative-" + i);
    }
}
