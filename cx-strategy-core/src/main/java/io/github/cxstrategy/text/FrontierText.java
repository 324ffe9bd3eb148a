package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An efficient frontier. */
final class FrontierText {
    private static final int MOST_NAMES = 3;

    private FrontierText() {}

    /**
     * {@return the choices that nothing beats in both cost and value, each with what changes from the one above it}
     *
     * @param plan the plan
     * @param unit what a value point is
     * @param frontier the frontier
     */
    static String of(ResolvedPlan plan, String unit, Frontier frontier) {
        Page page = new Page().heading("What less money would do");
        page.paragraph("Each line is a choice that no other beats: none costs less and has as much value.");
        Table table = new Table()
                .figures("Costs")
                .figures(AllocationText.capitalized(unit))
                .figures("Funded")
                .words("Changes from the line above");
        Names names = new Names(plan);
        Map<Id<Initiative>, FundedForm> above = Map.of();
        boolean first = true;
        for (Frontier.Point point : frontier.points()) {
            table.row(
                    Figures.money(point.cost()),
                    Figures.whole(point.value()),
                    Figures.whole(point.funded().size()),
                    first ? "" : changes(names, above, point.funded()));
            above = point.funded();
            first = false;
        }
        page.blank().table(table);
        return frontier.isComplete()
                ? page.toString()
                : page.paragraph("There may be more of them.").toString();
    }

    private static String changes(
            Names names, Map<Id<Initiative>, FundedForm> above, Map<Id<Initiative>, FundedForm> now) {
        Set<Id<Initiative>> out = new TreeSet<>(above.keySet());
        out.removeAll(now.keySet());
        Set<Id<Initiative>> in = new TreeSet<>(now.keySet());
        in.removeAll(above.keySet());
        Set<Id<Initiative>> other = new TreeSet<>();
        now.forEach((id, form) -> {
            if (above.containsKey(id) && !form.equals(above.get(id))) {
                other.add(id);
            }
        });
        List<String> parts = new ArrayList<>();
        part(parts, "without ", names, out);
        part(parts, "with ", names, in);
        part(parts, "in another form ", names, other);
        return String.join("; ", parts);
    }

    private static void part(List<String> parts, String word, Names names, Set<Id<Initiative>> ids) {
        if (!ids.isEmpty()) {
            parts.add(word + Names.some(ids, MOST_NAMES, names::initiative));
        }
    }
}
