package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out why an initiative is not in a selection. */
final class Reasons {
    private final AllocationRequest request;
    private final Payments payments;
    private final Map<Id<Initiative>, List<Choice>> choices;
    private final Map<Id<Initiative>, Choice> chosen;

    Reasons(
            AllocationRequest request,
            Payments payments,
            Map<Id<Initiative>, List<Choice>> choices,
            Map<Id<Initiative>, Choice> chosen) {
        this.request = request;
        this.payments = payments;
        this.choices = choices;
        this.chosen = chosen;
    }

    NotFundedReason of(Initiative initiative) {
        Id<Initiative> id = initiative.id();
        Optional<String> rule = request.rules().stream()
                .filter(FundingRule.MustNotFund.class::isInstance)
                .filter(r -> r.initiatives().contains(id))
                .map(FundingRule::reason)
                .min(Comparator.naturalOrder());
        if (rule.isPresent()) {
            return new NotFundedReason.ForcedOut(rule.get());
        }
        Optional<FundingDecision> decision = Choice.decisionOn(request, id).map(AllocationDecision::decision);
        if (decision.isPresent() && decision.get() != FundingDecision.FUNDED) {
            return new NotFundedReason.Decided(decision.get());
        }
        if (Choice.isDone(request, initiative)) {
            return new NotFundedReason.AlreadyDone(initiative.implementedOn().orElseThrow());
        }
        List<Choice> own = choices.getOrDefault(id, List.of());
        if (own.isEmpty()) {
            return new NotFundedReason.NoOption();
        }
        if (own.stream().noneMatch(choice -> payments.canPay(choice.costs()))) {
            return new NotFundedReason.UnaffordableAlone(pools(own));
        }
        Set<Id<Initiative>> missing = new TreeSet<>(initiative.prerequisites());
        missing.removeAll(chosen.keySet());
        request.initiatives().stream()
                .filter(i -> i.implementedOn().isPresent())
                .forEach(i -> missing.remove(i.id()));
        if (!missing.isEmpty()) {
            return new NotFundedReason.RequiresUnfunded(missing);
        }
        Set<Id<Initiative>> excluders = excluders(initiative);
        if (!excluders.isEmpty()) {
            return new NotFundedReason.Excluded(excluders);
        }
        List<Choice> addable = own.stream().filter(this::fits).toList();
        if (addable.isEmpty()) {
            return new NotFundedReason.Displaced(competitors(own));
        }
        return addable.stream().allMatch(choice -> choice.value() == 0)
                ? new NotFundedReason.AddsNoValue()
                : new NotFundedReason.NotReached();
    }

    private Set<Id<Initiative>> excluders(Initiative initiative) {
        Set<Id<Initiative>> excluders = new TreeSet<>();
        for (Choice other : chosen.values()) {
            if (initiative.exclusions().contains(other.id())
                    || other.initiative().exclusions().contains(initiative.id())) {
                excluders.add(other.id());
            }
        }
        return excluders;
    }

    private static Set<Id<BudgetPool>> pools(List<Choice> choices) {
        Set<Id<BudgetPool>> pools = new TreeSet<>();
        choices.forEach(c -> c.costs().forEach(line -> pools.addAll(line.pools())));
        return pools;
    }

    /** {@return whether the money left pays a choice beside what is chosen} */
    private boolean fits(Choice choice) {
        List<CostLine> lines = new ArrayList<>(choice.costs());
        chosen.values().forEach(c -> lines.addAll(c.costs()));
        return payments.canPay(lines)
                && request.rules().stream()
                        .filter(FundingRule.SpendAtMost.class::isInstance)
                        .map(FundingRule.SpendAtMost.class::cast)
                        .filter(cap -> cap.initiatives().contains(choice.id()))
                        .allMatch(cap ->
                                spent(cap) + choice.totalCost() <= cap.limit().minorUnits());
    }

    private long spent(FundingRule.SpendAtMost cap) {
        return chosen.values().stream()
                .filter(c -> cap.initiatives().contains(c.id()))
                .mapToLong(Choice::totalCost)
                .sum();
    }

    /** {@return the chosen initiatives that cost something and share a pool or a spending limit with these choices} */
    private Set<Id<Initiative>> competitors(List<Choice> own) {
        Set<Id<BudgetPool>> pools = pools(own);
        Set<Id<Initiative>> competitors = new TreeSet<>();
        for (Choice other : chosen.values()) {
            boolean sharesPool = pools(List.of(other)).stream().anyMatch(pools::contains);
            boolean sharesCap = request.rules().stream()
                    .filter(FundingRule.SpendAtMost.class::isInstance)
                    .anyMatch(cap -> cap.initiatives().contains(other.id())
                            && cap.initiatives().contains(own.get(0).id()));
            if (other.totalCost() > 0 && (sharesPool || sharesCap)) {
                competitors.add(other.id());
            }
        }
        return competitors;
    }
}
