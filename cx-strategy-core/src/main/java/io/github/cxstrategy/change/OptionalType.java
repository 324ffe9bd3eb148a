package io.github.cxstrategy.change;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be missing: added, removed, or changed like the value inside. */
final class OptionalType extends ValueType {
    private final ValueType inside;

    OptionalType(ValueType inside) {
        this.inside = inside;
    }

    @Override
    PlanValue tell(Object value) {
        return inside.tell(((Optional<?>) value).orElseThrow());
    }

    @Override
    Object read(PlanValue told) {
        return Optional.of(inside.read(told));
    }

    @Override
    boolean saysNothing(Object value) {
        return ((Optional<?>) value).isEmpty();
    }

    @Override
    Object nothing() {
        return Optional.empty();
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        if (saysNothing(before)) {
            changes.accept(new PlanChange.Added(at.path(), tell(after), Optional.empty()));
        } else if (saysNothing(after)) {
            changes.accept(new PlanChange.Removed(at.path(), tell(before), Optional.empty()));
        } else {
            inside.compare(at, ((Optional<?>) before).get(), ((Optional<?>) after).get(), changes);
        }
    }

    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        Optional<?> present = (Optional<?>) base;
        if (edits.isOneChange() && edits.here().get(0) instanceof PlanChange.Added added) {
            if (present.isPresent()) {
                misfits.present(added);
                return base;
            }
            return read(added, added.value(), base, misfits);
        }
        if (present.isEmpty()) {
            misfits.missing(edits);
            return base;
        }
        if (edits.isOneChange() && edits.here().get(0) instanceof PlanChange.Removed removed) {
            return expect(removed, removed.value(), base, misfits) ? Optional.empty() : base;
        }
        return Optional.of(inside.patch(edits, present.get(), misfits));
    }

    @Override
    Optional<String> name(Object value) {
        return ((Optional<?>) value).flatMap(inside::name);
    }

    @Override
    @Nullable
    ValueType component(String name) {
        return inside.component(name);
    }

    @Override
    @Nullable
    ValueType element() {
        return inside.element();
    }

    /** Whether there is a day says much about a thing but does not name it. */
    @Override
    Naming naming() {
        return inside.naming() == Naming.ID || inside.naming() == Naming.WORDS ? inside.naming() : Naming.NOTHING;
    }
}
