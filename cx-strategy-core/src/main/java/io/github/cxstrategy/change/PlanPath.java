package io.github.cxstrategy.change;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.PlanPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in a plan, down to the last field: the way that leads there from the plan.
 *
 * @param steps the steps, at least one
 */
public record PlanPath(List<Step> steps) {
    private static final Map<String, PlanPart> PARTS =
            Arrays.stream(PlanPart.values()).collect(Collectors.toUnmodifiableMap(PlanPart::key, Function.identity()));

    /**
     * One step: into a component of a record and, where that holds several things, to one of them.
     *
     * @param component the name of the component, for example {@code initiatives}
     * @param element which one of several: the id of an entity or the text that names it, an element of a set, a key of a
     *     map; empty where the step ends at the component as a whole
     */
    public record Step(String component, Optional<String> element) {
        /** Checks the name. */
        public Step {
            Check.text("component", component);
            Check.given("element", element);
        }

        /** {@return for example {@code initiatives[chat]}} */
        @Override
        public String toString() {
            return component + element.map(name -> "[" + name + "]").orElse("");
        }
    }

    /** Checks that there is a step. */
    public PlanPath {
        steps = Check.list("steps", steps);
        checkArgument(!steps.isEmpty(), "'steps' must lead somewhere but there are none.");
    }

    /** {@return the part of the plan; empty for what the plan itself says, such as its name or its calendar} */
    public Optional<PlanPart> part() {
        return Optional.ofNullable(PARTS.get(steps.get(partEnd() - 1).component()));
    }

    /**
     * {@return the innermost entity that this is, or is about: something in a list that has an id or another name of its
     * own, such as a funding option of an initiative; empty if there is none}
     */
    public Optional<PlanPath> entity() {
        int end = ValueTypes.ofEntities(steps).max().orElse(0);
        return end == 0 ? Optional.empty() : Optional.of(new PlanPath(steps.subList(0, end)));
    }

    /**
     * {@return the field of the entity, or of the part where there is no entity, for example {@code goal.target}; empty if
     * this is the entity or the part as a whole}
     */
    public Optional<String> field() {
        int start = ValueTypes.ofEntities(steps).max().orElse(part().isPresent() ? partEnd() : 0);
        return text(steps.subList(start, steps.size()));
    }

    /** {@return which one of several things in the last component; empty if this is the component as a whole} */
    public Optional<String> element() {
        return steps.get(steps.size() - 1).element();
    }

    /**
     * {@return this place as findings call it: the part, the list if the part has several, the outermost entity, and the
     * rest as its field}
     */
    public Place place() {
        int partEnd = partEnd();
        Step part = steps.get(partEnd - 1);
        int entity = ValueTypes.ofEntities(steps).min().orElse(partEnd);
        Step named = steps.get(entity - 1);
        Place place = new Place(
                part.component(), Optional.empty(), named.element(), text(steps.subList(entity, steps.size())));
        return entity == partEnd + 1 ? PlanPlaces.inList(place, named.component()) : place;
    }

    /** A part may lie within another, as influences do in the scorecard; no part lies within an entity. */
    private int partEnd() {
        int end = 1;
        for (int i = 1; i < steps.size() && steps.get(i - 1).element().isEmpty(); i++) {
            String component = steps.get(i).component();
            if (PARTS.containsKey(component)
                    && !component.equals(steps.get(end - 1).component())) {
                end = i + 1;
            }
        }
        return end;
    }

    private static Optional<String> text(List<Step> steps) {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.stream().map(Step::toString).collect(Collectors.joining(".")));
    }

    /** {@return for example {@code initiatives[chat].options[full].name}} */
    @Override
    public String toString() {
        return text(steps).orElse("");
    }
}
