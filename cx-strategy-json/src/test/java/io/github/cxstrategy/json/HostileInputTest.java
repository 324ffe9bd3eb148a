package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents made to harm: each is refused quickly, with one problem of one sentence. */
class HostileInputTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String HEAD = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"Plan\"";

    private final StrategyJson json = StrategyJson.standard();

    private JsonProblem refused(byte[] bytes) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> json.read(bytes));
        assertThat(refusal).as("the document is read").isNotNull();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(refusal.count()).isOne();
        JsonProblem problem = refusal.problems().get(0);
        assertThat(problem.message()).doesNotContain("\n").endsWith(".").hasSizeLessThan(200);
        return problem;
    }

    private JsonProblem refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void manyEmptyObjects() {
        assertThat(refused("{}".repeat(8 * MEGABYTE)).code()).isEqualTo(Code.SYNTAX);
        String objects = "[" + "{},".repeat(5 * MEGABYTE) + "{}]";
        assertThat(refused(objects).code()).isEqualTo(Code.LIMIT_EXCEEDED);
        JsonProblem tokens = refused(HEAD + ", \"objectives\": " + objects + "}");
        assertThat(tokens.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(tokens.message()).contains("2000000 tokens");
        assertThat(tokens.pointer()).startsWith("/objectives/");
    }

    @Test
    void tooLong() throws IOException {
        byte[] bytes = new byte[16 * MEGABYTE + 1];
        assertThat(refused(bytes).code()).isEqualTo(Code.LIMIT_EXCEEDED);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        StrategyJson small = json.withLimits(JsonLimits.standard().withMaxLength(1_000));
        assertThat(catchThrowableOfType(StrategyJsonException.class, () -> small.read(endless)))
                .hasMessageContaining("1000 bytes");
        Reader text = new StringReader(" ".repeat(1_001));
        assertThat(catchThrowableOfType(StrategyJsonException.class, () -> small.read(text)))
                .hasMessageContaining("1000 characters");
    }

    @Test
    void tooDeep() {
        JsonProblem arrays = refused("[".repeat(100_000));
        assertThat(arrays.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        JsonProblem inside = refused(HEAD + ", \"deep\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThat(inside.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(inside.message()).contains("64 arrays and objects");
    }

    @Test
    void numbers() {
        assertThat(refused("1e1000000000").code()).isEqualTo(Code.NOT_A_PLAN);
        for (String number : List.of("1e1000000000", "1e-1000000000", "1E+999999999999999999999", "1e127000")) {
            JsonProblem problem =
                    refused(HEAD + ", \"objectives\": [{\"id\": \"o\", \"name\": \"O\", \"weight\": " + number + "}]}");
            assertThat(problem.code()).isEqualTo(Code.LIMIT_EXCEEDED);
            assertThat(problem.pointer()).isEqualTo("/objectives/0/weight");
        }
        JsonProblem digits = refused(HEAD + ", \"objectives\": [{\"weight\": " + "1".repeat(129) + "}]}");
        assertThat(digits.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(digits.message()).contains("128 characters");
    }

    @Test
    void stringsAndKeys() {
        JsonProblem string = refused(HEAD + ", \"date\": \"" + "x".repeat(100_001) + "\"}");
        assertThat(string.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        JsonProblem key = refused(HEAD + ", \"" + "k".repeat(257) + "\": 1}");
        assertThat(key.code()).isEqualTo(Code.LIMIT_EXCEEDED);
        JsonProblem shown = refused(HEAD + ", \"date\": \"" + "x".repeat(100_000) + "\"}");
        assertThat(shown.code()).isEqualTo(Code.INVALID_VALUE);
    }

    @Test
    void encodings() {
        String plan = HEAD + ", \"objectives\": [\n{\"id\": \"\u00FC\", \"name\": \"O\"}]}";
        assertThat(json.read(plan).objectives()).hasSize(1);
        JsonProblem latin = refused(plan.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.code()).isEqualTo(Code.ENCODING);
        assertThat(latin.line()).isEqualTo(2);
        assertThat(latin.column()).isEqualTo(9);
        assertThat(refused(plan.getBytes(StandardCharsets.UTF_16)).code()).isEqualTo(Code.ENCODING);
        assertThat(refused(plan.getBytes(StandardCharsets.UTF_16LE)).code()).isEqualTo(Code.ENCODING);
        JsonProblem mark = refused("\uFEFF" + plan);
        assertThat(mark.code()).isEqualTo(Code.ENCODING);
        assertThat(mark.cure()).isPresent();
        byte[] cut = (HEAD + ", \"date\": \"\u00FC").getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(cut, cut.length - 1);
        assertThat(refused(half).code()).isEqualTo(Code.ENCODING);
        assertThat(refused(new byte[0]).code()).isEqualTo(Code.SYNTAX);
        assertThat(refused(new byte[] {0}).code()).isEqualTo(Code.SYNTAX);
    }

    @Test
    void noMoreThanAHundredProblemsAreListed() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            people.append(i == 0 ? "" : ", ").append(i);
        }
        String document = HEAD + ", \"people\": [" + people + "]}";
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> json.read(document));
        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.count()).isEqualTo(250);
        assertThat(refusal.problems().get(99).pointer()).isEqualTo("/people/99");
        assertThat(refusal).hasMessageEndingWith("(and 249 more)");
    }

    @Test
    void countingEndsAtAHundredTimesTheLimit() {
        String manyFaults = HEAD + ", \"people\": [" + "1, ".repeat(20_000) + "1";
        StrategyJsonException refusal = catchThrowableOfType(
                StrategyJsonException.class, () -> json.read(manyFaults + "], \"objectives\": 1}"));
        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.count()).isEqualTo(10_000);
        StrategyJson few = json.withLimits(JsonLimits.standard().withMaxProblems(3));
        assertThat(catchThrowableOfType(StrategyJsonException.class, () -> few.read(manyFaults + "]}"))
                        .count())
                .isEqualTo(300);
        assertThat(refused(manyFaults + "}}").code()).isEqualTo(Code.SYNTAX);
        assertThat(refused(manyFaults + "]} {}").code()).isEqualTo(Code.SYNTAX);
    }

    @Test
    void whatTheModelQuotesIsShortAndOnOneLine() {
        String money = "EUR 1\\nMaybe pay more.\\n" + "9".repeat(90_000);
        JsonProblem problem =
                refusedAtLength(HEAD + ", \"initiatives\": [{\"estimate\": {\"low\": \"" + money + "\"}}]}");
        assertThat(problem.message())
                .startsWith("'amount' must be a plain decimal number such as 1200.50 but is '1")
                .doesNotContain("\n")
                .hasSizeLessThan(450)
                .endsWith("999'.");
    }

    @Test
    void aKeyBreaksNoLineOfADescription() {
        String key = "a\\nNULL_VALUE at /name" + "x".repeat(200);
        String document = HEAD + ", \"calendar\": {\"" + key + "\": 1}}";
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> json.read(document));
        assertThat(refusal.problems())
                .extracting(JsonProblem::pointer)
                .anyMatch(pointer -> pointer.startsWith("/calendar/a\nNULL_VALUE at ~1name"));
        assertThat(refusal.problems())
                .allMatch(problem -> problem.describe().lines().count() == 1);
    }

    private JsonProblem refusedAtLength(String text) {
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> json.read(text));
        return refusal.problems().stream()
                .filter(problem -> problem.code() == Code.INVALID_VALUE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFaultOfSyntaxIsTheOnlyProblem() {
        JsonProblem problem = refused(HEAD + ", \"people\": [1, 2, 3], \"x\": 1, }");
        assertThat(problem.code()).isEqualTo(Code.SYNTAX);
    }

    /**
     * The parser of bytes keeps keys in a table, that of characters whose hash is 33 times the last one plus the letter in
     * none: neither refuses what the other reads.
     */
    @Test
    void keysThatCollide() {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < 1 << 12; i++) {
            keys.append(i == 0 ? "\"" : ", \"");
            for (int bit = 0; bit < 12; bit++) {
                keys.append((i >> bit & 1) == 0 ? "Ab" : "BA");
            }
            keys.append("\": 1");
        }
        JsonProblem problem = refused(HEAD + ", \"objectivez\": {" + keys + "}}");
        assertThat(problem.code()).isEqualTo(Code.UNKNOWN_KEY);
        assertThat(problem.pointer()).isEqualTo("/objectivez");
        assertThat(json.read(HEAD + "}").name()).isEqualTo("Plan");
        String manyKeys =
                IntStream.range(0, 5_000).mapToObj(i -> ", \"k" + i + "\": 1").collect(Collectors.joining());
        JsonProblem after = refused(HEAD + ", \"objectivez\": {\"k\": 1" + manyKeys + "}}");
        assertThat(after.code()).isEqualTo(Code.UNKNOWN_KEY);
    }

    @Test
    void keysThatCollideInAPlanAreReadFromBytesAndFromText() {
        Map<String, BigDecimal> scores = new TreeMap<>();
        for (int i = 0; i < 1 << 10; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 10; bit++) {
                key.append((i >> bit & 1) == 0 ? "Ab" : "BA");
            }
            scores.put(key.toString(), BigDecimal.valueOf(3));
        }
        StrategicPlan plan = StrategicPlan.builder(Id.of("p"), "Plan")
                .addSurvey(new Survey.Readiness(Id.of("staff"), LocalDate.of(2027, 1, 1), scores))
                .build();
        assertThat(json.read(json.writeBytes(plan))).isEqualTo(plan);
        assertThat(json.read(json.write(plan))).isEqualTo(plan);
    }

    @Test
    void aStreamIsReadOnceAndLeftOpen() throws IOException {
        boolean[] closed = {false};
        byte[] plan = (HEAD + "}").getBytes(StandardCharsets.UTF_8);
        InputStream stream = new ByteArrayInputStream(plan) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        StrategicPlan read = json.read(stream);
        assertThat(read.name()).isEqualTo("Plan");
        assertThat(closed[0]).isFalse();
    }
}
