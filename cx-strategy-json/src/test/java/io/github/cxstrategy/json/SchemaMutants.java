package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What can be wrong with one value of a document. */
final class SchemaMutants {

    private static final List<String> NUMBERS = List.of(
            "-1",
            "-0.5",
            "0",
            "1",
            "1.0",
            "1.5",
            "2",
            "5",
            "13",
            "1000000",
            "1000001",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "-1e17",
            "1e18",
            "-1e18",
            "1e127",
            "1e128",
            "1e-127",
            "0.0000000001",
            "0.0000000000000000001");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00A0",
            "x",
            "\u0007",
            "x\ny",
            "x\u0085y",
            "x".repeat(200),
            "x".repeat(201),
            "1",
            "true",
            "EUR",
            "EUR 1",
            "EUR 1.5",
            "EUR 1.005",
            "EUR 1.000",
            "EUR -0.00",
            "EUR -1.00",
            "EUR 1,00",
            "EUR 92233720368547758.07",
            "EUR 92233720368547758.08",
            "EUR 0000000000000000000000000001.0",
            "EUR 00000000000000000000000000001.0",
            "eur 1.00",
            "XXQ 1.00",
            "XAU 1.00",
            "JPY 1.5",
            "2027",
            "2027-Q1",
            "2027-Q5",
            "2027-M00",
            "2027-M13",
            "0000",
            "2027-01-31",
            "2027-02-29",
            "2024-02-29",
            "2027-13-01",
            "2027-1-1",
            "2027-01-31T00:00",
            "+12027-01-31");

    private SchemaMutants() {}

    /** All mutants of a value; none is equal to it. */
    static List<JsonNode> of(JsonNode value) {
        List<JsonNode> mutants = new ArrayList<>();
        mutants.add(NullNode.instance);
        mutants.add(BooleanNode.TRUE);
        mutants.add(TextNode.valueOf("x"));
        mutants.add(DecimalNode.valueOf(BigDecimal.ONE));
        mutants.add(JsonNodeFactory.instance.arrayNode());
        mutants.add(JsonNodeFactory.instance.arrayNode().add("x"));
        mutants.add(SchemaWords.node());
        mutants.add(SchemaWords.node().put("x", 1));
        if (value.isNumber()) {
            NUMBERS.forEach(number -> mutants.add(DecimalNode.valueOf(new BigDecimal(number))));
        } else if (value.isTextual()) {
            String text = value.textValue();
            TEXTS.forEach(other -> mutants.add(TextNode.valueOf(other)));
            Stream.of(text + "\n", " " + text, text.toLowerCase(java.util.Locale.ROOT) + "x")
                    .forEach(other -> mutants.add(TextNode.valueOf(other)));
        } else if (value instanceof ArrayNode array) {
            mutants.addAll(ofArray(array));
        } else if (value instanceof ObjectNode object) {
            mutants.addAll(ofObject(object));
        }
        mutants.removeIf(value::equals);
        return mutants;
    }

    private static List<JsonNode> ofArray(ArrayNode array) {
        List<JsonNode> mutants = new ArrayList<>();
        mutants.add(array.deepCopy().addNull());
        for (int i = 0; i < Math.min(array.size(), 2); i++) {
            mutants.add(array.deepCopy().add(array.get(i)));
            for (JsonNode element : of(array.get(i))) {
                ArrayNode copy = array.deepCopy();
                copy.set(i, element);
                mutants.add(copy);
            }
        }
        return mutants;
    }

    /** Each member dropped, renamed and changed, and one too many. */
    static List<ObjectNode> ofObject(ObjectNode object) {
        List<ObjectNode> mutants = new ArrayList<>();
        mutants.add(object.deepCopy().put("extra", 1));
        object.properties().forEach(member -> {
            String name = member.getKey();
            ObjectNode without = object.deepCopy();
            without.remove(name);
            mutants.add(without);
            mutants.add(without.deepCopy().set(name + "x", member.getValue()));
            for (JsonNode value : of(member.getValue())) {
                mutants.add(object.deepCopy().set(name, value));
            }
        });
        return mutants;
    }
}
