package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The limits on money that a selection must keep whichever of its costs go to their high ends, a few at a time.
 *
 * <p>A limit and a set of initiatives make a row in which these count what they cost at the high end, in whichever form. The
 * largest differences of what is chosen are the worst case of a limit, so one row a limit decides whether a selection
 * holds.
 */
final class RobustRows {
    private final AllocationProgram program;
    private final int gamma;
    private final List<Pair> pairs = new ArrayList<>();

    /** A limit at likely and at high costs, and the rules that it follows from. */
    private record Pair(MoneyLimit likely, MoneyLimit high, List<ClashingRule> rules) {}

    /** Rows for at most gamma costs at their high ends; the programs differ in their costs only. */
    RobustRows(AllocationProgram program, AllocationProgram atHighCosts, int gamma) {
        this.program = program;
        this.gamma = gamma;
        List<ClashingRule> caps = some(program, FundingRule.SpendAtMost.class);
        List<ClashingRule> restrictions = some(program, FundingRule.PoolOnlyFor.class);
        List<ClashingRule> pools = new ArrayList<>(restrictions);
        program.rules().stream().filter(ClashingRule.Pool.class::isInstance).forEach(pools::add);
        List<MoneyLimit> likely = program.allLimits(program.rules(), true);
        List<MoneyLimit> high = atHighCosts.allLimits(atHighCosts.rules(), true);
        for (int k = 0; k < caps.size(); k++) {
            pairs.add(new Pair(likely.get(k), high.get(k), List.of(caps.get(k))));
        }
        Map<BitSet, MoneyLimit> bySupplies = new HashMap<>();
        likely.subList(caps.size(), likely.size()).forEach(limit -> bySupplies.put(limit.supplySet(), limit));
        for (MoneyLimit above : high.subList(caps.size(), high.size())) {
            MoneyLimit below = bySupplies.get(above.supplySet());
            if (below != null) {
                pairs.add(new Pair(below, above, pools));
            }
        }
        forbidUnpayable(atHighCosts, restrictions);
    }

    private static List<ClashingRule> some(AllocationProgram program, Class<? extends FundingRule> kind) {
        return program.rules().stream()
                .filter(rule -> rule instanceof ClashingRule.Rule r && kind.isInstance(r.rule()))
                .toList();
    }

    /** What asks for nothing at likely costs, and at high costs for money of pools that are all kept for others. */
    private void forbidUnpayable(AllocationProgram atHighCosts, List<ClashingRule> restrictions) {
        PoolAccess access = new PoolAccess(restrictions);
        for (int j = 0; j < program.choiceCount(); j++) {
            if (access.lines(atHighCosts.costs(j), program.members(j)).isEmpty()) {
                program.add(MoneyLimit.ofSupplies(0, new TreeMap<>(Map.of(j, 1L)), new BitSet()), restrictions);
            }
        }
    }

    /** Adds to the program the rows that a selection breaks; {@return whether there were any} */
    boolean addBroken(long[] x) {
        boolean any = false;
        for (Pair pair : pairs) {
            MoneyLimit worst = worst(pair, x);
            if (activity(worst, x) > worst.most()) {
                program.add(worst, pair.rules());
                any = true;
            }
        }
        return any;
    }

    private MoneyLimit worst(Pair pair, long[] x) {
        MoneyLimit high = pair.high();
        Map<Id<Initiative>, Long> differences = new TreeMap<>();
        for (int k = 0; k < high.size(); k++) {
            int column = high.column(k);
            if (x[column] == 1 && column < program.choiceCount()) {
                long difference = high.amount(k) - pair.likely().amountOf(column);
                differences.merge(program.choice(column).id(), difference, Math::addExact);
            }
        }
        Set<Id<Initiative>> largest = differences.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.<Id<Initiative>, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(gamma)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return high.with(
                pair.likely(),
                column -> column >= program.choiceCount()
                        || !largest.contains(program.choice(column).id()));
    }

    private static long activity(MoneyLimit limit, long[] x) {
        long sum = 0;
        for (int k = 0; k < limit.size(); k++) {
            sum = Math.addExact(sum, x[limit.column(k)] * limit.amount(k));
        }
        return sum;
    }
}
