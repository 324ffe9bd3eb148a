package io.github.cxstrategy.examples.pabulib;

import io.github.cxstrategy.basics.FiscalCalendar;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.examples.pabulib.PabulibFile.Project;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a participatory budget into a plan: one period, one pool of money (or one for each category that has a budget of
 * its own), one initiative for each project. Initiatives and budget are marked partial, since the file knows neither
 * owners nor approvals.
 */
public final class PabulibImporter {
    private static final String DEFAULT_CURRENCY = "EUR";

    /** The pool of a budget that is not divided by category. */
    private static final String WHOLE_BUDGET = "budget";

    /** The pool of the projects that no category's budget bounds. */
    private static final String NO_CATEGORY = "without category";

    private final PabulibFile file;
    private final VotingDates dates;
    private final String currency;
    private final List<String> notes = new ArrayList<>();

    /** Whether the pools hold more than the budget, so that a rule must bound what is spent in all. */
    private boolean totalMayBind;

    private PabulibImporter(PabulibFile file) {
        this.file = file;
        this.dates = VotingDates.of(file);
        this.currency = file.find("currency").orElse(DEFAULT_CURRENCY);
        if (file.find("currency").isEmpty()) {
            notes.add("The file names no currency; " + DEFAULT_CURRENCY + " is assumed.");
        }
        if (dates.isAssumed()) {
            notes.add("The file names no year; its budget is taken as that of " + dates.period() + ".");
        }
    }

    /**
     * Turns a participatory budget into a plan.
     *
     * @param file what a .pb file says
     * @return the plan
     * @throws PabulibException if the file contradicts itself or asks for what a plan cannot express
     */
    public static PabulibImport plan(PabulibFile file) {
        PabulibImporter importer = new PabulibImporter(file);
        return new PabulibImport(importer.plan(), importer.notes);
    }

