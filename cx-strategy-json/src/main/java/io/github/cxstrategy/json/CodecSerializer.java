package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.math.BigDecimal;

/** Writes values of one type into a document of an object mapper. */
final class CodecSerializer extends JsonSerializer<Object> {

    private final Codec codec;

    CodecSerializer(Codec codec) {
        this.codec = codec;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        codec.write(new Exact(out), value);
    }

    /** Our form says what it is, so a mapper that adds types to others adds none here. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, out, provider);
    }

    /** Writes values of one type as keys. */
    static final class OfKey extends JsonSerializer<Object> {

        private final TextCodec codec;

        OfKey(TextCodec codec) {
            this.codec = codec;
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(codec.toText(value));
        }
    }

    /** Hands decimals over as such: a generator that builds a tree would make doubles of their texts. */
    private static final class Exact extends JsonGeneratorDelegate {

        Exact(JsonGenerator target) {
            super(target);
        }

        @Override
        public void writeNumber(String text) throws IOException {
            if (text.equals(Decimals.NEGATIVE_ZERO)) {
                delegate.writeNumber(-0.0);
            } else {
                delegate.writeNumber(new BigDecimal(text));
            }
        }
    }
}
