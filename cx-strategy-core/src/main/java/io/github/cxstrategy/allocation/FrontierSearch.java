package io.github.cxstrategy.allocation;

import com.google.common.collect.ImmutableSortedSet;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundedForm;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Traces the efficient frontier from the dearest allocation down, or finds its points at given budgets.
 *
 * <p>In turns it asks for the most value at less cost than the last point, and for the least cost of that value: each
 * point is proved before the next is asked for. Bound: two solves a point; there can be exponentially many points.
 * Haimes, Lasdon and Wismer, "On a bicriterion formulation of the problems of integrated system identification and
 * system optimization", IEEE Transactions on Systems, Man, and Cybernetics 1, 1971,
 * <a href="https://doi.org/10.1109/TSMC.1971.4308298">doi:10.1109/TSMC.1971.4308298</a>, in its exact form.
 */
final class FrontierSearch {
    private final AllocationProgram program;
    private final Effort effort;
    private final Optional<Currency> currency;
    private final int[] all;
    private final long[] costs;

    FrontierSearch(AllocationRequest request, SearchLimit limit) {
        program = new AllocationProgram(request, new Payments(request.budget()));
        effort = new Effort(limit);
        currency = request.currency();
        all = new int[program.width()];
        Arrays.setAll(all, j -> j);
        costs = program.costs();
    }

    /** {@return the dearest points, at most so many} */
    Frontier trace(int mostPoints) {
        List<Frontier.Point> points = new ArrayList<>();
        long most = program.mostCost();
        while (currency.isPresent() && most >= 0) {
            if (points.size() == mostPoints) {
                return new Frontier(points, false);
            }
            Found found = within(most);
            if (found.point().isEmpty()) {
                return new Frontier(points, found.isProved());
            }
            points.add(found.point().get());
            most = found.point().get().cost().minorUnits() - 1;
        }
        return new Frontier(points, true);
    }

    /** {@return the point that each of some budgets buys, the largest first} */
    Frontier at(Set<Long> budgets) {
        List<Frontier.Point> points = new ArrayList<>();
        boolean isProved = true;
        long cheapest = Long.MAX_VALUE;
        for (long budget : ImmutableSortedSet.copyOf(budgets).descendingSet()) {
            if (currency.isPresent() && cheapest > budget) {
                Found found = within(budget);
                isProved &= found.isProved();
                if (found.point().isPresent()) {
                    points.add(found.point().get());
                    cheapest = found.point().get().cost().minorUnits();
                }
            }
        }
        return new Frontier(points, isProved);
    }

    /** A point, or none; proved if nothing stopped the search. */
    private record Found(Optional<Frontier.Point> point, boolean isProved) {}

    /** Finds the most value that so much buys, at the least cost. */
    private Found within(long most) {
        Solution best =
                effort.solve(program.valued(rows(most), program.values()).build());
        if (best.status() != Solution.Status.OPTIMAL) {
            return new Found(Optional.empty(), best.status() == Solution.Status.INFEASIBLE);
        }
        IntegerProgram.Builder cheaper = rows(most);
        program.demandAtLeast(cheaper, program.values(), best.value());
        for (int j : all) {
            cheaper.value(j, -costs[j]);
        }
        Solution cheapest = effort.solve(cheaper.build());
        return cheapest.status() == Solution.Status.OPTIMAL
                ? new Found(
                        Optional.of(point(
                                -cheapest.value(),
                                best.value(),
                                cheapest.assignment().orElseThrow())),
                        true)
                : new Found(Optional.empty(), false);
    }

    private IntegerProgram.Builder rows(long mostCost) {
        IntegerProgram.Builder b = program.rows(program.rules());
        b.row(IntegerProgram.NO_LOWER, mostCost, all, costs);
        return b;
    }

    private Frontier.Point point(long cost, long value, long[] x) {
        Map<Id<Initiative>, FundedForm> funded = new TreeMap<>();
        program.chosen(x).forEach((id, choice) -> funded.put(id, choice.form()));
        return new Frontier.Point(new Money(currency.orElseThrow(), cost), value, funded);
    }
}
