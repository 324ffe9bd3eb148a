package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Comparator;
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
    private final List<MoneyLimit> likely;
    private final List<MoneyLimit> high;
    private final int gamma;
    private final List<ClashingRule> caps;
    private final List<ClashingRule> pools;

    /** Rows for at most gamma costs at their high ends; the programs differ in their costs only. */
    RobustRows(AllocationProgram program, AllocationProgram atHighCosts, int gamma) {
        this.program = program;
        this.gamma = gamma;
        likely = program.allLimits(program.rules());
        high = atHighCosts.allLimits(atHighCosts.rules());
        caps = program.rules().stream()
                .filter(rule -> rule instanceof ClashingRule.Rule r && r.rule() instanceof FundingRule.SpendAtMost)
                .toList();
        pools = program.rules().stream()
                .filter(ClashingRule.Pool.class::isInstance)
                .toList();
        if (likely.size() != high.size()) {
            throw new IllegalStateException("Costs must not change which limits there are but " + likely.size()
                    + " became " + high.size() + ".");
        }
    }

    /** Adds to the program the rows that a selection breaks; {@return whether there were any} */
    boolean addBroken(long[] x) {
        boolean any = false;
        for (int l = 0; l < likely.size(); l++) {
            MoneyLimit worst = worst(l, x);
            if (activity(worst, x) > worst.most()) {
                program.add(worst, l < caps.size() ? List.of(caps.get(l)) : pools);
                any = true;
            }
        }
        return any;
    }

    private MoneyLimit worst(int index, long[] x) {
        MoneyLimit limit = likely.get(index);
        MoneyLimit above = high.get(index);
        Map<Id<Initiative>, Long> differences = new TreeMap<>();
        for (int k = 0; k < limit.size(); k++) {
            int column = limit.column(k);
            if (x[column] == 1 && column < program.columns()) {
                long difference = above.amountOf(column) - limit.amount(k);
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
        return limit.with(
                above,
                column -> column < program.columns()
                        && largest.contains(program.choice(column).id()));
    }

    private static long activity(MoneyLimit limit, long[] x) {
        long sum = 0;
        for (int k = 0; k < limit.size(); k++) {
            sum = Math.addExact(sum, x[limit.column(k)] * limit.amount(k));
        }
        return sum;
    }
}
