package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.ANN;
import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.Q1;
import static io.github.cxstrategy.readiness.ReadyPlan.Q2;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.eur;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetApproval;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.initiative.KpiEffect;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.process.ChangedProcess;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Influence;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.strategy.Strategy;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Plans at random: complete ones, and the same ones with facts forgotten and the parts concerned marked as partial. */
final class RandomPlans {
    private static final List<Id<Person>> PEOPLE = List.of(ANN, BOB, CID);
    private static final List<Id<Department>> DEPARTMENTS = ids("d", 3);
    private static final List<Id<Objective>> OBJECTIVES = ids("o", 3);
    private static final List<Id<Kpi>> KPIS = ids("k", 4);
    private static final List<Id<Role>> ROLES = ids("r", 3);
    private static final List<Id<BudgetPool>> POOLS = ids("p", 2);
    private static final List<Id<Initiative>> INITIATIVES = ids("i", 4);
    private static final List<Id<FundingOption>> OPTIONS = List.of(Id.of("full"), Id.of("late"), Id.of("part"));

    private RandomPlans() {}

    private static <T> List<Id<T>> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> Id.<T>of(prefix + i)).toList();
    }

    static <T> T pick(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> List<T> some(Collection<T> values, int outOf, Random random) {
        return values.stream().filter(value -> random.nextInt(outOf) != 0).toList();
    }

    private static <T> Optional<T> perhaps(Random random, Supplier<T> value) {
        return random.nextInt(6) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    /** A plan of which every part is complete, so that what it lacks is absent. */
    static StrategicPlan complete(Random random) {
        StrategicPlan.Builder builder = StrategicPlan.builder(Id.of("plan"), "Plan")
                .date(TODAY.minusDays(60))
                .strategy(
                        random.nextInt(4) == 0
                                ? Strategy.builder().build()
                                : Strategy.builder().vision("Customers stay.").build())
                .people(PEOPLE.stream().map(ReadyPlan::person).toList())
                .departments(DEPARTMENTS.stream()
                        .map(id -> new Department(id, id.value()))
                        .toList())
                .objectives(OBJECTIVES.stream()
                        .map(id -> new Objective(id, id.value(), Optional.empty(), Optional.empty()))
                        .toList())
                .roles(ROLES.stream().map(id -> role(id, random)).toList())
                .processes(List.of(new ChangedProcess(Id.of("process"), "Process", Set.copyOf(some(ROLES, 3, random)))))
                .scorecard(new Scorecard(
                        perhaps(random, () -> TODAY.minusDays(30 + random.nextInt(40))),
                        KPIS.stream().map(id -> kpi(id, random)).toList(),
                        influences(random),
                        Set.copyOf(some(KPIS, 2, random))))
                .initiatives(
                        INITIATIVES.stream().map(id -> initiative(id, random)).toList())
                .budget(budget(random))
                .decisions(some(INITIATIVES, 5, random).stream()
                        .map(id -> decision(id, random))
                        .toList());
        for (PlanPart part : PlanPart.values()) {
            builder.addCoverage(part, Coverage.COMPLETE);
        }
        return builder.build();
    }

    private static Role role(Id<Role> id, Random random) {
        return new Role(
                id,
                id.value(),
                perhaps(random, () -> pick(DEPARTMENTS, random)),
                some(KPIS, 2, random).stream().map(RoleMetric::of).toList());
    }

    private static Kpi kpi(Id<Kpi> id, Random random) {
        Kpi.Builder builder = Kpi.builder(id, id.value());
        perhaps(random, () -> pick(List.of(KpiKind.values()), random)).ifPresent(builder::kind);
        perhaps(random, () -> pick(PEOPLE, random)).ifPresent(builder::definedBy);
        return builder.objectives(some(OBJECTIVES, 2, random)).build();
    }

    private static List<Influence> influences(Random random) {
        List<Effect> effects =
                List.of(Effect.positive(Effect.Strength.WEAK), Effect.negative(Effect.Strength.STRONG), Effect.none());
        return List.of(
                new Influence(KPIS.get(0), KPIS.get(1), pick(effects, random)),
                new Influence(KPIS.get(2), KPIS.get(3), pick(effects, random)));
    }

    private static Initiative initiative(Id<Initiative> id, Random random) {
        Initiative.Builder builder = Initiative.builder(id, id.value())
                .owners(some(PEOPLE, 2, random))
                .departments(some(DEPARTMENTS, 2, random))
                .impacts(some(OBJECTIVES, 2, random).stream()
                        .collect(Collectors.toMap(
                                o -> o, o -> pick(List.of(ImpactLevel.NONE, ImpactLevel.LOW), random))))
                .effects(some(KPIS, 2, random).stream()
                        .map(kpi -> new KpiEffect(
                                kpi, random.nextBoolean() ? Effect.none() : Effect.positive(Effect.Strength.WEAK)))
                        .toList())
                .options(OPTIONS.stream().map(option -> option(option, random)).toList())
                .prerequisites(INITIATIVES.stream()
                        .filter(other -> other.compareTo(id) < 0 && random.nextInt(4) == 0)
                        .toList());
        perhaps(random, () -> DateSpan.of("2027-02-01", "2027-06-30")).ifPresent(builder::schedule);
        perhaps(random, () -> 1 + random.nextInt(4)).ifPresent(builder::priorityRank);
        perhaps(random, () -> TODAY.plusDays(random.nextInt(9) - 4)).ifPresent(builder::implementedOn);
        CostEstimate estimate = CostEstimate.vrom(eur(random.nextInt(60)), eur(60), eur(90));
        builder.estimate(random.nextInt(5) == 0 ? estimate : estimate.refinedBy(ANN, TODAY));
        return builder.build();
    }

    private static FundingOption option(Id<FundingOption> id, Random random) {
        return new FundingOption(
                id,
                id.value(),
                id.value().equals("part") ? Ratio.of("0.5") : Ratio.ONE,
                List.of(
                        new CostLine(
                                random.nextBoolean() ? POOLS : List.of(pick(POOLS, random)),
                                Q1,
                                eur(random.nextInt(40))),
                        CostLine.of(pick(POOLS, random), Q2, eur(random.nextInt(40)))));
    }

    private static Budget budget(Random random) {
        List<BudgetPool> pools = POOLS.stream()
                .map(id -> new BudgetPool(
                        id,
                        id.value(),
                        pick(List.of(CarryOver.values()), random),
                        Map.of(Q1, period(random), Q2, period(random))))
                .toList();
        return new Budget(
                pools, perhaps(random, () -> "Minutes"), perhaps(random, () -> new BudgetApproval(BOB, TODAY)));
    }

    private static PeriodBudget period(Random random) {
        return new PeriodBudget(
                eur(random.nextInt(150)),
                random.nextBoolean() ? Optional.empty() : Optional.of(new Reserve.Share(Ratio.of("0.1"))));
    }

    private static AllocationDecision decision(Id<Initiative> id, Random random) {
        boolean funded = random.nextInt(3) != 0;
        AllocationDecision.Builder builder = AllocationDecision.builder(
                id,
                funded ? FundingDecision.FUNDED : pick(List.of(FundingDecision.DEFERRED, FundingDecision.CUT), random));
        if (funded) {
            builder.option(pick(OPTIONS, random));
            for (FiscalPeriod period : List.of(Q1, Q2)) {
                builder.addAllotment(new Allotment(pick(POOLS, random), period, eur(random.nextInt(60))));
            }
        }
        perhaps(random, () -> BOB).ifPresent(builder::decidedBy);
        perhaps(random, () -> TODAY).ifPresent(builder::decidedOn);
        if (random.nextBoolean()) {
            builder.rationale("Because.");
        }
        return builder.build();
    }

    /** The same plan with less known: in some parts, fields and entries are left out and the part is partial. */
    static StrategicPlan forgetting(StrategicPlan plan, Random random) {
        StrategicPlan.Builder builder = plan.toBuilder();
        if (random.nextInt(4) == 0) {
            builder.strategy(Strategy.builder().build()).addCoverage(PlanPart.STRATEGY, Coverage.PARTIAL);
        }
        if (random.nextInt(3) == 0) {
            builder.processes(plan.processes().stream()
                            .map(process -> new ChangedProcess(
                                    process.id(), process.name(), Set.copyOf(some(process.roles(), 3, random))))
                            .toList())
                    .addCoverage(PlanPart.PROCESSES, Coverage.PARTIAL);
        }
        if (random.nextInt(3) == 0) {
            builder.roles(plan.roles().stream()
                            .map(role -> new Role(
                                    role.id(),
                                    role.name(),
                                    role.department().filter(d -> random.nextBoolean()),
                                    some(role.metrics(), 3, random)))
                            .toList())
                    .addCoverage(PlanPart.ROLES, Coverage.PARTIAL);
        }
        forgetScorecard(plan, builder, random);
        forgetMoney(plan, builder, random);
        if (random.nextInt(3) == 0) {
            builder.initiatives(plan.initiatives().stream()
                            .map(initiative -> forgetting(initiative, random))
                            .toList())
                    .addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL);
        }
        return builder.build();
    }

    private static Initiative forgetting(Initiative initiative, Random random) {
        Map<Id<Objective>, ImpactLevel> impacts = new TreeMap<>(initiative.impacts());
        impacts.keySet().retainAll(some(initiative.impacts().keySet(), 3, random));
        Initiative.Builder less = Initiative.builder(initiative.id(), initiative.name())
                .owners(some(initiative.owners(), 3, random))
                .departments(some(initiative.departments(), 3, random));
        initiative.schedule().filter(any -> random.nextInt(3) != 0).ifPresent(less::schedule);
        initiative.implementedOn().filter(any -> random.nextInt(3) != 0).ifPresent(less::implementedOn);
        initiative.priorityRank().filter(any -> random.nextInt(3) != 0).ifPresent(less::priorityRank);
        less.impacts(impacts).effects(some(initiative.effects(), 3, random));
        initiative.estimate().filter(any -> random.nextInt(3) != 0).ifPresent(less::estimate);
        return less.options(initiative.options().stream()
                        .map(option -> option.toBuilder()
                                .costs(some(option.costs(), 3, random))
                                .build())
                        .toList())
                .prerequisites(some(initiative.prerequisites(), 3, random))
                .exclusions(initiative.exclusions())
                .build();
    }

    private static void forgetScorecard(StrategicPlan plan, StrategicPlan.Builder builder, Random random) {
        Scorecard scorecard = plan.scorecard().orElseThrow();
        List<Kpi> kpis = scorecard.kpis();
        Set<Id<Kpi>> successMetrics = scorecard.successMetrics();
        if (random.nextInt(3) == 0) {
            kpis = kpis.stream().map(kpi -> forgetting(kpi, random)).toList();
            successMetrics = new LinkedHashSet<>(some(successMetrics, 3, random));
            builder.addCoverage(PlanPart.SCORECARD, Coverage.PARTIAL);
        }
        List<Influence> influences = scorecard.influences();
        if (random.nextInt(3) == 0) {
            influences = some(influences, 2, random);
            builder.addCoverage(PlanPart.INFLUENCES, Coverage.PARTIAL);
        }
        builder.scorecard(new Scorecard(scorecard.date(), kpis, influences, successMetrics));
    }

    private static Kpi forgetting(Kpi kpi, Random random) {
        Kpi.Builder less = Kpi.builder(kpi.id(), kpi.name());
        kpi.kind().filter(any -> random.nextInt(3) != 0).ifPresent(less::kind);
        kpi.unit().ifPresent(less::unit);
        kpi.goal().ifPresent(less::goal);
        kpi.baseline().ifPresent(less::baseline);
        kpi.scale().ifPresent(less::scale);
        kpi.definedBy().filter(any -> random.nextInt(3) != 0).ifPresent(less::definedBy);
        return less.objectives(some(kpi.objectives(), 3, random)).build();
    }

    private static void forgetMoney(StrategicPlan plan, StrategicPlan.Builder builder, Random random) {
        if (random.nextInt(3) == 0) {
            builder.budget(withLess(plan.budget().orElseThrow(), random))
                    .addCoverage(PlanPart.BUDGET, Coverage.PARTIAL);
        }
        if (random.nextInt(3) == 0) {
            builder.decisions(some(plan.decisions(), 3, random).stream()
                            .map(decision -> forgetting(decision, random))
                            .toList())
                    .addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL);
        }
    }

    private static AllocationDecision forgetting(AllocationDecision decision, Random random) {
        AllocationDecision.Builder less = AllocationDecision.builder(decision.initiative(), decision.decision());
        decision.option().filter(any -> random.nextInt(3) != 0).ifPresent(less::option);
        less.allotments(some(decision.allotments(), 3, random));
        decision.decidedBy().filter(any -> random.nextInt(3) != 0).ifPresent(less::decidedBy);
        decision.decidedOn().ifPresent(less::decidedOn);
        decision.rationale().filter(any -> random.nextInt(3) != 0).ifPresent(less::rationale);
        return less.build();
    }

    private static Budget withLess(Budget budget, Random random) {
        return new Budget(
                budget.pools().stream()
                        .map(pool -> {
                            Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>();
                            pool.periods().forEach((period, held) -> {
                                if (random.nextInt(3) != 0) {
                                    periods.put(
                                            period,
                                            new PeriodBudget(
                                                    held.approved(),
                                                    held.reserve().filter(any -> random.nextBoolean())));
                                }
                            });
                            return new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods);
                        })
                        .toList(),
                budget.document().filter(any -> random.nextInt(3) != 0),
                budget.approval().filter(any -> random.nextInt(3) != 0));
    }

    /** The same plan, complete as well, with less of a budget. */
    static StrategicPlan withLessBudget(StrategicPlan plan, Random random) {
        return plan.toBuilder()
                .budget(withLess(plan.budget().orElseThrow(), random))
                .build();
    }

    /** The same plan, what is a set written down in another order. */
    static StrategicPlan shuffled(StrategicPlan plan, Random random) {
        Scorecard scorecard = plan.scorecard().orElseThrow();
        Budget budget = plan.budget().orElseThrow();
        return plan.toBuilder()
                .objectives(shuffled(plan.objectives(), random))
                .roles(shuffled(
                        plan.roles().stream()
                                .map(role -> new Role(
                                        role.id(), role.name(), role.department(), shuffled(role.metrics(), random)))
                                .toList(),
                        random))
                .scorecard(new Scorecard(
                        scorecard.date(),
                        shuffled(scorecard.kpis(), random),
                        shuffled(scorecard.influences(), random),
                        scorecard.successMetrics()))
                .initiatives(shuffled(
                        plan.initiatives().stream()
                                .map(initiative -> initiative.toBuilder()
                                        .effects(shuffled(initiative.effects(), random))
                                        .options(shuffled(initiative.options(), random))
                                        .build())
                                .toList(),
                        random))
                .budget(new Budget(shuffled(budget.pools(), random), budget.document(), budget.approval()))
                .decisions(shuffled(plan.decisions(), random))
                .waivers(shuffled(plan.waivers(), random))
                .riskAcceptances(shuffled(plan.riskAcceptances(), random))
                .build();
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }
}
