package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What becomes of the money: a matrix of pools by periods, or a list where there is only one period, or too many. */
final class BudgetUseText {
    private final ResolvedPlan plan;
    private final Amounts amounts;
    private final Map<Id<BudgetPool>, List<PeriodUse>> byPool = new TreeMap<>();

    private BudgetUseText(ResolvedPlan plan, AllocationResult result, Amounts amounts) {
        this.plan = plan;
        this.amounts = amounts;
        result.budgetUse()
                .forEach(use -> byPool.computeIfAbsent(use.pool(), id -> new ArrayList<>())
                        .add(use));
    }

    static Page page(ResolvedPlan plan, AllocationResult result, Amounts amounts) {
        Page page = new Page();
        if (result.budgetUse().isEmpty()) {
            return page;
        }
        BudgetUseText text = new BudgetUseText(plan, result, amounts);
        page.heading("Budget use (" + amounts.label() + ")");
        return page.table(amounts.isMatrix() ? text.matrix() : text.list());
    }

    private Table matrix() {
        Table table = new Table().words("Pool").words("").figures("Total");
        amounts.heads().forEach(table::figures);
        byPool.forEach((pool, uses) -> {
            row(table, name(pool), "approved", uses, PeriodUse::approved);
            if (uses.stream().anyMatch(use -> use.reserve().isPositive())) {
                row(table, "", "reserve", uses, PeriodUse::reserve);
            }
            row(table, "", "spent", uses, PeriodUse::spent);
            row(table, "", carriesOver(pool) ? "left (carried)" : "left", uses, PeriodUse::left);
        });
        return table;
    }

    private void row(Table table, String name, String what, List<PeriodUse> uses, Function<PeriodUse, Money> amount) {
        List<String> cells = new ArrayList<>(List.of(name, what));
        // Money that is carried over is left in several periods; only the last of them counts in the total.
        cells.add(
                what.startsWith("left (")
                        ? amounts.format(amount.apply(uses.get(uses.size() - 1)))
                        : amounts.format(
                                uses.stream().map(amount).reduce(Money::plus).orElseThrow()));
        for (FiscalPeriod period : amounts.periods()) {
            cells.add(uses.stream()
                    .filter(use -> use.period().equals(period))
                    .findFirst()
                    .map(amount)
                    .filter(money -> money.minorUnits() != 0)
                    .map(amounts::format)
                    .orElse("-"));
        }
        table.row(cells);
    }

    private Table list() {
        boolean reserve = byPool.values().stream()
                .flatMap(List::stream)
                .anyMatch(use -> use.reserve().isPositive());
        Table table = new Table().words("Pool").words("Period").figures("Approved");
        if (reserve) {
            table.figures("Reserve");
        }
        table.figures("Available").figures("Spent").figures("Left").figures("Used");
        byPool.forEach((pool, uses) -> uses.forEach(use -> {
            List<String> cells =
                    new ArrayList<>(List.of(name(pool), use.period().toString(), amounts.format(use.approved())));
            if (reserve) {
                cells.add(amounts.format(use.reserve()));
            }
            cells.addAll(List.of(
                    amounts.format(use.available()),
                    amounts.format(use.spent()),
                    amounts.format(use.left()),
                    Figures.percent(use.spent().minorUnits(), use.available().minorUnits())));
            table.row(cells);
        }));
        return table;
    }

    private String name(Id<BudgetPool> pool) {
        return plan.pool(pool).name();
    }

    private boolean carriesOver(Id<BudgetPool> pool) {
        return plan.pool(pool).carryOver() == CarryOver.ALL;
    }
}
