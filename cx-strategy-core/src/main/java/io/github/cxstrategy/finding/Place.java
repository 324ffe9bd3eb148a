package io.github.cxstrategy.finding;

import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.check.CodePoints;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where in a plan something was found. Ordered by part, list, entity and field, in code point order.
 *
 * @param part the part of the plan, named as in its JSON form, for example {@code initiatives}
 * @param list which list of the part, if it has several, for example {@code milestones} of {@code roadmap}
 * @param entity the id of the entity, if the finding is about one
 * @param field the field of the entity, if the finding is about one
 */
public record Place(String part, Optional<String> list, Optional<String> entity, Optional<String> field)
        implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::part, CodePoints.ORDER)
            .thenComparing(place -> place.list.orElse(""), CodePoints.ORDER)
            .thenComparing(place -> place.entity.orElse(""), CodePoints.ORDER)
            .thenComparing(place -> place.field.orElse(""), CodePoints.ORDER);

    /** Checks the texts. */
    public Place {
        Check.text("part", part);
        Check.text("list", list);
        Check.text("entity", entity);
        Check.text("field", field);
    }

    /**
     * {@return a part as a whole}
     *
     * @param part the part of the plan
     */
    public static Place of(String part) {
        return new Place(part, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return an entity as a whole}
     *
     * @param part the part of the plan
     * @param entity its id
     */
    public static Place of(String part, Object entity) {
        return new Place(part, Optional.empty(), Optional.of(entity.toString()), Optional.empty());
    }

    /**
     * {@return a field of an entity}
     *
     * @param part the part of the plan
     * @param entity its id
     * @param field its field
     */
    public static Place of(String part, Object entity, String field) {
        return new Place(part, Optional.empty(), Optional.of(entity.toString()), Optional.of(field));
    }

    /**
     * {@return this place in one of several lists of its part}
     *
     * @param list the list, for example {@code milestones}
     */
    public Place in(String list) {
        return new Place(part, Optional.of(list), entity, field);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@return for example {@code initiatives[new-crm].prerequisites} or {@code roadmap.milestones[live].due}} */
    @Override
    public String toString() {
        return part
                + list.map(l -> "." + l).orElse("")
                + entity.map(e -> "[" + e + "]").orElse("")
                + field.map(f -> "." + f).orElse("");
    }
}
