package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Says in rows what rules demand; what pools hold and how much may be spent at most are limits on money instead. */
final class RuleRows {
    private static final long BASIS_POINTS = 10_000;

    /** Takes the row {@code lo <= coefficients x <= hi}. */
    interface Sink {
        void row(long lo, long hi, int[] columns, long[] coefficients);
    }

    private final AllocationProgram program;
    private final Sink sink;

    private RuleRows(AllocationProgram program, Sink sink) {
        this.program = program;
        this.sink = sink;
    }

    /** Adds the rows of one rule alone. */
    static void add(AllocationProgram program, Sink sink, FundingRule rule) {
        new RuleRows(program, sink).rule(rule);
    }

    /** Adds the rows of some rules, and those that always hold. */
    static void add(AllocationProgram program, Sink sink, Collection<ClashingRule> rules) {
        RuleRows rows = new RuleRows(program, sink);
        for (Id<Initiative> id : program.byInitiative().keySet()) {
            int[] own = program.columnsOf(id);
            if (own.length > 1) {
                rows.atMost(1, own);
            }
        }
        for (int s = 0; s < program.synergies().size(); s++) {
            FundingRule.Synergy synergy = program.synergies().get(s);
            boolean costs = Choice.total(synergy.costs()) > 0;
            if (!costs || rules.contains(new ClashingRule.Rule(synergy))) {
                rows.synergy(program.choiceCount() + s, synergy);
            } else {
                rows.atMost(0, new int[] {program.choiceCount() + s});
            }
        }
        rows.unpayable(new PoolAccess(rules));
        for (ClashingRule rule : rules) {
            if (rule instanceof ClashingRule.Prerequisite p) {
                rows.requires(p.initiative(), Set.of(p.prerequisite()));
            } else if (rule instanceof ClashingRule.Exclusion e) {
                rows.atMost(1, program.columnsOf(e.initiatives()));
            } else if (rule instanceof ClashingRule.Decision d) {
                rows.decision(d.decision());
            } else if (rule instanceof ClashingRule.Rule r) {
                rows.rule(r.rule());
            }
        }
    }

    private void rule(FundingRule rule) {
        if (rule instanceof FundingRule.MustFund must) {
            funded(must.initiative(), true);
        } else if (rule instanceof FundingRule.MustNotFund mustNot) {
            funded(mustNot.initiative(), false);
        } else if (rule instanceof FundingRule.SpendAtLeast floor) {
            SortedMap<Integer, Long> money = program.money(floor.group(), floor.periods());
            row(floor.least().minorUnits(), IntegerProgram.NO_UPPER, money);
        } else if (rule instanceof FundingRule.ShareAtMost most) {
            row(IntegerProgram.NO_LOWER, 0, beyondShare(most.group(), most.share(), most.periods()));
        } else if (rule instanceof FundingRule.ShareAtLeast least) {
            row(0, IntegerProgram.NO_UPPER, beyondShare(least.group(), least.share(), least.periods()));
        } else if (rule instanceof FundingRule.FundAtMost most) {
            atMost(most.count(), columns(most.group()));
        } else if (rule instanceof FundingRule.FundAtLeast least) {
            atLeast(least.count(), columns(least.group()));
        } else if (rule instanceof FundingRule.AllOrNone all) {
            allOrNone(program.openMembers(all.initiatives()));
        } else if (rule instanceof FundingRule.RequiresAny any) {
            requires(any.initiative(), any.anyOf());
        } else if (rule instanceof FundingRule.CapacityAtMost capacity) {
            capacity(capacity);
        } else if (rule instanceof FundingRule.LoadAtMost load) {
            load(load);
        }
    }

    private int[] columns(InitiativeGroup group) {
        return IntStream.range(0, program.choiceCount())
                .filter(j -> group.contains(program.choice(j).initiative()))
                .toArray();
    }

    private void funded(Id<Initiative> id, boolean wanted) {
        if (wanted) {
            atLeast(1, program.columnsOf(id));
        } else {
            atMost(0, program.columnsOf(id));
        }
    }

    private void atLeast(long least, int[] columns) {
        sink.row(least, IntegerProgram.NO_UPPER, columns, ones(columns.length));
    }

    private void atMost(long most, int[] columns) {
        sink.row(IntegerProgram.NO_LOWER, most, columns, ones(columns.length));
    }

