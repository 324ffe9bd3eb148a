package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What holds of the reader for any bytes at all. */
final class ReaderLaws {

    private static final StrategyJson JSON = StrategyJson.standard();

    private ReaderLaws() {}

    /** Reads a document, as bytes and as text; anything thrown but a refusal passes through. */
    static void hold(byte[] document) {
        StrategicPlan plan;
        try {
            plan = JSON.read(document);
        } catch (StrategyJsonException refusal) {
            refusal.problems().forEach(ReaderLaws::isToldWell);
            isMalformedIfTheGrammarSaysSo(document, refusal);
            assertThat(problemsOfText(document, refusal)).isEqualTo(refusal.problems());
            return;
        }
        assertThat(JSON.read(new String(document, StandardCharsets.UTF_8))).isEqualTo(plan);
        byte[] written = JSON.writeBytes(plan);
        StrategicPlan back = JSON.read(written);
        assertThat(back).isEqualTo(plan);
        assertThat(JSON.writeBytes(back)).isEqualTo(written);
    }

    private static List<JsonProblem> problemsOfText(byte[] document, StrategyJsonException refusal) {
        if (refusal.problems().get(0).code() == Code.ENCODING) {
            return refusal.problems();
        }
        try {
            JSON.read(new String(document, StandardCharsets.UTF_8));
            return List.of();
        } catch (StrategyJsonException refusalOfText) {
            return refusalOfText.problems();
        }
    }

    private static void isToldWell(JsonProblem problem) {
        assertThat(problem.line()).isPositive();
        assertThat(problem.column()).isPositive();
        assertThat(problem.message()).matches("[^\\p{Cntrl}]+\\.").hasSizeLessThan(5_000);
        assertThat(problem.pointer()).matches("(?s)(/.*)?");
        assertThat(problem.describe().lines().count()).isLessThanOrEqualTo(2);
        problem.cure().ifPresent(cure -> assertThat(cure).matches("Maybe [^\\p{Cntrl}]+\\."));
    }

    private static void isMalformedIfTheGrammarSaysSo(byte[] document, StrategyJsonException refusal) {
        Code code = refusal.problems().get(0).code();
        if (code != Code.ENCODING && code != Code.LIMIT_EXCEEDED) {
            boolean wellFormed =
                    JsonGrammar.fault(new String(document, StandardCharsets.UTF_8)) == JsonGrammar.WELL_FORMED;
            assertThat(code == JsonProblem.Code.SYNTAX).isNotEqualTo(wellFormed);
        }
    }
}
