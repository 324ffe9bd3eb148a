package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cxstrategy.internal.record.RecordShape;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records of exactly one component: written as that component alone. */
final class Wrappers {

    private Wrappers() {}

    static Codec of(RecordShape shape, Codec component) {
        return component instanceof TextCodec text ? new OfText(shape, text) : new OfValue(shape, component);
    }

    private static final class OfText extends TextCodec {

        private final RecordShape shape;
        private final TextCodec component;

        OfText(RecordShape shape, TextCodec component) {
            this.shape = shape;
            this.component = component;
        }

        @Override
        @Nullable
        Object fromText(JsonReading in, String text) {
            Object value = component.fromText(in, text);
            return value == null ? null : in.wrap(shape, value);
        }

        @Override
        String toText(Object value) {
            return component.toText(shape.get(0, value));
        }

        @Override
        String expected() {
            return component.expected();
        }
    }

    private static final class OfValue extends Codec {

        private final RecordShape shape;
        private final Codec component;

        OfValue(RecordShape shape, Codec component) {
            this.shape = shape;
            this.component = component;
        }

        @Override
        @Nullable
        Object read(JsonReading in) throws IOException {
            Object value = component.read(in);
            return value == null ? null : in.wrap(shape, value);
        }

        @Override
        void write(JsonGenerator out, Object value) throws IOException {
            component.write(out, shape.get(0, value));
        }

        @Override
        String expected() {
            return component.expected();
        }

        /** A record that refuses an absent component must be there. */
        @Override
        @Nullable
        Object absent() {
            Object value = component.absent();
            if (value == null) {
                return null;
            }
            try {
                return shape.construct(new Object[] {value});
            } catch (RuntimeException refusal) {
                return null;
            }
        }

        @Override
        boolean isAbsent(Object value) {
            return component.isAbsent(shape.get(0, value));
        }
    }
}
