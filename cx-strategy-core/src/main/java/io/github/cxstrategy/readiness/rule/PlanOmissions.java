package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Rewriting;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Plans in which one thing is not told: a value, or an element of a list. Each kind of thing gets its turn. */
final class PlanOmissions {
    private static final RecordShape PLAN = RecordShape.of(StrategicPlan.class);

    /** Parts that stand inside the component of another one. */
    private static final Map<String, Set<PlanPart>> PARTS_INSIDE = Map.of(
            "strategy", Set.of(PlanPart.STRATEGY_MAP, PlanPart.MANDATE),
            "lifecycle", Set.of(PlanPart.JOURNEYS),
            "scorecard", Set.of(PlanPart.INFLUENCES));

    private final GateContext context;
    private final StrategicPlan whole;
    /** The things that can be left out, by what they are called where. */
    private final List<List<Place>> groups;

    /** A component of the plan, and the how-manieth thing in it. */
    private record Place(int component, int index) {}

    /**
     * A plan in which one thing is not told.
     *
     * @param what where the thing is left out
     * @param complete the plan, saying of its parts what the whole one does: the thing does not exist
     * @param partial the plan, saying that the part is partial: the thing may exist
     */
    record Less(String what, GateContext complete, GateContext partial) {}

    PlanOmissions(GateContext context) {
        this.context = context;
        whole = context.plan().plan();
        Map<String, List<Place>> byName = new LinkedHashMap<>();
        for (int i = 0; i < PLAN.names().size(); i++) {
            if (!parts(PLAN.names().get(i)).isEmpty()) {
                Omission counting = new Omission(-1, new Random(0));
                new Rewriting(counting).rewrite(PLAN.components().get(i), PLAN.get(i, whole));
                for (int k = 0; k < counting.seen.size(); k++) {
                    byName.computeIfAbsent(i + " " + counting.seen.get(k), name -> new ArrayList<>())
                            .add(new Place(i, k));
                }
            }
        }
        groups = List.copyOf(byName.values());
    }

    /**
     * One of the plans.
     *
     * @param turn which kind of thing is left out
     * @param random decides which one of them
     * @return empty if there is nothing to leave out, or the plan cannot be without it
     */
    Optional<Less> less(int turn, Random random) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        List<Place> group = groups.get(turn % groups.size());
        Place place = group.get(random.nextInt(group.size()));
        Omission omission = new Omission(place.index, random);
        String component = PLAN.names().get(place.component);
        try {
            Object[] values = new Object[PLAN.names().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = PLAN.get(i, whole);
            }
            values[place.component] =
                    new Rewriting(omission).rewrite(PLAN.components().get(place.component), values[place.component]);
            StrategicPlan.Builder less = ((StrategicPlan) PLAN.construct(values)).toBuilder();
            parts(component).forEach(part -> less.addCoverage(part, whole.coverage(part)));
            GateContext complete = PlanVariants.with(context, less.build());
            parts(component).forEach(part -> less.addCoverage(part, Coverage.PARTIAL));
            String what = omission.seen.get(place.index);
            return Optional.of(new Less(
                    component + (component.equals(what) ? "" : ", " + what),
                    complete,
                    PlanVariants.with(context, less.build())));
        } catch (IllegalArgumentException cannotBe) {
            return Optional.empty();
        }
    }

    private static Set<PlanPart> parts(String component) {
        Set<PlanPart> parts = new LinkedHashSet<>(PARTS_INSIDE.getOrDefault(component, Set.of()));
        List.of(PlanPart.values()).stream()
                .filter(part -> part.key().equals(component))
                .forEach(parts::add);
        return parts;
    }

    /** Leaves out one thing of all that can be, and lists them. For one thread. */
    private static final class Omission implements Rewriting.Change {
        private final int target;
        private final Random random;
        private final List<String> seen = new ArrayList<>();

        Omission(int target, Random random) {
            this.target = target;
            this.random = random;
        }

        @Override
        public Object of(RecordComponent component, Object value) {
            boolean can = value instanceof Optional<?> optional
                    ? optional.isPresent()
                    : value instanceof Collection<?> elements && !elements.isEmpty();
            if (!can) {
                return value;
            }
            seen.add(component.getName());
            if (seen.size() - 1 != target) {
                return value;
            }
            if (value instanceof Optional) {
                return Optional.empty();
            }
            List<Object> rest = new ArrayList<>((Collection<?>) value);
            rest.remove(random.nextInt(rest.size()));
            return value instanceof Set ? new LinkedHashSet<>(rest) : rest;
        }
    }
}
