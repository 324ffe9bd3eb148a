package io.github.cxstrategy.examples.bench;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.model.formula.Formula;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody would write to bind the same records with jackson-databind alone, in the same form, and without what the
 * library adds: no problems with places, no check of keys given twice, no canonical order, no limits of its own.
 */
final class PlainJackson {
    private PlainJackson() {}

    static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .annotationIntrospector(new Structure())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule()
                        .addKeyDeserializer(FiscalPeriod.class, new PeriodKey())
                        .addSerializer(Formula.class, new ToStringSerializer(Formula.class)))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
        for (Class<?> container : List.of(List.class, Set.class, Map.class, Collection.class)) {
            builder.withConfigOverride(
                    container, override -> override.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    /** The layout of the library's documents, so that both read and write the same number of bytes. */
    static DefaultPrettyPrinter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
    }

    private static final class PeriodKey extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return FiscalPeriod.parse(key);
        }
    }

    /** Says by the structure of the records what annotations would say. */
    private static final class Structure extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
            if (creator instanceof AnnotatedMethod method && isParse(method)) {
                return JsonCreator.Mode.DELEGATING;
            }
            boolean constructor = creator instanceof AnnotatedWithParams && !(creator instanceof AnnotatedMethod);
            if (constructor && ((AnnotatedWithParams) creator).getParameterCount() == 1) {
                return isAlone(creator.getRawType()) ? JsonCreator.Mode.DELEGATING : null;
            }
            return super.findCreatorAnnotation(config, creator);
        }

        @Override
        public Boolean hasAsValue(Annotated value) {
            if (value instanceof AnnotatedMethod method && method.getParameterCount() == 0) {
                Class<?> owner = method.getDeclaringClass();
                boolean text = hasParse(owner) && method.getName().equals("toString");
                boolean component = !hasParse(owner)
                        && isAlone(owner)
                        && owner.getRecordComponents()[0].getName().equals(method.getName());
                if (text || component) {
                    return true;
                }
            }
            return super.hasAsValue(value);
        }

        /** One component stands for its record, unless it may be missing. */
        private static boolean isAlone(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getType() != Optional.class;
        }

        private static boolean isParse(AnnotatedMethod method) {
            return method.getName().equals("parse")
                    && method.getParameterCount() == 1
                    && method.getRawReturnType() == method.getDeclaringClass();
        }

        private static boolean hasParse(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .anyMatch(method -> method.getName().equals("parse") && method.getReturnType() == type);
        }

        @Override
        public JsonTypeInfo.Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
            return type.getRawType().isSealed() && !hasParse(type.getRawType())
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.WRAPPER_OBJECT, null, null, false, true)
                    : super.findPolymorphicTypeInfo(config, type);
        }

        @Override
        public List<NamedType> findSubtypes(Annotated type) {
            if (!type.getRawType().isSealed()) {
                return super.findSubtypes(type);
            }
            return Arrays.stream(type.getRawType().getPermittedSubclasses())
                    .map(subtype -> new NamedType(subtype, name(subtype)))
                    .toList();
        }

        @Override
        public String findTypeName(AnnotatedClass type) {
            return name(type.getRawType());
        }

        private static String name(Class<?> type) {
            String name = type.getSimpleName();
            return Character.toLowerCase(name.charAt(0)) + name.substring(1);
        }
    }
}
