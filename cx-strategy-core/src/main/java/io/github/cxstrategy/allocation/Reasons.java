package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds out why an initiative is not in a selection. */
final class Reasons {
    private final AllocationRequest request;
    private final AllocationProgram program;
    private final Map<Id<Initiative>, Choice> chosen;
    private final MoneyRoom room;
    private final Map<BitSet, Set<Id<Initiative>>> payers = new HashMap<>();

    Reasons(AllocationRequest request, AllocationProgram program, Map<Id<Initiative>, Choice> chosen, MoneyRoom room) {
        this.request = request;
        this.program = program;
        this.chosen = chosen;
        this.room = room;
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
        int[] own = program.columnsOf(id);
        return own.length == 0 ? new NotFundedReason.NoOption() : amongOthers(initiative, own);
    }

    private NotFundedReason amongOthers(Initiative initiative, int[] own) {
        int[] payable = Arrays.stream(own)
                .filter(j ->
                        !limits(room.exceededAlone(j)).anyMatch(l -> l.rule().isEmpty()))
                .toArray();
        if (payable.length == 0) {
            return new NotFundedReason.UnaffordableAlone(pools(own));
        }
        int[] allowed = Arrays.stream(payable)
                .filter(j -> room.exceededAlone(j).isEmpty())
                .toArray();
        if (allowed.length == 0) {
            return new NotFundedReason.OverSpendingLimit(Arrays.stream(payable)
                    .mapToObj(j -> limits(room.exceededAlone(j)))
                    .flatMap(l -> l)
                    .flatMap(l -> l.rule().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow());
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
        int[] addable =
                Arrays.stream(allowed).filter(j -> room.exceeded(j).isEmpty()).toArray();
        if (addable.length == 0) {
            return new NotFundedReason.Displaced(competitors(allowed));
        }
        return Arrays.stream(addable).allMatch(j -> program.choice(j).value() == 0)
                ? new NotFundedReason.AddsNoValue()
                : new NotFundedReason.NotReached();
    }

    private Stream<MoneyLimit> limits(BitSet indexes) {
        return indexes.stream().mapToObj(room::limit);
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

    private Set<Id<BudgetPool>> pools(int[] columns) {
        Set<Id<BudgetPool>> pools = new TreeSet<>();
        Arrays.stream(columns).forEach(j -> program.choice(j).costs().forEach(line -> pools.addAll(line.pools())));
        return pools;
    }

    /** {@return the chosen initiatives that count under a limit which has no room for one of these choices} */
    private Set<Id<Initiative>> competitors(int[] columns) {
        BitSet exceeded = new BitSet();
        Arrays.stream(columns).forEach(j -> exceeded.or(room.exceeded(j)));
        // many initiatives meet the same limits; they share one set
        return payers.computeIfAbsent(exceeded, this::payers);
    }

    private Set<Id<Initiative>> payers(BitSet exceeded) {
        Set<Id<Initiative>> payers = new TreeSet<>();
        limits(exceeded).forEach(limit -> {
            for (int k = 0; k < limit.size(); k++) {
                Choice choice = program.choice(limit.column(k));
                if (limit.amount(k) > 0 && room.isTaken(limit.column(k))) {
                    payers.add(choice.id());
                }
            }
        });
        return Check.set("competitors", payers);
    }
}
