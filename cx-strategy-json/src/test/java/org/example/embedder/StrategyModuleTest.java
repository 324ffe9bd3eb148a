package org.example.embedder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The module in the object mapper of somebody whose documents hold plans. */
class StrategyModuleTest {

    /** An embedder's own record. */
    public record Proposal(String title, StrategicPlan plan, List<Money> offers) {}

    /** An embedder's own record with values and cases of the library. */
    public record Order(
            Id<Initiative> initiative,
            FundingRule rule,
            Coverage coverage,
            Ratio share,
            Map<FiscalPeriod, Money> payments,
            Map<Id<Initiative>, Integer> ranks) {}

    /** An embedder's own class. */
    public static final class Box {
        /** Set by the mapper. */
        public StrategicPlan plan = StrategicPlan.builder(Id.of("none"), "None").build();
    }

    private static final Path PLAN =
            Path.of("src", "test", "resources", "io", "github", "cxstrategy", "json", "small-plan.json");

    private final StrategyJson json = StrategyJson.standard();
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(json.module()).build();

    private StrategicPlan plan() throws IOException {
        return json.read(PLAN);
    }

    @Test
    void aRecordWithAPlanComesBackEqual() throws IOException {
        Proposal proposal = new Proposal("Loyalty", plan(), List.of(Money.of("EUR", "12.50")));
        String text = mapper.writeValueAsString(proposal);
        assertThat(text)
                .startsWith("{\"title\":\"Loyalty\",\"plan\":{\"id\":\"loyalty-2027\",")
                .endsWith("\"offers\":[\"EUR 12.50\"]}");
        assertThat(mapper.readValue(text, Proposal.class)).isEqualTo(proposal);
    }

    @Test
    void aMapperThatAddsTypesAddsNoneToOurs() throws IOException {
        for (ObjectMapper.DefaultTyping typing : ObjectMapper.DefaultTyping.values()) {
            ObjectMapper typed = mapper.copy()
                    .activateDefaultTyping(
                            BasicPolymorphicTypeValidator.builder()
                                    .allowIfBaseType(Object.class)
                                    .build(),
                            typing);
            FundingRule rule = new FundingRule.MustFund(Id.of("crm"), "Contract signed");
            String text = typed.writerFor(FundingRule.class).writeValueAsString(rule);
            assertThat(typed.readValue(text, FundingRule.class))
                    .as("%s", typing)
                    .isEqualTo(rule);
            String whole = typed.writeValueAsString(plan());
            assertThat(typed.readValue(whole, StrategicPlan.class))
                    .as("%s", typing)
                    .isEqualTo(plan());
        }
    }

    @Test
    void theFormInsideIsThatOfTheDocumentWithoutItsVersion() throws IOException {
        JsonNode inside = mapper.readTree(mapper.writeValueAsString(new Proposal("x", plan(), List.of())))
                .get("plan");
        JsonNode document = mapper.readTree(Files.readString(PLAN));
        ((com.fasterxml.jackson.databind.node.ObjectNode) document).remove("formatVersion");
        assertThat(inside).isEqualTo(document);
    }

