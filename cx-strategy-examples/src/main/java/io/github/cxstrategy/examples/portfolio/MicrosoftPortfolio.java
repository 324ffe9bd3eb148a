package io.github.cxstrategy.examples.portfolio;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.PeriodUse;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.examples.portfolio.WorkedPortfolio.Displayed;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.InitiativePriority;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Prioritizes and allocates the worked portfolio in the documentation of Project Online: 21 projects, rated on 7 drivers,
 * under a budget of USD 10,000,000.
 */
public final class MicrosoftPortfolio {
    static final long LIMIT = 10_000_000;

    private static final List<Long> LIMITS = List.of(
            1_000_000L,
            2_000_000L,
            3_000_000L,
            4_000_000L,
            5_000_000L,
            6_000_000L,
            6_800_000L,
            8_000_000L,
            9_000_000L,
            10_000_000L,
            10_800_000L,
            12_000_000L,
            14_000_000L,
            16_000_000L,
            17_750_000L);

    private final ResolvedPlan plan = ResolvedPlan.of(WorkedPortfolio.plan(LIMIT));
    private final Prioritization priorities = Prioritizer.standard().prioritize(plan);
    private final StringBuilder text = new StringBuilder();

    private MicrosoftPortfolio() {}

    /**
     * Prints the priorities, the best selection with and without the two forced projects, and the best by limit.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.print(report());
    }

    static String report() {
        MicrosoftPortfolio portfolio = new MicrosoftPortfolio();
        portfolio.source();
        portfolio.priorities();
        portfolio.selections();
        portfolio.limits();
        return portfolio.text.toString();
    }

    /** The best selection of projects for so many dollars. */
    static AllocationResult best(long dollars, List<FundingRule> rules) {
        return BudgetAllocator.standard()
                .allocate(request(dollars).toBuilder().rules(rules).build());
    }

    /**
     * {@return the question which projects to select}
     *
     * @param dollars the money there is
     */
    public static AllocationRequest request(long dollars) {
        ResolvedPlan plan = ResolvedPlan.of(WorkedPortfolio.plan(dollars));
        Prioritization priorities = Prioritizer.standard().prioritize(plan);
        return AllocationRequest.of(plan, priorities.values());
    }

    /** The two projects that the documentation forces into the portfolio. */
    static List<FundingRule> forced() {
        return WorkedPortfolio.displayed().stream()
                .filter(Displayed::isForced)
                .<FundingRule>map(project -> new FundingRule.MustFund(project.project(), "forced in"))
                .toList();
    }

    private void source() {
        line("The worked portfolio of Project Online");
        line("Figures: MicrosoftDocs/OfficeDocs-ProjectServer, documentation of Project Online, CC BY 4.0.");
    }

    private void priorities() {
        Map<Id<Initiative>, Displayed> displayed = new TreeMap<>();
        WorkedPortfolio.displayed().forEach(project -> displayed.put(project.project(), project));
        line("");
        line("Priorities: " + whole(priorities.total()) + " points in all");
        row("Project", "Points", "Priority", "Displayed");
        for (InitiativePriority priority : priorities.ranked()) {
            row(
                    plan.initiative(priority.initiative()).name(),
                    whole(priority.points()),
                    percent(priority.points(), 2),
                    Objects.requireNonNull(displayed.get(priority.initiative())).priorityPercent() + " %");
        }
    }

    private void selections() {
        AllocationResult free = best(LIMIT, List.of());
        AllocationResult forced = best(LIMIT, forced());
        Set<Id<Initiative>> displayed = WorkedPortfolio.displayed().stream()
                .filter(Displayed::isSelected)
                .map(Displayed::project)
                .collect(Collectors.toSet());
        line("");
        line("Selections for USD " + whole(LIMIT));
        row("", "Free", "Forced", "Displayed");
        for (InitiativePriority priority : priorities.ranked()) {
            Id<Initiative> id = priority.initiative();
            row(
                    plan.initiative(id).name(),
                    mark(free.funded().contains(id)),
                    mark(forced.funded().contains(id)),
                    mark(displayed.contains(id)));
        }
        row("Status", free.status().name(), forced.status().name(), "");
        row("Points", whole(value(free)), whole(value(forced)), whole(points(displayed)));
        row("Share", percent(value(free), 4), percent(value(forced), 4), percent(points(displayed), 4));
        row("Cost", whole(spent(free)), whole(spent(forced)), whole(cost(displayed)));
        row("Projects", size(free.funded()), size(forced.funded()), size(displayed));
        line("Free: nothing is forced in. Forced: the portal and the upgrade are, as in the documentation; that costs "
                + percent(value(free) - value(forced), 4) + " of all points.");
        line("Displayed: the displayed selection. It may have been computed with dependencies, or be stale.");
    }

    private void limits() {
        line("");
        line("The best selection by limit, nothing forced in");
        limit("Limit", "Points", "Share", "Cost", "Projects", "Status");
        for (long limit : LIMITS) {
            AllocationResult best = best(limit, List.of());
            limit(
                    whole(limit),
                    whole(value(best)),
                    percent(value(best), 2),
                    whole(spent(best)),
                    size(best.funded()),
                    best.status().name());
        }
    }

    private void limit(Object... cells) {
        line(String.format(Locale.ROOT, "%12s%12s%12s%12s%10s%10s", cells));
    }

    private static long value(AllocationResult result) {
        return result.value().orElseThrow();
    }

    private static long spent(AllocationResult result) {
        return result.budgetUse().stream()
                .map(PeriodUse::spent)
                .mapToLong(money -> money.minorUnits() / 100)
                .sum();
    }

    private long points(Collection<Id<Initiative>> projects) {
        return projects.stream()
                .mapToLong(id -> priorities.priority(id).points())
                .sum();
    }

    private long cost(Collection<Id<Initiative>> projects) {
        return projects.stream()
                .flatMap(id -> plan.initiative(id).options().stream())
                .flatMap(option -> option.costs().stream())
                .map(CostLine::amount)
                .mapToLong(money -> money.minorUnits() / 100)
                .sum();
    }

    private String percent(long points, int decimals) {
        return BigDecimal.valueOf(points * 100)
                        .divide(BigDecimal.valueOf(priorities.total()), decimals, RoundingMode.HALF_UP)
                + " %";
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String size(Collection<?> projects) {
        return Integer.toString(projects.size());
    }

    private static String mark(boolean isSelected) {
        return isSelected ? "x" : "-";
    }

    private void row(String name, String first, String second, String third) {
        line(String.format(Locale.ROOT, "%-38s%12s%12s%12s", name, first, second, third));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
