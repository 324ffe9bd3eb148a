package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cxstrategy.internal.record.Shape;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why a schema lets something pass that the reader refuses; the guide has the same list, word for word. */
enum SchemaDifference {
    TOGETHER("What a record asks of several components together: an end not before its start, a likely cost between low"
            + " and high, a range for `MAINTAIN` only."),
    CURRENCY("Which currencies there are, how many decimals each has, and that an amount fits 64 bits."),
    DECIMALS("How many decimals a number has: nine in a ratio, eighteen elsewhere."),
    WRITTEN_OUT("How long a number is when written out: at most 128 characters."),
    WHOLE("That a whole number is written without fraction and exponent: `1.0` and `1e2` are whole for a schema."),
    FORMULA("Whether a text is a formula."),
    MEMBERS(
            "What a record asks of the members of a list: shares of tranches above 0 and at most 1 and none twice, at least"
                    + " two initiatives in a coordination record.");

    private static final Map<SchemaDifference, Pattern> SENTENCES = Map.of(
            CURRENCY,
            Pattern.compile("'currency' must (be an ISO 4217 code|have minor units) .*|'amount' must have at most \\d+"
                    + " decimals and fit \\d+ minor units .*"),
            DECIMALS,
            Pattern.compile("'\\w+(\\[.*\\])?' must have at most \\d+ decimal(s| places) .*"),
            WRITTEN_OUT,
            Pattern.compile(".* must be a number of at most 128 characters when written out .*"),
            FORMULA,
            Pattern.compile("'formula' must have .*|'id' must .* in the KPI at .*"),
            MEMBERS,
            Pattern.compile(
                    "'tranches\\[.*\\]' of option (?s:.*) must be more than 0 and at most 1 .*|'initiatives' must name at"
                            + " least two .*|An element of 'tranches' must be there once .*"),
            WHOLE,
            Pattern.compile(".* must be a whole number but is the number -?\\d+(\\.0+)?([eE]\\+?\\d+)?\\."));

    private static final CodecBuilder CODECS = new CodecBuilder(Map.of(), false);

    private final String sentence;

    SchemaDifference(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    /** Returns why the reader alone refuses a document of a record, or nothing if no reason is on the list. */
    static Optional<SchemaDifference> why(ReaderProbe probe, Class<?> record, ObjectNode document, String message) {
        for (Map.Entry<SchemaDifference, Pattern> known : SENTENCES.entrySet()) {
            if (known.getValue().matcher(message).matches()) {
                return Optional.of(known.getKey());
            }
        }
        Refuser refuser = refuser(probe, Shape.of(record), document);
        return refuser != null && refuser.asksTogether(probe) ? Optional.of(TOGETHER) : Optional.empty();
    }

    /** The innermost record that refuses its part of a document. */
    private record Refuser(Shape shape, ObjectNode document) {
        /** Each component for itself is good in some company. */
        boolean asksTogether(ReaderProbe probe) {
            RecordComponent[] components = shape.raw().getRecordComponents();
            return components.length > 1 && Arrays.stream(components).allMatch(component -> isGood(probe, component));
        }

        private boolean isGood(ReaderProbe probe, RecordComponent component) {
            String name = component.getName();
            JsonNode value = document.get(name);
            if (value == null) {
                return probe.everAccepted(shape.raw(), sample -> {
                    sample.remove(name);
                    return true;
                });
            }
            Shape type = ReaderProbe.typeOf(shape, component);
            return probe.acceptedInSomeCompany(shape, type, SamplePlace.component(name), value);
        }
    }

    private static @Nullable Refuser refuser(ReaderProbe probe, Shape shape, JsonNode value) {
        for (Part part : parts(shape, value)) {
            Refuser inner = refuser(probe, part.shape(), part.value());
            if (inner != null) {
                return inner;
            }
        }
        int components = shape.raw().isRecord() ? shape.raw().getRecordComponents().length : 0;
        if (components == 0 || (components > 1 && !(CODECS.codec(shape) instanceof RecordCodec))) {
            return null;
        }
        ObjectNode document = document(shape, value);
        return probe.isRead(shape.raw(), document) ? null : new Refuser(shape, document);
    }

    /** A value inside another one. */
    private record Part(Shape shape, JsonNode value) {}

    private static List<Part> parts(Shape shape, JsonNode value) {
        List<Part> parts = new ArrayList<>();
        Class<?> raw = shape.raw();
        if (raw == Optional.class) {
            parts.add(new Part(shape.arguments().get(0), value));
        } else if ((raw == List.class || raw == Set.class) && value instanceof ArrayNode elements) {
            elements.forEach(element -> parts.add(new Part(shape.arguments().get(0), element)));
        } else if (raw == Map.class && value instanceof ObjectNode entries) {
            entries.forEach(entry -> parts.add(new Part(shape.arguments().get(1), entry)));
        } else if (raw.isSealed() && value instanceof ObjectNode one) {
            one.properties()
                    .forEach(member -> subtype(raw, member.getKey())
                            .ifPresent(subtype -> parts.add(new Part(shape.ofSubtype(subtype), member.getValue()))));
        } else if (raw.isRecord() && !raw.getPackageName().endsWith(".basics")) {
            ObjectNode document = document(shape, value);
            for (RecordComponent component : raw.getRecordComponents()) {
                JsonNode inner = document.get(component.getName());
                if (inner != null) {
                    parts.add(new Part(Shape.of(component.getGenericType(), shape.meanings()), inner));
                }
            }
        }
        return parts;
    }

    private static Optional<Class<?>> subtype(Class<?> sealed, String name) {
        for (Class<?> subtype : sealed.getPermittedSubclasses()) {
            if (subtype.getSimpleName().equalsIgnoreCase(name)) {
                return Optional.of(subtype);
            }
        }
        return Optional.empty();
    }

    /** A record as a document of its own; one that stands for its only component gets a key for it. */
    private static ObjectNode document(Shape shape, JsonNode value) {
        ObjectNode document = SchemaWords.node().put(DocumentReader.VERSION_KEY, DocumentReader.VERSION);
        if (CODECS.codec(shape) instanceof RecordCodec && value instanceof ObjectNode members) {
            document.setAll(members);
        } else {
            document.set(shape.raw().getRecordComponents()[0].getName(), value);
        }
        return document;
    }
}
