package io.github.cxstrategy.allocation;

import io.github.cxstrategy.internal.solve.IntegerProgram;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** What some choices may cost together: the money that a set of supplies holds, or the limit of a rule. */
final class MoneyLimit {
    private final long most;
    private final int[] columns;
    private final long[] amounts;
    private final Optional<String> rule;
    private final BitSet supplies;

    private MoneyLimit(long most, SortedMap<Integer, Long> costs, Optional<String> rule, BitSet supplies) {
        this.most = most;
        this.rule = rule;
        this.supplies = supplies;
        columns = new int[costs.size()];
        amounts = new long[columns.length];
        int k = 0;
        for (Map.Entry<Integer, Long> cost : costs.entrySet()) {
            columns[k] = cost.getKey();
            amounts[k++] = cost.getValue();
        }
    }

    /**
     * {@return a limit that a rule sets}
     *
     * @param most the most that may be spent
     * @param costs what counts of each choice and synergy, by its column
     * @param reason the reason of the rule
     */
    static MoneyLimit ofRule(long most, SortedMap<Integer, Long> costs, String reason) {
        return new MoneyLimit(most, costs, Optional.of(reason), new BitSet());
    }

    /**
     * {@return a limit that the budget sets}
     *
     * @param most what the supplies hold
     * @param costs what each choice and synergy costs of what only they can pay, by its column
     * @param supplies the indexes of the supplies
     */
    static MoneyLimit ofSupplies(long most, SortedMap<Integer, Long> costs, BitSet supplies) {
        return new MoneyLimit(most, costs, Optional.empty(), supplies);
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

    /** {@return the indexes of the supplies that hold the money; none for the limit of a rule} */
    IntStream supplies() {
        return supplies.stream();
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

    /** Adds the limit where a column says how much more a supply holds. */
    void addTo(IntegerProgram.Builder b, int supply, int increase) {
        if (!supplies.get(supply)) {
            addTo(b);
            return;
        }
        int[] withIncrease = Arrays.copyOf(columns, columns.length + 1);
        long[] coefficients = Arrays.copyOf(amounts, amounts.length + 1);
        withIncrease[columns.length] = increase;
        coefficients[amounts.length] = -1;
        b.row(IntegerProgram.NO_LOWER, most, withIncrease, coefficients);
    }
}
