package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.json.TextFields.Field;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Strings that break programs, in every text field of the plan, come back as they were.
 *
 * <p>They are the Big List of Naughty Strings (Max Woolf, MIT license), found through the environment variable
 * CXSTRATEGY_DATA and skipped without it, and always a list of our own. The fields are found by the structure of the
 * records, so that a new one is tried from its first day.
 */
class NaughtyStringsTest {

    private static final String DATA = "CXSTRATEGY_DATA";

    /**
     * Where in the big list stands what is refused: two strings are blank (0, 434), two are all control characters (93,
     * 94), one is white space of all kinds with some among it (95), and three move or color the text of a terminal.
     */
    private static final List<Integer> REFUSED = List.of(0, 93, 94, 95, 434, 506, 507, 508);

    private static final List<String> OWN = List.of(
            "null",
            "undefined",
            "NaN",
            "-0",
            "1e1000",
            "0x1F",
            "\"\"",
            "\"",
            "\\",
            "\\\"",
            "\\u0041",
            "{}",
            "[1, 2]",
            "// no comment",
            "/* none */",
            "</script><script>",
            "<!-- ",
            "]]>",
            "&lt;",
            "%s%n",
            "${7*7}",
            "{{7*7}}",
            "'; --",
            "../../x",
            "C:\\x",
            "~1/~0",
            "a/b",
            " leading",
            "trailing ",
            "tab\tin it",
            "line\nend",
            "cr\rlf\r\n",
            "\nMaybe this is a cure.",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\u2028\u2029.",
            "\u202Eright to left",
            "\u0130\u0131",
            "\u00DF \u1E9E",
            "e\u0301",
            "\u00E9",
            "Z\u0351\u0363\u0318",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\uD83C\uDDE9\uD83C\uDDEA",
            "\uDBFF\uDFFF",
            "\uFFFE\uFFFF",
            "\u0661\u0662",
            "\u4E2D\u6587",
            "x".repeat(5_000));

    private static final List<String> OWN_REFUSED = List.of(
            "",
            " ",
            "\t\r\n",
            "\u2003\u3000",
            "\0",
            "a\u0007",
            "\u001B[31m",
            "\u007F",
            "\u0085",
            "\uD800",
            "\uDC00\uD800x");

    private static final Field ID = new Field(Id.class, "value");
    /** The items of a survey are keys, and as short as ids; so are tags. */
    private static final Set<Field> SHORT = Set.of(
            new Field(Survey.Readiness.class, "scores"),
            new Field(Initiative.class, "tags"),
            new Field(InitiativeGroup.Tagged.class, "tag"));

    private static final int MOST_OF_A_KEY = 200;

    private static final StrategyJson JSON = StrategyJson.standard();

    /** Reads and writes values such as a unit too, which are no documents to users. */
    private static final ReaderProbe PROBE = new ReaderProbe(0);

    @Test
    void ownStrings() {
        checkAll(OWN, OWN_REFUSED);
    }

    @Test
    void theBigList() throws IOException {
        List<String> all = theList();
        assertThat(all).hasSize(515);
        assertThat(IntStream.range(0, all.size()).boxed().filter(i -> isNoText(all.get(i))))
                .hasSizeLessThanOrEqualTo(10)
                .containsExactlyElementsOf(REFUSED);
        List<String> refused = REFUSED.stream().map(all::get).toList();
        checkAll(all.stream().filter(text -> !refused.contains(text)).toList(), refused);
    }

