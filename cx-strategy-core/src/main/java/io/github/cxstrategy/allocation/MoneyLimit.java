package io.github.cxstrategy.allocation;

import io.github.cxstrategy.internal.solve.IntegerProgram;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What some choices may cost together: the money that a set of supplies holds, or the limit of a rule. */
final class MoneyLimit {
    private final long most;
    private final int[] columns;
    private final long[] amounts;
    private final Optional<String> rule;

    /**
     * Takes a limit.
     *
     * @param most the most they may cost
     * @param costs what each choice that counts costs, by its column
     * @param rule the reason of the rule that limits them; empty where the budget does
     */
    MoneyLimit(long most, SortedMap<Integer, Long> costs, Optional<String> rule) {
        this.most = most;
        this.rule = rule;
        columns = new int[costs.size()];
        amounts = new long[columns.length];
        int k = 0;
        for (Map.Entry<Integer, Long> cost : costs.entrySet()) {
            columns[k] = cost.getKey();
            amounts[k++] = cost.getValue();
        }
    }

    long most() {
        return most;
    }

    int size() {
        return columns.length;
    }

    int column(int k) {
        return columns[k];
    }

    long amount(int k) {
        return amounts[k];
    }

    Optional<String> rule() {
        return rule;
    }

    /** {@return whether all choices together would cost more} */
    boolean canBind() {
        long sum = 0;
        for (long amount : amounts) {
            if (sum > most - amount) {
                return true;
            }
            sum += amount;
        }
        return false;
    }

    void addTo(IntegerProgram.Builder b) {
        b.row(IntegerProgram.NO_LOWER, most, columns, amounts);
    }
}