    private StrategicPlan plan() {
        Map<String, Money> pools = pools();
        Budget.Builder budget = Budget.builder();
        pools.forEach((name, amount) -> budget.addPool(new BudgetPool(
                at(line("budget"), () -> Id.of(name)),
                name.equals(WHOLE_BUDGET) ? "Budget" : name,
                CarryOver.NONE,
                Map.of(dates.period(), PeriodBudget.of(amount)))));
        String name = file.source().replaceFirst("(?i)\\.pb$", "");
        StrategicPlan.Builder plan = StrategicPlan.builder(
                        Id.of(name), file.find("description").orElse(name))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .budget(budget.build())
                .addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL)
                .addCoverage(PlanPart.BUDGET, Coverage.PARTIAL)
                .addCoverage(PlanPart.DECISIONS, decisionCoverage());
        dates.end().ifPresent(plan::referenceDate);
        Map<Id<Initiative>, Long> votes = new LinkedHashMap<>();
        for (Project project : file.projects()) {
            CostLine cost = CostLine.of(
                    Id.of(poolOf(project, pools)), dates.period(), money("cost", project.line(), project.cost()));
            Initiative initiative = at(project.line(), () -> initiative(project, cost));
            plan.addInitiative(initiative);
            project.selected().ifPresent(selected -> plan.addDecision(decision(initiative.id(), cost, selected)));
            votes.put(initiative.id(), project.votes());
        }
        if (totalMayBind) {
            plan.addFundingRule(new FundingRule.SpendAtMost(votes.keySet(), money("budget"), "The budget as a whole"));
        }
        return plan.declaredValues(StrategicValues.declared("votes", votes)).build();
    }

    private static Initiative initiative(Project project, CostLine cost) {
        return Initiative.builder(Id.of(project.id()), project.name().orElse("Project " + project.id()))
                .addOption(FundingOption.full(List.of(cost)))
                .build();
    }

    private static AllocationDecision decision(Id<Initiative> initiative, CostLine cost, boolean selected) {
        if (!selected) {
            return AllocationDecision.builder(initiative, FundingDecision.CUT).build();
        }
        return AllocationDecision.builder(initiative, FundingDecision.FUNDED)
                .option(FundingOption.full(List.of()).id())
                .addAllotment(new Allotment(cost.pools().get(0), cost.period(), cost.amount()))
                .build();
    }

    private Coverage decisionCoverage() {
        long known = file.projects().stream()
                .filter(project -> project.selected().isPresent())
                .count();
        if (known == 0) {
            return Coverage.NOT_SUPPLIED;
        }
        return known == file.projects().size() ? Coverage.COMPLETE : Coverage.PARTIAL;
    }

    /** The money in each pool, by name. Budgets per category are upper bounds; so is their total, the budget. */
    private Map<String, Money> pools() {
        Money total = money("budget");
        Optional<String> perCategory = file.find("budget_per_category");
        if (perCategory.isEmpty()) {
            return Map.of(WHOLE_BUDGET, total);
        }
        int line = line("budget_per_category");
        List<String> names =
                PabulibReader.commaSeparated(file.find("categories").orElse(""));
        List<String> amounts = PabulibReader.commaSeparated(perCategory.get());
        if (names.size() != amounts.size()) {
            throw problem(
                    line,
                    "'budget_per_category' must hold one amount for each of the " + names.size()
                            + " 'categories' but holds " + amounts.size() + ".");
        }
        Map<String, Money> pools = new LinkedHashMap<>();
        Money sum = money("budget_per_category", line, BigDecimal.ZERO);
        for (int i = 0; i < names.size(); i++) {
            Money amount = money(
                    "budget_per_category",
                    line,
                    Numbers.amount(file.source(), line, "budget_per_category", amounts.get(i)));
            if (pools.put(names.get(i), amount) != null) {
                throw problem(
                        line("categories"),
                        "Each of the 'categories' must stand once but '" + PabulibReader.shortened(names.get(i))
                                + "' stands twice.");
            }
            sum = sum.plus(amount);
        }
        boolean allInCategories = file.projects().stream()
                .noneMatch(project -> project.categories().isEmpty());
        if (!allInCategories) {
            pools.put(NO_CATEGORY, total);
        }
        totalMayBind = !allInCategories || sum.compareTo(total) > 0;
        return pools;
    }

    private String poolOf(Project project, Map<String, Money> pools) {
        if (file.find("budget_per_category").isEmpty()) {
            return WHOLE_BUDGET;
        }
        if (project.categories().isEmpty()) {
            return NO_CATEGORY;
        }
        if (project.categories().size() > 1
                || !pools.containsKey(project.categories().get(0))) {
            throw problem(
                    project.line(),
                    "A project must be in at most one category, one that has a budget, but '"
                            + PabulibReader.shortened(project.id()) + "' is in '"
                            + PabulibReader.shortened(String.join(", ", project.categories())) + "'.");
        }
        return project.categories().get(0);
    }

    private Money money(String key) {
        int line = line(key);
        String text = file.find(key)
                .orElseThrow(() -> new PabulibException(
                        file.source(), "The section META must have a key '" + key + "' but has none."));
        return money(key, line, Numbers.amount(file.source(), line, key, text));
    }

    private Money money(String key, int line, BigDecimal amount) {
        return at(line, () -> Money.of(currency, amount.toPlainString()), key);
    }

    private int line(String key) {
        PabulibFile.Entry entry = file.meta().get(key);
        return entry == null ? 0 : entry.line();
    }

    private <T> T at(int line, java.util.function.Supplier<T> value) {
        return at(line, value, "");
    }

    /** What the model refuses, told with the line of the file. */
    private <T> T at(int line, java.util.function.Supplier<T> value, String name) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw problem(line, (name.isEmpty() ? "" : "'" + name + "' does not fit. ") + e.getMessage());
        }
    }

    private PabulibException problem(int line, String sentence) {
        return line == 0
                ? new PabulibException(file.source(), sentence)
                : new PabulibException(file.source(), line, sentence);
    }
}
