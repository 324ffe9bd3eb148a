package io.github.cxstrategy.json;

import io.github.cxstrategy.json.JsonProblem.Code;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Documents made to cost their reader as much time, memory or stack as they can, most of them as long as is allowed. */
final class HostileDocuments {

    static final int LONGEST = JsonLimits.standard().maxLength();
    static final int MOST_TOKENS = JsonLimits.standard().maxTokens();
    static final String HEAD = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"Plan\"";

    /** Strings of this many pairs of letters have one hash code, as many of them as two to that power. */
    private static final int PAIRS = 19;

    /** Codes that a document may be refused with; none if it is a plan all the same. */
    record Hostile(Supplier<byte[]> document, Optional<Code> code) {}

    private final Map<String, Hostile> documents = new LinkedHashMap<>();

    private HostileDocuments() {}

    /** Returns all by name; each is made only when it is asked for. */
    static Map<String, Hostile> all() {
        HostileDocuments hostile = new HostileDocuments();
        hostile.addSizes();
        hostile.addNumbersAndStrings();
        hostile.addProblems();
        hostile.addCollisions();
        hostile.addEncodings();
        return hostile.documents;
    }

    private void addSizes() {
        refused("empty", Code.SYNTAX, () -> "");
        refused("blanks", Code.SYNTAX, () -> " ".repeat(LONGEST));
        refused("line ends", Code.SYNTAX, () -> "\n".repeat(LONGEST));
        refused("one byte more", Code.LIMIT_EXCEEDED, () -> " ".repeat(LONGEST + 1));
        refused("blanks in an object", Code.SYNTAX, () -> "{" + " ".repeat(LONGEST - 1));
        refused("{}{}{}...", Code.SYNTAX, () -> "{}".repeat(LONGEST / 2));
        refused("[{},{},...]", Code.LIMIT_EXCEEDED, () -> filled("[", i -> "{}", "]", LONGEST));
        refused("{} as elements", Code.LIMIT_EXCEEDED, () -> elements(i -> "{}"));
        refused("{} as members", Code.LIMIT_EXCEEDED, () -> filled(HEAD + ",", i -> "\"" + i + "\":{}", "}", LONGEST));
        refused(
                "{} as members that mean nothing",
                Code.LIMIT_EXCEEDED,
                () -> unknown(i -> "\"" + i + "\":{}", LONGEST));
        refused("{} in {} in {}", Code.LIMIT_EXCEEDED, () -> "{\"a\":".repeat(100_000) + "{}" + "}".repeat(100_000));
        refused("100,000 arrays", Code.LIMIT_EXCEEDED, () -> "[".repeat(100_000) + "]".repeat(100_000));
        refused("only [", Code.LIMIT_EXCEEDED, () -> "[".repeat(LONGEST));
        refused("only \"", Code.SYNTAX, () -> "\"".repeat(LONGEST));
        accepted(
                "as many values as allowed",
                () -> elements(i -> "{\"id\":\"" + i + "\",\"name\":\"n\"}", MOST_TOKENS / 6 - 10));
        refused("ends too early", Code.SYNTAX, () -> {
            String whole = elements(i -> "{\"id\":\"" + i + "\",\"name\":\"n\"}", MOST_TOKENS / 6 - 10);
            return whole.substring(0, whole.length() - 2);
        });
        refused(
                "format version last",
                Code.UNKNOWN_KEY,
                () -> filled("{", i -> "\"" + i + "\":1", MOST_TOKENS / 2 - 10) + ",\"formatVersion\":\"1.0\"}");
        refused(
                "no format version",
                Code.NOT_A_PLAN,
                () -> filled("{", i -> "\"" + i + "\":1", MOST_TOKENS / 2 - 10) + "}");
    }

