package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationResult.SynergyOutcome;
import io.github.cxstrategy.allocation.FundingOutcome.Funded;
import io.github.cxstrategy.allocation.FundingOutcome.NotFunded;
import io.github.cxstrategy.allocation.TieBreak;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An allocation as text made for people; do not parse it. */
public final class AllocationText {
    private final ResolvedPlan plan;
    private final AllocationResult result;
    private final Map<Id<Initiative>, Long> points;
    private final Set<Id<Initiative>> decided;
    private final Names names;
    private final Reasons reasons;
    private final Amounts amounts;
    private final RuleWords rules;

    private AllocationText(
            ResolvedPlan plan, StrategicValues values, Set<Id<Initiative>> decided, AllocationResult result) {
        this.plan = plan;
        this.result = result;
        this.points = values.points();
        this.decided = decided;
        this.names = new Names(plan);
        this.reasons = new Reasons(plan);
        this.amounts = Amounts.of(plan, result);
        this.rules = new RuleWords(plan);
    }

    /**
     * {@return what is funded, what is not and why, and what becomes of the money; what follows a recorded decision is
     * marked DECIDED, the rest PROPOSED}
     *
     * @param plan the plan
     * @param request what was asked
     * @param result the answer
     */
    public static String of(ResolvedPlan plan, AllocationRequest request, AllocationResult result) {
        Set<Id<Initiative>> decided = request.decisions().stream()
                .map(AllocationDecision::initiative)
                .collect(Collectors.toUnmodifiableSet());
        return new Page()
                .title(plan.plan().name())
                .add(page(plan, request.values(), decided, result))
                .toString();
    }

    static Page page(ResolvedPlan plan, StrategicValues values, Set<Id<Initiative>> decided, AllocationResult result) {
        AllocationText text = new AllocationText(plan, values, decided, result);
        Page page = new Page();
        switch (result.status()) {
            case OPTIMAL, FEASIBLE -> {
                text.funded(page);
                text.notFunded(page);
                page.add(BudgetUseText.page(plan, result, text.amounts));
            }
            case INFEASIBLE -> text.clash(page);
            case UNKNOWN -> page.heading("Funding: no answer yet").paragraph(proof(result));
        }
        return page;
    }

    /** {@return how much is funded for how much money, without a full stop} */
    static String headline(AllocationResult result) {
        return switch (result.status()) {
            case OPTIMAL, FEASIBLE ->
                result.funded().size() + " of "
                        + Figures.count(result.outcomes().size(), "initiative")
                        + spent(result)
                                .map(money -> " for " + Figures.money(money))
                                .orElse("");
            case INFEASIBLE -> "no allocation respects every rule";
            case UNKNOWN -> "no allocation found yet";
        };
    }

    /** {@return what all funded initiatives get together, if any money is spent} */
    static Optional<Money> spent(AllocationResult result) {
        return Stream.concat(
                        result.outcomes().values().stream()
                                .filter(Funded.class::isInstance)
                                .flatMap(outcome -> ((Funded) outcome).money().stream()),
                        result.synergies().stream().flatMap(synergy -> synergy.money().stream()))
                .map(allotment -> allotment.amount())
                .reduce(Money::plus);
    }

    /** {@return what is proved, in one sentence or two} */
    static String proof(AllocationResult result) {
        String value = Figures.whole(result.value().orElse(0L)) + " " + result.unit();
        String proof = switch (result.status()) {
            case OPTIMAL -> value + "; proved: no other choice within the rules has more.";
            case FEASIBLE ->
                value + "; the best found: whether another choice has more, up to "
                        + Figures.whole(result.bound().orElse(0L)) + ", is open.";
            case INFEASIBLE -> "Proved: the rules cannot hold together.";
            case UNKNOWN ->
                "The search ended before any allocation was found or excluded"
                        + result.bound()
                                .map(bound -> "; none has more than " + Figures.whole(bound) + " " + result.unit())
                                .orElse("")
                        + ".";
        };
        return proof + amongEquals(result) + (result.cutByDeadline() ? " The clock cut the search." : "");
    }

