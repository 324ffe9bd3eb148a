package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.internal.record.Rewriting;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Other plans of which a rule must say the same, or about the same. */
final class PlanVariants {
    /** What stands in a list of records in this order on purpose. */
    private static final Set<String> SEQUENCES =
            Set.of("phases", "touchpoints", "steps", "changes", "earlierEstimates");

    /** After 400 years the calendar repeats, weekdays included. */
    private static final int CALENDAR_CYCLE = 400;

    private PlanVariants() {}

    /** The same with every list that is no sequence in another order. */
    static GateContext shuffled(GateContext context, Random random) {
        Rewriting rewriting = new Rewriting((component, value) -> {
            if (value instanceof List<?> list && !SEQUENCES.contains(component.getName()) && holdsRecords(list)) {
                List<Object> copy = new ArrayList<>(list);
                Collections.shuffle(copy, random);
                return copy;
            }
            return value;
        });
        return with(context, (StrategicPlan) rewriting.rewrite(context.plan().plan()));
    }

    private static boolean holdsRecords(List<?> list) {
        return !list.isEmpty() && list.get(0) instanceof Record && !(list.get(0) instanceof Comparable);
    }

    /** The same at another time: every day and fiscal year, and the day of judgment, moved by 400 years. */
    static GateContext shifted(GateContext context, int direction) {
        int years = direction * CALENDAR_CYCLE;
        Rewriting rewriting = new Rewriting((component, value) -> {
            if (value instanceof LocalDate day) {
                return day.plusYears(years);
            }
            return value instanceof FiscalPeriod period
                    ? new FiscalPeriod(period.year() + years, period.length(), period.number())
                    : value;
        });
        Optional<ConflictReport> conflicts =
                context.conflicts().map(report -> (ConflictReport) rewriting.rewrite(report));
        StrategicPlan plan = (StrategicPlan) rewriting.rewrite(context.plan().plan());
        return with(context, plan, context.asOf().plusYears(years), conflicts);
    }

    static GateContext with(GateContext context, StrategicPlan plan) {
        return with(context, plan, context.asOf(), context.conflicts());
    }

    /** A report on the plan is then one on the variant. */
    private static GateContext with(
            GateContext context, StrategicPlan variant, LocalDate asOf, Optional<ConflictReport> conflicts) {
        ResolvedPlan plan = ResolvedPlan.of(variant);
        return new GateContext(
                plan,
                asOf,
                conflicts.map(report -> report.isOn(context.plan()) ? report.on(plan) : report),
                context.acceptedConflicts());
    }
}