    private void addNumbersAndStrings() {
        refused("1e1000000000", Code.NOT_A_PLAN, () -> "1e1000000000");
        refused(
                "1e1000000000 as a weight",
                Code.LIMIT_EXCEEDED,
                () -> HEAD + ",\"objectives\":[{\"id\":\"o\",\"name\":\"o\",\"weight\":1e1000000000}]}");
        refused(
                "1e-999999 as weights",
                Code.MISSING_KEY,
                () -> elements(i -> "{\"weight\":1e-999999}", MOST_TOKENS / 4 - 10));
        refused(
                "long numbers",
                Code.MISSING_KEY,
                () -> filled(HEAD + ",\"objectives\":[", i -> "{\"weight\":" + "9".repeat(128) + "}", "]}", LONGEST));
        refused("a number without end", Code.LIMIT_EXCEEDED, () -> HEAD + ",\"x\":" + "1".repeat(LONGEST - 100) + "}");
        refused(
                "a string without end",
                Code.LIMIT_EXCEEDED,
                () -> HEAD + ",\"date\":\"" + "x".repeat(LONGEST - 100) + "\"}");
        refused("a key without end", Code.LIMIT_EXCEEDED, () -> HEAD + ",\"" + "x".repeat(LONGEST - 100) + "\":1}");
        refused("only \\", Code.LIMIT_EXCEEDED, () -> "\"" + "\\".repeat(LONGEST - 1));
        refused(
                "long strings",
                Code.WRONG_TYPE,
                () -> filled(HEAD + ",\"objectives\":[", i -> "\"" + "x".repeat(100_000) + "\"", "]}", LONGEST));
        refused(
                "long amounts",
                Code.MISSING_KEY,
                () -> filled(
                        HEAD + ",\"initiatives\":[",
                        i -> "{\"estimate\":{\"low\":\"EUR " + "9".repeat(99_000) + "\"}}",
                        "]}",
                        LONGEST));
        refused(
                "escapes",
                Code.MISSING_KEY,
                () -> filled(
                        HEAD + ",\"people\":[", i -> "{\"id\":\"" + "\\u0041".repeat(16_000) + "\"}", "]}", LONGEST));
    }

    private void addProblems() {
        refused(
                "keys that mean nothing",
                Code.UNKNOWN_KEY,
                () -> filled(HEAD + ",", i -> "\"" + i + "\":1", MOST_TOKENS / 2 - 10) + "}");
        refused(
                "keys that are nearly right",
                Code.UNKNOWN_KEY,
                () -> filled(HEAD + ",", i -> "\"objectivse\":1", MOST_TOKENS / 2 - 10) + "}");
        refused(
                "values that are nearly right",
                Code.MISSING_KEY,
                () -> elements(i -> "{\"perspective\":\"LEARNING_AND_GROWT\"}", 400_000));
        refused(
                "the same key",
                Code.DUPLICATE_KEY,
                () -> filled(HEAD, i -> ",\"id\":\"p\"", MOST_TOKENS / 2 - 10) + "}");
        refused("the same key far down", Code.UNKNOWN_KEY, () -> {
            String down = ("{\"" + "k".repeat(250) + "\":").repeat(60);
            return filled(HEAD + ",\"deep\":" + down + "{", i -> "\"a\":1", MOST_TOKENS / 2 - 1_000) + "}".repeat(62);
        });
        refused("nulls", Code.NULL_VALUE, () -> elements(i -> "null", MOST_TOKENS - 20));
        refused("values of another type", Code.WRONG_TYPE, () -> elements(i -> "1", MOST_TOKENS - 20));
        refused(
                "values that the model refuses",
                Code.INVALID_VALUE,
                () -> elements(i -> "{\"id\":\"\",\"name\":\"n\"}", MOST_TOKENS / 6 - 10));
        refused("the same element", Code.INVALID_VALUE, () -> driver(i -> "\"a\"", MOST_TOKENS - 30));
    }

