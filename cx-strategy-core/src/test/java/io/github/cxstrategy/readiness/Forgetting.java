package io.github.cxstrategy.readiness;

import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Leaves out facts of any kind, anywhere in some parts of a plan, and marks those parts as partial. */
final class Forgetting {
    private static final int ONE_OUT_OF = 12;

    private final Set<PlanPart> parts;
    private final Random random;

    private Forgetting(Set<PlanPart> parts, Random random) {
        this.parts = parts;
        this.random = random;
    }

    static StrategicPlan someOf(StrategicPlan plan, Random random) {
        Set<PlanPart> parts = EnumSet.noneOf(PlanPart.class);
        for (int i = 0; i < 3; i++) {
            parts.add(RandomPlans.pick(List.of(PlanPart.values()), random));
        }
        StrategicPlan less = (StrategicPlan) new Forgetting(parts, random).record(plan, Optional.empty());
        StrategicPlan.Builder builder = less.toBuilder();
        parts.forEach(part -> builder.addCoverage(part, Coverage.PARTIAL));
        return builder.build();
    }

    private Object record(Object entity, Optional<PlanPart> part) {
        RecordComponent[] components = entity.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            try {
                Object value = components[i].getAccessor().invoke(entity);
                Optional<PlanPart> inner = part(components[i].getName(), part);
                values[i] = components[i].getName().equals("declaredCoverage") ? value : value(value, inner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        try {
            return entity.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            return entity; // it cannot be without what was left out
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part that a component of the plan, or of one of its parts, belongs to. */
    private static Optional<PlanPart> part(String component, Optional<PlanPart> outer) {
        boolean nested = outer.isEmpty()
                || (outer.get() == PlanPart.STRATEGY
                        && Set.of("strategyMap", "mandate").contains(component))
                || (outer.get() == PlanPart.LIFECYCLE && component.equals("journeys"))
                || (outer.get() == PlanPart.SCORECARD && component.equals("influences"));
        return nested
                ? Arrays.stream(PlanPart.values())
                        .filter(part -> part.key().equals(component))
                        .findFirst()
                : outer;
    }

    private boolean forgets(Optional<PlanPart> part) {
        return part.filter(parts::contains).isPresent() && random.nextInt(ONE_OUT_OF) == 0;
    }

    private Object value(Object value, Optional<PlanPart> part) {
        if (value instanceof Optional<?> optional) {
            return forgets(part) ? Optional.empty() : optional.map(inner -> value(inner, part));
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            map.forEach((key, inner) -> {
                if (!forgets(part)) {
                    kept.put(key, value(inner, part));
                }
            });
            return kept;
        }
        if (value instanceof Collection<?> entries) {
            List<Object> kept = new ArrayList<>();
            for (Object entry : entries) {
                if (!forgets(part)) {
                    kept.add(value(entry, part));
                }
            }
            return value instanceof Set<?> ? new LinkedHashSet<>(kept) : kept;
        }
        boolean ours = value.getClass().isRecord() && value.getClass().getName().contains(".model.");
        return ours ? record(value, part) : value;
    }
}
