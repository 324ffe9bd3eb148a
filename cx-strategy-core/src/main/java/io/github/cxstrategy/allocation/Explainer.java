package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.Explanation;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/** Finds what would let an initiative in. */
final class Explainer {
    private final WhatIf asked;
    private final AllocationResult result;

    Explainer(WhatIf asked, AllocationResult result) {
        this.asked = asked;
        this.result = result;
    }

    Explanation explain(Id<Initiative> id) {
        WhatIf free = asked.aside(id);
        boolean isFunded = result.outcome(id).isFunded();
        boolean canCount =
                !isFunded && free.setAside().isEmpty() && free.program().columnsOf(id).length > 0;
        return new Explanation(
                id,
                isFunded,
                free.setAside(),
                free.opposite(id),
                canCount ? Optional.of(breakEven(id)) : Optional.empty());
    }

    private BreakEven breakEven(Id<Initiative> id) {
        CostSearch cost = new CostSearch(id);
        cost.run();
        return new BreakEven(raise(id), cost.most(), cost.isProved(), new Increases(asked).lettingIn(id));
    }

    // ---- the value it would need ---------------------------------------------------------------------------------

    /** The least over all options of what each would need; an option that is impossible needs what cannot be. */
    private Optional<PointsRange> raise(Id<Initiative> id) {
        Optional<BigInteger> least = Optional.empty();
        Optional<BigInteger> most = Optional.empty();
        for (int column : asked.program().columnsOf(id)) {
            Choice choice = asked.program().choice(column);
            IntegerProgram.Builder b = asked.program().rows(asked.rules());
            b.box(column, 1, 1);
            Solution with = asked.solve(asked.program().valued(b));
            if (with.status() != Solution.Status.INFEASIBLE) {
                least = smaller(least, pointsFor(choice, asked.value() - with.bound()));
                if (with.assignment().isPresent()) {
                    long gap = asked.valueRange().most().orElseThrow() - with.value();
                    most = smaller(most, pointsFor(choice, gap));
                }
            }
        }
        long now = asked.request().values().points().getOrDefault(id, 0L);
        Optional<Long> mostRaise = most.map(m -> raise(m, now));
        return least.map(l -> new PointsRange(raise(l, now), mostRaise));
    }

    private static long raise(BigInteger points, long now) {
        return points.subtract(BigInteger.valueOf(now)).max(BigInteger.ZERO).longValueExact();
    }

    private static Optional<BigInteger> smaller(Optional<BigInteger> a, Optional<BigInteger> b) {
        return a.isEmpty() || b.isEmpty() ? a.or(() -> b) : Optional.of(a.get().min(b.get()));
    }

    /** The points of the initiative at which a choice is worth so much more; empty if its share of them is nothing. */
    private static Optional<BigInteger> pointsFor(Choice choice, long more) {
        BigDecimal share = choice.option().valueShare().value();
        BigDecimal needed = BigDecimal.valueOf(choice.value()).add(BigDecimal.valueOf(more));
        if (more <= 0) {
            return Optional.of(BigInteger.ZERO);
        }
        return share.signum() == 0
                ? Optional.empty()
                : Optional.of(needed.divide(share, 0, RoundingMode.CEILING).toBigIntegerExact());
    }

    // ---- the cost it would have to have --------------------------------------------------------------------------

    /** Halves the range in which the cost lies; a lower cost never makes less possible. */
    private final class CostSearch {
        private final Id<Initiative> id;
        private final long dearest;
        private Optional<Money> most = Optional.empty();
        private boolean proved;

        CostSearch(Id<Initiative> id) {
            this.id = id;
            dearest = Arrays.stream(asked.program().columnsOf(id))
                    .mapToLong(j -> asked.program().choice(j).totalCost())
                    .max()
                    .orElse(0);
        }

        void run() {
            if (!asked.isProved()) {
                return;
            }
            if (dearest == 0) {
                proved = true;
                return;
            }
            Solution.Status free = with(0);
            proved = free != Solution.Status.UNKNOWN;
            if (free == Solution.Status.INFEASIBLE || !proved) {
                return;
            }
            long enough = 0;
            long tooMuch = dearest;
            while (tooMuch - enough > 1 && proved) {
                long middle = enough + (tooMuch - enough) / 2;
                switch (with(middle)) {
                    case UNKNOWN -> proved = false;
                    case INFEASIBLE -> tooMuch = middle;
                    case OPTIMAL, FEASIBLE -> enough = middle;
                }
            }
            long found = enough;
            most = asked.request().currency().map(currency -> new Money(currency, found));
        }

        private Solution.Status with(long cost) {
            WhatIf cheaper = asked.costing(id, cost, dearest);
            IntegerProgram.Builder b = cheaper.program().rows(cheaper.rules());
            cheaper.program().demand(b, id, true);
            cheaper.program().demandValue(b, cheaper.value());
            return cheaper.solve(b).status();
        }

        Optional<Money> most() {
            return most;
        }

        boolean isProved() {
            return proved;
        }
    }
}
