package io.github.cxstrategy.change;

import java.util.Optional;
import java.util.function.Function;

/** Simple values: a text, and whatever has one from which it can be read again. */
final class TextType extends ValueType {
    private final String what;
    private final Naming naming;
    private final Function<Object, String> writing;
    private final Function<String, Object> reading;

    TextType(String what, Naming naming, Function<Object, String> writing, Function<String, Object> reading) {
        this.what = what;
        this.naming = naming;
        this.writing = writing;
        this.reading = reading;
    }

    @Override
    PlanValue tell(Object value) {
        return new PlanValue.Text(text(value));
    }

    String text(Object value) {
        return writing.apply(value);
    }

    @Override
    Object read(PlanValue told) {
        if (!(told instanceof PlanValue.Text text)) {
            throw new IllegalArgumentException(
                    "The value must be of type " + what + ", told as a text, but is " + told + ".");
        }
        return read(text.text());
    }

    Object read(String text) {
        try {
            return reading.apply(text);
        } catch (RuntimeException refusal) {
            throw new IllegalArgumentException(
                    "The value must be of type " + what + " but is '" + text + "'.", refusal);
        }
    }

    @Override
    Optional<String> name(Object value) {
        return Optional.of(text(value));
    }

    @Override
    Naming naming() {
        return naming;
    }
}