    @Test
    void aWholeDocumentCanBeReadAndItsVersionIsChecked() throws IOException {
        String document = Files.readString(PLAN);
        assertThat(mapper.readValue(document, StrategicPlan.class)).isEqualTo(plan());
        String newer =
                document.replace("\"formatVersion\": \"" + StrategyJson.FORMAT_VERSION, "\"formatVersion\": \"2.0");
        assertThat(problems(newer, StrategicPlan.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.UNSUPPORTED_VERSION);
    }

    @Test
    void aClassWithAPlanComesBackEqual() throws IOException {
        Box box = new Box();
        box.plan = plan();
        assertThat(mapper.readValue(mapper.writeValueAsBytes(box), Box.class).plan)
                .isEqualTo(box.plan);
    }

    @Test
    void treesAndOtherOrdersOfKeysLoseNothing() throws IOException {
        StrategicPlan plan = plan();
        JsonNode tree = mapper.valueToTree(plan);
        assertThat(mapper.treeToValue(tree, StrategicPlan.class)).isEqualTo(plan);
        assertThat(mapper.convertValue(Map.of("plan", plan), Box.class).plan).isEqualTo(plan);
    }

    @Test
    void valuesCasesAndKeysHaveTheFormOfTheLibrary() throws IOException {
        Order order = new Order(
                Id.of("crm"),
                new FundingRule.MustFund(Id.of("crm"), "Contract signed"),
                Coverage.PARTIAL,
                Ratio.of("0.123456789"),
                Map.of(FiscalPeriod.parse("2027-Q1"), Money.of("JPY", "5")),
                Map.of(Id.of("crm"), 1));
        String text = mapper.writeValueAsString(order);
        assertThat(text)
                .isEqualTo(
                        "{\"initiative\":\"crm\",\"rule\":{\"mustFund\":{\"initiative\":\"crm\",\"reason\":\"Contract signed\"}},"
                                + "\"coverage\":\"PARTIAL\",\"share\":0.123456789,\"payments\":{\"2027-Q1\":\"JPY 5\"},\"ranks\":{\"crm\":1}}");
        assertThat(mapper.readValue(text, Order.class)).isEqualTo(order);
        assertThat(mapper.readValue("{\"mustNotFund\": {\"initiative\": \"a\", \"reason\": \"r\"}}", FundingRule.class))
                .isInstanceOf(FundingRule.MustNotFund.class);
        assertThat(problems(
                        "{\"mustNotFund\": {\"initiative\": \"a\", \"reason\": \"r\"}}", FundingRule.MustFund.class))
                .extracting(JsonProblem::message)
                .containsExactly("The document must be a MustFund but is a MustNotFund.");
    }

    @Test
    void whatIsRefusedNamesItsPlaceInTheWholeDocument() {
        String text = """
                {
                  "title": "Loyalty",
                  "plan": {
                    "id": "p",
                    "initiatives": [
                      {"id": "crm", "name": "CRM", "prerequsites": ["a"]},
                      {"id": "x", "name": null, "schedule": {"start": "2027-02-01", "endInclusive": "2027-01-01"}}
                    ]
                  }
                }
                """;
        JsonMappingException refusal =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue(text, Proposal.class));
        assertThat(refusal.getCause())
                .isInstanceOfSatisfying(
                        StrategyJsonException.class,
                        all -> assertThat(all.problems())
                                .extracting(JsonProblem::describe)
                                .containsExactly(
                                        "MISSING_KEY at /plan (line 3, column 11): StrategicPlan must have the key 'name' (a string) but has not.",
                                        "UNKNOWN_KEY at /plan/initiatives/0/prerequsites (line 6, column 36): Initiative has no key 'prerequsites'.\n"
                                                + "Maybe you meant 'prerequisites'.",
                                        "NULL_VALUE at /plan/initiatives/1/name (line 7, column 27): 'name' must be a string but is null.",
                                        "INVALID_VALUE at /plan/initiatives/1/schedule/endInclusive (line 7, column 85): 'endInclusive' must not lie"
                                                + " before the start 2027-02-01 but is 2027-01-01.\nMaybe the two dates are swapped."));
        assertThat(refusal.getOriginalMessage())
                .startsWith("MISSING_KEY at /plan")
                .endsWith("(and 3 more)");
        assertThat(refusal.getLocation().getLineNr()).isEqualTo(3);
        assertThat(refusal.getPathReference()).endsWith("Proposal[\"plan\"]");
    }

    @Test
    void anElementThatIsRefusedHasItsOwnPlace() {
        String text = """
                {
                  "plan": {
                    "id": "p",
                    "name": "P",
                    "strategy": {"fourPs": {"PURPOSE": "Service",
                      "PLANET": ""}},
                    "audiences": [{"id": "a", "name": "A", "kind": "CUSTOMER"}, {"id": "b", "name": "B", "kind": "CUSTOMER", "needs": {
                      "goals": ["Save time"],
                      "painPoints": ["Queue",
                        " "]}}]
                  }
                }
                """;
        assertThat(problems(text, Proposal.class))
                .extracting(problem -> problem.pointer() + " " + problem.line() + ":" + problem.column())
                .containsExactly("/plan/strategy/fourPs/PLANET 6:17", "/plan/audiences/1/needs/painPoints/1 10:9");
    }

    @Test
    void thePathLeadsToTheProblem() {
        JsonMappingException refusal = catchThrowableOfType(
                JsonMappingException.class,
                () -> mapper.readValue(
                        "{\"plan\": {\"id\": \"p\", \"name\": \"P\", \"people\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"\"}]}}",
                        Proposal.class));
        assertThat(refusal.getPath())
                .extracting(step -> step.getFieldName() == null ? step.getIndex() : step.getFieldName())
                .startsWith("plan", "people", 1);
        assertThat(refusal.getMessage()).contains("through reference chain").contains("[\"plan\"]");
    }

