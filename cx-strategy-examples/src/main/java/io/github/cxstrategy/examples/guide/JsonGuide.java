package io.github.cxstrategy.examples.guide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.Reading;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The code of the guide to JSON. */
final class JsonGuide {
    static final String MISSPELLED = """
            {
              "formatVersion": "1.1",
              "id": "service-2027",
              "name": "Service 2027",
              "initiatives": [
                {"id": "chat", "name": "Answer by chat", "prerequsites": ["routing"]},
                {"id": "routing", "name": null}
              ]
            }
            """;

    static final String NEWER = """
            {
              "formatVersion": "1.9",
              "id": "service-2027",
              "name": "Service 2027",
              "departments": [
                {"id": "repairs", "name": "Repair service", "site": "Lund"}
              ]
            }
            """;

    private JsonGuide() {}

    static boolean comesBack(StrategicPlan plan) {
        StrategyJson json = StrategyJson.standard();
        String document = json.write(plan);
        return json.read(document).equals(plan);
    }

    static List<String> problems(String document) {
        try {
            StrategyJson.standard().read(document);
            return List.of();
        } catch (StrategyJsonException e) {
            return e.problems().stream().map(JsonProblem::describe).toList();
        }
    }

    static StrategyJson forUploads() {
        return StrategyJson.standard()
                .withLimits(JsonLimits.standard().withMaxLength(1_000_000).withMaxProblems(20));
    }

    static void saveSchema(Path folder) throws IOException {
        Files.writeString(folder.resolve("plan.schema.json"), StrategyJson.planSchema());
    }

    static boolean saySame(StrategicPlan mine, StrategicPlan yours) {
        StrategyJson json = StrategyJson.standard();
        return json.digest(mine).equals(json.digest(yours));
    }

    static List<String> passedOver(String document) {
        Reading<StrategicPlan> reading = StrategyJson.standard().tolerant().read(document);
        return reading.isComplete()
                ? List.of()
                : reading.unknown().stream().map(JsonProblem::describe).toList();
    }

    /** A document of your own with a plan in it. */
    record Proposal(String title, StrategicPlan plan, Money offer) {}

    static boolean comesBackInside(Proposal proposal) throws JsonProcessingException {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(StrategyJson.standard().module()).build();
        String document = mapper.writeValueAsString(proposal);
        return mapper.readValue(document, Proposal.class).equals(proposal);
    }
}
