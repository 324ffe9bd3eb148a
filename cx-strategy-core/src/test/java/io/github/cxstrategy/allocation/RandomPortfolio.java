package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
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
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Makes small requests in which everything that can be asked for is switched on at random. */
final class RandomPortfolio {
    private final Random random;
    private final int periods;
    private final List<Id<BudgetPool>> pools = new ArrayList<>();
    private final long unit;
    private final boolean shares;

    private RandomPortfolio(long seed, long unit, boolean shares) {
        random = new Random(seed);
        this.unit = unit;
        this.shares = shares;
        periods = 1 + random.nextInt(3);
        int count = 1 + random.nextInt(3);
        for (int p = 0; p < count; p++) {
            pools.add(Id.of("pool-" + p));
        }
    }

    /** A request with at most the given number of assignments; amounts are multiples of the unit. */
    static AllocationRequest request(long seed, int mostAssignments, long unit, boolean reservesAsShare) {
        return new RandomPortfolio(seed, unit, reservesAsShare).make(mostAssignments);
    }

    private AllocationRequest make(int mostAssignments) {
        List<Initiative> initiatives = new ArrayList<>();
        Map<Id<Initiative>, Long> points = new TreeMap<>();
        int most = 1 + random.nextInt(14);
        long assignments = 1;
        for (int i = 0; i < most; i++) {
            Initiative initiative = initiative(i);
            assignments *= initiative.options().size() + 1;
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
        return builder.build();
    }

    private static Id<Initiative> id(int i) {
        return Id.of("initiative-" + i);
    }

    private Initiative initiative(int i) {
        Initiative.Builder builder = Initiative.builder(id(i), "Initiative " + i);
        int options = random.nextInt(5) == 0 ? random.nextInt(4) : 1;
        for (int o = 0; o < options; o++) {
            Ratio share = o == 0 ? Ratio.ONE : Ratio.of("0." + (1 + random.nextInt(9)));
            builder.addOption(new FundingOption(Id.of("option-" + o), "Option " + o, share, costs()));
        }
        if (i > 0 && random.nextInt(4) == 0) {
            builder.addPrerequisite(id(random.nextInt(i)));
        }
        if (i > 0 && random.nextInt(5) == 0) {
            builder.addExclusion(id(random.nextInt(i)));
        }
        if (random.nextInt(12) == 0) {
            builder.implementedOn(LocalDate.of(2026, 3, 1));
        }
        return builder.build();
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
