package io.github.cxstrategy.allocation;

import com.google.common.collect.Sets;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds the most that an initiative may cost to be among the best: the cost of its dearest choice, all its lines lowered
 * alike.
 *
 * <p>A lower cost never makes less possible, unless a rule wants money spent or compares it: with such a rule the costs that
 * let it in may have gaps. So whole ranges of costs are refuted: in a range each limit counts the initiative at the cost
 * that suits the limit best. Where that reaches the value, the range is split, the dearer part first; the answer is tried at
 * the lowest cost of the range. Without such rules this is a bisection, one solve for each bit of the cost.
 */
final class CostSearch {
    private final WhatIf asked;
    private final Id<Initiative> id;
    private final long dearest;
    private final List<FundingRule> counting = new ArrayList<>();
    private final List<ClashingRule> others = new ArrayList<>();
    private OptionalLong most = OptionalLong.empty();
    private boolean proved;

    CostSearch(WhatIf asked, Id<Initiative> id) {
        this.asked = asked;
        this.id = id;
        dearest = Arrays.stream(asked.program().columnsOf(id))
                .mapToLong(j -> asked.program().choice(j).totalCost())
                .max()
                .orElse(0);
        for (ClashingRule rule : asked.rules()) {
            if (rule instanceof ClashingRule.Rule named && wantsMoneyOf(named.rule())) {
                counting.add(named.rule());
            } else {
                others.add(rule);
            }
        }
    }

    private boolean wantsMoneyOf(FundingRule rule) {
        return rule instanceof FundingRule.ShareAtMost
                || rule instanceof FundingRule.ShareAtLeast
                || (rule instanceof FundingRule.SpendAtLeast floor
                        && asked.request().initiatives().stream()
                                .anyMatch(
                                        i -> i.id().equals(id) && floor.group().contains(i)));
    }

    void run() {
        if (asked.isProved()) {
            proved = true;
            if (dearest > 0) {
                search(0, dearest - 1, false);
            }
        }
    }

    /** {@return the most it may cost; empty if no cost below the present one does it, or none was found} */
    OptionalLong most() {
        return most;
    }

    /** {@return whether it is proved that one minor unit more would be too much, or that no cost does it} */
    boolean isProved() {
        return proved;
    }

    /**
     * Looks for the most in a range of costs that is above all that were found.
     *
     * @param isLikely whether to split it without asking whether that is worth while
     * @return whether one was found
     */
    private boolean search(long low, long high, boolean isLikely) {
        long from = low;
        boolean found = false;
        if (!isLikely || low == high) {
            WhatIf atLow = asked.costing(id, low, dearest);
            Solution best = best(atLow, low == high ? atLow : asked.costing(id, high, dearest));
            if (best.bound() < asked.value()) {
                return false;
            } else if (best.assignment().isEmpty() || best.value() < asked.value()) {
                proved = false;
                return false;
            }
            found = isPossible(atLow, best.assignment().orElseThrow());
            if (found) {
                most = OptionalLong.of(low);
                from++;
            }
            if (from > high) {
                return true;
            }
        }
        long middle = from + (high - from + 1) / 2;
        boolean above = search(middle, high, false);
        return above || (proved && middle > from && search(from, middle - 1, true)) || found;
    }

    /** The best with the initiative where each limit may count it at either cost or any between. */
    private Solution best(WhatIf atLow, WhatIf atHigh) {
        AllocationProgram program = atLow.program();
        IntegerProgram.Builder b = program.rows(others);
        for (FundingRule rule : counting) {
            Row.of(program, rule).relaxedBy(Row.of(atHigh.program(), rule)).addTo(b);
        }
        program.demand(b, id, true);
        return asked.solve(program.valued(b, program.values()));
    }

    private boolean isPossible(WhatIf atLow, long[] assignment) {
        AllocationProgram program = atLow.program();
        IntegerProgram.Builder b = new IntegerProgram.Builder(program.width());
        counting.forEach(rule -> Row.of(program, rule).addTo(b));
        return b.build().isFeasible(assignment);
    }

    /** The row of a rule that counts money. */
    private record Row(long lo, long hi, SortedMap<Integer, Long> amounts) {
        static Row of(AllocationProgram program, FundingRule rule) {
            List<Row> rows = new ArrayList<>();
            RuleRows.add(
                    program,
                    (lo, hi, columns, amounts) -> {
                        SortedMap<Integer, Long> byColumn = new TreeMap<>();
                        for (int k = 0; k < columns.length; k++) {
                            byColumn.put(columns[k], amounts[k]);
                        }
                        rows.add(new Row(lo, hi, byColumn));
                    },
                    rule);
            return rows.get(0);
        }

        /** The row that holds wherever one of two rows of one rule holds, or one of those between them. */
        Row relaxedBy(Row other) {
            SortedMap<Integer, Long> widest = new TreeMap<>();
            for (int column : Sets.union(amounts.keySet(), other.amounts.keySet())) {
                long one = amounts.getOrDefault(column, 0L);
                long two = other.amounts.getOrDefault(column, 0L);
                widest.put(column, hi == IntegerProgram.NO_UPPER ? Math.max(one, two) : Math.min(one, two));
            }
            return new Row(lo, hi, widest);
        }

        void addTo(IntegerProgram.Builder b) {
            b.row(lo, hi, Ints.toArray(amounts.keySet()), Longs.toArray(amounts.values()));
        }
    }
}
