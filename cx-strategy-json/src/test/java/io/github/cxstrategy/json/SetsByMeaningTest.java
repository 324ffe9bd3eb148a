package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.json.JsonProblem.Code;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which lists are sets by meaning; and that files are bounded as streams are. */
class SetsByMeaningTest {

    private static List<String> sets(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(component -> SetsByMeaning.include(component.getName(), shape(component)))
                .map(RecordComponent::getName)
                .toList();
    }

    private static Shape shape(RecordComponent component) {
        return Shape.of(component.getGenericType(), Map.of());
    }

    /** Phases are passed through in turn. */
    public record Lifecycle(List<Toys.Inner> phases, List<Toys.Inner> focus) {}

    @Test
    void listsOfRecordsAreSetsUnlessTheirNameIsThatOfASequence() {
        assertThat(sets(StrategicPlan.class))
                .contains("objectives", "fundingRules", "decisions", "waivers", "evidence");
        assertThat(sets(Initiative.class)).contains("effects", "options");
        assertThat(sets(CostLine.class)).isEmpty();
        assertThat(sets(Lifecycle.class)).containsExactly("focus");
    }

    @Test
    void aFileThatIsTooLongIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), " ".repeat(1_001));
        StrategyJson small =
                StrategyJson.standard().withLimits(JsonLimits.standard().withMaxLength(1_000));
        StrategyJsonException refusal = catchThrowableOfType(StrategyJsonException.class, () -> small.read(file));
        assertThat(refusal.problems().get(0).code()).isEqualTo(Code.LIMIT_EXCEEDED);
        assertThat(refusal.problems().get(0).message()).contains("1000 bytes");
    }
}
