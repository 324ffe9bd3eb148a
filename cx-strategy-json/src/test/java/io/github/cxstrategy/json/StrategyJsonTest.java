package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyJsonTest {

    private final StrategyJson json = StrategyJson.standard();

    private static byte[] smallPlan() throws IOException {
        try (InputStream stream = StrategyJsonTest.class.getResourceAsStream("small-plan.json")) {
            assertThat(stream).isNotNull();
            return stream.readAllBytes();
        }
    }

    @Test
    void thePlanThatShowsTheFormatIsCanonical() throws IOException {
        StrategicPlan plan = json.read(smallPlan());
        assertThat(json.write(plan)).isEqualTo(new String(smallPlan(), StandardCharsets.UTF_8));
        assertThat(plan.initiatives()).hasSize(2);
        assertThat(plan.budget()).isPresent();
    }

    @Test
    void aFileIsReplacedAsAWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("plan.json");
        Files.writeString(file, "x".repeat(100_000));
        StrategicPlan plan = json.read(smallPlan());
        json.write(plan, file);
        assertThat(Files.readAllBytes(file)).isEqualTo(smallPlan());
        assertThat(json.read(file)).isEqualTo(plan);
        assertThatThrownBy(() -> json.read(folder.resolve("none.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void answersOfEnginesAreDocumentsToo() {
        Findings findings = Findings.of(List.of(new Finding(
                FindingCode.DANGLING_REFERENCE,
                Place.of("initiatives", "crm", "owners"),
                "'owners' of initiative 'crm' must be people of the plan but 'ann' is none.",
                "Add the person.")));
        String text = json.write(findings);
        assertThat(text).isEqualTo("""
                {
                  "formatVersion": "1.1",
                  "all": [
                    {
                      "code": "DANGLING_REFERENCE",
                      "place": {
                        "part": "initiatives",
                        "entity": "crm",
                        "field": "owners"
                      },
                      "message": "'owners' of initiative 'crm' must be people of the plan but 'ann' is none.",
                      "cure": "Add the person."
                    }
                  ]
                }
                """);
        assertThat(json.read(Findings.class, text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(findings);
    }

    @Test
    void aPlaceNamesTheListWhereAPartHasSeveral() {
        Place place = Place.of("roadmap", "live", "owners").in("milestones");
        String text = json.write(Findings.of(
                List.of(new Finding(FindingCode.SEVERAL_OWNERS, place, "One must own it but two do.", "Name one."))));
        assertThat(text).contains("""
                      "place": {
                        "part": "roadmap",
                        "list": "milestones",
                        "entity": "live",
                        "field": "owners"
                      },
                """);
        assertThat(json.read(Findings.class, text.getBytes(StandardCharsets.UTF_8))
                        .all())
                .extracting(Finding::place)
                .containsExactly(place);
    }

    @Test
    void oneInstanceServesManyThreads() throws IOException {
        byte[] bytes = smallPlan();
        List<byte[]> written = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> json.writeBytes(json.read(bytes)))
                .toList();
        assertThat(written).allSatisfy(copy -> assertThat(copy).isEqualTo(bytes));
    }

    @Test
    void limitsCanBeAdjusted() throws IOException {
        byte[] bytes = smallPlan();
        JsonLimits standard = JsonLimits.standard();
        assertThat(refusal(bytes, standard.withMaxLength(bytes.length - 1))).contains("bytes");
        assertThat(refusal(bytes, standard.withMaxDepth(3))).contains("3 arrays and objects");
        assertThat(refusal(bytes, standard.withMaxTokens(20))).contains("20 tokens");
        assertThat(refusal(bytes, standard.withMaxStringLength(10))).contains("10 characters");
        assertThat(refusal(bytes, standard.withMaxNameLength(10))).contains("10 characters");
        assertThat(json.withLimits(standard.withMaxLength(bytes.length)).read(bytes))
                .isEqualTo(json.read(bytes));
        assertThatThrownBy(() -> standard.withMaxDepth(1_001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'maxDepth' must be at most 1000 but is 1001.");
        assertThatThrownBy(() -> standard.withMaxTokens(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'maxTokens' must be at least 1 but is 0.");
    }

    @Test
    void aLimitOfOneIsToldInTheSingular() throws IOException {
        byte[] bytes = smallPlan();
        JsonLimits standard = JsonLimits.standard();
        assertThat(refusal(bytes, standard.withMaxLength(1)))
                .isEqualTo("The document must have at most 1 byte but has more.");
        assertThat(refusal(bytes, standard.withMaxDepth(1)))
                .isEqualTo("The document must have at most 1 array or object but has more.");
        assertThat(refusal(bytes, standard.withMaxTokens(1)))
                .isEqualTo("The document must have at most 1 token but has more.");
        assertThat(refusal(bytes, standard.withMaxStringLength(1)))
                .isEqualTo("A string must have at most 1 character but has more.");
        assertThat(refusal(bytes, standard.withMaxNameLength(1)))
                .isEqualTo("A key must have at most 1 character but has more.");
        assertThat(refusal("{\"formatVersion\":10}".getBytes(StandardCharsets.UTF_8), standard.withMaxNumberLength(1)))
                .isEqualTo("A number must have at most 1 character but has more.");
    }

    private String refusal(byte[] bytes, JsonLimits limits) {
        StrategyJsonException refusal = catchThrowableOfType(
                StrategyJsonException.class, () -> json.withLimits(limits).read(bytes));
        assertThat(refusal.problems().get(0).code()).isEqualTo(Code.LIMIT_EXCEEDED);
        return refusal.problems().get(0).message();
    }

    @Test
    void theExceptionTellsTheFirstProblemAndHowManyFollow() {
        StrategyJsonException refusal = catchThrowableOfType(
                StrategyJsonException.class, () -> json.read("{\"formatVersion\": \"1.0\", \"nmae\": \"x\"}"));
        assertThat(refusal).hasMessage("""
                MISSING_KEY (line 1, column 1): StrategicPlan must have the key 'id' (a string) but has not.
                (and 1 more)""");
    }
}
