package io.github.cxstrategy.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Bounds of one value, found by asking the reader about values on both sides of those that people set.
 *
 * <p>A bound is only stated where everything beyond it is refused in any company. What depends on other components is
 * accepted somewhere, and so is no bound.
 */
final class ObservedBounds {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final List<String> CENTERS =
            List.of("0", "1", "2", "5", "10", "100", "1000", "1000000", "1000000000", "1000000000000000000");
    private static final List<String> STEPS = List.of("0.001", "0.000000001");
    private static final List<Integer> LENGTHS =
            List.of(1, 2, 3, 8, 16, 20, 32, 50, 64, 80, 100, 128, 200, 255, 256, 500);

    private ObservedBounds() {}

    /** Adds what is found to the schema of a number. */
    static void ofNumber(ObjectNode schema, boolean whole, Predicate<JsonNode> accepted) {
        new Search(whole, value -> accepted.test(DecimalNode.valueOf(value)))
                .least()
                .ifPresent(bound -> state(schema, bound.open() ? "exclusiveMinimum" : "minimum", bound.value()));
        new Search(whole, value -> accepted.test(DecimalNode.valueOf(value.negate())))
                .least()
                .ifPresent(bound -> state(
                        schema,
                        bound.open() ? "exclusiveMaximum" : "maximum",
                        bound.value().negate()));
    }

    /** A least value, or one that the value must be above. */
    private record Bound(BigDecimal value, boolean open) {}

    /** Looks for the least value that is accepted, upwards. */
    private record Search(boolean whole, Predicate<BigDecimal> accepted) {

        Optional<Bound> least() {
            BigDecimal refused = null;
            for (BigDecimal center : centers()) {
                if (anyBeside(center, -1)) {
                    return refused == null ? Optional.empty() : between(refused, whole ? center.subtract(ONE) : center);
                }
                if (accepted.test(center)) {
                    return Optional.of(new Bound(center, false));
                }
                if (anyBeside(center, 1)) {
                    return Optional.of(whole ? new Bound(center.add(ONE), false) : new Bound(center, true));
                }
                refused = center;
            }
            return Optional.empty();
        }

        /** Halves the distance until it is one; what lies between two whole numbers is no bound that people set. */
        private Optional<Bound> between(BigDecimal from, BigDecimal to) {
            BigDecimal refused = from;
            BigDecimal good = to;
            while (good.subtract(refused).compareTo(ONE) > 0) {
                BigDecimal middle = refused.add(good).divide(TWO, RoundingMode.FLOOR);
                if (accepted.test(middle)) {
                    good = middle;
                } else {
                    refused = middle;
                }
            }
            if (whole || !anyBeside(good, -1)) {
                return accepted.test(good) ? Optional.of(new Bound(good, false)) : Optional.empty();
            }
            return anyBeside(refused, 1) ? Optional.of(new Bound(refused, true)) : Optional.empty();
        }

        /** Both signs, because a search for the greatest value is one for the least with the signs changed. */
        private List<BigDecimal> centers() {
            return CENTERS.stream()
                    .map(BigDecimal::new)
                    .flatMap(center -> Stream.of(center, center.negate()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        private boolean anyBeside(BigDecimal center, int side) {
            return (whole ? List.of("1") : STEPS)
                    .stream()
                            .map(step -> center.add(new BigDecimal(step).multiply(BigDecimal.valueOf(side))))
                            .anyMatch(accepted);
        }
    }

    private static void state(ObjectNode schema, String keyword, BigDecimal bound) {
        if (bound.precision() - bound.scale() <= 18) {
            schema.put(keyword, bound.longValueExact());
        } else {
            schema.put(keyword, bound);
        }
    }

    /** Adds to the schema of an amount that it must not be negative, or must be positive. */
    static void ofMoney(ObjectNode schema, Predicate<JsonNode> accepted) {
        boolean negative = anyAmount(accepted, "-1", "-5000");
        boolean zero = anyAmount(accepted, "0");
        if (!negative && (zero || anyAmount(accepted, "1", "5000"))) {
            schema.put("pattern", zero ? SchemaWords.NOT_NEGATIVE : SchemaWords.POSITIVE);
        }
    }

    private static boolean anyAmount(Predicate<JsonNode> accepted, String... amounts) {
        return Arrays.stream(amounts)
                .flatMap(amount -> Leaves.CURRENCIES.stream().distinct().map(currency -> currency + " " + amount))
                .anyMatch(text -> accepted.test(TextNode.valueOf(text)));
    }

    /** Returns the schema of a text. */
    static ObjectNode ofText(Predicate<JsonNode> accepted) {
        Predicate<String> good = text -> accepted.test(TextNode.valueOf(text));
        if (!good.test("x") || good.test("") || good.test(" ") || good.test("x\u0007")) {
            return SchemaWords.type("string");
        }
        ObjectNode schema = SchemaWords.ref(good.test("x\ny") ? "Text" : "Line");
        if (!good.test("x".repeat(501))) {
            OptionalInt most = LENGTHS.stream()
                    .mapToInt(Integer::intValue)
                    .filter(length -> good.test("x".repeat(length)) && !good.test("x".repeat(length + 1)))
                    .findFirst();
            most.ifPresent(length -> schema.put("maxLength", length));
        }
        return schema;
    }
}
