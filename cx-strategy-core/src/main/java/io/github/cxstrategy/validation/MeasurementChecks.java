package io.github.cxstrategy.validation;

import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.ValueRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was measured of a KPI does not contradict itself, and lies among the values that the KPI can have. */
final class MeasurementChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (Kpi kpi : plan.scorecard().kpis()) {
            days(kpi, found);
            kpi.feasibleRange().ifPresent(range -> feasible(kpi, range, found));
        }
    }

    private static void days(Kpi kpi, FindingSink found) {
        Map<LocalDate, TreeSet<BigDecimal>> values = new TreeMap<>();
        for (Measurement measurement : kpi.history()) {
            values.computeIfAbsent(measurement.on(), day -> new TreeSet<>()).add(measurement.value());
        }
        values.forEach((day, measured) -> {
            if (measured.size() > 1) {
                found.add(
                        FindingCode.CONTRADICTORY_MEASUREMENT,
                        Places.of(kpi, "history"),
                        "Remove what is not so, or correct a day.",
                        "A KPI must have one value on a day but '%s' has both %s and %s on %s.",
                        kpi.id(),
                        measured.first().toPlainString(),
                        measured.last().toPlainString(),
                        day);
            }
        });
        kpi.baseline()
                .ifPresent(baseline -> baseline.measuredOn().ifPresent(day -> {
                    TreeSet<BigDecimal> measured = values.getOrDefault(day, new TreeSet<>());
                    if (!measured.isEmpty() && !measured.contains(baseline.value())) {
                        found.add(
                                FindingCode.CONTRADICTORY_MEASUREMENT,
                                Places.of(kpi, "baseline"),
                                "Correct the baseline or the history.",
                                "The baseline of a KPI must be what was measured on its day but that of '%s' is %s and its"
                                        + " history has %s on %s.",
                                kpi.id(),
                                baseline.value().toPlainString(),
                                measured.first().toPlainString(),
                                day);
                    }
                }));
    }

    /** A range to keep may reach beyond what can be; it cannot lie beyond. */
    private static void feasible(Kpi kpi, ValueRange range, FindingSink found) {
        kpi.baseline().ifPresent(baseline -> value(kpi, range, "baseline", "baseline", baseline.value(), found));
        kpi.history()
                .forEach(measurement ->
                        value(kpi, range, "history", "value of " + measurement.on(), measurement.value(), found));
        kpi.goal().flatMap(Goal::target).ifPresent(target -> value(kpi, range, "goal", "target", target, found));
        kpi.goal()
                .flatMap(Goal::range)
                .filter(kept ->
                        kept.high().compareTo(range.low()) < 0 || kept.low().compareTo(range.high()) > 0)
                .ifPresent(kept -> infeasible(
                        kpi,
                        range,
                        "goal",
                        "range to keep",
                        kept.low().toPlainString() + " to " + kept.high().toPlainString(),
                        found));
    }

    private static void value(
            Kpi kpi, ValueRange range, String field, String what, BigDecimal value, FindingSink found) {
        if (value.compareTo(range.low()) < 0 || value.compareTo(range.high()) > 0) {
            infeasible(kpi, range, field, what, value.toPlainString(), found);
        }
    }

    private static void infeasible(
            Kpi kpi, ValueRange range, String field, String what, String value, FindingSink found) {
        found.add(
                FindingCode.OUTSIDE_FEASIBLE_RANGE,
                Places.of(kpi, field),
                "Correct it, or the feasible range.",
                "What a KPI is or is to be must lie in its feasible range, %s to %s, but the %s of '%s' is %s.",
                range.low().toPlainString(),
                range.high().toPlainString(),
                what,
                kpi.id(),
                value);
    }
}