    private static long[] ones(int n) {
        long[] ones = new long[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private void row(long least, long most, Map<Integer, Long> coefficients) {
        sink.row(
                least,
                most,
                coefficients.keySet().stream().mapToInt(j -> j).toArray(),
                coefficients.values().stream().mapToLong(v -> v).toArray());
    }

    /** The columns of all that is added and of what is taken off. */
    private void difference(long least, long most, int[] added, int[] taken) {
        int[] both = Arrays.copyOf(added, added.length + taken.length);
        System.arraycopy(taken, 0, both, added.length, taken.length);
        long[] coefficients = ones(both.length);
        Arrays.fill(coefficients, added.length, both.length, -1);
        sink.row(least, most, both, coefficients);
    }

    /** What a choice asks of pools that are all kept for others cannot be had. */
    private void unpayable(PoolAccess access) {
        for (int j = 0; j < program.width(); j++) {
            if (access.lines(program.costs(j), program.members(j)).isEmpty()) {
                atMost(0, new int[] {j});
            }
        }
    }

    /** What an initiative requires is funded or done, and over before it starts where both have dates. */
    private void requires(Id<Initiative> id, Set<Id<Initiative>> anyOf) {
        if (anyOf.stream().anyMatch(program::isImplemented)) {
            return;
        }
        int[] own = program.columnsOf(id);
        int[] others = program.columnsOf(anyOf);
        boolean anyOrder = Arrays.stream(own).allMatch(j -> before(j, others).length == others.length);
        if (anyOrder) {
            difference(IntegerProgram.NO_LOWER, 0, own, others);
        } else {
            for (int j : own) {
                difference(IntegerProgram.NO_LOWER, 0, new int[] {j}, before(j, others));
            }
        }
    }

    private int[] before(int column, int[] others) {
        Choice choice = program.choice(column);
        return Arrays.stream(others)
                .filter(k -> choice.mayFollow(program.choice(k)))
                .toArray();
    }

    private void allOrNone(List<Id<Initiative>> members) {
        for (int k = 1; k < members.size(); k++) {
            difference(0, 0, program.columnsOf(members.get(0)), program.columnsOf(members.get(k)));
        }
    }

    /** A synergy counts iff all of its initiatives are funded, those that are done left aside. */
    private void synergy(int column, FundingRule.Synergy synergy) {
        List<Id<Initiative>> members = program.openMembers(synergy.initiatives());
        int[] self = {column};
        members.forEach(id -> difference(IntegerProgram.NO_LOWER, 0, self, program.columnsOf(id)));
        difference(IntegerProgram.NO_LOWER, members.size() - 1L, program.columnsOf(members), self);
    }

    private void decision(AllocationDecision decision) {
        if (decision.decision() != FundingDecision.FUNDED) {
            funded(decision.initiative(), false);
        } else {
            int[] allowed = Arrays.stream(program.columnsOf(decision.initiative()))
                    .filter(j -> decision.option().isEmpty()
                            || decision.option()
                                    .get()
                                    .equals(program.choice(j).option().id()))
                    .toArray();
            atLeast(1, allowed);
        }
    }

    /** 10,000 times the money of the group less the share's basis points times the money of all. */
    private SortedMap<Integer, Long> beyondShare(InitiativeGroup group, Ratio share, Set<FiscalPeriod> periods) {
        long basisPoints = share.value().movePointRight(4).longValueExact();
        TreeMap<Integer, Long> beyond = new TreeMap<>();
        program.money(group, periods)
                .forEach((column, amount) -> beyond.put(column, Math.multiplyExact(BASIS_POINTS, amount)));
        program.money(new InitiativeGroup.Everything(), periods)
                .forEach((column, amount) ->
                        beyond.merge(column, -Math.multiplyExact(basisPoints, amount), Math::addExact));
        return beyond;
    }

    private void capacity(FundingRule.CapacityAtMost capacity) {
        TreeMap<Integer, Long> needed = new TreeMap<>();
        for (int j = 0; j < program.choiceCount(); j++) {
            needed.put(j, program.choice(j).demand(capacity));
        }
        row(IntegerProgram.NO_LOWER, capacity.limit().value().movePointRight(3).longValueExact(), needed);
    }

    private void load(FundingRule.LoadAtMost rule) {
        TreeMap<Integer, Long> loads = new TreeMap<>();
        for (FundingRule.LoadAtMost.Load load : rule.loads()) {
            for (int j : program.columnsOf(load.initiative())) {
                boolean counts = load.option().isEmpty()
                        || load.option().get().equals(program.choice(j).option().id());
                if (counts) {
                    loads.merge(j, load.amount(), Math::addExact);
                }
            }
        }
        row(IntegerProgram.NO_LOWER, rule.limit(), loads);
    }
}
