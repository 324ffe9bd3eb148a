package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Demand;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Skill;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes small requests in which everything that can be asked for is switched on at random. */
final class RandomPortfolio {
    private static final List<String> TAGS = List.of("growth", "retention");
    private static final Id<Skill> SKILL = Id.of("design");

    private final Random random;
    private final int periods;
    private final List<Id<BudgetPool>> pools = new ArrayList<>();
    private final long unit;
    private final boolean shares;
    private final boolean tranches;

    private RandomPortfolio(long seed, long unit, boolean shares) {
        tranches = shares;
        random = new Random(seed);
        this.unit = unit;
        this.shares = shares;
        periods = 1 + random.nextInt(3);
        int count = 1 + random.nextInt(3);
        for (int p = 0; p < count; p++) {
            pools.add(Id.of("pool-" + p));
        }
    }

    /**
     * A request with at most the given number of assignments; amounts are multiples of the unit. Reserves that are shares
     * and tranches, which round, are left out unless they are wanted.
     */
    static AllocationRequest request(long seed, int mostAssignments, long unit, boolean rounding) {
        return new RandomPortfolio(seed, unit, rounding).make(mostAssignments);
    }

    private AllocationRequest make(int mostAssignments) {
        List<Initiative> initiatives = new ArrayList<>();
        Map<Id<Initiative>, Long> points = new TreeMap<>();
        int most = 1 + random.nextInt(14);
        long assignments = 1;
        for (int i = 0; i < most; i++) {
            Initiative initiative = initiative(i);
            assignments *= 1
                    + initiative.options().stream()
                            .mapToInt(o -> Math.max(1, o.tranches().size()))
                            .sum();
            if (assignments > mostAssignments) {
                break;
            }
            initiatives.add(initiative);
            if (random.nextInt(8) > 0) {
                points.put(initiative.id(), (long) random.nextInt(40));
            }
        }
        AllocationRequest.Builder builder =
                AllocationRequest.builder(initiatives, budget(), StrategicValues.declared("points", points));
        for (Initiative initiative : initiatives) {
            rules(builder, initiative, initiatives);
        }
        if (!initiatives.isEmpty()) {
            for (int more = random.nextInt(4); more > 0; more--) {
                builder.addRule(groupRule(initiatives));
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> builder.addTieBreak(new TieBreak.LeastCost());
            case 1 -> builder.addTieBreak(changes(initiatives)).addTieBreak(new TieBreak.LeastCost());
            default -> {
                // none
            }
        }
        return builder.mostTies(random.nextInt(3) == 0 ? 1000 : 0).build();
    }

    private static Id<Initiative> id(int i) {
        return Id.of("initiative-" + i);
    }

    private Initiative initiative(int i) {
        Initiative.Builder builder = Initiative.builder(id(i), "Initiative " + i);
        int options = random.nextInt(5) == 0 ? random.nextInt(4) : 1;
        for (int o = 0; o < options; o++) {
            Ratio share = o == 0 ? Ratio.ONE : Ratio.of("0." + (1 + random.nextInt(9)));
            builder.addOption(option(o, share));
        }
        if (i > 0 && random.nextInt(4) == 0) {
            builder.addPrerequisite(id(random.nextInt(i)));
        }
        if (i > 0 && random.nextInt(5) == 0) {
            builder.addExclusion(id(random.nextInt(i)));
        }
        for (String tag : TAGS) {
            if (random.nextInt(3) == 0) {
                builder.addTag(tag);
            }
        }
        for (int d = random.nextInt(3); d > 0; d--) {
            builder.addDepartment(department(d));
        }
        if (random.nextInt(12) == 0) {
            builder.implementedOn(LocalDate.of(2026, 3, 1));
        }
        return builder.build();
    }

    private FundingOption option(int o, Ratio share) {
        FundingOption.Builder option = FundingOption.builder(Id.of("option-" + o), "Option " + o, share)
                .costs(costs());
        if (tranches && random.nextInt(5) == 0) {
            option.addTranche(Ratio.of("0.33")).addTranche(Ratio.ONE);
        }
        if (random.nextInt(3) == 0) {
            option.addDemand(new Demand(
                    random.nextBoolean() ? Optional.of(SKILL) : Optional.empty(),
                    Optional.of(department(1 + random.nextInt(2))),
                    period(),
                    Fte.of("0." + (1 + random.nextInt(9)))));
        }
        if (random.nextInt(3) == 0) {
            int month = 1 + random.nextInt(9);
            option.schedule(DateSpan.of("2027-0" + month + "-01", "2027-0" + month + "-28"));
        }
        return option.build();
    }

    private static Id<Department> department(int d) {
        return Id.of("department-" + d);
    }

    private InitiativeGroup group(List<Initiative> all) {
        return switch (random.nextInt(5)) {
            case 0 -> InitiativeGroup.of(some(all, 1 + random.nextInt(all.size())));
            case 1 -> new InitiativeGroup.OfDepartment(department(1 + random.nextInt(2)));
            case 2 -> new InitiativeGroup.Silos();
            default -> new InitiativeGroup.Tagged(TAGS.get(random.nextInt(TAGS.size())));
        };
    }

    private Set<Id<Initiative>> some(List<Initiative> all, int count) {
        List<Initiative> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return new TreeSet<>(shuffled.subList(0, Math.min(count, all.size())).stream()
                .map(Initiative::id)
                .toList());
    }

    private Set<FiscalPeriod> somePeriods() {
        return random.nextBoolean() ? Set.of() : Set.of(period());
    }

    private TieBreak changes(List<Initiative> all) {
        Map<Id<Initiative>, Optional<Id<FundingOption>>> before = new TreeMap<>();
        for (Initiative initiative : all) {
            if (random.nextInt(4) > 0) {
                before.put(
                        initiative.id(),
                        random.nextBoolean() ? Optional.empty() : Optional.of(Id.of("option-" + random.nextInt(2))));
            }
        }
        return new TieBreak.FewestChanges(before);
    }

    private FundingRule groupRule(List<Initiative> all) {
        Set<Id<Initiative>> two = some(all, 2);
        boolean pair = two.size() == 2;
        return switch (random.nextInt(pair ? 12 : 9)) {
            case 0 -> new FundingRule.SpendAtMost(group(all), money(random.nextInt(60)), somePeriods(), "balance");
            case 1 -> new FundingRule.SpendAtLeast(group(all), money(random.nextInt(25)), somePeriods(), "a floor");
            case 2 -> new FundingRule.ShareAtMost(group(all), share(), somePeriods(), "balance");
            case 3 -> new FundingRule.ShareAtLeast(group(all), share(), somePeriods(), "balance");
            case 4 -> new FundingRule.FundAtMost(group(all), random.nextInt(4), "focus");
            case 5 -> new FundingRule.FundAtLeast(group(all), random.nextInt(3), "a start");
            case 6 ->
                new FundingRule.CapacityAtMost(
                        random.nextBoolean() ? Optional.of(SKILL) : Optional.empty(),
                        Optional.of(department(1 + random.nextInt(2))),
                        period(),
                        Fte.of("0." + random.nextInt(10)),
                        "people");
            case 7 ->
                new FundingRule.LoadAtMost(
                        "risk",
                        all.stream()
                                .map(i -> new FundingRule.LoadAtMost.Load(
                                        i.id(),
                                        random.nextBoolean() ? Optional.of(Id.of("option-0")) : Optional.empty(),
                                        random.nextInt(9)))
                                .toList(),
                        random.nextInt(30),
                        "appetite");
            case 8 -> new FundingRule.PoolOnlyFor(pools.get(random.nextInt(pools.size())), group(all), "it is theirs");
            case 9 -> new FundingRule.AllOrNone(two, "one platform");
            case 10 ->
                new FundingRule.Synergy(
                        two, random.nextInt(30) - 10, random.nextBoolean() ? List.of() : costs(), "together");
            default -> {
                Id<Initiative> first = two.iterator().next();
                two.remove(first);
                yield new FundingRule.RequiresAny(first, two, "a platform");
            }
        };
    }

    private Ratio share() {
        return Ratio.of("0." + random.nextInt(10) + random.nextInt(10));
    }

    private List<CostLine> costs() {
        List<CostLine> costs = new ArrayList<>();
        int lines = random.nextInt(4) == 0 ? random.nextInt(4) : 1;
        for (int k = 0; k < lines; k++) {
            List<Id<BudgetPool>> payers = new ArrayList<>(pools);
            Collections.shuffle(payers, random);
            int named = random.nextInt(3) == 0 ? 1 + random.nextInt(payers.size()) : 1;
            costs.add(new CostLine(payers.subList(0, named), period(), money(random.nextInt(20))));
        }
        return costs;
    }

    private FiscalPeriod period() {
        return FiscalPeriod.ofQuarter(2027, 1 + random.nextInt(periods));
    }

    private Money money(long units) {
        return Money.ofMinor("EUR", units * unit);
    }

    private Budget budget() {
        Budget.Builder builder = Budget.builder();
        for (Id<BudgetPool> pool : pools) {
            Map<FiscalPeriod, PeriodBudget> held = new TreeMap<>();
            for (int p = 1; p <= periods; p++) {
                if (random.nextInt(6) > 0) {
                    long approved = random.nextInt(60);
                    held.put(FiscalPeriod.ofQuarter(2027, p), new PeriodBudget(money(approved), reserve(approved)));
                }
            }
            builder.addPool(
                    new BudgetPool(pool, pool.value(), random.nextBoolean() ? CarryOver.ALL : CarryOver.NONE, held));
        }
        return builder.build();
    }

    private Optional<Reserve> reserve(long approved) {
        return switch (random.nextInt(4)) {
            case 0 -> Optional.of(new Reserve.Amount(money(random.nextInt((int) approved / 3 + 1))));
            case 1 -> shares ? Optional.of(new Reserve.Share(Ratio.of("0.07"))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void rules(AllocationRequest.Builder builder, Initiative initiative, List<Initiative> all) {
        Id<Initiative> id = initiative.id();
        switch (random.nextInt(22)) {
            case 0 -> builder.addRule(new FundingRule.MustFund(id, "promised"));
            case 1 -> builder.addRule(new FundingRule.MustNotFund(id, "out of scope"));
            case 2 ->
                builder.addRule(new FundingRule.SpendAtMost(
                        new java.util.TreeSet<>(all.subList(0, 1 + random.nextInt(all.size())).stream()
                                .map(Initiative::id)
                                .toList()),
                        money(random.nextInt(50)),
                        "balance"));
            case 3 ->
                builder.addDecision(
                        AllocationDecision.builder(id, FundingDecision.DEFERRED).build());
            case 4 -> {
                AllocationDecision.Builder decision = AllocationDecision.builder(id, FundingDecision.FUNDED);
                if (!initiative.options().isEmpty() && random.nextBoolean()) {
                    decision.option(initiative
                            .options()
                            .get(random.nextInt(initiative.options().size()))
                            .id());
                }
                if (random.nextBoolean()) {
                    decision.addAllotment(
                            new Allotment(pools.get(random.nextInt(pools.size())), period(), money(random.nextInt(9))));
                }
                builder.addDecision(decision.build());
            }
            default -> {
                // no rule on this one
            }
        }
    }
}
