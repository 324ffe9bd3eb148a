package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which pools may pay a cost line under the rules that keep a pool for a group. */
final class PoolAccess {
    private final List<FundingRule.PoolOnlyFor> restrictions = new ArrayList<>();

    PoolAccess(Collection<ClashingRule> rules) {
        for (ClashingRule rule : rules) {
            if (rule instanceof ClashingRule.Rule r && r.rule() instanceof FundingRule.PoolOnlyFor only) {
                restrictions.add(only);
            }
        }
    }

    /**
     * {@return the lines with the pools that may pay them, or nothing if there is one that no pool may pay}
     *
     * @param lines what is asked for
     * @param by who asks for it: all of them must belong to a group
     */
    Optional<List<CostLine>> lines(List<CostLine> lines, List<Initiative> by) {
        if (restrictions.isEmpty()) {
            return Optional.of(lines);
        }
        List<CostLine> open = new ArrayList<>();
        for (CostLine line : lines) {
            List<Id<BudgetPool>> pools =
                    line.pools().stream().filter(pool -> isOpen(pool, by)).toList();
            if (!pools.isEmpty()) {
                open.add(new CostLine(pools, line.period(), line.amount()));
            } else if (line.amount().isPositive()) {
                return Optional.empty();
            }
        }
        return Optional.of(open);
    }

    /** {@return the rules that keep pools of these lines for others} */
    List<FundingRule> closing(List<CostLine> lines, List<Initiative> by) {
        List<FundingRule> closing = new ArrayList<>();
        for (FundingRule.PoolOnlyFor only : restrictions) {
            boolean named = lines.stream().anyMatch(line -> line.pools().contains(only.pool()));
            if (named && !by.stream().allMatch(only.group()::contains)) {
                closing.add(only);
            }
        }
        return closing;
    }

    private boolean isOpen(Id<BudgetPool> pool, List<Initiative> by) {
        return restrictions.stream()
                .filter(only -> only.pool().equals(pool))
                .allMatch(only -> by.stream().allMatch(only.group()::contains));
    }
}
