package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Derives the JSON Schema of a plan: the form from the structure of the records, as the codec does; what a component must
 * have and which values it refuses from the codec and the reader themselves; the words from the Javadoc.
 */
final class PlanSchema {

    /** Enough that what one record accepts is not missed by chance. */
    private static final int SAMPLES = 60;

    private static final Supplier<Derived> DERIVED =
            Suppliers.memoize(() -> new PlanSchema(new ReaderProbe(SAMPLES)).plan());

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, Integer.class, long.class, Long.class, OptionalInt.class, OptionalLong.class);
    private static final Set<Class<?>> REAL = Set.of(double.class, Double.class, BigDecimal.class);

    private final ReaderProbe probe;
    private final SourceComments comments = new SourceComments();
    private final CodecBuilder codecs = new CodecBuilder(Map.of(), false);
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<Shape, String> names = new HashMap<>();
    private final Map<String, Shape> taken = new HashMap<>();
    private final Set<Class<?>> records = new HashSet<>();

    private PlanSchema(ReaderProbe probe) {
        this.probe = probe;
    }

    /** The schema as a tree, and the records that have a definition in it which is an object. */
    record Derived(ObjectNode schema, Map<Class<?>, String> records) {
        String text() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator out = new JsonStreams(JsonLimits.standard()).indented(bytes)) {
                ReaderProbe.MAPPER.writeTree(out, schema);
                out.writeRaw('\n');
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }

    /** Derives it once for all tests: to ask the reader so often takes its time. */
    static Derived derived() {
        return DERIVED.get();
    }

    private Derived plan() {
        ObjectNode root = SchemaWords.node();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$id", "urn:cx-strategy:plan:" + FormatVersion.CURRENT);
        root.put("title", "Strategic plan");
        root.put(
                "$comment",
                "Derived from the records. The order of an array counts only where a comment says so; what the schema"
                        + " cannot say is listed in the guide.");
        ObjectNode object = object(Shape.of(StrategicPlan.class));
        ObjectNode properties = SchemaWords.node();
        properties.set("formatVersion", SchemaWords.text(SchemaWords.VERSION));
        properties.setAll((ObjectNode) object.get("properties"));
        ArrayNode required = object.withArray("required").insert(0, "formatVersion");
        object.set("properties", properties);
        object.set("required", required);
        root.setAll(object);
        define("Text", SchemaWords.text(SchemaWords.TEXT));
        define("Line", SchemaWords.text(SchemaWords.LINE));
        ObjectNode all = SchemaWords.node();
        all.setAll(definitions);
        root.set("$defs", withoutUnused(root, all));
        Map<Class<?>, String> named = new HashMap<>();
        names.forEach((shape, name) -> {
            if (records.contains(shape.raw())) {
                named.put(shape.raw(), name);
            }
        });
        return new Derived(root, named);
    }

    private void define(String name, ObjectNode schema) {
        definitions.put(name, schema);
    }

    private static ObjectNode withoutUnused(ObjectNode root, ObjectNode all) {
        String text = root + all.toString();
        all.retain(Arrays.stream(iterable(all))
                .filter(name -> text.contains("\"#/$defs/" + name + "\""))
                .toList());
        return all;
    }

    private static String[] iterable(ObjectNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toArray(String[]::new);
    }

    /** A reference to the definition of a type; recursive types meet their own name. */
    private ObjectNode reference(Shape type) {
        Shape shape = usesItsVariables(type.raw()) ? type : Shape.of(type.raw());
        String name = names.get(shape);
        if (name == null) {
            name = freeName(shape);
            names.put(shape, name);
            ObjectNode schema = definition(shape);
            ObjectNode described = SchemaWords.node();
            comments.ofType(shape.raw()).ifPresent(text -> described.put("description", text));
            define(name, described.setAll(schema));
        }
        return SchemaWords.ref(name);
    }

    /** The type of what an id identifies exists at compile time only. */
    private static boolean usesItsVariables(Class<?> raw) {
        return !raw.isRecord()
                || Arrays.stream(raw.getRecordComponents())
                        .anyMatch(component -> !(component.getGenericType() instanceof Class<?>));
    }

    /** The name as people write it, {@code Outer.Inner}; with its package where another type has that name. */
    private String freeName(Shape shape) {
        Class<?> raw = shape.raw();
        String full = raw.getName().replace('$', '.');
        String name = full.substring(raw.getPackageName().length() + 1);
        if (raw == LocalDate.class) {
            name = "Date";
        }
        if (taken.containsKey(name)) {
            String room = raw.getPackageName();
            name = room.substring(room.lastIndexOf('.') + 1) + "." + name;
        }
        if (taken.put(name, shape) != null) {
            throw new IllegalStateException("The definition of " + shape + " must have a name of its own.");
        }
        return name;
    }

    private ObjectNode definition(Shape shape) {
        Class<?> raw = shape.raw();
        if (raw == LocalDate.class) {
            return SchemaWords.text(SchemaWords.DATE).put("description", "A day, such as 2026-01-31.");
        }
        if (raw == Money.class) {
            return SchemaWords.money();
        }
        if (raw == FiscalPeriod.class) {
            return SchemaWords.text(SchemaWords.PERIOD);
        }
        if (raw == Formula.class) {
            return SchemaWords.type("string").put("minLength", 1).put("description", "Such as 100 * solved / cases.");
        }
        if (raw.isEnum()) {
            ObjectNode constants = SchemaWords.type("string");
            ArrayNode values = constants.putArray("enum");
            Arrays.stream(raw.getEnumConstants()).forEach(constant -> values.add(((Enum<?>) constant).name()));
            return constants;
        }
        if (raw.isSealed()) {
            return cases(shape);
        }
        if (raw.isRecord()) {
            RecordComponent[] components = raw.getRecordComponents();
            boolean alone = components.length == 1 && codecs.codec(shape).getClass() != RecordCodec.class;
            return alone ? component(shape, components[0]) : object(shape);
        }
        throw new IllegalStateException("The schema must know " + shape + " but does not.");
    }

    private ObjectNode object(Shape shape) {
        records.add(shape.raw());
        ObjectNode schema = SchemaWords.type("object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = SchemaWords.node().arrayNode();
        for (RecordComponent component : shape.raw().getRecordComponents()) {
            String name = component.getName();
            properties.set(name, component(shape, component));
            boolean missing = codecs.codec(type(shape, component)).absent() == null
                    || !probe.everAccepted(shape.raw(), document -> {
                        document.remove(name);
                        return true;
                    });
            if (missing) {
                required.add(name);
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static Shape type(Shape record, RecordComponent component) {
        return Shape.of(component.getGenericType(), record.meanings());
    }

    private ObjectNode component(Shape record, RecordComponent component) {
        String name = component.getName();
        Shape type = type(record, component);
        ObjectNode described = SchemaWords.node();
        if (record.raw().getRecordComponents().length > 1) {
            comments.ofComponent(record.raw(), name).ifPresent(text -> described.put("description", text));
        }
        if (type.raw() == List.class && !SetsByMeaning.include(name, type)) {
            described.put("$comment", "The order counts.");
        }
        return described.setAll(value(record, type, SamplePlace.component(name)));
    }

    private Predicate<JsonNode> accepted(Shape record, Shape type, SamplePlace place) {
        return value -> probe.acceptedInSomeCompany(record, type, place, value);
    }

    /** The schema of a value of a type that stands at a place in the documents of a record. */
    private ObjectNode value(Shape record, Shape type, SamplePlace place) {
        Class<?> raw = type.raw();
        if (raw == Optional.class) {
            return value(record, type.arguments().get(0), place);
        }
        if (raw == List.class || raw == Set.class) {
            return array(record, type, place);
        }
        if (raw == Map.class) {
            return map(record, type, place);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return SchemaWords.type("boolean");
        }
        if (raw == String.class) {
            return ObservedBounds.ofText(value -> probe.everAccepted(record.raw(), place, value));
        }
        if (WHOLE.contains(raw)) {
            boolean small = raw == int.class || raw == Integer.class || raw == OptionalInt.class;
            ObjectNode schema = small
                    ? SchemaWords.whole(Integer.MIN_VALUE, Integer.MAX_VALUE)
                    : SchemaWords.whole(Long.MIN_VALUE, Long.MAX_VALUE);
            ObservedBounds.ofNumber(schema, true, accepted(record, type, place));
            return schema;
        }
        if (REAL.contains(raw)) {
            ObjectNode schema = SchemaWords.type("number");
            ObservedBounds.ofNumber(schema, false, accepted(record, type, place));
            return schema;
        }
        return narrowed(record, type, place);
    }

    /** A definition, and beside it what the record asks beyond it. */
    private ObjectNode narrowed(Shape record, Shape type, SamplePlace place) {
        ObjectNode reference = reference(type);
        String name = reference.get("$ref").textValue().substring("#/$defs/".length());
        ObjectNode known = definitions.getOrDefault(name, SchemaWords.node());
        String form = known.path("type").asText();
        Predicate<JsonNode> accepted = accepted(record, type, place);
        if (type.raw() == Money.class) {
            ObservedBounds.ofMoney(reference, accepted);
        } else if (form.equals("number") || form.equals("integer")) {
            ObjectNode bounds = SchemaWords.node();
            ObservedBounds.ofNumber(bounds, form.equals("integer"), accepted);
            bounds.properties().stream()
                    .filter(bound -> !bound.getValue().equals(known.get(bound.getKey())))
                    .forEach(bound -> reference.set(bound.getKey(), bound.getValue()));
        }
        return reference;
    }

    private ObjectNode array(Shape record, Shape type, SamplePlace place) {
        ObjectNode schema = SchemaWords.type("array");
        schema.set("items", value(record, type.arguments().get(0), place.element()));
        if (!probe.everAccepted(record.raw(), place, SchemaWords.node().arrayNode())) {
            schema.put("minItems", 1);
        }
        if (type.raw() == Set.class || refusesRepetition(record.raw(), place)) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    private boolean refusesRepetition(Class<?> record, SamplePlace place) {
        boolean found = probe.samples(record).stream()
                .anyMatch(sample -> place.get(sample) instanceof ArrayNode elements && !elements.isEmpty());
        return found
                && !probe.everAccepted(
                        record,
                        document -> place.get(document) instanceof ArrayNode elements
                                && !elements.isEmpty()
                                && place.set(document, elements.deepCopy().add(elements.get(0))));
    }

    private ObjectNode map(Shape record, Shape type, SamplePlace place) {
        ObjectNode schema = SchemaWords.type("object");
        schema.set("propertyNames", value(record, type.arguments().get(0), place.key()));
        schema.set("additionalProperties", value(record, type.arguments().get(1), place.entry()));
        if (!probe.everAccepted(record.raw(), place, SchemaWords.node())) {
            schema.put("minProperties", 1);
        }
        return schema;
    }

    /** One key names the case; a case without components is its name alone. */
    private ObjectNode cases(Shape shape) {
        Map<String, Shape> objects = new TreeMap<>();
        Set<String> constants = new TreeSet<>();
        addCases(shape, objects, constants);
        ObjectNode schema = SchemaWords.node();
        ArrayNode alternatives = schema.putArray("oneOf");
        objects.forEach((name, subtype) -> {
            ObjectNode alternative = SchemaWords.type("object");
            alternative.putObject("properties").set(name, reference(subtype));
            alternative.putArray("required").add(name);
            alternatives.add(alternative.put("additionalProperties", false));
        });
        if (!constants.isEmpty()) {
            ArrayNode values = alternatives.addObject().put("type", "string").putArray("enum");
            constants.forEach(values::add);
        }
        return schema;
    }

    private static void addCases(Shape shape, Map<String, Shape> objects, Set<String> constants) {
        for (Class<?> subtype : shape.raw().getPermittedSubclasses()) {
            String simple = subtype.getSimpleName();
            String name = Character.toLowerCase(simple.charAt(0)) + simple.substring(1);
            if (subtype.isSealed()) {
                addCases(shape.ofSubtype(subtype), objects, constants);
            } else if (subtype.isRecord() && subtype.getRecordComponents().length == 0) {
                constants.add(name);
            } else {
                objects.put(name, shape.ofSubtype(subtype));
            }
        }
    }
}
