package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.JsonProblem;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.json.StrategyJsonException;
import io.github.cxstrategy.model.plan.StrategicPlan;
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
}