    private void funded(Page page) {
        List<Id<Initiative>> funded = ranked(true);
        page.heading("Funded: " + headline(result) + mark(funded));
        page.paragraph("Value: " + proof(result));
        if (funded.isEmpty()) {
            return;
        }
        boolean marked = mark(funded).isEmpty();
        boolean options = plan.initiatives().stream()
                .anyMatch(initiative -> initiative.options().size() > 1
                        || initiative.options().stream()
                                .anyMatch(option -> !option.tranches().isEmpty()));
        boolean listed = !amounts.isMatrix() && amounts.periods().size() > 1;
        Table table = new Table().words("Initiative");
        if (options) {
            table.words("Option");
        }
        if (marked) {
            table.words("Status");
        }
        table.figures(capitalized(result.unit())).figures(amounts.label());
        if (amounts.isMatrix()) {
            amounts.heads().forEach(table::figures);
        } else if (listed) {
            table.words("By period");
        }
        for (Id<Initiative> id : funded) {
            Funded outcome = (Funded) result.outcome(id);
            List<String> row = new ArrayList<>(List.of(names.initiative(id)));
            if (options) {
                row.add(names.option(id, outcome.option()) + share(outcome));
            }
            if (marked) {
                row.add(decided.contains(id) ? "DECIDED" : "PROPOSED");
            }
            row.addAll(List.of(Figures.whole(outcome.value()), amounts.total(outcome.money())));
            if (amounts.isMatrix()) {
                row.addAll(amounts.byPeriod(outcome.money()));
            } else if (listed) {
                row.add(amounts.listed(outcome.money()));
            }
            table.row(row);
        }
        page.blank().table(table);
        for (SynergyOutcome synergy : result.synergies()) {
            page.item(1, "-", AllocationText.capitalized(rules.of(synergy.synergy())));
        }
    }

    private static String share(Funded outcome) {
        return outcome.tranche().equals(Ratio.ONE) ? "" : " (" + Figures.percent(outcome.tranche()) + ")";
    }

    /** {@return how the choice was made among those of the same value, if that was asked for; else nothing} */
    private static String amongEquals(AllocationResult result) {
        StringBuilder text = new StringBuilder();
        for (TieBreak.Outcome outcome : result.tieBreaks()) {
            text.append(
                    outcome.tieBreak() instanceof TieBreak.LeastCost
                            ? " Of those with this value, none costs less"
                            : " Of those with this value, none changes fewer than "
                                    + Figures.count(outcome.value(), "initiative"));
            text.append(outcome.isProved() ? "." : ", as far as was tried.");
        }
        return text
                + switch (result.ties().status()) {
                    case UNIQUE -> " No other choice is as good.";
                    case RESOLVED ->
                        " " + Figures.whole(result.ties().count()) + " choices are equally good; this is the first.";
                    case NOT_RESOLVED -> "";
                };
    }

    /** Initiatives from the most to the fewest points in their largest form, equal ones by id. */
    private List<Id<Initiative>> ranked(boolean funded) {
        return result.outcomes().entrySet().stream()
                .filter(entry -> entry.getValue().isFunded() == funded)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong((Id<Initiative> id) -> points.getOrDefault(id, -1L))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How the heading marks what is funded, if all of it in one way. */
    private String mark(List<Id<Initiative>> funded) {
        if (funded.stream().noneMatch(decided::contains)) {
            return ", PROPOSED";
        }
        return decided.containsAll(funded) ? ", DECIDED" : "";
    }

    private void notFunded(Page page) {
        List<Id<Initiative>> ranked = ranked(false);
        if (ranked.isEmpty()) {
            return;
        }
        page.heading("Not funded: " + Figures.count(ranked.size(), "initiative"));
        Table table = new Table()
                .words("Initiative")
                .figures(capitalized(result.unit()))
                .figures("Costs from")
                .words("Why");
        for (Id<Initiative> id : ranked) {
            table.row(
                    names.initiative(id),
                    points.containsKey(id) ? Figures.whole(points.getOrDefault(id, 0L)) : "?",
                    leastCost(plan.initiative(id)),
                    reasons.of(((NotFunded) result.outcome(id)).reason()));
        }
        page.table(table);
    }

    private String leastCost(Initiative initiative) {
        return initiative.options().stream()
                .map(AllocationText::leastCost)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .map(amounts::format)
                .orElse("-");
    }

    /** The cost of the smallest tranche, each line rounded down as it would be paid; empty for an option without lines. */
    private static Optional<Money> leastCost(FundingOption option) {
        Ratio smallest =
                option.tranches().stream().min(Comparator.naturalOrder()).orElse(Ratio.ONE);
        return option.costs().stream()
                .map(line -> line.amount().share(smallest, RoundingMode.DOWN))
                .reduce(Money::plus);
    }

    private void clash(Page page) {
        page.heading("Funding: no allocation respects every rule");
        page.paragraph(
                result.clashIsMinimal()
                        ? "These cannot hold together; without any one of them the rest can:"
                        : "Among these are some that cannot hold together:");
        for (ClashingRule rule : result.clash()) {
            page.item(1, "-", reasons.of(rule));
        }
    }

    static String capitalized(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
