package io.github.cxstrategy.change;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the values of one type are told, compared and changed. Unless a type says otherwise, it is compared and changed as a
 * whole. Immutable once built.
 */
abstract class ValueType {
    /** Takes a value apart. */
    abstract PlanValue tell(Object value);

    /** Puts a value together again, or throws an {@link IllegalArgumentException}. */
    abstract Object read(PlanValue told);

    /** Tells the changes between two values that are not equal. */
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        changes.accept(new PlanChange.Changed(at.path(), tell(before), tell(after)));
    }

    /** Returns the value after the changes; keeps what they do not fit, and says why. */
    Object patch(Edits edits, Object base, Misfits misfits) {
        if (!edits.isOneChange() || !(edits.here().get(0) instanceof PlanChange.Changed changed)) {
            misfits.impossible(edits);
            return base;
        }
        return expect(changed, changed.from(), base, misfits) ? read(changed, changed.to(), base, misfits) : base;
    }

    /** Returns whether the plan has the value that a change expects. */
    final boolean expect(PlanChange change, PlanValue expected, Object base, Misfits misfits) {
        PlanValue actual = tell(base);
        if (!actual.equals(expected)) {
            misfits.differs(change, expected, actual);
        }
        return actual.equals(expected);
    }

    /** Returns the new value that a change tells, or another one if it cannot be read. */
    final Object read(PlanChange change, PlanValue told, Object otherwise, Misfits misfits) {
        Optional<Object> value = read(change, told, misfits);
        return value.orElse(otherwise);
    }

    /** Returns the new value that a change tells, unless it cannot be read. */
    final Optional<Object> read(PlanChange change, PlanValue told, Misfits misfits) {
        try {
            return Optional.of(read(told));
        } catch (IllegalArgumentException refusal) {
            misfits.unreadable(change, refusal);
            return Optional.empty();
        }
    }

    /** Returns whether a component with this value says nothing and is left out of the record. */
    boolean saysNothing(Object value) {
        return false;
    }

    /** Returns the value of a component that is left out; null where it must not be. */
    @Nullable
    Object nothing() {
        return null;
    }

    /** Returns what names a value of this type among others in a list; nothing where nothing does. */
    Optional<String> name(Object value) {
        return Optional.empty();
    }

    /** Returns how values of this type take part in the name of a record that holds them. */
    Naming naming() {
        return Naming.NOTHING;
    }

    /** Returns whether values of this type are compared component by component; in a list they are entities. */
    boolean isByComponent() {
        return false;
    }

    /** Returns the type of a component of the values of this type; null if there is none of that name. */
    @Nullable
    ValueType component(String name) {
        return null;
    }

    /** Returns the type of the elements of the values of this type; null if they have none. */
    @Nullable
    ValueType element() {
        return null;
    }
}