    private static List<String> theList() throws IOException {
        String data = System.getenv(DATA);
        assumeTrue(data != null, DATA + " names no folder: the naughty strings are skipped");
        List<String> strings = new ArrayList<>();
        Path file = Path.of(data, "naughty-strings", "blns.json");
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                strings.add(parser.getText());
            }
        }
        return strings;
    }

    /** Says whether a string is blank, or has an unpaired surrogate or a control character but tab and line ends. */
    private static boolean isNoText(String text) {
        return text.isBlank()
                || text.codePoints()
                        .anyMatch(c -> Character.getType(c) == Character.SURROGATE
                                || (Character.isISOControl(c) && "\t\n\r".indexOf(c) < 0));
    }

    private static void checkAll(List<String> kept, List<String> refused) {
        Set<Field> fields = TextFields.of(StrategicPlan.class);
        assertThat(fields).hasSizeGreaterThan(20);
        for (Field field : fields) {
            isKept(field, kept);
            isRefused(field, refused);
        }
        wholePlansKeep(kept, fields);
        idsKeep(kept);
    }

    private static boolean fits(Field field, String text) {
        return !SHORT.contains(field) || text.length() <= MOST_OF_A_KEY;
    }

    private static void isKept(Field field, List<String> strings) {
        Record example = TextFields.example(field);
        for (String text : strings) {
            if (!fits(field, text)) {
                continue;
            }
            Record record = TextFields.rewritten(example, (place, old) -> place.equals(field) ? text : old);
            assertThat(PROBE.read(record.getClass(), PROBE.written(record)))
                    .as("%s: %s", field, text)
                    .isEqualTo(record);
        }
    }

    /**
     * Reads a document with the string in it, which no record would hold for long enough to be written.
     *
     * <p>A unit names itself and not its symbol, so that the place is that of the unit.
     */
    private static void isRefused(Field field, List<String> strings) {
        String mark = "what is to be replaced";
        boolean[] once = {true};
        Record example = TextFields.rewritten(TextFields.example(field), (place, old) -> {
            boolean here = place.equals(field) && once[0];
            once[0] &= !here;
            return here ? mark : old;
        });
        String document = PROBE.written(example);
        int place = document.indexOf('"' + mark);
        boolean isKey = document.contains('"' + mark + "\":");
        for (String text : strings) {
            String broken = document.replace(mark, escaped(text));
            StrategyJsonException refusal =
                    catchThrowableOfType(StrategyJsonException.class, () -> PROBE.read(example.getClass(), broken));
            assertThat(refusal).as("%s: %s", field, text).isNotNull();
            if (isKey) {
                continue; // a key may be refused before the model sees it
            }
            assertThat(refusal.problems()).hasSize(1);
            JsonProblem problem = refusal.problems().get(0);
            assertThat(problem.code()).isEqualTo(Code.INVALID_VALUE);
            assertThat(JsonGrammar.index(broken, problem.line(), problem.column()))
                    .as("%s: %s", field, problem.describe())
                    .isEqualTo(field.owner() == Unit.class ? 0 : place);
        }
    }

    /** Escapes every letter, so that also half a surrogate pair gets through in UTF-8. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
                .collect(Collectors.joining());
    }

    /** Fills the text fields of whole plans with one string after the other, until each has stood in each plan. */
    private static void wholePlansKeep(List<String> strings, Set<Field> fields) {
        Set<Field> missing = new HashSet<>(fields);
        for (int seed = 0; !missing.isEmpty(); seed++) {
            assertThat(seed).as("the generator never fills %s", missing).isLessThan(500);
            StrategicPlan plan = new RecordGenerator(new Random(seed), 3).record(StrategicPlan.class);
            if (missing.removeAll(TextFields.in(plan))) {
                for (int[] next = {0}; next[0] < strings.size(); ) {
                    isKept(TextFields.rewritten(plan, (field, old) -> {
                        String text = field.equals(ID) ? old : strings.get(next[0]++ % strings.size());
                        return fits(field, text) ? text : old;
                    }));
                }
            }
        }
    }

    /** An id is shorter than a text and has no line ends; what is an id at all can stand wherever ids stand. */
    private static void idsKeep(List<String> strings) {
        List<String> fitting = strings.stream()
                .filter(text -> text.length() <= MOST_OF_A_KEY && text.chars().noneMatch(Character::isISOControl))
                .toList();
        Random random = new Random(1);
        for (String text : fitting) {
            StrategicPlan plan = new RecordGenerator(random, 2).record(StrategicPlan.class);
            List<String> ids = new ArrayList<>();
            TextFields.rewritten(plan, (field, old) -> {
                ids.addAll(field.equals(ID) ? List.of(old) : List.of());
                return old;
            });
            String renamed = ids.get(random.nextInt(ids.size()));
            isKept(TextFields.rewritten(plan, (field, old) -> field.equals(ID) && old.equals(renamed) ? text : old));
        }
    }

    private static void isKept(Record plan) {
        byte[] bytes = JSON.writeBytes(plan);
        StrategicPlan back = JSON.read(bytes);
        assertThat(back).isEqualTo(plan);
        assertThat(JSON.writeBytes(back)).isEqualTo(bytes);
    }
}
