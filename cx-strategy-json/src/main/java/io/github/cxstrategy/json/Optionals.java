package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of what may be missing: its key is there only with a value. */
final class Optionals {

    private Optionals() {}

    static Codec of(Codec value) {
        return new Possible(value, Optional.empty(), Optional::of, present -> ((Optional<?>) present).get());
    }

    static Codec ofInt() {
        return new Possible(
                Numbers.INT,
                OptionalInt.empty(),
                value -> OptionalInt.of((Integer) value),
                present -> ((OptionalInt) present).getAsInt());
    }

    static Codec ofLong() {
        return new Possible(
                Numbers.LONG,
                OptionalLong.empty(),
                value -> OptionalLong.of((Long) value),
                present -> ((OptionalLong) present).getAsLong());
    }

    static Codec ofDouble() {
        return new Possible(
                Numbers.DOUBLE,
                OptionalDouble.empty(),
                value -> OptionalDouble.of((Double) value),
                present -> ((OptionalDouble) present).getAsDouble());
    }

    private static final class Possible extends Codec {

        private final Codec value;
        private final Object empty;
        private final Function<Object, Object> wrapping;
        private final Function<Object, Object> unwrapping;

        Possible(Codec value, Object empty, Function<Object, Object> wrapping, Function<Object, Object> unwrapping) {
            this.value = value;
            this.empty = empty;
            this.wrapping = wrapping;
            this.unwrapping = unwrapping;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            Object present = value.read(in);
            return present == null ? null : wrapping.apply(present);
        }

        @Override
        void write(JsonGenerator out, Object present) throws IOException {
            value.write(out, unwrapping.apply(present));
        }

        @Override
        String expected() {
            return value.expected();
        }

        @Override
        Object absent() {
            return empty;
        }

        @Override
        boolean isAbsent(Object candidate) {
            return candidate.equals(empty);
        }
    }
}
