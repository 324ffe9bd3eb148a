package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.AllocationResult.SynergyOutcome;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who pays what of a selection, to the minor unit, and what is left of each pool. */
final class Settlement {
    private final AllocationRequest request;
    private final AllocationProgram program;
    private final long[] x;
    /** What each column gets. */
    private final Map<Integer, Map<Id<BudgetPool>, Map<FiscalPeriod, Money>>> money = new TreeMap<>();

    Settlement(AllocationRequest request, Payments payments, AllocationProgram program, long[] x) {
        this.request = request;
        this.program = program;
        this.x = x;
        PoolAccess access = new PoolAccess(program.rules());
        List<CostLine> lines = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int j = 0; j < program.width(); j++) {
            if (x[j] == 1) {
                for (CostLine line :
                        access.lines(program.costs(j), program.members(j)).orElseThrow()) {
                    lines.add(line);
                    owners.add(j);
                }
            }
        }
        List<List<Payments.Payment>> split = payments.split(lines);
        for (int k = 0; k < lines.size(); k++) {
            for (Payments.Payment payment : split.get(k)) {
                Money amount = new Money(lines.get(k).amount().currency(), payment.amount());
                money.computeIfAbsent(owners.get(k), column -> new TreeMap<>())
                        .computeIfAbsent(payment.pool(), pool -> new TreeMap<>())
                        .merge(lines.get(k).period(), amount, Money::plus);
            }
        }
    }

    /** {@return what an initiative gets, by pool and period} */
    List<Allotment> money(Id<Initiative> id) {
        List<Allotment> allotments = new ArrayList<>();
        for (int column : program.columnsOf(id)) {
            allotments.addAll(money(column));
        }
        return allotments;
    }

    private List<Allotment> money(int column) {
        List<Allotment> allotments = new ArrayList<>();
        money.getOrDefault(column, Map.of())
                .forEach((pool, periods) ->
                        periods.forEach((period, amount) -> allotments.add(new Allotment(pool, period, amount))));
        return allotments;
    }

    /** {@return the synergies that count, with what they cost} */
    List<SynergyOutcome> synergies() {
        List<SynergyOutcome> counting = new ArrayList<>();
        List<FundingRule.Synergy> all = program.synergies();
        for (int s = 0; s < all.size(); s++) {
            int column = program.choiceCount() + s;
            if (x[column] == 1) {
                counting.add(new SynergyOutcome(all.get(s), money(column)));
            }
        }
        return counting;
    }

    /** {@return what becomes of each pool's money in the periods it holds or spends some} */
    List<PeriodUse> use() {
        List<PeriodUse> use = new ArrayList<>();
        request.budget().pools().stream()
                .sorted(Comparator.comparing(BudgetPool::id))
                .forEach(pool -> use.addAll(use(pool)));
        return use;
    }

    private List<PeriodUse> use(BudgetPool pool) {
        Map<FiscalPeriod, Money> spent = new TreeMap<>();
        money.values()
                .forEach(pools -> pools.getOrDefault(pool.id(), Map.of())
                        .forEach((period, amount) -> spent.merge(period, amount, Money::plus)));
        Set<FiscalPeriod> periods = new TreeSet<>(pool.periods().keySet());
        periods.addAll(spent.keySet());
        List<PeriodUse> use = new ArrayList<>();
        Money zero = request.currency().map(Money::zero).orElse(null);
        if (zero == null) {
            return use;
        }
        Money carried = zero;
        for (FiscalPeriod period : periods) {
            PeriodBudget budget = pool.periods().getOrDefault(period, PeriodBudget.of(zero));
            Money available = budget.available().plus(carried);
            Money out = spent.getOrDefault(period, zero);
            Money left = available.minus(out);
            use.add(new PeriodUse(pool.id(), period, budget.approved(), budget.reserved(), available, out, left));
            carried = pool.carryOver() == CarryOver.ALL ? left : zero;
        }
        return use;
    }
}
