package io.github.cxstrategy.change;

import io.github.cxstrategy.internal.record.RecordShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What names a record in a list: its id; else the ids, fiscal periods and days that it begins with; else the text or
 * constant that it begins with, and an optional text behind a text.
 *
 * <p>Such names need not be unique: what is named twice in one list is told by its index.
 */
final class RecordName {
    private static final String BETWEEN_IDS = " -> ";
    private static final String BETWEEN_OTHERS = ", ";

    private final RecordShape shape;
    private final List<ValueType> parts;

    private RecordName(RecordShape shape, List<ValueType> parts) {
        this.shape = shape;
        this.parts = List.copyOf(parts);
    }

    static RecordName of(RecordShape shape, List<ValueType> components) {
        List<ValueType> parts = new ArrayList<>();
        if (!components.isEmpty() && components.get(0).naming() != Naming.NOTHING) {
            parts.add(components.get(0));
            boolean complete = shape.names().get(0).equals("id");
            for (int i = 1; i < components.size() && !complete; i++) {
                complete = !goesOn(parts, components.get(i));
                if (!complete) {
                    parts.add(components.get(i));
                }
            }
        }
        return new RecordName(shape, parts);
    }

    private static boolean goesOn(List<ValueType> parts, ValueType next) {
        return switch (parts.get(0).naming()) {
            case ID, IDS, TIME -> next.naming() == Naming.ID || next.naming() == Naming.TIME;
            case WORDS -> parts.size() == 1 && next.naming() == Naming.WORDS && next instanceof OptionalType;
            case LABEL, NOTHING -> false;
        };
    }

    Optional<String> of(Object value) {
        StringBuilder name = new StringBuilder();
        Naming last = Naming.NOTHING;
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> part = parts.get(i).name(shape.get(i, value));
            if (part.isPresent()) {
                Naming naming = parts.get(i).naming();
                if (name.length() > 0) {
                    name.append(last == Naming.ID && naming == Naming.ID ? BETWEEN_IDS : BETWEEN_OTHERS);
                }
                name.append(part.get());
                last = naming;
            }
        }
        return name.length() == 0 ? Optional.empty() : Optional.of(name.toString());
    }
}
