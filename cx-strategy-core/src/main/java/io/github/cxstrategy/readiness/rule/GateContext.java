package io.github.cxstrategy.readiness.rule;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a gate is judged on: a plan, a date, and the conflict report if one was made.
 *
 * <p>Facts read through the context tell absent from unknown: what a {@link Coverage#COMPLETE} part does not have is
 * absent, what another part does not have is unknown. Immutable and thread-safe.
 *
 * @param plan the plan
 * @param asOf the day as of which it is judged
 * @param conflicts the conflict report on the same plan, if one was made
 */
public record GateContext(ResolvedPlan plan, LocalDate asOf, Optional<ConflictReport> conflicts) {
    /** Checks that all are given. */
    public GateContext {
        io.github.cxstrategy.internal.check.Check.given("plan", plan);
        io.github.cxstrategy.internal.check.Check.given("asOf", asOf);
        io.github.cxstrategy.internal.check.Check.given("conflicts", conflicts);
    }

    /**
     * {@return a context without conflict report}
     *
     * @param plan the plan
     * @param asOf the day as of which it is judged
     */
    public static GateContext of(ResolvedPlan plan, LocalDate asOf) {
        return new GateContext(plan, asOf, Optional.empty());
    }

    /**
     * {@return a context with a conflict report}
     *
     * @param plan the plan
     * @param conflicts the conflict report on the same plan
     * @param asOf the day as of which it is judged
     */
    public static GateContext of(ResolvedPlan plan, ConflictReport conflicts, LocalDate asOf) {
        return new GateContext(plan, asOf, Optional.of(conflicts));
    }

    /**
     * {@return whether a part is complete, so that what it does not have does not exist}
     *
     * @param part a part of the plan
     */
    public boolean isComplete(PlanPart part) {
        return plan.plan().coverage(part) == Coverage.COMPLETE;
    }

    /**
     * {@return a fact that is missing: absent in a complete part, unknown in any other}
     *
     * @param part the part of the plan it would be in
     * @param subject whom or what it would be about
     * @param name its name
     */
    public Fact missing(PlanPart part, String subject, String name) {
        return isComplete(part) ? new Fact.Absent(subject, name) : new Fact.Unknown(subject, name);
    }

    /**
     * {@return a fact that may be missing}
     *
     * @param part the part of the plan it is in
     * @param subject whom or what it is about
     * @param name its name
     * @param value its value, if the plan has it
     */
    public Fact fact(PlanPart part, String subject, String name, Optional<?> value) {
        return value.<Fact>map(v -> new Fact.Known(subject, name, v.toString()))
                .orElseGet(() -> missing(part, subject, name));
    }

    /**
     * {@return a fact that is a list; an empty one is missing}
     *
     * @param part the part of the plan it is in
     * @param subject whom or what it is about
     * @param name its name
     * @param values what the list holds, in an order that does not depend on how the plan was written
     */
    public Fact fact(PlanPart part, String subject, String name, Collection<?> values) {
        return values.isEmpty()
                ? missing(part, subject, name)
                : new Fact.Known(
                        subject, name, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /**
     * {@return a formula that must hold for every entity of a part}
     *
     * @param <T> the kind of entity
     * @param part the part of the plan
     * @param entities the entities
     * @param id the id of an entity
     * @param check what must hold for one of them; if it throws, that entity alone is unknown
     */
    public <T> Check.ForEach forEach(
            PlanPart part, Collection<? extends T> entities, Function<? super T, Id<?>> id, Function<T, Check> check) {
        return new Check.ForEach(part, part.key(), !isComplete(part), items(entities, id, check));
    }

    /**
     * {@return a formula that must hold for some entity of a part}
     *
     * @param <T> the kind of entity
     * @param part the part of the plan
     * @param entities the entities
     * @param id the id of an entity
     * @param check what must hold for one of them; if it throws, that entity alone is unknown
     */
    public <T> Check.Exists exists(
            PlanPart part, Collection<? extends T> entities, Function<? super T, Id<?>> id, Function<T, Check> check) {
        return new Check.Exists(part, part.key(), !isComplete(part), items(entities, id, check));
    }

    /**
     * {@return one item for each entity, in the order of their ids}
     *
     * @param <T> the kind of entity
     * @param entities the entities
     * @param id the id of an entity
     * @param check what must hold for one of them; if it throws, that entity alone is unknown
     */
    public static <T> List<Check.Item> items(
            Collection<? extends T> entities, Function<? super T, Id<?>> id, Function<T, Check> check) {
        List<Check.Item> items = new ArrayList<>();
        entities.stream()
                .sorted((a, b) -> id.apply(a).compareTo(id.apply(b)))
                .forEach(entity -> items.add(item(id.apply(entity).value(), () -> check.apply(entity))));
        return items;
    }

    /**
     * {@return one item, broken if its formula throws}
     *
     * @param subject the id of the item
     * @param check what must hold for it
     */
    public static Check.Item item(String subject, Supplier<Check> check) {
        try {
            return new Check.Item(subject, check.get());
        } catch (RuntimeException e) {
            return new Check.Item(subject, broken(e));
        }
    }

    /**
     * {@return a formula that could not be evaluated}
     *
     * @param cause what was thrown
     */
    public static Check broken(RuntimeException cause) {
        String text = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return new Check.Broken(cause.getClass().getSimpleName() + text);
    }
}
