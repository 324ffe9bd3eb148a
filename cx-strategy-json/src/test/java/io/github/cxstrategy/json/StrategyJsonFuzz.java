package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets the fuzzer look for a document that makes the reader do anything else than read or refuse it.
 *
 * <p>Compiled and run in the profile {@code fuzz} only. What it finds becomes a test.
 */
class StrategyJsonFuzz {

    private static final StrategyJson JSON = StrategyJson.standard();

    /** Documents that the fuzzer edits: it would not find a plan of some size by itself. */
    private static final List<String> PLANS = IntStream.range(0, 32)
            .mapToObj(
                    seed -> JSON.write(new RecordGenerator(new Random(seed), 1 + seed % 2).record(StrategicPlan.class)))
            .toList();

    /** What it puts in: each key and constant of the model, and what is special in JSON. */
    private static final List<String> WORDS = words();

    private static List<String> words() {
        List<String> words = new ArrayList<>(List.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\\",
                "{}",
                "[]",
                "\"\"",
                "null",
                "true",
                "false",
                "0",
                "-0",
                "1",
                "-1",
                "0.5",
                "1e9",
                "1e-9",
                "1e1000000000",
                "9223372036854775807",
                "2147483648",
                "0.1234567890123456789",
                "\\u0000",
                "\\ud800",
                "\\n",
                "\n",
                "\u00e9",
                "\uD83D\uDE00",
                "\"formatVersion\"",
                "\"1.0\"",
                "\"EUR 1.00\"",
                "\"EUR 1e9\"",
                "\"XXX 1\"",
                "\"2027\"",
                "\"2027-Q1\"",
                "\"2027-M13\"",
                "\"2027-02-30\"",
                "\"+999999999-12-31\"",
                "\" \"",
                "\"a\": 1, "));
        new ModelWords(StrategicPlan.class).all().forEach(word -> words.add('"' + word + '"'));
        return words;
    }

    static Stream<byte[]> documents() {
        Stream<String> texts = Stream.concat(PLANS.stream(), Stream.of("", "{}", "{\"formatVersion\": \"1.0\"}"));
        Stream<byte[]> scripts =
                IntStream.range(0, PLANS.size()).mapToObj(i -> new byte[] {0, (byte) i, 1, 2, 3, 4, 5});
        return Stream.concat(texts.map(text -> text.getBytes(StandardCharsets.UTF_8)), scripts);
    }

    @MethodSource("documents")
    @FuzzTest(maxDuration = "30m")
    void isReadOrRefused(byte[] input) {
        byte[] document = input.length > 1 && input[0] == 0 ? edited(input) : input;
        StrategicPlan plan;
        try {
            plan = JSON.read(document);
        } catch (StrategyJsonException refusal) {
            refusal.problems().forEach(StrategyJsonFuzz::isToldWell);
            isMalformedIfTheGrammarSaysSo(document, refusal);
            return;
        }
        byte[] written = JSON.writeBytes(plan);
        StrategicPlan back = JSON.read(written);
        assertThat(back).isEqualTo(plan);
        assertThat(JSON.writeBytes(back)).isEqualTo(written);
    }

    /** Takes an input for a script: the number of a plan, and edits of five bytes each: where (two), how much, what (two). */
    private static byte[] edited(byte[] script) {
        StringBuilder text = new StringBuilder(PLANS.get((script[1] & 0xFF) % PLANS.size()));
        for (int i = 2; i + 4 < script.length; i += 5) {
            int at = number(script, i) % (text.length() + 1);
            int end = Math.min(text.length(), at + (script[i + 2] & 0xFF) % 64);
            text.replace(at, end, WORDS.get(number(script, i + 3) % WORDS.size()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static void isToldWell(JsonProblem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.message()).matches("[^\\p{Cntrl}]+\\.").hasSizeLessThan(5_000);
        assertThat(problem.pointer()).matches("(?s)(/.*)?");
        assertThat(problem.describe().lines().count()).isLessThanOrEqualTo(2);
        problem.cure().ifPresent(cure -> assertThat(cure).matches("Maybe [^\\p{Cntrl}]+\\."));
    }

    private static void isMalformedIfTheGrammarSaysSo(byte[] document, StrategyJsonException refusal) {
        Code code = refusal.problems().get(0).code();
        if (code != Code.ENCODING && code != Code.LIMIT_EXCEEDED) {
            boolean wellFormed =
                    JsonGrammar.fault(new String(document, StandardCharsets.UTF_8)) == JsonGrammar.WELL_FORMED;
            assertThat(Syntax.MALFORMED.contains(code)).isNotEqualTo(wellFormed);
        }
    }
}
