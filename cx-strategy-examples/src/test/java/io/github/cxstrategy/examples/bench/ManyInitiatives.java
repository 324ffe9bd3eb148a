package io.github.cxstrategy.examples.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cxstrategy.json.JsonLimits;
import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The bundled plan with its initiatives again and again, each time with other ids. */
final class ManyInitiatives {
    private static final String BUNDLED = "/io/github/cxstrategy/examples/computer-maker.json";

    private ManyInitiatives() {}

    /** A reader for plans longer than the standard limits allow. */
    static StrategyJson reader() {
        return StrategyJson.standard()
                .withLimits(JsonLimits.standard().withMaxLength(256 << 20).withMaxTokens(100_000_000));
    }

    static StrategicPlan plan(int count) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode plan;
        try (InputStream stream = ManyInitiatives.class.getResourceAsStream(BUNDLED)) {
            plan = (ObjectNode) mapper.readTree(Objects.requireNonNull(stream));
        }
        ArrayNode originals = (ArrayNode) plan.get("initiatives");
        ArrayNode copies = mapper.createArrayNode();
        for (int i = 0; i < count; i++) {
            JsonNode original = originals.get(i % originals.size());
            int round = i / originals.size();
            ObjectNode copy = original.deepCopy();
            copies.add(round == 0 ? copy : copy.put("id", original.get("id").asText() + "-" + round));
        }
        plan.set("initiatives", copies);
        // a rule of several kinds that stands for its record is more than the mapper alone can bind
        plan.remove("scenarios");
        return reader().read(mapper.writeValueAsBytes(plan));
    }
}
