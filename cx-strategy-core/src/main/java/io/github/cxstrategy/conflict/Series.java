package io.github.cxstrategy.conflict;

import io.github.cxstrategy.basics.Cadence;
import io.github.cxstrategy.internal.stats.RankCorrelation;
import io.github.cxstrategy.internal.stats.Significance;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The history of a KPI as one number for each step of a cadence; steps without a measurement are missing, never filled.
 *
 * @param cadence how long a step is
 * @param values the mean of what was measured in each step, by the number of the step
 * @param changes whether these are changes from step to step
 * @param seasons how many seasonal means were taken out, 0 for none
 */
record Series(Cadence cadence, Map<Long, Double> values, boolean changes, int seasons) {
    private static final int FULL_CYCLES = 3;
    private static final double SEASONAL = .01;
    private static final double TRENDING = .05;
    private static final double SLOW = .8;

    /** The history at the cadence that the KPI is measured at, or else seems to be. Days are put together in weeks. */
    static Cadence cadence(Kpi kpi) {
        return kpi.measurementPlan()
                .flatMap(plan -> plan.cadence())
                .map(cadence -> cadence == Cadence.DAILY ? Cadence.WEEKLY : cadence)
                .orElseGet(() -> seeming(kpi));
    }

    private static Cadence seeming(Kpi kpi) {
        List<LocalDate> days =
                kpi.history().stream().map(Measurement::on).distinct().sorted().toList();
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
        }
        long usual = gaps.isEmpty() ? 0 : gaps.stream().sorted().toList().get(gaps.size() / 2);
        return usual <= 14
                ? Cadence.WEEKLY
                : usual <= 45 ? Cadence.MONTHLY : usual <= 135 ? Cadence.QUARTERLY : Cadence.YEARLY;
    }

    static Series of(Kpi kpi, Cadence cadence) {
        Map<Long, List<Double>> byStep = new TreeMap<>();
        kpi.history()
                .forEach(measurement -> byStep.computeIfAbsent(step(measurement.on(), cadence), s -> new ArrayList<>())
                        .add(measurement.value().doubleValue()));
        Map<Long, Double> means = new TreeMap<>();
        byStep.forEach((step, several) -> means.put(
                step, several.stream().sorted().mapToDouble(Double::doubleValue).sum() / several.size()));
        return new Series(cadence, means, false, 0);
    }

    private static long step(LocalDate day, Cadence cadence) {
        long month = day.getYear() * 12L + day.getMonthValue() - 1;
        return switch (cadence) {
            case DAILY, WEEKLY -> Math.floorDiv(day.toEpochDay() + 3, 7);
            case MONTHLY -> month;
            case QUARTERLY -> Math.floorDiv(month, 3L);
            case YEARLY -> day.getYear();
        };
    }

    /** The same without seasonal means if there are any, and as changes if it trends or wanders. */
    Series prepared() {
        Series even = withoutSeasons();
        return even.isTrending() ? even.inChanges() : even;
    }

    private Series withoutSeasons() {
        int cycle = cadence == Cadence.MONTHLY ? 12 : cadence == Cadence.QUARTERLY ? 4 : 0;
        if (cycle == 0 || values.size() < FULL_CYCLES * cycle) {
            return this;
        }
        // a trend would look like a season or hide one, so that changes are tested
        Series steps = isTrending() ? inChanges() : this;
        if (steps.values.size() < FULL_CYCLES * cycle - 1) {
            return this; // gaps leave too few changes
        }
        double[] numbers = steps.numbers();
        int[] groups = steps.values.keySet().stream()
                .mapToInt(step -> (int) Math.floorMod(step, (long) cycle))
                .toArray();
        if (Significance.ofGroups(numbers, groups, cycle) >= SEASONAL) {
            return this;
        }
        double[] sum = new double[cycle];
        int[] count = new int[cycle];
        for (int i = 0; i < numbers.length; i++) {
            sum[groups[i]] += numbers[i];
            count[groups[i]]++;
        }
        Map<Long, Double> rest = new TreeMap<>();
        steps.values.forEach((step, value) -> {
            int group = (int) Math.floorMod(step, (long) cycle);
            rest.put(step, value - sum[group] / count[group]);
        });
        return new Series(cadence, rest, steps.changes, cycle);
    }

    /** Whether it rises or falls over time beyond chance, or moves so slowly that it may wander anywhere. */
    private boolean isTrending() {
        double[] numbers = numbers();
        if (changes || numbers.length < 8 || isConstant()) {
            return false;
        }
        double[] time = new double[numbers.length];
        for (int i = 0; i < time.length; i++) {
            time[i] = i;
        }
        double slowness = Significance.lagOne(numbers);
        double correlation = RankCorrelation.of(numbers, time, List.of()).orElse(0);
        boolean certain = Math.abs(correlation) >= 1 - 1e-12;
        double size = Math.max(5, numbers.length * (1 - Math.max(0, slowness)) / (1 + Math.max(0, slowness)));
        return slowness >= SLOW
                || certain
                || Significance.of(correlation, size, 0).pValue() < TRENDING;
    }

    private Series inChanges() {
        Map<Long, Double> steps = new TreeMap<>();
        values.forEach((step, value) -> {
            Double before = values.get(step - 1);
            if (before != null) {
                steps.put(step, value - before);
            }
        });
        return new Series(cadence, steps, true, seasons);
    }

    double[] numbers() {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Whether hardly anything ever changes: four values in five are the same. */
    boolean isConstant() {
        Map<Double, Integer> counts = new TreeMap<>();
        values.values().forEach(value -> counts.merge(value, 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return 5 * most >= 4 * values.size();
    }
}
