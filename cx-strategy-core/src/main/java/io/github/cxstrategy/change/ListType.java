package io.github.cxstrategy.change;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists: elements are added, removed and moved, and entities changed by component. */
final class ListType extends ValueType {
    private final ValueType element;

    ListType(ValueType element) {
        this.element = element;
    }

    @Override
    PlanValue tell(Object value) {
        return SetType.tellAll(element, (Collection<?>) value);
    }

    @Override
    Object read(PlanValue told) {
        return SetType.readAll(element, told);
    }

    @Override
    boolean saysNothing(Object value) {
        return ((List<?>) value).isEmpty();
    }

    @Override
    Object nothing() {
        return List.of();
    }

    @Override
    void compare(Trail at, Object before, Object after, Consumer<PlanChange> changes) {
        new ListComparison(element, at, (List<?>) before, (List<?>) after).tell(changes);
    }

    @Override
    Object patch(Edits edits, Object base, Misfits misfits) {
        return new ListPatch(element, (List<?>) base, misfits).apply(edits);
    }

    @Override
    Optional<String> name(Object value) {
        return SetType.nameOfAll(element, (Collection<?>) value);
    }

    @Override
    Naming naming() {
        return element.naming() == Naming.ID ? Naming.IDS : Naming.NOTHING;
    }

    @Override
    @Nullable
    ValueType element() {
        return element;
    }
}
