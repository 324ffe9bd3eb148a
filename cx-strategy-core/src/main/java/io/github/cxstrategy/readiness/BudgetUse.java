package io.github.cxstrategy.readiness;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How much of the budget the recorded decisions use, exactly.
 *
 * <p>A pool whose money lapses must hold in each period by itself. Where money carries over, what is allotted up to a
 * period, together with what is reserved up to it, must be at most what is approved up to it; periods are in their natural
 * order, a year before its quarters.
 */
final class BudgetUse {
    static final String TOTAL = "total";

    private final GateContext context;
    private final Map<Id<BudgetPool>, List<Allotment>> allotments = new HashMap<>();
    private final boolean budgetClosed;
    private final boolean decisionsClosed;

    BudgetUse(GateContext context) {
        this.context = context;
        for (AllocationDecision decision : context.plan().plan().decisionsInForce()) {
            for (Allotment allotment : decision.allotments()) {
                allotments
                        .computeIfAbsent(allotment.pool(), pool -> new ArrayList<>())
                        .add(allotment);
            }
        }
        budgetClosed = context.isComplete(PlanPart.BUDGET);
        decisionsClosed = context.isComplete(PlanPart.DECISIONS);
    }

    /** The formula of A-07. */
    Check withinLimits() {
        List<Item> items = new ArrayList<>();
        for (BudgetPool pool : context.plan().pools()) {
            for (FiscalPeriod period : periods(pool)) {
                String subject = pool.id() + " " + period;
                items.add(GateContext.item(
                        subject, () -> within(subject, List.of(pool), upTo(pool.carryOver(), period))));
            }
        }
        if (!items.isEmpty()) {
            items.add(GateContext.item(TOTAL, () -> within(TOTAL, context.plan().pools(), any -> true)));
        }
        return new Check.ForEach(PlanPart.BUDGET, "periods of a budget pool", !budgetClosed, items);
    }

    private SortedSet<FiscalPeriod> periods(BudgetPool pool) {
        SortedSet<FiscalPeriod> periods = new TreeSet<>(pool.periods().keySet());
        for (Allotment allotment : allotments.getOrDefault(pool.id(), List.of())) {
            periods.add(allotment.period());
        }
        return periods;
    }

    private static Predicate<FiscalPeriod> upTo(CarryOver carryOver, FiscalPeriod period) {
        return switch (carryOver) {
            case NONE -> period::equals;
            case ALL -> other -> other.compareTo(period) <= 0;
        };
    }

    private Check within(String subject, Collection<BudgetPool> pools, Predicate<FiscalPeriod> counts) {
        List<PeriodBudget> budgets = new ArrayList<>();
        for (BudgetPool pool : pools) {
            for (Map.Entry<FiscalPeriod, PeriodBudget> entry : pool.periods().entrySet()) {
                if (counts.test(entry.getKey())) {
                    budgets.add(entry.getValue());
                }
            }
        }
        List<Money> spent = spent(pools, counts);
        List<Money> all = approved(budgets);
        all.addAll(spent);
        Sums.minorUnits(all);
        Optional<Currency> currency = Sums.currency(all);
        Quantity approved = approved(subject, budgets, pools);
        Quantity used = Sums.plus(
                subject,
                "allotted and reserved",
                Sums.of(subject, "allotted", spent, decisionsClosed),
                reserve(subject, budgets),
                currency);
        Check check = Check.compare(used, Relation.AT_MOST, approved);
        if (used.low().isEmpty() || approved.high().isEmpty()) {
            return check;
        }
        BigDecimal gap = used.low().get().subtract(approved.high().get());
        String text = Sums.text(gap, currency);
        return new Check.Explained(
                check,
                "What is allotted and reserved in '" + subject + "' must be at most the approved "
                        + Sums.text(approved.high().get(), currency) + " but is "
                        + Sums.text(used.low().get(), currency) + ", " + text + " too much.",
                Optional.of("Cut or defer initiatives worth " + text + " in '" + subject + "'."),
                gap.signum() > 0 ? List.of(new Fact.Known(subject, "gap", text)) : List.of());
    }

    private List<Money> spent(Collection<BudgetPool> pools, Predicate<FiscalPeriod> counts) {
        List<Money> spent = new ArrayList<>();
        for (BudgetPool pool : pools) {
            for (Allotment allotment : allotments.getOrDefault(pool.id(), List.of())) {
                if (counts.test(allotment.period())) {
                    spent.add(allotment.amount());
                }
            }
        }
        return spent;
    }

    private static List<Money> approved(List<PeriodBudget> budgets) {
        List<Money> approved = new ArrayList<>();
        for (PeriodBudget budget : budgets) {
            approved.add(budget.approved());
        }
        return approved;
    }

    /** Known where the budget is complete, or where the one period that counts is written down. */
    private Quantity approved(String subject, List<PeriodBudget> budgets, Collection<BudgetPool> pools) {
        boolean onePeriodOnly = pools.size() == 1
                && pools.iterator().next().carryOver() == CarryOver.NONE
                && !subject.equals(TOTAL)
                && budgets.size() == 1;
        return Sums.of(subject, "approved", approved(budgets), budgetClosed || onePeriodOnly);
    }

    /** An unwritten reserve is nothing in a complete budget; in any other it may be anything up to the approved amount. */
    private Quantity reserve(String subject, List<PeriodBudget> budgets) {
        List<Money> reserved = new ArrayList<>();
        boolean written = true;
        for (PeriodBudget budget : budgets) {
            reserved.add(budget.reserved());
            written &= budget.reserve().isPresent();
        }
        BigDecimal low = Sums.minorUnits(reserved);
        Optional<Currency> currency = Sums.currency(approved(budgets));
        return budgetClosed || (written && budgets.size() == 1)
                ? Quantity.exactly(subject, "reserve", low, Sums.text(low, currency))
                : Quantity.atLeast(subject, "reserve", low);
    }
}
