package io.github.cxstrategy.json;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Documents that are nearly plans: a plan, and a script of a few bytes that says what to put where in its text. */
final class EditedPlans {

    private static final StrategyJson JSON = StrategyJson.standard();

    /** What is edited: no chance would find a plan of some size by itself. */
    static final List<String> PLANS = IntStream.range(0, 32)
            .mapToObj(
                    seed -> JSON.write(new RecordGenerator(new Random(seed), 1 + seed % 2).record(StrategicPlan.class)))
            .toList();

    /** What is put in: each key and constant of the model, and what is special in JSON. */
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

    private EditedPlans() {}

    /** Takes a script: the number of a plan, and edits of five bytes each: where (two), how much, what (two). */
    static byte[] of(byte[] script) {
        StringBuilder text = new StringBuilder(PLANS.get((script[0] & 0xFF) % PLANS.size()));
        for (int i = 1; i + 4 < script.length; i += 5) {
            int at = number(script, i) % (text.length() + 1);
            int end = Math.min(text.length(), at + (script[i + 2] & 0xFF) % 64);
            text.replace(at, end, WORDS.get(number(script, i + 3) % WORDS.size()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
