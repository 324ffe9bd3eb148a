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
import java.util.Collection;
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
            return against(closing);
        }
        return amongOthers(initiative, open);
    }

    private NotFundedReason amongOthers(Initiative initiative, int[] own) {
        int[] payable = Arrays.stream(own)
                .filter(j ->
                        !limits(room.exceededAlone(j)).anyMatch(l -> l.rule().isEmpty()))
                .toArray();
        if (payable.length == 0) {
            return new NotFundedReason.UnaffordableAlone(shortPools(own));
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
        Set<Id<Initiative>> late = new TreeSet<>();
        int[] timely = Arrays.stream(allowed).filter(j -> isTimely(j, late)).toArray();
        if (timely.length == 0) {
            return new NotFundedReason.StartsTooEarly(late);
        }
        Set<Id<Initiative>> excluders = excluders(initiative);
        if (!excluders.isEmpty()) {
            return new NotFundedReason.Excluded(excluders);
        }
        int[] inOrder = Arrays.stream(timely).filter(j -> broken(j).isEmpty()).toArray();
        if (inOrder.length == 0) {
            Set<FundingRule> rules = new LinkedHashSet<>();
            Arrays.stream(timely).forEach(j -> rules.addAll(broken(j)));
            return against(rules);
        }
        int[] addable =
                Arrays.stream(inOrder).filter(j -> exceeded(j).isEmpty()).toArray();
        if (addable.length == 0) {
            Set<Id<Initiative>> competitors = competitors(inOrder);
            return competitors.isEmpty() ? against(synergies(inOrder)) : new NotFundedReason.Displaced(competitors);
        }
        if (Arrays.stream(addable).anyMatch(j -> gain(j) > 0)) {
            return new NotFundedReason.NotReached();
        }
        return Arrays.stream(addable).anyMatch(j -> program.choice(j).value() > 0)
                ? against(synergies(addable))
                : new NotFundedReason.AddsNoValue();
    }

    private static NotFundedReason against(Collection<FundingRule> rules) {
        return new NotFundedReason.AgainstRules(List.copyOf(rules));
    }

    /** {@return the synergies that would count with one of these choices} */
    private Set<FundingRule> synergies(int[] columns) {
        Set<FundingRule> synergies = new LinkedHashSet<>();
        for (int column : columns) {
            for (int j : added(column)) {
                if (j >= program.choiceCount()) {
                    synergies.add(program.synergies().get(j - program.choiceCount()));
                }
            }
        }
        return synergies;
    }

    private int[] added(int column) {
        return program.added(chosen.keySet(), column);
    }

    private BitSet exceeded(int column) {
        return room.exceeded(added(column));
    }

    private Set<FundingRule> broken(int column) {
        Set<FundingRule> broken = new LinkedHashSet<>(ruleRoom.broken(added(column)));
        for (int j : added(column)) {
            if (access.lines(program.costs(j), program.members(j)).isEmpty()) {
                broken.addAll(access.closing(program.costs(j), program.members(j)));
            }
        }
        return broken;
    }

    /** {@return whether what a choice requires is over when it starts; adds what is not} */
    private boolean isTimely(int column, Set<Id<Initiative>> late) {
        Choice choice = program.choice(column);
        boolean timely = true;
        for (Id<Initiative> required : choice.initiative().prerequisites()) {
            Choice first = chosen.get(required);
            if (first != null && !program.isImplemented(required) && !choice.mayFollow(first)) {
                late.add(required);
                timely = false;
            }
        }
        return timely;
    }

    private long gain(int column) {
        return Arrays.stream(added(column)).mapToLong(j -> values[j]).sum();
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

    /** {@return the pools that hold too little for these choices alone; where a line reaches no money, those it names} */
    private Set<Id<BudgetPool>> shortPools(int[] columns) {
        Set<Id<BudgetPool>> pools = new TreeSet<>();
        for (int j : columns) {
            limits(room.exceededAlone(j))
                    .filter(limit -> limit.rule().isEmpty())
                    .forEach(limit -> limit.supplies()
                            .mapToObj(s ->
                                    program.payments().supplies().get(s).pool().id())
                            .forEach(pools::add));
        }
        if (pools.isEmpty()) {
            Arrays.stream(columns)
                    .forEach(j -> access.lines(program.costs(j), program.members(j)).stream()
                            .flatMap(List::stream)
                            .forEach(line -> pools.addAll(line.pools())));
        }
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
