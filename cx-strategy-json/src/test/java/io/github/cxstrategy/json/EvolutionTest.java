package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of other versions of the format, as they are stored beside this test. */
class EvolutionTest {

    private static final String HEAD = "{\"formatVersion\": \"1.99\", \"id\": \"p\", \"name\": \"Plan\"";

    private final StrategyJson json = StrategyJson.standard();

    private static byte[] stored(String name) throws IOException {
        try (InputStream stream = EvolutionTest.class.getResourceAsStream(name)) {
            assertThat(stream).as(name).isNotNull();
            return stream.readAllBytes();
        }
    }

    @Test
    void anOlderDocumentIsReadAndWrittenInTheFormOfToday() throws IOException {
        byte[] older = stored("stored/plan-1.0.json");
        StrategicPlan plan = json.read(older);
        assertThat(plan.initiatives()).hasSize(2);
        assertThat(json.write(plan))
                .isEqualTo(new String(older, StandardCharsets.UTF_8)
                        .replace(
                                "\"formatVersion\": \"1.0\"",
                                "\"formatVersion\": \"" + StrategyJson.FORMAT_VERSION + "\""));
        assertThat(json.tolerant().read(older)).isEqualTo(new Reading<>(plan, List.of(), 0));
    }

    @Test
    void theDigestOfAPlanIsTheSameInEveryVersion() throws IOException {
        assertThat(json.digest(json.read(stored("stored/plan-1.0.json"))))
                .isEqualTo(json.digest(json.read(stored("small-plan.json"))))
                .isEqualTo("00b4ee03921862f0ed81dbd6137b9b687e6cbb7ad3bf12f89ad148acf31d8ab9");
    }

    @Test
    void aNewerDocumentIsReadWithAReportOfWhatIsUnknown() throws IOException {
        Reading<StrategicPlan> reading = json.tolerant().read(stored("stored/plan-1.99.json"));
        StrategicPlan plan = reading.document();
        assertThat(plan.initiatives()).extracting(Initiative::name).containsExactly("New CRM");
        assertThat(plan.initiatives().get(0).owners()).containsExactly(Id.of("ann"));
        assertThat(plan.declaredCoverage()).containsExactly(java.util.Map.entry(PlanPart.BUDGET, Coverage.PARTIAL));
        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.unknownCount()).isEqualTo(5);
        assertThat(reading.unknown())
                .extracting(problem ->
                        problem.code() + " " + problem.pointer() + " " + problem.line() + ":" + problem.column())
                .containsExactly(
                        "UNKNOWN_KEY /weather 5:3",
                        "UNKNOWN_KEY /initiatives/0/carbonFootprint 13:7",
                        "UNKNOWN_KEY /initiatives/0/estimate/simulated 18:9",
                        "UNKNOWN_KEY /people/0/pronouns 24:41",
                        "UNKNOWN_VALUE /declaredCoverage/WEATHER 28:5");
        assertThat(reading.unknown().get(1).message()).startsWith("Initiative has no key 'carbonFootprint'");
        assertThat(reading.unknown().get(1).cure())
                .contains("Maybe a newer release knows it: the document is of format version 1.99, this reader of "
                        + StrategyJson.FORMAT_VERSION + ".");
    }

    @Test
    void aNewerDocumentIsRefusedByTheStrictReaderIfAnythingInItIsUnknown() throws IOException {
        byte[] newer = stored("stored/plan-1.99.json");
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> json.read(newer));
        assertThat(refusal.problems()).isEqualTo(json.tolerant().read(newer).unknown());
        assertThat(json.read(HEAD + "}").name()).isEqualTo("Plan");
    }

    @Test
    void everyWayInIsTolerant(@TempDir Path folder) throws IOException {
        byte[] newer = stored("stored/plan-1.99.json");
        TolerantReader tolerant = json.tolerant();
        Reading<StrategicPlan> reading = tolerant.read(newer);
        String text = new String(newer, StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("plan.json"), newer);
        assertThat(tolerant.read(text)).isEqualTo(reading);
        assertThat(tolerant.read(new StringReader(text))).isEqualTo(reading);
        assertThat(tolerant.read(file)).isEqualTo(reading);
        assertThat(tolerant.read(StrategicPlan.class, newer)).isEqualTo(reading);
    }

    @Test
    void anUnknownKeyOfTheSameVersionIsRefusedByBoth() {
        String document = HEAD.replace("1.99", StrategyJson.FORMAT_VERSION) + ", \"weather\": 1}";
        assertThat(refusal(document)).extracting(JsonProblem::code).containsExactly(Code.UNKNOWN_KEY);
    }

    @Test
    void whatCannotBePassedOverIsRefused() {
        assertThat(refusal(HEAD + ", \"fundingRules\": [{\"mustWait\": 1}]}"))
                .extracting(JsonProblem::describe)
                .singleElement()
                .asString()
                .startsWith("UNKNOWN_KEY at /fundingRules/0/mustWait")
                .contains("\nMaybe a newer release knows it");
        assertThat(refusal(HEAD + ", \"declaredCoverage\": {\"BUDGET\": \"GUESSED\"}}"))
                .extracting(JsonProblem::code)
                .containsExactly(Code.UNKNOWN_VALUE);
    }

    @Test
    void whatIsWrongBesideIsRefusedAndToldAlone() {
        assertThat(refusal(HEAD + ", \"weather\": 1, \"people\": 5}"))
                .extracting(JsonProblem::pointer)
                .containsExactly("/people");
        assertThat(refusal("{\"formatVersion\": \"1.99\", \"id\": \"p\", \"nmae\": \"Plan\"}"))
                .extracting(JsonProblem::code)
                .containsExactly(Code.MISSING_KEY);
    }

    @Test
    void anUnknownKeyThatOccursTwiceIsRefused() {
        assertThat(refusal(HEAD + ", \"weather\": 1, \"weather\": 2}"))
                .extracting(JsonProblem::code)
                .containsExactly(Code.DUPLICATE_KEY);
        assertThat(refusal(HEAD + ", \"weather\": {\"a\": 1, \"a\": 2}}"))
                .extracting(JsonProblem::pointer)
                .containsExactly("/weather/a");
        assertThat(refusal(HEAD + ", \"declaredCoverage\": {\"WEATHER\": 1, \"WEATHER\": 2}}"))
                .extracting(JsonProblem::code)
                .containsExactly(Code.DUPLICATE_KEY);
    }

    @Test
    void theReportIsLimitedButCountsAll() {
        StringBuilder people = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            people.append(i == 0 ? "" : ",").append("{\"id\": \"").append(i).append("\", \"name\": \"N\", \"x\": 1}");
        }
        Reading<StrategicPlan> reading = json.tolerant().read(HEAD + ", \"people\": [" + people + "]}");
        assertThat(reading.document().people()).hasSize(250);
        assertThat(reading.unknown()).hasSize(100);
        assertThat(reading.unknownCount()).isEqualTo(250);
        assertThat(reading.isComplete()).isFalse();
    }

    private List<JsonProblem> refusal(String document) {
        return catchThrowableOfType(
                        StrategyJsonException.class, () -> json.tolerant().read(document))
                .problems();
    }
}
