package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Requests small enough to see: amounts in whole euros, pools and quarters by letter and number. */
final class SmallRequest {
    private final List<Initiative> initiatives = new ArrayList<>();
    private final Map<Id<Initiative>, Long> points = new TreeMap<>();
    private final Budget.Builder budget = Budget.builder();

    static FiscalPeriod quarter(int number) {
        return FiscalPeriod.ofQuarter(2027, number);
    }

    static Money euro(long amount) {
        return Money.ofMinor("EUR", 100 * amount);
    }

    static Allotment allotment(String pool, int quarter, long amount) {
        return new Allotment(Id.of(pool), quarter(quarter), euro(amount));
    }

    /** A cost line that the pools, in this order, may pay. */
    static CostLine line(int quarter, long amount, String... pools) {
        List<Id<BudgetPool>> ids = Arrays.stream(pools).map(Id::<BudgetPool>of).toList();
        return new CostLine(ids, quarter(quarter), euro(amount));
    }

    /** A pool with money in the first quarters. */
    SmallRequest pool(String id, CarryOver carryOver, long... quarters) {
        Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>();
        for (int q = 0; q < quarters.length; q++) {
            periods.put(quarter(q + 1), PeriodBudget.of(euro(quarters[q])));
        }
        budget.addPool(new BudgetPool(Id.of(id), id, carryOver, periods));
        return this;
    }

    /** An initiative with one option, paid by pool a in the first quarter. */
    SmallRequest initiative(String id, long value, long cost) {
        return initiative(id, value, List.of(line(1, cost, "a")), builder -> builder);
    }

    SmallRequest initiative(String id, long value, List<CostLine> costs, UnaryOperator<Initiative.Builder> more) {
        Initiative.Builder builder = Initiative.builder(Id.of(id), id).addOption(FundingOption.full(costs));
        initiatives.add(more.apply(builder).build());
        points.put(Id.of(id), value);
        return this;
    }

    AllocationRequest.Builder request() {
        return AllocationRequest.builder(initiatives, budget.build(), StrategicValues.declared("points", points));
    }

    AllocationResult allocate() {
        return BudgetAllocator.standard().allocate(request().build());
    }
}
