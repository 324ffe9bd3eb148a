package io.github.cxstrategy.json;

import io.github.cxstrategy.internal.record.Shape;
import java.util.HashMap;
import java.util.Map;

/** The codecs derived so far, and those of whole documents. Safe for use by many threads. */
final class Codecs {

    private final boolean setsSorted;

    /** Replaced as a whole when a new type is met; what is in it never changes. */
    private volatile Known known = new Known(Map.of(), Map.of());

    private record Known(Map<Shape, Codec> codecs, Map<Class<?>, RecordCodec> documents) {}

    /**
     * Starts with none.
     *
     * @param setsSorted whether what is a set by meaning is written in one order, whatever order it has
     */
    Codecs(boolean setsSorted) {
        this.setsSorted = setsSorted;
    }

    /** Returns the codec of a value inside a document. */
    Codec of(Shape shape) {
        Codec codec = known.codecs().get(shape);
        return codec != null ? codec : derive(shape);
    }

    /** Returns the codec of a record as a whole document. */
    RecordCodec ofDocument(Class<?> type) {
        RecordCodec codec = known.documents().get(type);
        return codec != null ? codec : deriveDocument(type);
    }

    private synchronized Codec derive(Shape shape) {
        CodecBuilder builder = new CodecBuilder(known.codecs(), setsSorted);
        Codec codec = builder.codec(shape);
        known = new Known(Map.copyOf(builder.codecs()), known.documents());
        return codec;
    }

    private synchronized RecordCodec deriveDocument(Class<?> type) {
        RecordCodec present = known.documents().get(type);
        if (present != null) {
            return present;
        }
        CodecBuilder builder = new CodecBuilder(known.codecs(), setsSorted);
        RecordCodec codec = builder.document(Shape.of(type));
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
