package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.range.RefinementOrder.Weight;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sets one cost at a time back to its likely figure and looks whether the best value moves.
 *
 * <p>Two cases need no search. A cost that is as likely decides nothing. And where a cost turned out low and its
 * initiative is not funded all the same, a higher cost changes nothing, as long as no rule asks for least spending: what
 * was best stays possible, and nothing else becomes so.
 */
final class RefinementSearch {
    private final RangeQuestion question;
    private final AllocationRequest request;
    private final DrawnCosts costs;
    private final SharedEffort effort;
    private final boolean monotone;
    private final Map<Id<Initiative>, Tally> tallies = new TreeMap<>();

    private static final class Tally {
        private int decides;
        private int of;
        private long points;
    }

    RefinementSearch(RangeQuestion question, SearchLimit limit) {
        this.question = question;
        request = question.request();
        costs = new DrawnCosts(question);
        monotone = FrequencyCount.isMonotone(request);
        costs.uncertain().keySet().forEach(id -> tallies.put(id, new Tally()));
        effort = new SharedEffort(
                limit, question.sampling().scenarios() * (1L + costs.uncertain().size()));
    }

    RefinementOrder order() {
        for (int s = 0; s < question.sampling().scenarios() && !effort.stops(); s++) {
            Map<Id<Initiative>, Ratio> factors = costs.factors(s);
            AllocationResult drawn = effort.best(request.atCosts(factors));
            if (SharedEffort.isDecided(drawn)) {
                tallies.forEach((id, tally) -> compare(id, tally, factors, drawn));
            }
        }
        Map<Id<Initiative>, Set<Id<Person>>> owners = new TreeMap<>();
        request.initiatives().forEach(i -> owners.put(i.id(), i.owners()));
        List<Weight> order = tallies.entrySet().stream()
                .map(e -> new Weight(
                        e.getKey(),
                        owners.getOrDefault(e.getKey(), Set.of()),
                        e.getValue().decides,
                        e.getValue().of,
                        e.getValue().points))
                .sorted(Comparator.comparingInt(Weight::decides)
                        .thenComparingLong(Weight::points)
                        .reversed()
                        .thenComparing(Weight::initiative))
                .toList();
        return new RefinementOrder(question.sampling(), order, costs.unranged(), effort.wasStopped());
    }

    private void compare(Id<Initiative> id, Tally tally, Map<Id<Initiative>, Ratio> factors, AllocationResult drawn) {
        if (cannotDecide(id, factors.getOrDefault(id, Ratio.ONE), drawn)) {
            tally.of++;
            return;
        }
        if (effort.stops()) {
            return;
        }
        Map<Id<Initiative>, Ratio> back = new TreeMap<>(factors);
        back.remove(id);
        AllocationResult likely = effort.best(request.atCosts(back));
        if (SharedEffort.isDecided(likely)) {
            tally.of++;
            if (!likely.value().equals(drawn.value())) {
                tally.decides++;
                if (likely.value().isPresent() && drawn.value().isPresent()) {
                    long moved = Math.abs(Math.subtractExact(
                            likely.value().get(), drawn.value().get()));
                    tally.points = Math.addExact(tally.points, moved);
                }
            }
        }
    }

    private boolean cannotDecide(Id<Initiative> id, Ratio factor, AllocationResult drawn) {
        if (factor.equals(Ratio.ONE)) {
            return true;
        }
        boolean isFunded = drawn.value().isPresent() && drawn.outcome(id).isFunded();
        return monotone && factor.compareTo(Ratio.ONE) < 0 && !isFunded;
    }
}
