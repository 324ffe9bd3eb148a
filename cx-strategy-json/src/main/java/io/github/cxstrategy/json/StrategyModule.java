package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.cxstrategy.internal.record.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands the codecs of the core's records, constants and values to an object mapper. */
final class StrategyModule extends Module {

    private static final String LIBRARY = "io.github.cxstrategy.";

    /** The packages of the core, with all below them; what others hold is read and written as the mapper does it. */
    private static final Set<String> CORE = Set.of(
            "alignment",
            "allocation",
            "basics",
            "change",
            "conflict",
            "finding",
            "model",
            "prioritization",
            "readiness",
            "text",
            "validation");

    private final Codecs codecs;
    private final JsonLimits limits;

    StrategyModule(Codecs codecs, JsonLimits limits) {
        this.codecs = codecs;
        this.limits = limits;
    }

    @Override
    public String getModuleName() {
        return "cx-strategy";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeySerializers(new KeyWriters());
        context.addKeyDeserializers(new KeyReaders());
    }

    private Optional<Codec> codec(JavaType type) {
        return shape(type).map(codecs::of);
    }

    /** Returns the codec of a type that can be the key of an object. */
    private Optional<TextCodec> keyCodec(JavaType type) {
        return codec(type).filter(TextCodec.class::isInstance).map(TextCodec.class::cast);
    }

    /** Returns the shape by which a type is read and written, or nothing if it is not of the core. */
    private static Optional<Shape> shape(JavaType type) {
        Class<?> raw = type.getRawClass();
        boolean sealed = raw.isInterface() && raw.isSealed();
        if (!isOfCore(raw.getName()) || !(raw.isRecord() || raw.isEnum() || sealed)) {
            return Optional.empty();
        }
        Optional<Class<?>> whole = raw.isRecord() ? sealedInterface(raw) : Optional.empty();
        if (whole.isPresent()) {
            return whole.map(Shape::of);
        }
        List<Shape> arguments = new ArrayList<>();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            arguments.add(argument(type.containedType(i)));
        }
        return Optional.of(new Shape(raw, arguments));
    }

    /** Says whether a type is one of the core, by its full name. */
    static boolean isOfCore(String type) {
        int end = type.indexOf('.', LIBRARY.length());
        return end > 0 && type.startsWith(LIBRARY) && CORE.contains(type.substring(LIBRARY.length(), end));
    }

    private static Shape argument(JavaType type) {
        return shape(type).orElseGet(() -> Shape.of(type.getRawClass()));
    }

    /** A case is always written as one, since a mapper asks for it by its own type and reads it by that of the whole. */
    private static Optional<Class<?>> sealedInterface(Class<?> record) {
        for (Class<?> parent : record.getInterfaces()) {
            if (parent.isSealed()) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private final class Writers extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return codec(type).map(CodecSerializer::new).orElse(null);
        }
    }

    private final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable JsonSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription description) {
            return keyCodec(type).map(CodecSerializer.OfKey::new).orElse(null);
        }
    }

    private final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return reader(type);
        }

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return reader(config.constructType(type));
        }

        private @Nullable JsonDeserializer<?> reader(JavaType type) {
            return codec(type)
                    .map(codec -> new CodecDeserializer(type.getRawClass(), codec, limits))
                    .orElse(null);
        }
    }

    private final class KeyReaders implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return keyCodec(type)
                    .map(codec -> new CodecDeserializer.OfKey(type.getRawClass(), codec, limits))
                    .orElse(null);
        }
    }
}
