package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.examples.GoldenText;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the code that the README and the guide show has to say. */
class GuideExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void embedding() throws IOException {
        GoldenText.check("guide/embedding", EmbeddingExample.answers(EmbeddingExample.plan(), DAY));
    }
}
