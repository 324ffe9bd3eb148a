package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record of the model can be written and comes back equal, wherever in a plan it stands. */
class ModelRecordsTest {

    private final StrategyJson json = StrategyJson.standard();

    static Stream<Class<?>> records() throws IOException {
        return ClassPath.from(StrategicPlan.class.getClassLoader())
                .getTopLevelClassesRecursive("io.github.cxstrategy.model")
                .stream()
                .<Class<?>>map(ClassPath.ClassInfo::load)
                .filter(Class::isRecord)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .filter(type -> !type.getPackage().equals(Formula.class.getPackage())); // a formula is one text
    }

    @Test
    void thereAreRecordsToLookAt() throws IOException {
        assertThat(records()).contains(StrategicPlan.class).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("records")
    void comesBackEqualAndWithTheSameBytes(Class<? extends Record> type) {
        for (int seed = 0; seed < 50; seed++) {
            Record original = new RecordGenerator(new Random(seed), 3).record(type);
            byte[] bytes = json.writeBytes(original);
            Record back = json.read(type, bytes);
            assertThat(back).isEqualTo(original);
            assertThat(json.writeBytes(back)).isEqualTo(bytes);
            assertThat(bytes[0]).as("an array can never grow by a key").isNotEqualTo((byte) '[');
        }
    }
}
