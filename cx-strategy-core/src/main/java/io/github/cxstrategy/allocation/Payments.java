package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.graph.MaximumFlow;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.initiative.CostLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Decides which cost lines the pools can pay together.
 *
 * <p>A supply is what a pool has in a period. Cost lines are payable together iff for every set U of supplies the lines
 * that only U can pay ask for no more than U holds. It is enough to look at the sets that lines reach and at the unions
 * of overlapping ones: for disjoint sets the condition of the union is the sum of theirs. Bound: exponential in the
 * number of overlapping pools, refused above {@link #MOST_SETS} unions. For a single selection a maximum flow decides,
 * see {@link #split}.
 * Hall, "On representatives of subsets", Journal of the London Mathematical Society 10, 1935,
 * <a href="https://doi.org/10.1112/jlms/s1-10.37.26">doi:10.1112/jlms/s1-10.37.26</a>, in the form for divisible goods.
 */
final class Payments {
    static final int MOST_SETS = 4000;

    /** What a pool has in a period, reserve taken off. */
    record Supply(BudgetPool pool, FiscalPeriod period, long available) {}

    /** Money from a pool. */
    record Payment(Id<BudgetPool> pool, long amount) {}

    /** What a line of a column asks of the supplies that may pay it. */
    private record Ask(int column, BitSet reach, long amount) {}

    private final List<Supply> supplies = new ArrayList<>();
    private final Map<Id<BudgetPool>, List<Integer>> suppliesOf = new TreeMap<>();

    Payments(Budget budget) {
        budget.pools().stream()
                .sorted(Comparator.comparing(BudgetPool::id))
                .forEach(pool -> pool.periods().keySet().stream()
                        .sorted()
                        .forEach(period ->
                                supplies.add(supply(pool, period, pool.periods().get(period)))));
        for (int s = 0; s < supplies.size(); s++) {
            suppliesOf
                    .computeIfAbsent(supplies.get(s).pool().id(), pool -> new ArrayList<>())
                    .add(s);
        }
    }

    /** {@return what there is, by pool and then by period; the index of a supply is its number} */
    List<Supply> supplies() {
        return supplies;
    }

    private static Supply supply(
            BudgetPool pool, FiscalPeriod period, @org.jspecify.annotations.Nullable PeriodBudget budget) {
        return new Supply(pool, period, budget == null ? 0 : budget.available().minorUnits());
    }

    /** {@return the indexes of the supplies that may pay a line} */
    IntStream suppliesFor(CostLine line) {
        return reach(line).stream();
    }

    /** {@return the supplies that may pay a line} */
    private BitSet reach(CostLine line) {
        BitSet reach = new BitSet();
        for (Id<BudgetPool> pool : line.pools()) {
            for (int s : suppliesOf.getOrDefault(pool, List.of())) {
                if (reaches(supplies.get(s), line.period())) {
                    reach.set(s);
                }
            }
        }
        return reach;
    }

    private static boolean reaches(Supply supply, FiscalPeriod period) {
        int order = supply.period().compareTo(period);
        return order == 0 || (order < 0 && supply.pool().carryOver() == CarryOver.ALL);
    }

    private long available(BitSet supplySet) {
        return supplySet.stream().mapToLong(s -> supplies.get(s).available()).reduce(0, Math::addExact);
    }

    /**
     * {@return limits that decide together whether pools can pay a selection of columns}
     *
     * @param columns the cost lines of each column
     * @param pools the pools; lines that any other pool may pay ask for nothing
     */
    List<MoneyLimit> limits(List<List<CostLine>> columns, Set<Id<BudgetPool>> pools) {
        // by the first supply that can pay, -1 for those that none can
        Map<Integer, List<Ask>> asks = new TreeMap<>();
        Set<BitSet> reached = new LinkedHashSet<>();
        for (int column = 0; column < columns.size(); column++) {
            for (CostLine line : columns.get(column)) {
                if (line.amount().isPositive() && pools.containsAll(line.pools())) {
                    Ask ask = new Ask(column, reach(line), line.amount().minorUnits());
                    asks.computeIfAbsent(ask.reach().nextSetBit(0), s -> new ArrayList<>())
                            .add(ask);
                    reached.add(ask.reach());
                }
            }
        }
        List<MoneyLimit> limits = new ArrayList<>();
        for (BitSet set : decidingSets(reached)) {
            TreeMap<Integer, Long> costs = new TreeMap<>();
            IntStream firsts = set.isEmpty() ? IntStream.of(-1) : set.stream();
            firsts.mapToObj(s -> asks.getOrDefault(s, List.of()))
                    .flatMap(List::stream)
                    .filter(ask -> contains(set, ask.reach()))
                    .forEach(ask -> costs.merge(ask.column(), ask.amount(), Math::addExact));
            limits.add(MoneyLimit.ofSupplies(available(set), costs, set));
        }
        return limits;
    }

    private static boolean contains(BitSet all, BitSet some) {
        BitSet outside = (BitSet) some.clone();
        outside.andNot(all);
        return outside.isEmpty();
    }

    /** Adds the unions of overlapping sets. */
    private Set<BitSet> decidingSets(Set<BitSet> reached) {
        List<BitSet> base = List.copyOf(reached);
        List<BitSet> baseOf = new ArrayList<>();
        supplies.forEach(s -> baseOf.add(new BitSet()));
        for (int k = 0; k < base.size(); k++) {
            int index = k;
            base.get(k).stream().forEach(s -> baseOf.get(s).set(index));
        }
        Set<BitSet> sets = new LinkedHashSet<>(base);
        ArrayDeque<BitSet> open = new ArrayDeque<>(base);
        while (!open.isEmpty()) {
            BitSet one = open.remove();
            BitSet overlapping = new BitSet();
            one.stream().forEach(s -> overlapping.or(baseOf.get(s)));
            for (int k = overlapping.nextSetBit(0); k >= 0; k = overlapping.nextSetBit(k + 1)) {
                BitSet union = (BitSet) one.clone();
                union.or(base.get(k));
                if (sets.add(union)) {
                    open.add(union);
                }
                if (sets.size() - base.size() > MOST_SETS) {
                    throw new IllegalArgumentException("At most " + MOST_SETS
                            + " combinations of pools and periods can be told apart but the cost lines have more.\n"
                            + "Maybe fewer cost lines need a choice of pools.");
                }
            }
        }
        return sets;
    }

    /**
     * Splits lines over their pools: line by line, as much as possible from the pool that is named first, then from the
     * next, so that the lines after it stay payable.
     *
     * @throws IllegalStateException if the pools cannot pay them
     */
    List<List<Payment>> split(List<CostLine> lines) {
        Network network = new Network(lines);
        if (!network.isSaturated()) {
            throw new IllegalStateException("The pools must be able to pay what was chosen but cannot.");
        }
        List<List<Payment>> payments = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            payments.add(network.pay(k));
        }
        return payments;
    }

    /** Nodes: 0 source, 1 sink, then supplies, then one entry a pool and period that is asked for, then lines. */
    private final class Network {
        private final List<CostLine> lines;
        private final MaximumFlow flow;
        private final List<List<Integer>> arcs = new ArrayList<>();
        private final int firstLine;
        private final boolean saturated;

        Network(List<CostLine> lines) {
            this.lines = lines;
            List<Supply> entries = entries();
            firstLine = 2 + supplies.size() + entries.size();
            flow = new MaximumFlow(firstLine + lines.size());
            for (int s = 0; s < supplies.size(); s++) {
                flow.addArc(0, 2 + s, supplies.get(s).available());
                for (int e = 0; e < entries.size(); e++) {
                    Supply entry = entries.get(e);
                    if (supplies.get(s).pool().id().equals(entry.pool().id())
                            && reaches(supplies.get(s), entry.period())) {
                        flow.addArc(2 + s, 2 + supplies.size() + e, Long.MAX_VALUE);
                    }
                }
            }
            long asked = 0;
            for (int k = 0; k < lines.size(); k++) {
                CostLine line = lines.get(k);
                long amount = line.amount().minorUnits();
                List<Integer> own = new ArrayList<>();
                for (Id<BudgetPool> pool : line.pools()) {
                    int entry = indexOf(entries, pool, line.period());
                    own.add(entry < 0 ? -1 : flow.addArc(2 + supplies.size() + entry, firstLine + k, amount));
                }
                arcs.add(own);
                flow.addArc(firstLine + k, 1, amount);
                asked = Math.addExact(asked, amount);
            }
            saturated = flow.augment(0, 1) == asked;
        }

        boolean isSaturated() {
            return saturated;
        }

        private List<Supply> entries() {
            List<Supply> entries = new ArrayList<>();
            Set<List<Object>> seen = new HashSet<>();
            for (CostLine line : lines) {
                for (Supply supply : supplies) {
                    Id<BudgetPool> pool = supply.pool().id();
                    if (line.pools().contains(pool) && seen.add(List.of(pool, line.period()))) {
                        entries.add(new Supply(supply.pool(), line.period(), 0));
                    }
                }
            }
            return entries;
        }

        private static int indexOf(List<Supply> entries, Id<BudgetPool> pool, FiscalPeriod period) {
            for (int e = 0; e < entries.size(); e++) {
                if (entries.get(e).pool().id().equals(pool)
                        && entries.get(e).period().equals(period)) {
                    return e;
                }
            }
            return -1;
        }

        List<Payment> pay(int k) {
            List<Id<BudgetPool>> pools = lines.get(k).pools();
            List<Payment> payments = new ArrayList<>();
            for (int p = 0; p < pools.size(); p++) {
                int arc = arcs.get(k).get(p);
                long amount = arc < 0 ? 0 : flow.preferAndHold(arc);
                if (amount > 0) {
                    payments.add(new Payment(pools.get(p), amount));
                }
            }
            return payments;
        }
    }
}
