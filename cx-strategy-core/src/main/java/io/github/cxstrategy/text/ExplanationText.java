package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.FundingOutcome.NotFunded;
import io.github.cxstrategy.allocation.RobustAllocator;
import io.github.cxstrategy.allocation.TieBreak;
import io.github.cxstrategy.allocation.range.FundingFrequencies;
import io.github.cxstrategy.allocation.range.OverrunForecast;
import io.github.cxstrategy.allocation.range.RefinementOrder;
import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.allocation.reason.Reshuffle;
import io.github.cxstrategy.allocation.reason.RuleSlack;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Explanations of an allocation as text made for people; do not parse it. */
public final class ExplanationText {
    private static final int MOST_NAMES = 4;

    private final ResolvedPlan plan;
    private final AllocationRequest request;
    private final AllocationResult result;
    private final Names names;
    private final Reasons reasons;

    private ExplanationText(ResolvedPlan plan, AllocationRequest request, AllocationResult result) {
        this.plan = plan;
        this.request = request;
        this.result = result;
        this.names = new Names(plan);
        this.reasons = new Reasons(plan);
    }

    /**
     * {@return why initiatives are funded or are not, what the opposite would cost, and what would let them in}
     *
     * @param plan the plan
     * @param request what was asked
     * @param result the answer
     * @param explanations what was explained of it
     */
    public static String of(
            ResolvedPlan plan,
            AllocationRequest request,
            AllocationResult result,
            Collection<FundingExplanation> explanations) {
        ExplanationText text = new ExplanationText(plan, request, result);
        Page page = new Page();
        explanations.forEach(explanation -> page.add(text.page(explanation)));
        return page.toString();
    }

    /**
     * {@return what the next useful increase of each budget would bring}
     *
     * @param plan the plan
     * @param result the answer
     * @param increases the increases
     */
    public static String ofIncreases(ResolvedPlan plan, AllocationResult result, Collection<BudgetIncrease> increases) {
        Page page = new Page().heading("What more money would bring");
        Table table = new Table()
                .words("Budget")
                .words("Period")
                .figures("Next useful increase")
                .figures(AllocationText.capitalized(result.unit()) + " more");
        for (BudgetIncrease increase : increases) {
            String nothing = increase.isProved() ? "none is useful" : "not found out";
            table.row(
                    Columns.oneLine(plan.pool(increase.pool()).name()),
                    increase.period().toString(),
                    increase.increase().map(Figures::money).orElse(nothing),
                    increase.increase().isPresent() ? points(increase) : "-");
        }
        return page.table(table).toString();
    }

    /**
     * {@return how much room the rules leave that set limits; nothing where there are none}
     *
     * @param plan the plan
     * @param result the allocation
     * @param slacks the room under each rule
     */
    public static String ofSlacks(ResolvedPlan plan, AllocationResult result, List<RuleSlack> slacks) {
        return SlackText.page(plan, result, slacks).toString();
    }

    /**
     * {@return the choices that nothing beats in both cost and value, each with what changes from the one above it}
     *
     * @param plan the plan
     * @param unit what a value point is
     * @param frontier the frontier
     */
    public static String ofFrontier(ResolvedPlan plan, String unit, Frontier frontier) {
        return FrontierText.of(plan, unit, frontier);
    }

    /**
     * {@return what is lacking where no allocation is possible, and the cheapest repairs}
     *
     * @param plan the plan
     * @param repairs what would make an allocation of it possible
     */
    public static String ofRepairs(ResolvedPlan plan, Repairs repairs) {
        return RepairText.of(plan, repairs);
    }

    /**
     * {@return how often each initiative is funded when costs turn out otherwise}
     *
     * @param plan the plan
     * @param frequencies how often
     */
    public static String ofFrequencies(ResolvedPlan plan, FundingFrequencies frequencies) {
        return new RangeText(plan).frequencies(frequencies).toString();
    }

    /**
     * {@return how often budgets are overrun, and what reserve that asks for}
     *
     * @param plan the plan
     * @param forecast the overruns
     */
    public static String ofOverruns(ResolvedPlan plan, OverrunForecast forecast) {
        return new RangeText(plan).overruns(forecast).toString();
    }

    /**
     * {@return whose estimate to refine first}
     *
     * @param plan the plan
     * @param unit what a value point is
     * @param order the order
     */
    public static String ofRefinement(ResolvedPlan plan, String unit, RefinementOrder order) {
        return new RangeText(plan).refinement(order, unit).toString();
    }

    /**
     * {@return what an allocation withstands when costs turn out high, and what that costs}
     *
     * @param plan the plan
     * @param answer the allocation
     */
    public static String ofRobust(ResolvedPlan plan, RobustAllocator.Answer answer) {
        return new RangeText(plan).robust(answer).toString();
    }

    private static String points(BudgetIncrease increase) {
        return (increase.isProved() ? "" : "at least ") + Figures.whole(increase.gain());
    }

