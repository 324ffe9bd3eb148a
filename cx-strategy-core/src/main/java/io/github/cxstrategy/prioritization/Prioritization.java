package io.github.cxstrategy.prioritization;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * The priorities of a set of initiatives, and what could not be known of them.
 *
 * @param total the points of all initiatives together
 * @param priorities one for each initiative, ordered by id
 * @param unweighted the objectives that count nothing because nobody has weighed them
 */
public record Prioritization(long total, List<InitiativePriority> priorities, Set<Id<Objective>> unweighted) {
    /** Checks that the points sum to the total. */
    public Prioritization {
        priorities = Check.list("priorities", priorities);
        unweighted = Check.set("unweighted", unweighted);
        long sum = priorities.stream().mapToLong(InitiativePriority::points).reduce(0, Math::addExact);
        checkArgument(sum == total, "'priorities' must sum to the total %s but do to %s.", total, sum);
    }

    /**
     * {@return the priority of an initiative}
     *
     * @param id its id
     * @throws IllegalArgumentException if it was not among those prioritized
     */
    public InitiativePriority priority(Id<Initiative> id) {
        return priorities.stream()
                .filter(p -> p.initiative().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The initiative must be among those prioritized but '" + id + "' is not."));
    }

    /** {@return the priorities from the most to the fewest points, equal ones by id} */
    public List<InitiativePriority> ranked() {
        return priorities.stream()
                .sorted(Comparator.comparingLong(InitiativePriority::points)
                        .reversed()
                        .thenComparing(InitiativePriority::initiative))
                .toList();
    }

    /** {@return the initiatives of which nothing is known: rated on no objective that has a weight} */
    public Set<Id<Initiative>> unrated() {
        return Check.set(
                "unrated",
                priorities.stream()
                        .filter(p -> !p.isRated())
                        .map(InitiativePriority::initiative)
                        .toList());
    }

    /** {@return the points as strategic values; initiatives of which nothing is known are left out} */
    public StrategicValues values() {
        TreeMap<Id<Initiative>, Long> points = new TreeMap<>();
        priorities.stream().filter(InitiativePriority::isRated).forEach(p -> points.put(p.initiative(), p.points()));
        return StrategicValues.declared("points", points);
    }
}