    @Test
    void theLeniencyOfAMapperDoesNotReachIntoThePlan() {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(json.module())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
                .disable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        assertThat(problems(lenient, "NaN", Ratio.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.WRONG_TYPE);
        assertThat(problems(lenient, "\"0.5\"", Ratio.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.WRONG_TYPE);
        assertThat(problems(lenient, "1e1000000000", Ratio.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.LIMIT_EXCEEDED);
        assertThat(problems(
                        lenient, "{\"id\": \"p\", \"name\": \"P\", \"name\": \"Q\", \"x\": 1}", StrategicPlan.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.DUPLICATE_KEY, Code.UNKNOWN_KEY);
        assertThat(problems(lenient, "5", Coverage.class))
                .extracting(JsonProblem::code)
                .containsExactly(Code.WRONG_TYPE);
        assertThat(problems(lenient, "{\"payments\": {\"2027-Q9\": \"EUR 1\"}}", Order.class))
                .extracting(JsonProblem::pointer)
                .containsExactly("/payments/2027-Q9");
    }

    @Test
    void problemsOfATreeHaveNoLines() throws IOException {
        JsonNode tree = mapper.readTree("{\"id\": \"p\", \"name\": 5}");
        JsonMappingException refusal =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.treeToValue(tree, StrategicPlan.class));
        assertThat(refusal.getOriginalMessage())
                .isEqualTo("WRONG_TYPE at /name: 'name' must be a string but is the number 5.");
    }

    @Test
    void decimalsStayExactInATree() throws IOException {
        ObjectMapper exact = JsonMapper.builder()
                .addModule(json.module())
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        io.github.cxstrategy.model.scorecard.ValueRange range = new io.github.cxstrategy.model.scorecard.ValueRange(
                new BigDecimal("0.123456789012345678"), new BigDecimal("100000000000000000.5"));
        JsonNode tree = exact.valueToTree(range);
        assertThat(exact.treeToValue(tree, io.github.cxstrategy.model.scorecard.ValueRange.class))
                .isEqualTo(range);
        assertThat(exact.readValue(
                        exact.writeValueAsString(range), io.github.cxstrategy.model.scorecard.ValueRange.class))
                .isEqualTo(range);
    }

    @Test
    void aNegativeZeroStaysOneInATree() throws IOException {
        SeverityScore score = new SeverityScore(-0.0, 0.0, 1.5, 0.25, ConflictSeverity.MAJOR);
        JsonNode tree = mapper.valueToTree(score);
        assertThat(tree.path("sourceImportance").asText()).isEqualTo("-0.0");
        assertThat(mapper.treeToValue(tree, SeverityScore.class)).isEqualTo(score);
    }

    @Test
    void numbersOfOtherFormatsAreReadAsTheyAreMeant() throws IOException {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(json.module())
                .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
                .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
                .build();
        assertThat(lenient.readValue(".5", Ratio.class)).isEqualTo(Ratio.of("0.5"));
        assertThat(lenient.readValue("1.", Ratio.class)).isEqualTo(Ratio.ONE);
    }

    @Test
    void whatStandsForARecordOfOneComponentIsNamedInTheSentence() {
        assertThat(problems("{\"name\": \"Full\"}", FundingOption.class))
                .extracting(JsonProblem::message)
                .containsExactly(
                        "FundingOption must have the key 'id' (a string) but has not.",
                        "FundingOption must have the key 'valueShare' (a number) but has not.");
        assertThat(problems("true", Ratio.class))
                .extracting(JsonProblem::message)
                .containsExactly("The document must be a number but is true.");
    }

    @Test
    void whatHasNoFormIsRefusedByName() {
        JsonMappingException refusal =
                catchThrowableOfType(JsonMappingException.class, () -> mapper.readValue("{}", AllocationRequest.class));
        assertThat(refusal).hasMessageContaining("SearchLimit");
    }

    private List<JsonProblem> problems(String text, Class<?> type) {
        return problems(mapper, text, type);
    }

    private static List<JsonProblem> problems(ObjectMapper mapper, String text, Class<?> type) {
        JsonProcessingException refusal =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(text, type));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getCause()).as(refusal.getMessage()).isInstanceOf(StrategyJsonException.class);
        return ((StrategyJsonException) refusal.getCause()).problems();
    }
}
