package io.github.cxstrategy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.communication.Message;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.roadmap.ActionItem;
import io.github.cxstrategy.model.roadmap.Milestone;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.scorecard.Measurement;
import io.github.cxstrategy.model.scorecard.Resource;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.strategy.Strategy;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to a builder or a short form and cannot be taken is refused in one sentence with its name. */
class MissingArgumentsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionItem.class,
                AllocationDecision.class,
                Budget.class,
                Initiative.class,
                Kpi.class,
                Message.class,
                Milestone.class,
                Resource.class,
                Role.class,
                Scorecard.class,
                StrategicPlan.class,
                Strategy.class
            })
    void setters_refuse_null_by_name(Class<?> type) throws ReflectiveOperationException {
        Object builder = type.getMethod("toBuilder").invoke(new RandomRecords(1).of(type));
        List<String> refused = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Optional.class) {
                Class<?> argument = raw(((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]);
                for (Method setter : builder.getClass().getMethods()) {
                    if (setter.getName().equals(component.getName())
                            && !setter.getParameterTypes()[0].isPrimitive()
                            && setter.getParameterTypes()[0].isAssignableFrom(argument)) {
                        refused.add(component.getName());
                        assertThatThrownBy(() -> setter.invoke(builder, (Object) null))
                                .cause()
                                .isInstanceOf(NullPointerException.class)
                                .hasMessage("'" + component.getName() + "' must be given but is null.");
                    }
                }
            }
        }
        assertThat(refused).isNotEmpty();
    }

    private static Class<?> raw(java.lang.reflect.Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            five | 'low' must be a decimal number such as 12.5 but is 'five'.
            5,5  | 'low' must be a decimal number such as 12.5 but is '5,5'.\\nMaybe '5.5' is meant.
            5 %  | 'low' must be a decimal number such as 12.5 but is '5 %'.
            """)
    void a_range_of_what_is_no_number(String low, String message) {
        assertThatThrownBy(() -> ValueRange.of(low, "10"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message.replace("\\n", "\n"));
    }

    @Test
    void a_measurement_of_what_is_no_number() {
        assertThatThrownBy(() -> Measurement.of("2027-01-01", "many"))
                .hasMessage("'value' must be a decimal number such as 12.5 but is 'many'.");
        assertThat(ValueRange.of("-1.5", "1e1").high()).hasToString("10");
    }
}
