package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.github.cxstrategy.json.StrategyJson;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The plan that comes with the examples, as text and as records. */
final class BundledPlan {
    static final String TEXT = text();
    static final StrategicPlan PLAN = StrategyJson.standard().read(TEXT);

    private BundledPlan() {}

    private static String text() {
        try (InputStream stream = BundledPlan.class.getResourceAsStream("computer-maker.json")) {
            assertNotNull(stream, "The bundled plan must be a resource of the examples.");
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("The bundled plan must be readable.", e);
        }
    }
}
