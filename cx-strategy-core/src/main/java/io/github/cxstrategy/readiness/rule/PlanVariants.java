package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Rewriting;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /** Parts that stand inside the component of another one. */
    private static final Map<String, Set<PlanPart>> PARTS_INSIDE = Map.of(
            "strategy", Set.of(PlanPart.STRATEGY_MAP, PlanPart.MANDATE),
            "lifecycle", Set.of(PlanPart.JOURNEYS),
            "scorecard", Set.of(PlanPart.INFLUENCES));

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
        return new GateContext(
                ResolvedPlan.of(plan), context.asOf().plusYears(years), conflicts, context.acceptedConflicts());
    }

    /**
     * A plan in which one thing is not told: a value is left out, or an element of a list.
     *
     * @param what the component that is told less of
     * @param complete the plan, saying of its parts what the whole one does: the thing does not exist
     * @param partial the plan, saying that the part is partial: the thing may exist
     */
    record Less(String what, GateContext complete, GateContext partial) {}

    /** Empty if the plan has nothing that could be left out there, or could not be without it. */
    static Optional<Less> less(GateContext context, Random random) {
        RecordShape shape = RecordShape.of(StrategicPlan.class);
        StrategicPlan whole = context.plan().plan();
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < shape.names().size(); i++) {
            if (isPart(shape.names().get(i)) && count(shape.components().get(i), shape.get(i, whole)) > 0) {
                told.add(i);
            }
        }
        if (told.isEmpty()) {
            return Optional.empty();
        }
        int index = told.get(random.nextInt(told.size()));
        RecordComponent component = shape.components().get(index);
        Object value = shape.get(index, whole);
        Omission omission = new Omission(random.nextInt(count(component, value)), random);
        try {
            Object[] values = new Object[shape.names().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = shape.get(i, whole);
            }
            values[index] = new Rewriting(omission).rewrite(component, value);
            StrategicPlan less = (StrategicPlan) shape.construct(values);
            return Optional.of(new Less(
                    component.getName() + (component.getName().equals(omission.what) ? "" : ", " + omission.what),
                    with(context, covered(less, component.getName(), whole)),
                    with(context, covered(less, component.getName()))));
        } catch (IllegalArgumentException cannotBe) {
            return Optional.empty();
        }
    }

    private static int count(RecordComponent component, Object value) {
        Omission counting = new Omission(-1, new Random(0));
        new Rewriting(counting).rewrite(component, value);
        return counting.seen;
    }

    private static boolean isPart(String component) {
        return List.of(PlanPart.values()).stream().anyMatch(part -> part.key().equals(component));
    }

    private static Set<PlanPart> parts(String component) {
        Set<PlanPart> parts = new LinkedHashSet<>(PARTS_INSIDE.getOrDefault(component, Set.of()));
        List.of(PlanPart.values()).stream()
                .filter(part -> part.key().equals(component))
                .forEach(parts::add);
        return parts;
    }

    private static StrategicPlan covered(StrategicPlan plan, String component) {
        StrategicPlan.Builder builder = plan.toBuilder();
        parts(component).forEach(part -> builder.addCoverage(part, Coverage.PARTIAL));
        return builder.build();
    }

    private static StrategicPlan covered(StrategicPlan plan, String component, StrategicPlan like) {
        StrategicPlan.Builder builder = plan.toBuilder();
        parts(component).forEach(part -> builder.addCoverage(part, like.coverage(part)));
        return builder.build();
    }

    private static GateContext with(GateContext context, StrategicPlan plan) {
        return new GateContext(
                ResolvedPlan.of(plan), context.asOf(), context.conflicts(), context.acceptedConflicts());
    }

    /** Leaves out one thing of all that can be, and counts them. For one thread. */
    private static final class Omission implements Rewriting.Change {
        private final int target;
        private final Random random;
        private int seen;
        private String what = "";

        Omission(int target, Random random) {
            this.target = target;
            this.random = random;
        }

        @Override
        public Object of(RecordComponent component, Object value) {
            boolean can = value instanceof Optional<?> optional
                    ? optional.isPresent()
                    : value instanceof Collection<?> elements && !elements.isEmpty();
            if (!can || seen++ != target) {
                return value;
            }
            what = component.getName();
            if (value instanceof Optional) {
                return Optional.empty();
            }
            List<Object> rest = new ArrayList<>((Collection<?>) value);
            rest.remove(random.nextInt(rest.size()));
            return value instanceof Set ? new LinkedHashSet<>(rest) : rest;
        }
    }
}