    private Page page(FundingExplanation explanation) {
        Id<Initiative> id = explanation.initiative();
        Page page = new Page().heading(names.initiative(id) + (explanation.isFunded() ? ": funded" : ": not funded"));
        if (result.outcome(id) instanceof NotFunded out) {
            page.item(0, "-", "Why not: " + withoutStop(reasons.of(out.reason())) + ".");
        }
        for (ClashingRule rule : explanation.setAside()) {
            page.item(0, "-", "Set aside to ask what it costs: " + withoutStop(reasons.of(rule)) + ".");
        }
        opposite(page, explanation);
        explanation.breakEven().ifPresent(breakEven -> breakEven(page, id, breakEven));
        return page;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void opposite(Page page, FundingExplanation explanation) {
        String condition = explanation.isFunded() ? "Without it" : "With it";
        if (explanation.opposite() instanceof OppositeCase.Impossible impossible) {
            impossible(page, explanation.isFunded(), impossible);
        } else if (explanation.opposite() instanceof OppositeCase.Open open) {
            page.item(0, "-", condition + ": not found out in the time there was; " + loss(open.loss()) + ".");
        } else {
            OppositeCase.Possible possible = (OppositeCase.Possible) explanation.opposite();
            page.item(0, "-", condition + ": " + loss(possible.loss()) + changes(possible.reshuffle()) + ".");
            if (explanation.isInEveryBest()) {
                page.item(
                        0,
                        "-",
                        explanation.isFunded()
                                ? "Every best choice funds it."
                                : "No choice that funds it is among the best.");
            } else if (explanation.setAside().isEmpty() && possible.loss().equals(PointsRange.exactly(0))) {
                page.item(0, "-", equallyValuable(possible));
            }
        }
    }

    private String equallyValuable(OppositeCase.Possible possible) {
        return possible.decidedBy()
                .map(k -> request.tieBreaks().get(k) instanceof TieBreak.LeastCost
                        ? "Both have the same value; this choice costs less."
                        : "Both have the same value; this choice changes fewer initiatives.")
                .orElse("Both are equally good; nothing in the plan prefers one of them.");
    }

    private void impossible(Page page, boolean isFunded, OppositeCase.Impossible impossible) {
        if (impossible.clash().isEmpty()) {
            return;
        }
        String choice = isFunded ? "It cannot be left out" : "It cannot be funded";
        page.item(0, "-", choice + (impossible.clashIsMinimal() ? " because of:" : "; the cause is among:"));
        impossible.clash().forEach(rule -> page.item(1, "-", reasons.of(rule)));
    }

    private String loss(PointsRange loss) {
        String unit = " " + result.unit();
        if (loss.isExact()) {
            long points = loss.least();
            return points == 0
                    ? "the same value in all"
                    : Figures.whole(Math.abs(points)) + unit + (points > 0 ? " less" : " more") + " in all"
                            + share(points);
        }
        String least = loss.least() <= 0 ? "perhaps nothing" : "at least " + Figures.whole(loss.least());
        return loss.most()
                .map(most -> "between " + Figures.whole(loss.least()) + " and " + Figures.whole(most) + unit
                        + " less in all")
                .orElse(least + unit + " less in all");
    }

    private String share(long points) {
        long value = result.value().orElse(0L);
        return value == 0 ? "" : " (" + Figures.percent(Math.abs(points), value) + ")";
    }

    private String changes(Reshuffle reshuffle) {
        List<String> parts = new ArrayList<>();
        part(parts, " would come in", reshuffle.added());
        part(parts, " would fall out", reshuffle.dropped());
        part(parts, " would be funded in another form", reshuffle.otherOption());
        return parts.isEmpty() ? "; nothing else would change" : "; " + String.join(", ", parts);
    }

    private void part(List<String> parts, String verb, Set<Id<Initiative>> ids) {
        if (!ids.isEmpty()) {
            parts.add(Names.some(ids, MOST_NAMES, names::initiative) + verb);
        }
    }

    private void breakEven(Page page, Id<Initiative> id, BreakEven breakEven) {
        page.item(0, "-", "It would be among the best choices, all else being equal,");
        page.item(1, "-", breakEven.raise().map(raise -> raise(id, raise)).orElse("at no value, however high"));
        cost(id, breakEven).ifPresent(cost -> page.item(1, "-", cost));
        for (BudgetIncrease increase : breakEven.budget()) {
            page.item(1, "-", increase(increase));
        }
    }

    private String raise(Id<Initiative> id, PointsRange raise) {
        long now = request.values().points().getOrDefault(id, 0L);
        String unit = " " + result.unit();
        String most = raise.most().map(m -> Figures.whole(now + m)).orElse("more than is known");
        String wanted = raise.isExact()
                ? Figures.whole(now + raise.least())
                : Figures.whole(now + raise.least()) + " to " + most;
        return "if it were worth " + wanted + unit + " instead of " + Figures.whole(now);
    }

    private Optional<String> cost(Id<Initiative> id, BreakEven breakEven) {
        Optional<Money> now = plan.initiative(id).options().stream()
                .flatMap(option -> option.costs().stream().map(CostLine::amount).reduce(Money::plus).stream())
                .max(Comparator.naturalOrder());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        if (breakEven.cost().isEmpty()) {
            return Optional.of(
                    breakEven.costIsProved() ? "at no cost, however low" : "at a cost that was not found out");
        }
        String at = breakEven.costIsProved() ? "at most " : "for example ";
        return Optional.of(
                "if it cost " + at + Figures.money(breakEven.cost().get()) + " instead of " + Figures.money(now.get()));
    }

    private String increase(BudgetIncrease increase) {
        String where = Columns.oneLine(plan.pool(increase.pool()).name()) + " in " + increase.period();
        if (increase.increase().isEmpty()) {
            return increase.isProved()
                    ? "with no increase of " + where + " alone"
                    : "with an increase of " + where + " that was not found out";
        }
        return "if " + where + " had " + Figures.money(increase.increase().get()) + " more";
    }
}
