package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Traces the efficient frontier from the dearest allocation down.
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

    FrontierSearch(AllocationRequest request) {
        program = new AllocationProgram(request, new Payments(request.budget()));
        effort = new Effort(request.limit());
        currency = request.currency();
        all = new int[program.width()];
        Arrays.setAll(all, j -> j);
        costs = program.costs();
    }

    Frontier trace(int mostPoints) {
        List<Frontier.Point> points = new ArrayList<>();
        if (currency.isEmpty()) {
            return new Frontier(points, true);
        }
        long most = program.mostCost();
        while (points.size() < mostPoints) {
            Solution best =
                    effort.solve(program.valued(rows(most), program.values()).build());
            if (best.status() != Solution.Status.OPTIMAL) {
                return new Frontier(points, best.status() == Solution.Status.INFEASIBLE);
            }
            IntegerProgram.Builder cheaper = rows(most);
            program.demandAtLeast(cheaper, program.values(), best.value());
            for (int j : all) {
                cheaper.value(j, -costs[j]);
            }
            Solution cheapest = effort.solve(cheaper.build());
            if (cheapest.status() != Solution.Status.OPTIMAL) {
                return new Frontier(points, false);
            }
            long cost = -cheapest.value();
            points.add(point(cost, best.value(), cheapest.assignment().orElseThrow()));
            if (cost == 0) {
                return new Frontier(points, true);
            }
            most = cost - 1;
        }
        return new Frontier(points, false);
    }

    private IntegerProgram.Builder rows(long mostCost) {
        IntegerProgram.Builder b = program.rows(program.rules());
        b.row(IntegerProgram.NO_LOWER, mostCost, all, costs);
        return b;
    }

    private Frontier.Point point(long cost, long value, long[] x) {
        Map<Id<Initiative>, Id<FundingOption>> funded = new TreeMap<>();
        program.chosen(x).forEach((id, choice) -> funded.put(id, choice.option().id()));
        return new Frontier.Point(new Money(currency.orElseThrow(), cost), value, funded);
    }
}
