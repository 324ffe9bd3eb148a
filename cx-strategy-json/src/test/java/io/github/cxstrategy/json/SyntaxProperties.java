package io.github.cxstrategy.json;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The reader accepts exactly the grammar of RFC 8259, and knows where a text leaves it. */
class SyntaxProperties {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "\"a\"",
            "\"\\n\"",
            "\\",
            "\\ud83d",
            "\\ude00",
            "{\"a",
            "\\u12",
            "\t",
            "\n",
            "\r\n",
            " ",
            "0",
            "1",
            "-",
            "+",
            ".",
            "e",
            "E",
            "1.5e-3",
            "true",
            "tru",
            "null",
            "false",
            "x",
            "'",
            "/",
            "//",
            "#",
            "\u00e9",
            "\uD83D\uDE00",
            "\u0001",
            "\u00a0",
            "\u2028",
            "{\"a\": 1}",
            "[1, 2]",
            "\"a\": ",
            ", \"b\": ",
            ", ");

    @Provide
    Arbitrary<String> soup() {
        return Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(12).map(pieces -> String.join("", pieces));
    }

    @Property(seed = "8", tries = 5_000)
    void anyTextIsMalformedIfTheGrammarSaysSo(@ForAll("soup") String text) {
        Syntax.agreesWithTheGrammar(text);
    }

    /** Random JSON with up to three letters taken out, put in or swapped. */
    @Provide
    Arbitrary<String> nearlyJson() {
        return Arbitraries.longs().withoutEdgeCases().map(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(value(random, 3));
            for (int edits = random.nextInt(4); edits > 0 && text.length() > 0; edits--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                    default -> text.setLength(at);
                }
            }
            return text.toString();
        });
    }

    @Property(seed = "9", tries = 5_000)
    void whatIsNearlyJsonIsMalformedIfTheGrammarSaysSo(@ForAll("nearlyJson") String text) {
        Syntax.agreesWithTheGrammar(text);
    }

    private static String value(Random random, int depth) {
        int size = random.nextInt(4);
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> "\"" + "a\\n".repeat(size) + "\"";
            case 1 -> List.of("true", "false", "null", "\"\"").get(size);
            case 2 -> List.of("0", "-1.5", "2E7", "0.25e-3").get(size);
            case 3 -> "\"\u00e9 " + size + "\"";
            case 4 -> many(size, "[", "]", i -> value(random, depth - 1));
            default -> many(size, "{", "}", i -> "\"k" + i + "\": " + value(random, depth - 1));
        };
    }

    private static String many(int size, String open, String close, IntFunction<String> part) {
        return IntStream.range(0, size).mapToObj(part).collect(Collectors.joining(", ", open, close));
    }
}
