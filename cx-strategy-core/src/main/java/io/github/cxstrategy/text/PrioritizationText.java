package io.github.cxstrategy.text;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.prioritization.InitiativePriority;
import io.github.cxstrategy.prioritization.Prioritization;
import java.util.Map;

/** The priorities as text made for people; do not parse it. */
public final class PrioritizationText {
    private PrioritizationText() {}

    /**
     * {@return the initiatives from the most to the fewest points, and what each contributes to most}
     *
     * @param plan the plan that was prioritized
     * @param prioritization the answer
     */
    public static String of(ResolvedPlan plan, Prioritization prioritization) {
        return page(plan, prioritization).toString();
    }

    static Page page(ResolvedPlan plan, Prioritization prioritization) {
        Names names = new Names(plan);
        Page page = new Page();
        page.heading("Priorities: " + Figures.count(prioritization.priorities().size(), "initiative") + ", "
                + Figures.whole(prioritization.total()) + " points");
        Table table = new Table()
                .figures("#")
                .words("Initiative")
                .figures("Points")
                .figures("Share")
                .words("Counts most for");
        int rank = 0;
        for (InitiativePriority priority : prioritization.ranked()) {
            rank++;
            table.row(
                    Integer.toString(rank),
                    names.initiative(priority.initiative()),
                    priority.isRated() ? Figures.whole(priority.points()) : "-",
                    priority.isRated() ? Figures.percent(priority.points(), prioritization.total()) : "-",
                    priority.isRated() ? strongest(plan, priority) : "not rated on any weighted objective");
        }
        page.table(table);
        if (!prioritization.unweighted().isEmpty()) {
            page.item(
                    1,
                    "-",
                    "Nobody has weighed "
                            + Names.some(
                                    prioritization.unweighted(),
                                    3,
                                    id -> plan.objective(id).name())
                            + "; it counts nothing.");
        }
        return page;
    }

    private static String strongest(ResolvedPlan plan, InitiativePriority priority) {
        return priority.contributions().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .min(Map.Entry.<Id<Objective>, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> plan.objective(entry.getKey()).name())
                .orElse("nothing");
    }
}
