package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.range.CostRange;
import io.github.cxstrategy.allocation.range.FundingFrequencies;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Certainty;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Each;
import io.github.cxstrategy.allocation.range.KnownRange;
import io.github.cxstrategy.allocation.range.OverrunForecast;
import io.github.cxstrategy.allocation.range.OverrunForecast.Risk;
import io.github.cxstrategy.allocation.range.RefinementOrder;
import io.github.cxstrategy.allocation.range.Sampling;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What uncertain costs do to an allocation, in words. */
final class RangeText {
    private static final int MOST_NAMES = 6;

    private final ResolvedPlan plan;
    private final Names names;

    RangeText(ResolvedPlan plan) {
        this.plan = plan;
        names = new Names(plan);
    }

    Page frequencies(FundingFrequencies frequencies) {
        Page page = new Page().heading("If costs turn out otherwise");
        page.paragraph("In each of " + drawn(frequencies.sampling()) + ", the best choice was made anew.");
        if (frequencies.impossible() > 0) {
            page.paragraph("In " + Figures.whole(frequencies.impossible())
                    + " of them the rules cannot hold together; nothing is funded then.");
        }
        if (frequencies.undecided() > 0) {
            page.paragraph(
                    Figures.whole(frequencies.undecided()) + " of them were not worked out in the time there was.");
        }
        Table table = new Table()
                .words("Initiative")
                .words("Cost may differ by")
                .figures("Funded in")
                .words("");
        frequencies
                .initiatives()
                .forEach((id, each) -> table.row(
                        names.initiative(id),
                        range(each.range()),
                        Figures.whole(each.funded()) + " of " + Figures.whole(each.of()),
                        frequency(each)));
        page.blank().table(table);
        List<Id<Initiative>> unknown = frequencies.initiatives().entrySet().stream()
                .filter(e -> e.getValue().range().range().isEmpty())
                .map(java.util.Map.Entry::getKey)
                .toList();
        return unranged(page, unknown);
    }

