package io.github.cxstrategy.readiness.rule;

import com.google.common.collect.ImmutableList;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.internal.check.CodePoints;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.GateDecision;
import io.github.cxstrategy.readiness.rule.Check.Item;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a gate is judged on: a plan, a date, the conflict report if one was made, and the conflicts that were known and
 * taken as they were.
 *
 * <p>Facts read through the context tell absent from unknown: what a {@link Coverage#COMPLETE} part does not have is
 * absent, what another part does not have is unknown. Immutable and thread-safe.
 *
 * @param plan the plan
 * @param asOf the day as of which it is judged
 * @param conflicts the conflict report, if one was made; one that is not on this state of the plan decides nothing, see
 *     {@link ConflictReport#isOn}
 * @param acceptedConflicts the ids of the conflicts that were known and taken as they were: the accepted baseline
 */
public record GateContext(
        ResolvedPlan plan, LocalDate asOf, Optional<ConflictReport> conflicts, Set<String> acceptedConflicts) {
    private static final Comparator<Check.Item> BY_SUBJECT =
            Comparator.comparing(Check.Item::subject, CodePoints.ORDER);

    /**
     * An entity and how much it counts.
     *
     * @param item whether it belongs
     * @param weight how much it counts, not negative
     */
    public record Weighted(Item item, Quantity weight) {}

    /** Checks that all are given. */
    public GateContext {
        io.github.cxstrategy.internal.check.Check.given("plan", plan);
        io.github.cxstrategy.internal.check.Check.given("asOf", asOf);
        io.github.cxstrategy.internal.check.Check.given("conflicts", conflicts);
        acceptedConflicts = io.github.cxstrategy.internal.check.Check.set("acceptedConflicts", acceptedConflicts);
    }

    /**
     * A context whose accepted baseline is what the gate decisions of the plan, up to that day, have accepted.
     *
     * @param plan the plan
     * @param asOf the day as of which it is judged
     * @param conflicts the conflict report on the same plan, if one was made
     */
    public GateContext(ResolvedPlan plan, LocalDate asOf, Optional<ConflictReport> conflicts) {
        this(plan, asOf, conflicts, accepted(plan, asOf));
    }

    private static Set<String> accepted(ResolvedPlan plan, LocalDate asOf) {
        Set<String> accepted = new HashSet<>();
        for (GateDecision decision : plan.plan().gateDecisions()) {
            if (!decision.on().isAfter(asOf)) {
                accepted.addAll(decision.acceptedConflicts());
            }
        }
        return accepted;
    }

    /**
     * {@return this context with another accepted baseline}
     *
     * @param conflicts the ids of the conflicts that were known and taken as they were
     */
    public GateContext accepting(Set<String> conflicts) {
        return new GateContext(plan, asOf, this.conflicts, conflicts);
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
        return value.isPresent() ? new Fact.Known(subject, name, value.get().toString()) : missing(part, subject, name);
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
        if (values.isEmpty()) {
            return missing(part, subject, name);
        } else if (values.size() == 1) {
            return new Fact.Known(subject, name, values.iterator().next().toString());
        }
        StringJoiner text = new StringJoiner(", ");
        for (Object value : values) {
            text.add(value.toString());
        }
        return new Fact.Known(subject, name, text.toString());
    }

    /**
     * {@return a formula that looks at one value: unknown if there is none, whether absent or unknown}
     *
     * @param <T> the kind of value
     * @param part the part of the plan it is in
     * @param subject whom or what it is about
     * @param name its name
     * @param value its value, if the plan has it
     * @param condition what must hold of it
     */
    public <T> Check holds(
            PlanPart part, String subject, String name, Optional<T> value, Predicate<? super T> condition) {
        return Check.holds(
                fact(part, subject, name, value), value.filter(condition).isPresent());
    }

    /**
     * {@return a number that may be missing}
     *
     * @param part the part of the plan it is in
     * @param subject whom or what it is about
     * @param name its name
     * @param value its value, if the plan has it
     */
    public Quantity number(PlanPart part, String subject, String name, Optional<BigDecimal> value) {
        Fact fact = value.isPresent()
                ? new Fact.Known(subject, name, value.get().toPlainString())
                : missing(part, subject, name);
        return new Quantity(fact, value, value);
    }

    /**
     * {@return a day that may be missing, as the number of days since 1970-01-01}
     *
     * @param part the part of the plan it is in
     * @param subject whom or what it is about
     * @param name its name
     * @param day the day, if the plan has it
     */
    public Quantity day(PlanPart part, String subject, String name, Optional<LocalDate> day) {
        Optional<BigDecimal> number = day.map(LocalDate::toEpochDay).map(BigDecimal::valueOf);
        return new Quantity(fact(part, subject, name, day), number, number);
    }

    /** {@return the day as of which the plan is judged, to compare days with} */
    public Quantity today() {
        return Quantity.exactly("plan", "as of", BigDecimal.valueOf(asOf.toEpochDay()), asOf.toString());
    }

    /**
     * {@return how many items pass: between bounds if some are unknown, without upper bound if the part may go on}
     *
     * @param part the part of the plan
     * @param name what is counted, for example {@code audiences that matter}
     * @param items what must hold for an item to count
     */
    public Quantity count(PlanPart part, String name, List<Item> items) {
        return aggregates(part, "plan", name).count(items);
    }

    /**
     * {@return how many entities a part has; at least that many if it may go on}
     *
     * @param part the part of the plan
     * @param name what is counted
     * @param count how many are written down
     */
    public Quantity count(PlanPart part, String name, int count) {
        return isComplete(part)
                ? Quantity.exactly("plan", name, count)
                : new Quantity(
                        new Fact.Unknown("plan", name),
                        Optional.of(BigDecimal.valueOf(count)),
                        Optional.empty(),
                        List.of(Fact.rest(part.noun())));
    }

    /**
     * {@return the sum of amounts, none of them negative; without upper bound if the part may go on}
     *
     * @param part the part of the plan that the amounts are from
     * @param subject whom or what the sum is about
     * @param name its name
     * @param amounts the amounts
     */
    public Quantity sum(PlanPart part, String subject, String name, Collection<Quantity> amounts) {
        return aggregates(part, subject, name).sum(amounts);
    }

    /**
     * {@return the least of some numbers; without lower bound if the part may go on or one is not known}
     *
     * @param part the part of the plan that the numbers are from
     * @param subject whom or what it is about
     * @param name its name
     * @param values the numbers; of none, nothing is known
     */
    public Quantity least(PlanPart part, String subject, String name, Collection<Quantity> values) {
        return aggregates(part, subject, name).least(values);
    }

    /**
     * {@return the largest of some numbers; without upper bound if the part may go on or one is not known}
     *
     * @param part the part of the plan that the numbers are from
     * @param subject whom or what it is about
     * @param name its name
     * @param values the numbers; of none, nothing is known
     */
    public Quantity largest(PlanPart part, String subject, String name, Collection<Quantity> values) {
        return aggregates(part, subject, name).largest(values);
    }

    /**
     * {@return a formula on the share of the items that pass; not applicable if there is known to be no item}
     *
     * @param part the part of the plan
     * @param name what the share is of, for example {@code share of reactive initiatives}
     * @param items what must hold for an item to belong to the share; those that are not applicable do not count
     * @param relation what must hold between share and limit
     * @param limit the limit
     */
    public Check share(PlanPart part, String name, List<Item> items, Relation relation, Ratio limit) {
        Quantity one = Quantity.exactly("plan", "weight", 1);
        return weightedShare(
                part, name, items.stream().map(item -> new Weighted(item, one)).toList(), relation, limit);
    }

    /**
     * {@return a formula on the share of the weight of the items that pass; not applicable if there is known to be none}
     *
     * @param part the part of the plan
     * @param name what the share is of
     * @param items what must hold for an item to belong to the share, and how much it counts
     * @param relation what must hold between share and limit
     * @param limit the limit
     */
    public Check weightedShare(PlanPart part, String name, List<Weighted> items, Relation relation, Ratio limit) {
        return aggregates(part, "plan", name)
                .share(items)
                .<Check>map(share -> Check.compare(
                        share, relation, Quantity.exactly("rule", "limit", limit.value(), limit.toString())))
                .orElseGet(() -> new Check.NotApplicable("There is nothing of which to take the " + name + "."));
    }

    private Aggregates aggregates(PlanPart part, String subject, String name) {
        return new Aggregates(subject, name, part.noun(), !isComplete(part));
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
        return new Check.ForEach(part, part.noun(), !isComplete(part), items(entities, id, check));
    }

    /**
     * {@return a formula by which every entity of a part must have a value}
     *
     * @param <T> the kind of entity
     * @param part the part of the plan
     * @param entities the entities
     * @param id the id of an entity
     * @param name the name of the value
     * @param value the value, if an entity has it
     */
    public <T> Check.ForEach everyHas(
            PlanPart part,
            Collection<? extends T> entities,
            Function<? super T, Id<?>> id,
            String name,
            Function<? super T, ? extends Optional<?>> value) {
        return this.<T>forEach(
                part,
                entities,
                id,
                entity -> Check.present(fact(part, id.apply(entity).value(), name, value.apply(entity))));
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
        return new Check.Exists(part, part.noun(), !isComplete(part), items(entities, id, check));
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
        ImmutableList.Builder<Check.Item> items = ImmutableList.builderWithExpectedSize(entities.size());
        boolean ordered = true;
        String before = "";
        for (T entity : entities) {
            String subject = id.apply(entity).value();
            items.add(item(subject, entity, check));
            ordered = ordered && CodePoints.ORDER.compare(before, subject) <= 0;
            before = subject;
        }
        return ordered ? items.build() : ImmutableList.sortedCopyOf(BY_SUBJECT, items.build());
    }

    private static <T> Check.Item item(String subject, T entity, Function<T, Check> check) {
        try {
            return new Check.Item(subject, check.apply(entity));
        } catch (RuntimeException e) {
            return new Check.Item(subject, broken(e));
        }
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
