package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cxstrategy.internal.record.Shape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Documents of any record: the codecs derived so far, and what is built on them. Safe for use by many threads. */
final class Documents {

    private final JsonLimits limits;
    private final JsonStreams streams;

    /** Replaced as a whole when a new kind of document is met; what is in it never changes. */
    private volatile Known known = new Known(Map.of(), Map.of());

    private record Known(Map<Shape, Codec> codecs, Map<Class<?>, RecordCodec> documents) {}

    Documents(JsonLimits limits) {
        this.limits = limits;
        this.streams = new JsonStreams(limits);
    }

    JsonLimits limits() {
        return limits;
    }

    <T extends Record> T read(Class<T> type, DocumentText text) {
        RecordCodec codec = codec(type);
        DocumentReader reader = new DocumentReader(streams, limits, text);
        Object value = reader.readFaultless(codec);
        return type.cast(value != null ? value : reader.read(codec));
    }

    byte[] write(Record value) {
        RecordCodec codec = codec(value.getClass());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = streams.indented(bytes)) {
            out.writeStartObject();
            out.writeStringField(DocumentReader.VERSION_KEY, DocumentReader.VERSION);
            codec.writeMembers(out, value);
            out.writeEndObject();
            out.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory must not fail but did.", impossible);
        }
        return bytes.toByteArray();
    }

    private RecordCodec codec(Class<?> type) {
        RecordCodec codec = known.documents().get(type);
        return codec != null ? codec : derive(type);
    }

    private synchronized RecordCodec derive(Class<?> type) {
        RecordCodec present = known.documents().get(type);
        if (present != null) {
            return present;
        }
        CodecBuilder builder = new CodecBuilder(known.codecs());
        RecordCodec codec = builder.members(Shape.of(type));
        if (codec.keys().contains(DocumentReader.VERSION_KEY)) {
            throw new IllegalArgumentException(
                    "A document must have no component '" + DocumentReader.VERSION_KEY + "' but " + type + " has.");
        }
        Map<Class<?>, RecordCodec> documents = new HashMap<>(known.documents());
        documents.put(type, codec);
        known = new Known(Map.copyOf(builder.codecs()), Map.copyOf(documents));
        return codec;
    }
}
