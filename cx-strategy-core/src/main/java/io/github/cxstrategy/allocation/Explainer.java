package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what would let an initiative in. */
final class Explainer {
    private final WhatIf asked;
    private final AllocationResult result;

    Explainer(WhatIf asked, AllocationResult result) {
        this.asked = asked;
        this.result = result;
    }

    FundingExplanation explain(Id<Initiative> id) {
        FundingExplanation opposite = opposite(id);
        boolean canCount = !opposite.isFunded()
                && opposite.setAside().isEmpty()
                && !isAmongTheBest(opposite)
                && asked.program().columnsOf(id).length > 0;
        return canCount ? opposite.with(breakEven(id)) : opposite;
    }

    /** Nothing has to change for what loses nothing. */
    private static boolean isAmongTheBest(FundingExplanation opposite) {
        return opposite.opposite() instanceof OppositeCase.Possible possible
                && possible.loss().equals(PointsRange.exactly(0));
    }

    /** Without what would let it in, each with an equal part of the limit; what is met for one serves the others. */
    List<FundingExplanation> opposites() {
        asked.keepAnswers();
        List<FundingExplanation> opposites = new ArrayList<>();
        boolean isShort = false;
        int left = result.outcomes().size();
        for (Id<Initiative> id : result.outcomes().keySet()) {
            WhatIf share = asked.sharing(left--);
            if (isShort) {
                share.lookAround();
            }
            opposites.add(new Explainer(share, result).opposite(id));
            if (!isShort && share.isSpent()) {
                isShort = true;
                asked.lookAround();
            }
        }
        opposites.replaceAll(this::narrowed);
        return opposites;
    }

    private FundingExplanation narrowed(FundingExplanation found) {
        return found.setAside().isEmpty()
                ? new FundingExplanation(
                        found.initiative(),
                        found.isFunded(),
                        found.setAside(),
                        asked.narrowed(found.initiative(), found.opposite()),
                        found.breakEven())
                : found;
    }

    /** Without what would let it in. */
    private FundingExplanation opposite(Id<Initiative> id) {
        WhatIf free = asked.aside(id);
        return new FundingExplanation(
                id, result.outcome(id).isFunded(), free.setAside(), free.opposite(id), Optional.empty());
    }

    private BreakEven breakEven(Id<Initiative> id) {
        CostSearch cost = new CostSearch(asked, id);
        cost.run();
        Optional<Money> most = cost.most().isEmpty()
                ? Optional.empty()
                : asked.request().currency().map(c -> new Money(c, cost.most().getAsLong()));
        return new BreakEven(raise(id), most, cost.isProved(), new Increases(asked).lettingIn(id));
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
            Solution with =
                    asked.solve(asked.program().valued(b, asked.program().values()));
            if (with.status() != Solution.Status.INFEASIBLE) {
                least = smaller(least, pointsFor(choice, asked.value() - with.bound()));
                if (with.assignment().isPresent()) {
                    long gap = asked.bound() - with.value();
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
        BigDecimal share =
                choice.option().valueShare().value().multiply(choice.tranche().value());
        BigDecimal needed = BigDecimal.valueOf(choice.value()).add(BigDecimal.valueOf(more));
        if (more <= 0) {
            return Optional.of(BigInteger.ZERO);
        }
        if (share.signum() == 0) {
            return Optional.empty();
        }
        BigInteger points = needed.divide(share, 0, RoundingMode.CEILING).toBigIntegerExact();
        return points.bitLength() < Long.SIZE ? Optional.of(points) : Optional.empty();
    }
}
