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
import java.util.LinkedHashSet;
import java.util.List;
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
    private final RuleRoom ruleRoom;
    private final PoolAccess access;
    private final long[] values;
    private final Map<BitSet, Set<Id<Initiative>>> payers = new HashMap<>();

    Reasons(AllocationRequest request, AllocationProgram program, long[] x) {
        this.request = request;
        this.program = program;
        chosen = program.chosen(x);
        values = program.values();
        access = new PoolAccess(program.rules());
        room = new MoneyRoom(program.limits(program.rules()), x);
        ruleRoom = new RuleRoom(
                program,
                request.rules().stream()
                        .sorted(Comparator.comparing(FundingRule::toString))
                        .toList(),
                x);
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
        if (own.length == 0) {
            return new NotFundedReason.NoOption();
        }
        List<Initiative> self = List.of(initiative);
        int[] open = Arrays.stream(own)
                .filter(j -> access.lines(program.costs(j), self).isPresent())
                .toArray();
        if (open.length == 0) {
            Set<FundingRule> closing = new LinkedHashSet<>();
            Arrays.stream(own).forEach(j -> closing.addAll(access.closing(program.costs(j), self)));
            return new NotFundedReason.AgainstRules(List.copyOf(closing));
        }
        return amongOthers(initiative, open);
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
        int[] inOrder = Arrays.stream(allowed).filter(j -> broken(j).isEmpty()).toArray();
        if (inOrder.length == 0) {
            return againstRules(allowed);
        }
        int[] addable =
                Arrays.stream(inOrder).filter(j -> exceeded(j).isEmpty()).toArray();
        if (addable.length == 0) {
            return new NotFundedReason.Displaced(competitors(inOrder));
        }
        return Arrays.stream(addable).allMatch(j -> gain(j) <= 0)
                ? new NotFundedReason.AddsNoValue()
                : new NotFundedReason.NotReached();
    }

    private int[] added(int column) {
        return program.added(chosen.keySet(), column);
    }

    private BitSet exceeded(int column) {
        return room.exceeded(added(column));
    }

    private Set<FundingRule> broken(int column) {
        return ruleRoom.broken(added(column));
    }

    private long gain(int column) {
        return Arrays.stream(added(column)).mapToLong(j -> values[j]).sum();
    }

    private NotFundedReason againstRules(int[] columns) {
        Set<FundingRule> rules = new LinkedHashSet<>();
        Arrays.stream(columns).forEach(j -> rules.addAll(broken(j)));
        return new NotFundedReason.AgainstRules(List.copyOf(rules));
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
        Arrays.stream(columns).forEach(j -> exceeded.or(exceeded(j)));
        // many initiatives meet the same limits; they share one set
        return payers.computeIfAbsent(exceeded, this::payers);
    }

    private Set<Id<Initiative>> payers(BitSet exceeded) {
        Set<Id<Initiative>> payers = new TreeSet<>();
        limits(exceeded).forEach(limit -> {
            for (int k = 0; k < limit.size(); k++) {
                if (limit.amount(k) > 0 && room.isTaken(limit.column(k))) {
                    program.members(limit.column(k)).forEach(i -> payers.add(i.id()));
                }
            }
        });
        return Check.set("competitors", payers);
    }
}