    private static String drawn(Sampling sampling) {
        return Figures.count(sampling.scenarios(), "scenario") + " of costs drawn from their ranges (number "
                + sampling.seed() + ", " + Figures.words(sampling.shape()) + ", "
                + (sampling.commonShare().equals(Ratio.ZERO)
                        ? "each cost by itself"
                        : "costs move together by "
                                + percent(sampling.commonShare().value()))
                + ")";
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private static String range(KnownRange known) {
        if (known.range().isEmpty()) {
            return "not known";
        }
        CostRange range = known.range().get();
        String text = range.isExact() ? "nothing" : signed(range.low()) + " to " + signed(range.high());
        return switch (known.source()) {
            case ESTIMATE_CLASS -> text + " (its class)";
            case CALLER -> text + " (taken for all)";
            case ESTIMATE, UNKNOWN -> text;
        };
    }

    private static String signed(Ratio share) {
        BigDecimal difference = share.value().subtract(BigDecimal.ONE);
        return (difference.signum() > 0 ? "+" : "") + percent(difference);
    }

    private static String frequency(Each each) {
        if (each.certainty() == Certainty.FUNDED) {
            return "always; certain within these ranges";
        } else if (each.certainty() == Certainty.NOT_FUNDED) {
            return "never; certain within these ranges";
        }
        return Figures.words(each.frequency());
    }

    private Page unranged(Page page, Collection<Id<Initiative>> unknown) {
        if (unknown.isEmpty()) {
            return page;
        }
        return page.blank()
                .paragraph("Nobody has said how far off these costs may be, so they were taken as they are: "
                        + Names.some(unknown, MOST_NAMES, names::initiative) + ".");
    }

    Page overruns(OverrunForecast forecast) {
        Page page = new Page().heading("What overruns to expect");
        page.paragraph("Of " + drawn(forecast.sampling()) + ", with what is funded now.");
        String confidence = percent(forecast.confidence().value());
        Table table = new Table()
                .words("Budget")
                .words("Period")
                .figures("Planned")
                .figures("Available")
                .figures("Overrun in")
                .figures("Needed on top\nfor " + confidence)
                .figures("Held back");
        for (OverrunForecast.InPeriod in : forecast.periods()) {
            row(table, Columns.oneLine(plan.pool(in.pool()).name()), in.period().toString(), in.risk());
        }
        forecast.total().ifPresent(risk -> row(table, "All", "", risk));
        return unranged(page.blank().table(table), forecast.unranged());
    }

    private static void row(Table table, String name, String period, Risk risk) {
        table.row(
                name,
                period,
                Figures.money(risk.planned()),
                Figures.money(risk.available()),
                Figures.percent(risk.overruns(), risk.of()),
                Figures.money(risk.neededReserve()),
                Figures.money(risk.reserve()));
    }

    Page refinement(RefinementOrder order, String unit) {
        Page page = new Page().heading("Whose estimate to refine first");
        List<RefinementOrder.Weight> deciding =
                order.order().stream().filter(weight -> weight.decides() > 0).toList();
        page.paragraph("Of " + drawn(order.sampling())
                + ": in how many the best value changes as soon as this cost alone" + " is what is likely.");
        if (deciding.isEmpty()) {
            return unranged(page.paragraph("No single cost decides in any of them."), order.unranged());
        }
        Table table = new Table()
                .words("Initiative")
                .words("Owner")
                .figures("Decides in")
                .figures(AllocationText.capitalized(unit) + " moved\non average");
        for (RefinementOrder.Weight weight : deciding) {
            table.row(
                    names.initiative(weight.initiative()),
                    weight.owners().isEmpty()
                            ? "nobody named"
                            : Names.list(weight.owners().stream()
                                    .map(owner ->
                                            Columns.oneLine(plan.person(owner).name()))
                                    .toList()),
                    Figures.whole(weight.decides()) + " of " + Figures.whole(weight.of()),
                    Figures.whole(weight.points() / weight.decides()));
        }
        return unranged(page.blank().table(table), order.unranged());
    }

    Page robust(RobustAllocator.Answer answer) {
        Page page = new Page().heading("If some costs turn out high");
        String costs = answer.gamma() == 1
                ? "one cost goes to its high end"
                : answer.gamma() + " costs go to their high ends at once";
        switch (answer.robust().status()) {
            case OPTIMAL, FEASIBLE -> {
                page.item(0, "-", "The money suffices even if " + costs + ", whichever of what is funded that is.");
                answer.price().ifPresent(price -> page.item(0, "-", price(answer.plain(), price)));
                difference(page, answer);
            }
            case INFEASIBLE -> page.item(0, "-", "No choice within the rules can be paid even if " + costs + ".");
            case UNKNOWN -> page.item(0, "-", "Not found out in the time there was.");
        }
        return unranged(page, answer.unranged());
    }

    private static String price(AllocationResult plain, PointsRange price) {
        long value = plain.value().orElse(0L);
        String unit = " " + plain.unit();
        String against = " against the best choice at likely costs.";
        if (price.isExact()) {
            return price.least() == 0
                    ? "That costs nothing" + against
                    : "That costs " + Figures.whole(price.least()) + unit + " (" + Figures.percent(price.least(), value)
                            + ")" + against;
        }
        return "That costs "
                + price.most()
                        .map(most -> "between " + Figures.whole(price.least()) + " and " + Figures.whole(most))
                        .orElse("at least " + Figures.whole(price.least()))
                + unit + against;
    }

    private void difference(Page page, RobustAllocator.Answer answer) {
        Set<Id<Initiative>> out = new TreeSet<>(answer.plain().funded());
        out.removeAll(answer.robust().funded());
        Set<Id<Initiative>> in = new TreeSet<>(answer.robust().funded());
        in.removeAll(answer.plain().funded());
        if (!out.isEmpty()) {
            page.item(0, "-", "Left out for it: " + Names.some(out, MOST_NAMES, names::initiative) + ".");
        }
        if (!in.isEmpty()) {
            page.item(0, "-", "Taken in their place: " + Names.some(in, MOST_NAMES, names::initiative) + ".");
        }
    }
}
