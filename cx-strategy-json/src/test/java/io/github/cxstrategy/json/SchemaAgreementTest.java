package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cxstrategy.json.PlanSchema.Derived;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Schema and reader agree: what is read is valid, and of a document with one thing wrong what one refuses the other refuses
 * too, or it is on the list of {@link SchemaDifference}.
 */
class SchemaAgreementTest {

    private static final int SAMPLES = 4;
    private static final int MUTANTS_OF_A_PLAN = 150;

    private static final ReaderProbe PROBE = new ReaderProbe(300);
    private static final ObjectNode SCHEMA = (ObjectNode) ReaderProbe.tree(StrategyJson.planSchema());
    private static final SchemaCheck PLANS = new SchemaCheck(SCHEMA);

    private final StrategyJson json = StrategyJson.standard();
    private final Set<SchemaDifference> seen = EnumSet.noneOf(SchemaDifference.class);
    private final Set<String> unexplained = new TreeSet<>();
    private int refused;
    private int accepted;

    /** Compares the judgments on one document. */
    private void compare(SchemaCheck schema, Class<?> record, ObjectNode document, JsonNode bySchema) {
        Optional<JsonProblem> refusal = PROBE.refusal(record, document);
        boolean valid = schema.accepts(bySchema);
        if (valid == refusal.isEmpty()) {
            refused += valid ? 0 : 1;
            accepted += valid ? 1 : 0;
        } else if (valid) {
            String message = refusal.get().message();
            SchemaDifference.why(PROBE, record, document, message)
                    .ifPresentOrElse(
                            seen::add,
                            () -> note(
                                    record,
                                    "only the reader, as " + refusal.get().describe(),
                                    bySchema));
        } else {
            note(record, "only the schema", bySchema);
        }
    }

    private void note(Class<?> record, String who, JsonNode document) {
        String text = document.toString();
        String shown = text.length() > 400 ? text.substring(0, 400) : text;
        unexplained.add("A " + record.getSimpleName() + " is refused by " + who + ": " + shown);
    }

    @Test
    void everyRecordIsRefusedByBothOrByNoneWhateverIsWrongInIt() {
        Derived derived = PlanSchema.derived();
        Map<String, Class<?>> records = new TreeMap<>();
        derived.records().forEach((type, name) -> records.put(name, type));
        assertThat(records).hasSizeGreaterThan(30);
        records.forEach((name, type) -> {
            SchemaCheck schema = SchemaCheck.ofDefinition(derived.schema(), name);
            for (ObjectNode sample : PROBE.samples(type).subList(0, SAMPLES)) {
                ObjectNode plain = sample.deepCopy();
                plain.remove(DocumentReader.VERSION_KEY);
                compare(schema, type, sample, plain);
                for (ObjectNode mutant : SchemaMutants.ofObject(plain)) {
                    ObjectNode document = SchemaWords.node().put(DocumentReader.VERSION_KEY, DocumentReader.VERSION);
                    compare(schema, type, document.setAll(mutant), mutant);
                }
            }
        });
        assertThat(unexplained).isEmpty();
        assertThat(seen).as("differences that occur").containsExactlyInAnyOrder(SchemaDifference.values());
        assertThat(refused).isGreaterThan(5_000);
        assertThat(accepted).isGreaterThan(1_000);
    }

    @Test
    void wholePlansAreJudgedAlike() throws IOException {
        List<ObjectNode> plans = new ArrayList<>(new ReaderProbe(8).samples(StrategicPlan.class));
        plans.add((ObjectNode) ReaderProbe.tree(Files.readString(
                Path.of("src", "test", "resources", "io", "github", "cxstrategy", "json", "small-plan.json"))));
        Random random = new Random(11);
        for (ObjectNode plan : plans) {
            assertThat(PLANS.accepts(plan)).isTrue();
            List<ObjectNode> mutants = new ArrayList<>(SchemaMutants.ofObject(plan));
            Collections.shuffle(mutants, random);
            for (ObjectNode mutant : mutants.subList(0, Math.min(mutants.size(), MUTANTS_OF_A_PLAN))) {
                compare(PLANS, StrategicPlan.class, mutant, mutant);
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void generatedPlansAreValid() {
        for (int seed = 0; seed < 200; seed++) {
            StrategicPlan plan = new RecordGenerator(new Random(seed), seed % 4).record(StrategicPlan.class);
            JsonNode document = ReaderProbe.tree(json.write(plan));
            assertThat(PLANS.accepts(document)).as("plan %s", seed).isTrue();
        }
    }

    @Test
    void versionsAreJudgedAlike() {
        for (String version :
                List.of("1.0", "1.1", "1.99", "1.1000000000", "2.0", "0.9", "1", "1.01", "1.0\n", "", "v1.0")) {
            ObjectNode plan = SchemaWords.node()
                    .put("formatVersion", version)
                    .put("id", "p")
                    .put("name", "Plan");
            compare(PLANS, StrategicPlan.class, plan, plan);
        }
        assertThat(unexplained).isEmpty();
        assertThat(accepted).isEqualTo(3);
    }

    @Test
    void theGuideListsTheDifferences() throws IOException {
        String guide = Files.readString(Path.of("..", "docs", "guide", "json.md"));
        for (SchemaDifference difference : SchemaDifference.values()) {
            assertThat(guide).contains("\n- " + difference.sentence() + "\n");
        }
    }
}
