package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.repair.ExtraMoney;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.allocation.repair.Shortfall;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.Set;
import java.util.TreeSet;

/** What would make a request possible that no allocation can meet,. */
final class RepairText {
    private static final int MOST_NAMES = 4;
    private static final int MOST_PLACES = 5;

    private final ResolvedPlan plan;
    private final Names names;
    private final Reasons reasons;

    private RepairText(ResolvedPlan plan) {
        this.plan = plan;
        this.names = new Names(plan);
        this.reasons = new Reasons(plan);
    }

    /**
     * {@return what is lacking, and the cheapest repairs}
     *
     * @param plan the plan
     * @param repairs what would make an allocation of it possible
     */
    static String of(ResolvedPlan plan, Repairs repairs) {
        return new RepairText(plan).page(repairs).toString();
    }

    private Page page(Repairs repairs) {
        Page page = new Page().heading("What would make it possible");
        repairs.shortfalls().forEach(shortfall -> page.item(0, "-", words(shortfall)));
        money(page, repairs);
        concessions(page, repairs);
        return page;
    }

    private String words(Shortfall shortfall) {
        boolean isOne = shortfall.initiatives().size() == 1;
        Set<FiscalPeriod> periods = new TreeSet<>();
        shortfall.budgets().values().forEach(periods::addAll);
        return Names.some(shortfall.initiatives(), MOST_NAMES, names::initiative)
                + (isOne ? " must be funded and costs " : " must be funded and cost ") + "at least "
                + Figures.money(shortfall.cost()) + "; "
                + Names.some(shortfall.budgets().keySet(), MOST_NAMES, this::pool)
                + (shortfall.budgets().size() == 1 ? " holds " : " hold ") + Figures.money(shortfall.available())
                + " in " + Names.some(periods, MOST_NAMES, FiscalPeriod::toString) + ", too little by "
                + Figures.money(shortfall.lacking()) + ".";
    }

    private void money(Page page, Repairs repairs) {
        if (repairs.money().isEmpty()) {
            page.item(
                    0,
                    "-",
                    repairs.isEveryPlaceTried()
                            ? "More money in one place alone does not do it."
                            : "Whether more money in one place does it was not found out in the time there was.");
            return;
        }
        page.item(0, "-", "Either more money in one place:");
        repairs.money().stream().limit(MOST_PLACES).forEach(extra -> page.item(1, "-", words(extra)));
        if (repairs.money().size() > MOST_PLACES) {
            page.item(1, "-", "or more than that in " + (repairs.money().size() - MOST_PLACES) + " other places.");
        }
    }

    private String words(ExtraMoney extra) {
        return Figures.money(extra.increase()) + " more of " + pool(extra.pool()) + " in " + extra.period()
                + (extra.isLeast() ? "." : "; whether less would do was not found out.");
    }

    private void concessions(Page page, Repairs repairs) {
        if (repairs.concessions().isEmpty()) {
            page.item(0, "-", "Which rules to give up was not found out in the time there was.");
            return;
        }
        int count = repairs.concessions().size();
        page.item(
                0,
                "-",
                (repairs.money().isEmpty() ? "Giving up " : "Or giving up ")
                        + (count == 1 ? "one rule or decision:" : count + " rules or decisions, no fewer:"));
        for (ClashingRule rule : repairs.concessions()) {
            page.item(1, "-", reasons.of(rule));
        }
    }

    private String pool(Id<BudgetPool> id) {
        return Columns.oneLine(plan.pool(id).name());
    }
}
