package io.github.cxstrategy.text;

import io.github.cxstrategy.change.PlanChange;
import io.github.cxstrategy.change.PlanChange.Added;
import io.github.cxstrategy.change.PlanChange.Changed;
import io.github.cxstrategy.change.PlanChange.Moved;
import io.github.cxstrategy.change.PlanChange.Removed;
import io.github.cxstrategy.change.PlanDiff;
import io.github.cxstrategy.change.PlanPath;
import io.github.cxstrategy.change.PlanValue;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two plans, as text made for people; do not parse it. {@code +} is what was added, {@code -} what was
 * removed, {@code ~} what changed and {@code >} what only stands elsewhere.
 */
public final class PlanDiffText {
    private static final int MOST_CHARACTERS = 160;

    private static final Set<String> SPAN = Set.of("start", "endInclusive");

    private PlanDiffText() {}

    /**
     * {@return every change, by part of the plan}
     *
     * @param after the plan after the changes
     * @param diff the changes
     */
    public static String of(StrategicPlan after, PlanDiff diff) {
        Page page = new Page().title(after.name());
        if (diff.isEmpty()) {
            return page.paragraph("Nothing changed.").toString();
        }
        page.paragraph(summary(diff));
        Optional<Optional<PlanPart>> part = Optional.empty();
        for (PlanChange change : diff.changes()) {
            if (!part.equals(Optional.of(change.path().part()))) {
                part = Optional.of(change.path().part());
                page.heading(heading(change.path().part()));
            }
            page.item(1, mark(change), line(change));
        }
        return page.toString();
    }

    private static String summary(PlanDiff diff) {
        return Stream.of(
                                count(diff, Added.class, "added"),
                                count(diff, Removed.class, "removed"),
                                count(diff, Changed.class, "changed"),
                                count(diff, Moved.class, "moved"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static Optional<String> count(PlanDiff diff, Class<? extends PlanChange> kind, String word) {
        long count = diff.changes().stream().filter(kind::isInstance).count();
        return count == 0 ? Optional.empty() : Optional.of(Figures.whole(count) + " " + word);
    }

    private static String heading(Optional<PlanPart> part) {
        return part.map(Figures::words).map(AllocationText::capitalized).orElse("The plan itself");
    }

    private static String mark(PlanChange change) {
        if (change instanceof Added) {
            return "+";
        }
        if (change instanceof Removed) {
            return "-";
        }
        return change instanceof Changed ? "~" : ">";
    }

    private static String line(PlanChange change) {
        List<String> words = new ArrayList<>();
        where(change.path()).ifPresent(words::add);
        if (change instanceof Changed changed) {
            words.add("from " + shown(changed.from()) + " to " + shown(changed.to()));
        } else if (change instanceof Moved moved) {
            moved.value().map(PlanDiffText::shown).ifPresent(words::add);
            words.add("from place " + Figures.whole(moved.from() + 1L) + " to " + Figures.whole(moved.to() + 1L));
        } else {
            Stream.of(change.before(), change.after())
                    .flatMap(Optional::stream)
                    .map(PlanDiffText::shown)
                    .filter(shown -> !change.path().element().equals(Optional.of(shown)))
                    .forEach(words::add);
        }
        return String.join(": ", words);
    }

    /** The list if the part has several, the entity and its field; of what the plan itself says, the component. */
    private static Optional<String> where(PlanPath path) {
        if (path.part().isEmpty()) {
            return Optional.of(path.toString());
        }
        Place place = path.place();
        return place.entity().isEmpty()
                ? place.field()
                : Optional.of(Stream.of(place.list(), place.entity(), place.field())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private static String shown(PlanValue value) {
        String line = Columns.oneLine(value instanceof PlanValue.Fields fields ? shown(fields) : value.toString());
        return line.codePointCount(0, line.length()) <= MOST_CHARACTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
    }

    /** What has a name is told by that, a span of days by its first and last. */
    private static String shown(PlanValue.Fields value) {
        Map<String, PlanValue> fields = value.fields();
        if (fields.get("name") instanceof PlanValue.Text name) {
            return name.text();
        }
        return fields.keySet().equals(SPAN)
                ? fields.get("start") + " to " + fields.get("endInclusive")
                : value.toString();
    }
}
