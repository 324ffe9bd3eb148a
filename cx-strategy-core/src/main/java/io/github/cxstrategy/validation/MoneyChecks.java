package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.List;
import java.util.stream.Collectors;

/** Costs meet the pools that are to pay them, and the estimate that was made of them. */
final class MoneyChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        boolean budgetIsComplete = plan.isComplete(PlanPart.BUDGET);
        if (budgetIsComplete) {
            plan.pools().stream().filter(pool -> !PoolMoney.hasAny(pool)).forEach(pool -> empty(pool, found));
        }
        for (Initiative initiative : plan.plan().initiatives()) {
            for (FundingOption option : initiative.options()) {
                if (budgetIsComplete) {
                    option.costs().forEach(line -> cost(plan, initiative, option, line, found));
                }
                if (plan.isComplete(PlanPart.INITIATIVES) && option.valueShare().equals(Ratio.ONE)) {
                    estimate(initiative, option, found);
                }
            }
        }
    }

    private static void empty(BudgetPool pool, FindingSink found) {
        found.add(
                FindingCode.POOL_WITHOUT_MONEY,
                Places.of(pool, "periods"),
                "Add what is approved, lower the reserve, or remove the pool.",
                "A pool must have money to spend in some period but '%s' has none.",
                pool.id());
    }

    private static void cost(
            PlanIndex plan, Initiative initiative, FundingOption option, CostLine line, FindingSink found) {
        boolean mayBePaid = line.pools().stream()
                .anyMatch(id -> plan.pools(id).isEmpty()
                        || plan.pools(id).stream().anyMatch(pool -> PoolMoney.mayHaveIn(pool, line.period())));
        if (line.amount().isPositive() && !mayBePaid) {
            found.add(
                    FindingCode.COST_WITHOUT_MONEY,
                    Places.of(initiative, "options"),
                    "Move the cost to a period with money, name another pool, or add money there.",
                    "Some pool must have money for each cost but for the %s of option '%s' in %s none has: %s.",
                    line.amount(),
                    option.id(),
                    line.period(),
                    line.pools().stream().map(Id::value).collect(Collectors.joining(", ")));
        }
    }

    private static void estimate(Initiative initiative, FundingOption option, FindingSink found) {
        List<Money> costs = option.costs().stream().map(CostLine::amount).toList();
        initiative
                .estimate()
                .flatMap(estimate -> estimate.likely())
                .ifPresent(likely -> Sum.of(likely.currency(), costs)
                        .filter(sum -> !sum.equals(Sum.of(likely)))
                        .ifPresent(sum -> found.add(
                                FindingCode.COST_DIFFERS_FROM_ESTIMATE,
                                Places.of(initiative, "options"),
                                "Correct the cost lines or the estimate.",
                                "The full option must cost what the estimate calls likely, %s, but option '%s' sums to %s.",
                                likely,
                                option.id(),
                                sum)));
    }
}
