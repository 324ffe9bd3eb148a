package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the smallest increases of a budget that change something.
 *
 * <p>The best value is a step function of the money that a pool has in a period, and so is the best value with an
 * initiative. Whether that is among the best does not follow from more money: it can be in, out, and in again. So the
 * search goes from step to step: from the least money at which the initiative's allocations reach the best value so far
 * to the best value with that money, until both are the same. In between they cannot meet. Bound: three solves a step.
 */
final class Increases {
    private final WhatIf asked;
    private final AllocationProgram program;

    Increases(WhatIf asked) {
        this.asked = asked;
        this.program = asked.program();
    }

    /** {@return for each supply the smallest increase with which there is an allocation of more value} */
    List<BudgetIncrease> useful() {
        List<BudgetIncrease> increases = new ArrayList<>();
        for (int supply = 0; supply < asked.payments().supplies().size(); supply++) {
            increases.add(useful(supply));
        }
        return increases;
    }

    private BudgetIncrease useful(int supply) {
        if (!asked.isProved()) {
            return none(supply, false);
        }
        Solution least = leastFor(supply, asked.value() + 1, Optional.empty());
        if (least.status() != Solution.Status.OPTIMAL) {
            return none(supply, least.status() == Solution.Status.INFEASIBLE);
        }
        Solution best = bestWith(supply, -least.value(), Optional.empty());
        return found(supply, -least.value(), best);
    }

    /** {@return for each supply that could pay an initiative the smallest increase with which it is among the best} */
    List<BudgetIncrease> lettingIn(Id<Initiative> id) {
        List<BudgetIncrease> increases = new ArrayList<>();
        IntStream reached = Arrays.stream(program.columnsOf(id))
                .flatMap(j -> program.choice(j).costs().stream().flatMapToInt(asked.payments()::suppliesFor))
                .distinct()
                .sorted();
        reached.forEach(supply -> increases.add(lettingIn(supply, id)));
        return increases;
    }

    private BudgetIncrease lettingIn(int supply, Id<Initiative> id) {
        if (!asked.isProved()) {
            return none(supply, false);
        }
        long target = asked.value();
        while (true) {
            Solution least = leastFor(supply, target, Optional.of(id));
            if (least.status() != Solution.Status.OPTIMAL) {
                return none(supply, least.status() == Solution.Status.INFEASIBLE);
            }
            long increase = -least.value();
            Solution best = bestWith(supply, increase, Optional.empty());
            if (best.status() != Solution.Status.OPTIMAL) {
                return none(supply, false);
            }
            Solution within = bestWith(supply, increase, Optional.of(id));
            if (within.status() == Solution.Status.OPTIMAL && within.value() == best.value()) {
                return found(supply, increase, best);
            } else if (within.bound() >= best.value()) {
                return none(supply, false);
            }
            target = best.value();
        }
    }

    private BudgetIncrease none(int supply, boolean isProved) {
        Payments.Supply at = asked.payments().supplies().get(supply);
        return new BudgetIncrease(at.pool().id(), at.period(), Optional.empty(), 0, isProved);
    }

    private BudgetIncrease found(int supply, long increase, Solution best) {
        Payments.Supply at = asked.payments().supplies().get(supply);
        return new BudgetIncrease(
                at.pool().id(),
                at.period(),
                asked.request().currency().map(currency -> new Money(currency, increase)),
                Math.max(0, best.value() - asked.value()),
                best.status() == Solution.Status.OPTIMAL);
    }

    /** The least increase with which an allocation has a value, and funds an initiative if one is named. */
    private Solution leastFor(int supply, long value, Optional<Id<Initiative>> with) {
        IntegerProgram.Builder b = program.rowsWithIncrease(asked.rules(), supply);
        program.demandAtLeast(b, program.values(), value);
        with.ifPresent(id -> program.demand(b, id, true));
        b.value(program.increase(), -1);
        return asked.solve(b);
    }

    private Solution bestWith(int supply, long increase, Optional<Id<Initiative>> with) {
        IntegerProgram.Builder b = program.rowsWithIncrease(asked.rules(), supply);
        b.box(program.increase(), increase, increase);
        with.ifPresent(id -> program.demand(b, id, true));
        return asked.solve(program.valued(b, program.values()));
    }
}
