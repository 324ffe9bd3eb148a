package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people decided beside what an allocation that did not look at their decisions chooses, as text made for people; do
 * not parse it. A difference is no error: people follow other rules too.
 */
public final class DecisionsText {
    private static final int MOST_NAMES = 5;

    private final ResolvedPlan plan;
    private final StrategicValues values;
    private final List<AllocationDecision> funded;

    private DecisionsText(ResolvedPlan plan, StrategicValues values) {
        this.plan = plan;
        this.values = values;
        this.funded = plan.initiatives().stream()
                .flatMap(initiative -> plan.decision(initiative.id()).stream())
                .filter(decision -> decision.decision() == FundingDecision.FUNDED)
                .toList();
    }

    /**
     * {@return the comparison; empty if the plan has no decision to fund anything, or there is no allocation}
     *
     * @param plan the plan with its recorded decisions
     * @param values what its initiatives are worth
     * @param result an allocation that did not look at the decisions
     */
    public static String of(ResolvedPlan plan, StrategicValues values, AllocationResult result) {
        DecisionsText text = new DecisionsText(plan, values);
        if (text.funded.isEmpty() || result.value().isEmpty()) {
            return "";
        }
        Page page = new Page();
        text.compare(page, result, result.value().orElseThrow());
        return page.toString();
    }

    /**
     * {@return what was decided, in one sentence; empty if nothing was decided to be funded}
     *
     * @param plan the plan with its recorded decisions
     * @param values what its initiatives are worth
     */
    public static Optional<String> summary(ResolvedPlan plan, StrategicValues values) {
        DecisionsText text = new DecisionsText(plan, values);
        return text.funded.isEmpty() ? Optional.empty() : Optional.of(text.summary());
    }

    private String summary() {
        return "Recorded decisions: " + Figures.count(funded.size(), "initiative") + " funded"
                + cost().map(money -> " for " + Figures.money(money)).orElse("") + ", worth "
                + Figures.whole(value()) + " " + values.unit() + ".";
    }

    private void compare(Page page, AllocationResult result, long best) {
        long left = best - value();
        page.heading("Compared with what was decided").paragraph(summary());
        if (left > 0) {
            page.paragraph(AllocationText.capitalized(values.unit()) + " left on the table: " + Figures.whole(left)
                    + " (" + Figures.percent(left, best) + " of " + Figures.whole(best) + ").");
        } else if (left < 0) {
            page.paragraph("That is " + Figures.whole(-left) + " " + values.unit()
                    + " more than here: what was decided goes beyond the rules of this plan, or the search was cut.");
        } else {
            page.paragraph("That is as much as here: nothing is left on the table.");
        }
        Set<Id<Initiative>> decided = new TreeSet<>();
        funded.forEach(decision -> decided.add(decision.initiative()));
        difference(page, "Only here: ", result.funded(), decided);
        difference(page, "Only decided: ", decided, result.funded());
    }

    private void difference(Page page, String label, Set<Id<Initiative>> these, Set<Id<Initiative>> those) {
        Set<Id<Initiative>> only = new TreeSet<>(these);
        only.removeAll(those);
        if (!only.isEmpty()) {
            page.paragraph(label + Names.some(only, MOST_NAMES, new Names(plan)::initiative) + ".");
        }
    }

    private long value() {
        return funded.stream()
                .flatMap(decision -> option(decision).stream().map(option -> values.of(decision.initiative(), option)))
                .reduce(0L, Math::addExact);
    }

    /** The option that was decided, else the one of the largest value. */
    private Optional<FundingOption> option(AllocationDecision decision) {
        Stream<FundingOption> options = plan.initiative(decision.initiative()).options().stream();
        return decision.option().isPresent()
                ? options.filter(option -> decision.option().equals(Optional.of(option.id())))
                        .findFirst()
                : options.reduce((one, other) -> one.valueShare().compareTo(other.valueShare()) >= 0 ? one : other);
    }

    private Optional<Money> cost() {
        return funded.stream()
                .flatMap(decision -> decision.allotments().isEmpty()
                        ? option(decision).stream()
                                .flatMap(option -> option.costs().stream())
                                .map(CostLine::amount)
                        : decision.allotments().stream().map(allotment -> allotment.amount()))
                .reduce(Money::plus);
    }
}
