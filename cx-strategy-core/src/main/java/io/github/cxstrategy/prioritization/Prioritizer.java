package io.github.cxstrategy.prioritization;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.strategy.Objective;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Computes strategic values from worded impacts and objective weights.
 *
 * <p>An initiative's points are the sum over objectives of weight x level, with the weight in the smallest decimal unit
 * that all weights share (1/100 % for 30.92 %) and the level a whole number for the word; no rounding takes place.
 * Bound: one multiplication for each impact. Where impacts are only compared and not rated, pairwise comparison serves
 * better. Weighted scoring is standard; Keeney and Raiffa, "Decisions with Multiple Objectives", Cambridge University
 * Press 1993, <a href="https://doi.org/10.1017/CBO9781139174084">doi:10.1017/CBO9781139174084</a>.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class Prioritizer {
    private static final int SHARE_DECIMALS = 9;
    private static final Prioritizer STANDARD = new Prioritizer(Map.of(
            ImpactLevel.NONE, 0L,
            ImpactLevel.LOW, 1L,
            ImpactLevel.MODERATE, 3L,
            ImpactLevel.STRONG, 6L,
            ImpactLevel.EXTREME, 9L));

    private final Map<ImpactLevel, Long> scale;

    private Prioritizer(Map<ImpactLevel, Long> scale) {
        this.scale = ImmutableSortedMap.copyOf(scale);
    }

    /** {@return the scale None 0, Low 1, Moderate 3, Strong 6, Extreme 9} */
    public static Prioritizer standard() {
        return STANDARD;
    }

    /**
     * {@return this prioritizer with another number for a word}
     *
     * @param level the word
     * @param number what it counts, not negative
     */
    public Prioritizer withLevel(ImpactLevel level, long number) {
        Check.given("level", level);
        checkArgument(number >= 0, "'number' of %s must not be negative but is %s.", level, number);
        EnumMap<ImpactLevel, Long> changed = new EnumMap<>(scale);
        changed.put(level, number);
        return new Prioritizer(changed);
    }

    /** {@return what each word counts} */
    public Map<ImpactLevel, Long> scale() {
        return scale;
    }

    /**
     * {@return the priorities of a plan's initiatives}
     *
     * @param plan a plan
     * @throws ArithmeticException if the points exceed the range of a long
     */
    public Prioritization prioritize(ResolvedPlan plan) {
        return prioritize(plan.objectives(), plan.initiatives());
    }

    /**
     * {@return the priorities of initiatives}
     *
     * @param objectives the objectives; impacts on others count nothing
     * @param initiatives the initiatives, each id once
     * @throws ArithmeticException if the points exceed the range of a long
     */
    public Prioritization prioritize(Collection<Objective> objectives, Collection<Initiative> initiatives) {
        Map<Id<Objective>, Long> weights = wholeWeights(objectives);
        Set<Id<Objective>> unweighted = new TreeSet<>();
        objectives.stream().filter(o -> o.weight().isEmpty()).forEach(o -> unweighted.add(o.id()));
        List<Map<Id<Objective>, Long>> contributions = new ArrayList<>();
        List<Initiative> sorted = initiatives.stream()
                .sorted(Comparator.comparing(Initiative::id))
                .toList();
        long total = 0;
        for (Initiative initiative : sorted) {
            Map<Id<Objective>, Long> own = contributions(initiative, weights);
            contributions.add(own);
            total = Math.addExact(total, sum(own));
        }
        List<InitiativePriority> priorities = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Map<Id<Objective>, Long> own = contributions.get(i);
            Set<Id<Objective>> unrated = new TreeSet<>(weights.keySet());
            unrated.removeAll(own.keySet());
            long points = sum(own);
            priorities.add(new InitiativePriority(sorted.get(i).id(), points, share(points, total), own, unrated));
        }
        return new Prioritization(total, priorities, unweighted);
    }

    private static long sum(Map<Id<Objective>, Long> contributions) {
        return contributions.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private Map<Id<Objective>, Long> contributions(Initiative initiative, Map<Id<Objective>, Long> weights) {
        Map<Id<Objective>, Long> own = new TreeMap<>();
        initiative.impacts().forEach((objective, level) -> {
            Long weight = weights.get(objective);
            Long number = scale.get(level);
            if (weight != null && number != null) {
                own.put(objective, Math.multiplyExact(weight, number));
            }
        });
        return own;
    }

    /** The weights in the smallest decimal unit that all of them share. */
    private static Map<Id<Objective>, Long> wholeWeights(Collection<Objective> objectives) {
        int decimals = objectives.stream()
                .flatMap(o -> o.weight().stream())
                .mapToInt(w -> w.value().scale())
                .max()
                .orElse(0);
        Map<Id<Objective>, Long> weights = new TreeMap<>();
        for (Objective objective : objectives) {
            objective.weight().ifPresent(w -> {
                BigInteger units =
                        w.value().setScale(decimals, RoundingMode.UNNECESSARY).unscaledValue();
                weights.put(objective.id(), units.longValueExact());
            });
        }
        return weights;
    }

    private static Ratio share(long points, long total) {
        return total == 0
                ? Ratio.ZERO
                : new Ratio(BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf(total), SHARE_DECIMALS, RoundingMode.HALF_EVEN));
    }
}
