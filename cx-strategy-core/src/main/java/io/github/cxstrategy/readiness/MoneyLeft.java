package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the cheapest option of an initiative fits what the recorded decisions leave of each pool.
 *
 * <p>A cost line takes what it needs from its pools in their order. That is exact where every line names one pool; where a
 * line names several, failing to fit that way proves nothing, and the answer is unknown unless even all its pools together
 * do not hold enough.
 */
final class MoneyLeft {
    private static final Comparator<CostLine> FEWEST_POOLS_FIRST = Comparator.comparingInt(
                    (CostLine line) -> line.pools().size())
            .thenComparing(CostLine::period)
            .thenComparing(line -> line.pools().toString())
            .thenComparingLong(line -> line.amount().minorUnits());

    private enum Fit {
        YES,
        NO,
        UNKNOWN
    }

    private final GateContext context;
    private final Map<Id<BudgetPool>, SortedMap<FiscalPeriod, BigDecimal>> balance;

    MoneyLeft(GateContext context) {
        this.context = context;
        balance = balances(context);
    }

    Check fits(Initiative initiative) {
        String subject = initiative.id().value();
        if (initiative.options().isEmpty()) {
            return unknown(context.missing(PlanPart.INITIATIVES, subject, "options"));
        }
        boolean known = context.isComplete(PlanPart.INITIATIVES)
                && context.isComplete(PlanPart.BUDGET)
                && context.isComplete(PlanPart.DECISIONS);
        Fact what = new Fact.Unknown(subject, "cheapest option fits the money left");
        if (!known) {
            return unknown(what);
        }
        FundingOption cheapest = initiative.options().get(0);
        BigDecimal least = cost(cheapest);
        for (FundingOption option : initiative.options()) {
            BigDecimal cost = cost(option);
            int order = cost.compareTo(least);
            if (order < 0 || (order == 0 && option.id().compareTo(cheapest.id()) < 0)) {
                cheapest = option;
                least = cost;
            }
        }
        Fit fit = fit(cheapest);
        return fit == Fit.UNKNOWN
                ? unknown(what)
                : Check.holds(
                        new Fact.Known(
                                subject,
                                "cheapest option fits the money left",
                                (fit == Fit.YES ? "yes, '" : "no, '") + cheapest.id() + "' at "
                                        + Sums.text(least, Sums.currency(amounts(cheapest)))),
                        fit == Fit.YES);
    }

    private static Check unknown(Fact fact) {
        return Check.holds(fact, false);
    }

    private static List<Money> amounts(FundingOption option) {
        return Sums.amounts(option.costs());
    }

    private static BigDecimal cost(FundingOption option) {
        return Sums.minorUnits(amounts(option));
    }

    private Fit fit(FundingOption option) {
        Map<Id<BudgetPool>, SortedMap<FiscalPeriod, BigDecimal>> rest = new HashMap<>();
        List<CostLine> lines = new ArrayList<>(option.costs());
        lines.sort(FEWEST_POOLS_FIRST);
        boolean severalPools =
                !lines.isEmpty() && lines.get(lines.size() - 1).pools().size() > 1;
        for (int i = 0; i < lines.size(); i++) {
            CostLine line = lines.get(i);
            BigDecimal needed = BigDecimal.valueOf(line.amount().minorUnits());
            for (Id<BudgetPool> pool : line.pools()) {
                BigDecimal taken = spendable(pool, line.period(), rest.getOrDefault(pool, balance(pool)))
                        .min(needed);
                needed = needed.subtract(taken);
                if (i < lines.size() - 1) {
                    rest.computeIfAbsent(pool, id -> new TreeMap<>(balance(id)))
                            .merge(line.period(), taken.negate(), BigDecimal::add);
                }
            }
            if (needed.signum() > 0) {
                return severalPools && fitsAlone(line) ? Fit.UNKNOWN : Fit.NO;
            }
        }
        return Fit.YES;
    }

    private boolean fitsAlone(CostLine line) {
        BigDecimal together = BigDecimal.ZERO;
        for (Id<BudgetPool> pool : line.pools()) {
            together = together.add(spendable(pool, line.period(), balance(pool)));
        }
        return together.compareTo(BigDecimal.valueOf(line.amount().minorUnits())) >= 0;
    }

    /**
     * What may be spent in a period: its own balance if money lapses; if it carries over, the least sum of balances up to
     * that period or any later one, so that nothing spent already comes to lack.
     */
    private BigDecimal spendable(Id<BudgetPool> id, FiscalPeriod period, SortedMap<FiscalPeriod, BigDecimal> periods) {
        if (context.plan().pool(id).carryOver() == CarryOver.NONE) {
            return periods.getOrDefault(period, BigDecimal.ZERO).max(BigDecimal.ZERO);
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal least = null;
        for (Map.Entry<FiscalPeriod, BigDecimal> entry : periods.entrySet()) {
            sum = sum.add(entry.getValue());
            if (entry.getKey().compareTo(period) >= 0) {
                least = least == null ? sum : least.min(sum);
            }
        }
        return (least == null ? sum : least).max(BigDecimal.ZERO);
    }

    /** What each period of a pool has, by itself, after reserve and recorded allotments. */
    private SortedMap<FiscalPeriod, BigDecimal> balance(Id<BudgetPool> pool) {
        return balance.getOrDefault(pool, Collections.emptySortedMap());
    }

    private static Map<Id<BudgetPool>, SortedMap<FiscalPeriod, BigDecimal>> balances(GateContext context) {
        Map<Id<BudgetPool>, SortedMap<FiscalPeriod, BigDecimal>> balances = new HashMap<>();
        for (BudgetPool pool : context.plan().pools()) {
            SortedMap<FiscalPeriod, BigDecimal> periods = new TreeMap<>();
            pool.periods()
                    .forEach((period, budget) -> periods.put(
                            period, BigDecimal.valueOf(budget.available().minorUnits())));
            balances.put(pool.id(), periods);
        }
        for (AllocationDecision decision : context.plan().plan().decisionsInForce()) {
            for (Allotment allotment : decision.allotments()) {
                balances.computeIfAbsent(allotment.pool(), pool -> new TreeMap<>())
                        .merge(
                                allotment.period(),
                                BigDecimal.valueOf(allotment.amount().minorUnits())
                                        .negate(),
                                BigDecimal::add);
            }
        }
        return balances;
    }
}
