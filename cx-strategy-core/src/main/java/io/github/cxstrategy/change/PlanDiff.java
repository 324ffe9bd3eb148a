package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What changed between two plans: every difference once, none where they are equal, enough to turn one plan into the other.
 *
 * <p>It follows from the structure of the records, so that whatever a plan can hold is compared. How far it goes down:
 *
 * <ul>
 *   <li>Records are compared component by component; texts, numbers, ids, dates, amounts of money, periods and spans of
 *       days are told as a whole, and so is what changes from one case to another, and a type that contains itself.
 *   <li>What was missing and is there now is {@linkplain PlanChange.Added added}, as a whole with all that is in it; what
 *       is missing now is {@linkplain PlanChange.Removed removed}.
 *   <li>Sets are compared by element and maps by key.
 *   <li>Lists are compared by entity. An entity is known by its id, or by what it begins with where it has none: ids,
 *       fiscal periods and days, else one text with the optional text behind it. An influence is known by its two KPIs, an
 *       allocation decision by its initiative, a role metric by its KPI. Texts and ids in a list are known by themselves.
 *   <li>The order of a list is part of it: the fewest entities that have to change their place are {@linkplain
 *       PlanChange.Moved moved}, the others stay.
 *   <li>Elements of a list that cannot be told apart, because nothing names them or one name is there more than once in
 *       one of the plans, are told by their index and as a whole: removed and added where they differ. So a plan with
 *       duplicate ids is compared as exactly as any other.
 * </ul>
 *
 * <p>Changes come in the order of the components of the plan, in a list, set or map by key in code point order. Immutable
 * and thread-safe. Time and memory grow with the plans, and with n log n in the length n of a list.
 *
 * @param changes the changes, each one once
 */
public record PlanDiff(List<PlanChange> changes) {
    /** Checks that no change is there twice. */
    public PlanDiff {
        changes = Check.distinct("changes", changes);
    }

    /**
     * {@return what turns one plan into another; empty exactly if they are equal}
     *
     * @param before any plan, be it broken
     * @param after any plan, be it broken
     */
    public static PlanDiff between(StrategicPlan before, StrategicPlan after) {
        List<PlanChange> changes = new ArrayList<>();
        if (!Check.given("before", before).equals(Check.given("after", after))) {
            ValueTypes.plan().compare(Trail.START, before, after, changes::add);
        }
        return new PlanDiff(changes);
    }

    /** {@return whether nothing changed} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * {@return the changes in one part of the plan}
     *
     * @param part the part
     */
    public List<PlanChange> in(PlanPart part) {
        Optional<PlanPart> wanted = Optional.of(part);
        return changes.stream()
                .filter(change -> change.path().part().equals(wanted))
                .toList();
    }

    /**
     * {@return some of the changes; they can be applied and undone like all of them, as long as no record of the plan
     * refuses a half of what belongs together}
     *
     * @param wanted which changes to keep
     */
    public PlanDiff only(Predicate<? super PlanChange> wanted) {
        return new PlanDiff(changes.stream().filter(wanted).toList());
    }

    /** {@return what leads back: every change undone} */
    public PlanDiff reversed() {
        return new PlanDiff(changes.stream().map(PlanChange::reversed).toList());
    }

    /**
     * The plan with all these changes made. For the plan that they were found in it is exactly the other one.
     *
     * <p>Any other plan is accepted where it holds what the changes expect: the value that changes or is removed, and
     * nothing yet where something is added. What no change speaks of stays as it is. An index beyond the end of a list is
     * its end.
     *
     * @param plan the plan to change
     * @return the changed plan
     * @throws PlanMismatchException if the plan does not hold what the changes expect, with every such place; or if a
     *     record refuses what they would make of it
     */
    public StrategicPlan applyTo(StrategicPlan plan) {
        Misfits misfits = new Misfits();
        Object changed = ValueTypes.plan().patch(Edits.of(changes), Check.given("plan", plan), misfits);
        misfits.refuseIfAny();
        return (StrategicPlan) changed;
    }
}
