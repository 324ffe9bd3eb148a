package io.github.cxstrategy.conflict;

import io.github.cxstrategy.internal.stats.RankCorrelation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A series as an array over its steps, with what is asked of it for every pair it is in worked out once. */
final class SeriesArray {
    private final long first;
    private final double[] values;
    private final boolean constant;
    private final int seasons;
    private final boolean changes;
    private final Map<Long, double[]> ranks = new HashMap<>();

    SeriesArray(Series series) {
        long[] steps = series.values().keySet().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        first = steps.length == 0 ? 0 : steps[0];
        int length = steps.length == 0 ? 0 : Math.toIntExact(steps[steps.length - 1] - first + 1);
        values = new double[length];
        Arrays.fill(values, Double.NaN);
        series.values().forEach((step, value) -> values[(int) (step - first)] = value);
        constant = series.isConstant();
        seasons = series.seasons();
        changes = series.changes();
    }

    boolean isConstant() {
        return constant;
    }

    int seasons() {
        return seasons;
    }

    boolean changes() {
        return changes;
    }

    long first() {
        return first;
    }

    /** The step after the last one. */
    long end() {
        return first + values.length;
    }

    boolean has(long step) {
        return step >= first && step < end() && !Double.isNaN(values[(int) (step - first)]);
    }

    /** How many steps both have, the first of them, and the last. */
    static long[] common(SeriesArray one, SeriesArray other) {
        long count = 0;
        long earliest = 0;
        long latest = 0;
        for (long step = Math.max(one.first, other.first); step < Math.min(one.end(), other.end()); step++) {
            if (one.has(step) && other.has(step)) {
                earliest = count == 0 ? step : earliest;
                latest = step;
                count++;
            }
        }
        return new long[] {count, earliest, latest};
    }

    /** The ranks of the values at these steps, moved by so many, less their mean; all of them must be there. */
    double[] ranksAt(long[] steps, long moved) {
        int start = (int) (steps[0] + moved - first);
        if (steps[steps.length - 1] - steps[0] != steps.length - 1) {
            double[] chosen = new double[steps.length];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = values[(int) (steps[i] + moved - first)];
            }
            return RankCorrelation.centeredRanks(chosen);
        }
        // without gaps the same run of values comes again with every partner
        return ranks.computeIfAbsent(
                (long) start << Integer.SIZE | steps.length,
                key -> RankCorrelation.centeredRanks(Arrays.copyOfRange(values, start, start + steps.length)));
    }
}