    private void addCollisions() {
        refused(
                "keys that the parser keeps in one bucket",
                Code.UNKNOWN_KEY,
                () -> unknown(i -> "\"" + colliding(i, "Ab", "BA") + "\":1", LONGEST));
        refused(
                "keys of one hash code",
                Code.UNKNOWN_KEY,
                () -> unknown(i -> "\"" + colliding(i, "Aa", "BB") + "\":1", LONGEST));
        accepted("ids of one hash code in a set", () -> driver(i -> "\"" + colliding(i, "Aa", "BB") + "\"", 1 << 18));
        refused("different keys", Code.UNKNOWN_KEY, () -> unknown(i -> "\"" + i + "\":1", LONGEST / 2));
    }

    private void addEncodings() {
        String text = HEAD + ", \"objectives\": []}" + " ".repeat(LONGEST / 4 - 100);
        encoded("UTF-16 with mark", text, "\uFEFF", StandardCharsets.UTF_16BE, Code.ENCODING);
        encoded("UTF-16, little end first, with mark", text, "\uFEFF", StandardCharsets.UTF_16LE, Code.ENCODING);
        encoded("UTF-32 with mark", text, "\uFEFF", Charset.forName("UTF-32BE"), Code.ENCODING);
        encoded("UTF-32, little end first, with mark", text, "\uFEFF", Charset.forName("UTF-32LE"), Code.ENCODING);
        encoded("UTF-16", text, "", StandardCharsets.UTF_16BE, Code.SYNTAX);
        encoded("UTF-32", text, "", Charset.forName("UTF-32LE"), Code.SYNTAX);
        encoded("UTF-8 with mark", text, "\uFEFF", StandardCharsets.UTF_8, Code.ENCODING);
        documents.put(
                "not UTF-8 at the end",
                new Hostile(
                        () -> {
                            byte[] bytes = (" ".repeat(LONGEST - 1) + "x").getBytes(StandardCharsets.US_ASCII);
                            bytes[LONGEST - 1] = (byte) 0xC3;
                            return bytes;
                        },
                        Optional.of(Code.ENCODING)));
        documents.put("zeros", new Hostile(() -> new byte[LONGEST], Optional.of(Code.SYNTAX)));
    }

    private void refused(String name, Code code, Supplier<String> text) {
        documents.put(name, new Hostile(() -> text.get().getBytes(StandardCharsets.UTF_8), Optional.of(code)));
    }

    private void accepted(String name, Supplier<String> text) {
        documents.put(name, new Hostile(() -> text.get().getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    private void encoded(String name, String text, String mark, Charset charset, Code code) {
        documents.put(name, new Hostile(() -> (mark + text).getBytes(charset), Optional.of(code)));
    }

    private static String elements(IntFunction<String> element) {
        return filled(HEAD + ",\"objectives\":[", element, "]}", LONGEST);
    }

    private static String elements(IntFunction<String> element, int count) {
        return filled(HEAD + ",\"objectives\":[", element, count) + "]}";
    }

    private static String driver(IntFunction<String> element, int count) {
        return filled(HEAD + ",\"drivers\":[{\"id\":\"d\",\"name\":\"n\",\"objectives\":[", element, count) + "]}]}";
    }

    private static String unknown(IntFunction<String> member, int length) {
        return filled(HEAD + ",\"objectivse\":{", member, "}}", length);
    }

    /** Puts parts with commas between them behind a beginning, until one more would not fit before the end. */
    private static String filled(String beginning, IntFunction<String> part, String end, int length) {
        StringBuilder text = new StringBuilder(length).append(beginning);
        String next = part.apply(0);
        for (int i = 1; text.length() + 1 + next.length() + end.length() <= length; i++) {
            text.append(i == 1 ? "" : ",").append(next);
            next = part.apply(i);
        }
        return text.append(end).toString();
    }

    private static String filled(String beginning, IntFunction<String> part, int count) {
        StringBuilder text = new StringBuilder(beginning);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 || part.apply(i).startsWith(",") ? "" : ",").append(part.apply(i));
        }
        return text.toString();
    }

    private static String colliding(int number, String zero, String one) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < PAIRS; bit++) {
            text.append((number >> bit & 1) == 0 ? zero : one);
        }
        return text.toString();
    }
}
