package io.github.cxstrategy.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Streams;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.record.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Asks the reader what a record accepts in one of its components, whatever the others say. */
final class ReaderProbe {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern AMOUNT = Pattern.compile(SchemaWords.MONEY);

    private final int size;
    private final Documents documents = new Documents(JsonLimits.standard());
    private final Map<Class<?>, RecordCodec> codecs = new HashMap<>();
    private final Map<Class<?>, List<ObjectNode>> samples = new HashMap<>();

    /**
     * Starts with no samples.
     *
     * @param size how many samples are made of each record
     */
    ReaderProbe(int size) {
        this.size = size;
    }

    /** Documents of a record that are read, of many kinds. */
    List<ObjectNode> samples(Class<?> type) {
        return samples.computeIfAbsent(type, this::generate);
    }

    private List<ObjectNode> generate(Class<?> type) {
        List<ObjectNode> sampled = new ArrayList<>();
        for (int seed = 0; seed < size; seed++) {
            Record record = new RecordGenerator(new Random(seed), 1 + seed % 2).record(type.asSubclass(Record.class));
            sampled.add((ObjectNode) tree(written(record)));
        }
        return sampled;
    }

    /** Writes a record, or a value, as a document. */
    String written(Record record) {
        return new String(documents.write(codec(record.getClass()), record), StandardCharsets.UTF_8);
    }

    /** Reads what {@link #written} writes. */
    Object read(Class<?> type, String document) {
        return documents.read(
                codec(type), DocumentText.of(document.getBytes(StandardCharsets.UTF_8), JsonLimits.standard()));
    }

    /** Also of values, such as an amount of money, which are no documents to users. */
    private RecordCodec codec(Class<?> type) {
        return codecs.computeIfAbsent(type, any -> new CodecBuilder(Map.of(), false).members(Shape.of(any)));
    }

    /** Says whether any sample, changed in this way, is still read; those that the change does not suit do not count. */
    boolean everAccepted(Class<?> type, Predicate<ObjectNode> change) {
        return samples(type).stream().anyMatch(sample -> {
            ObjectNode copy = sample.deepCopy();
            return change.test(copy) && isRead(type, copy);
        });
    }

    /** Says whether any sample is still read with this value at this place. */
    boolean everAccepted(Class<?> type, SamplePlace place, JsonNode value) {
        return everAccepted(type, document -> place.set(document, value));
    }

    /**
     * Says whether any sample is still read with this value at this place, or with it in all components of the same type,
     * or with the amount in it in all components that are amounts. Amounts or days in a fixed order would otherwise seem
     * to have bounds of their own.
     */
    boolean acceptedInSomeCompany(Shape record, Shape type, SamplePlace place, JsonNode value) {
        if (everAccepted(record.raw(), place, value)) {
            return true;
        }
        Optional<JsonNode> amount = amount(value);
        return everAccepted(record.raw(), sample -> {
            boolean company = false;
            for (RecordComponent component : record.raw().getRecordComponents()) {
                Shape other = typeOf(record, component);
                if (other.equals(type)) {
                    sample.set(component.getName(), value);
                    company = true;
                } else if (other.raw() == Money.class && amount.isPresent()) {
                    sample.set(component.getName(), amount.get());
                    company = true;
                }
            }
            return company && place.set(sample, value);
        });
    }

    private static Optional<JsonNode> amount(JsonNode value) {
        if (value.isTextual()) {
            return Optional.of(value)
                    .filter(text -> AMOUNT.matcher(text.textValue()).find());
        }
        return Streams.stream(value).flatMap(inner -> amount(inner).stream()).findFirst();
    }

    /** The type of a component, whether it may be missing or not. */
    static Shape typeOf(Shape record, RecordComponent component) {
        Shape type = Shape.of(component.getGenericType(), record.meanings());
        return type.raw() == Optional.class ? type.arguments().get(0) : type;
    }

    boolean isRead(Class<?> type, JsonNode document) {
        return refusal(type, document).isEmpty();
    }

    /** The first problem of a document that is refused. */
    Optional<JsonProblem> refusal(Class<?> type, JsonNode document) {
        try {
            documents.read(codec(type), DocumentText.of(bytes(document), JsonLimits.standard()));
            return Optional.empty();
        } catch (StrategyJsonException refusal) {
            return Optional.of(refusal.problems().get(0));
        }
    }

    static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
