package io.github.cxstrategy.allocation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a selection leaves room for more: the limits that something more would exceed. */
final class MoneyRoom {
    private final List<MoneyLimit> limits;
    private final long[] x;
    private final long[] used;
    private final List<List<Share>> shares = new ArrayList<>();

    /** What a column costs under a limit. */
    private record Share(int limit, long amount) {}

    MoneyRoom(List<MoneyLimit> limits, long[] x) {
        this.limits = limits;
        this.x = x.clone();
        used = new long[limits.size()];
        for (int j = 0; j < x.length; j++) {
            shares.add(new ArrayList<>());
        }
        for (int l = 0; l < used.length; l++) {
            MoneyLimit limit = limits.get(l);
            for (int k = 0; k < limit.size(); k++) {
                shares.get(limit.column(k)).add(new Share(l, limit.amount(k)));
                used[l] += x[limit.column(k)] * limit.amount(k);
            }
        }
    }

    /** {@return the limits that a choice exceeds on its own} */
    BitSet exceededAlone(int column) {
        BitSet exceeded = new BitSet();
        shares.get(column).stream()
                .filter(share -> share.amount() > limits.get(share.limit()).most())
                .forEach(share -> exceeded.set(share.limit()));
        return exceeded;
    }

    /** {@return the limits that columns exceed together beside the selection} */
    BitSet exceeded(int[] added) {
        Map<Integer, Long> more = new HashMap<>();
        for (int column : added) {
            shares.get(column).forEach(share -> more.merge(share.limit(), share.amount(), Math::addExact));
        }
        BitSet exceeded = new BitSet();
        more.forEach((limit, amount) -> {
            if (amount > limits.get(limit).most() - used[limit]) {
                exceeded.set(limit);
            }
        });
        return exceeded;
    }

    boolean isTaken(int column) {
        return x[column] == 1;
    }

    MoneyLimit limit(int index) {
        return limits.get(index);
    }
}
