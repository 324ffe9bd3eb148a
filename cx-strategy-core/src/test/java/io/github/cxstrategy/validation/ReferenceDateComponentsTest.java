package io.github.cxstrategy.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every date of a plan is judged against the reference date, or listed here as one that may lie behind it. */
class ReferenceDateComponentsTest {
    private static final Set<String> TOLD_IN_WORDS_OF_THEIR_OWN = Set.of(
            "AcceptedTradeOff.expiresOn",
            "AllocationDecision.decidedOn",
            "Baseline.measuredOn",
            "Initiative.implementedOn",
            "SignOff.approvedOn",
            "SignOff.expiresOn");

    private static final Set<String> MAY_LIE_AHEAD = Set.of(
            "AcceptedTradeOff.startsOn",
            "ActionItem.due",
            "Actuals.forecastFinish",
            "DateSpan.endInclusive",
            "DateSpan.start",
            "Enablement.due",
            "Goal.due",
            "MeasurementPlan.firstMeasurementOn",
            "Message.plannedFor",
            "Milestone.due",
            "Milestone.forecast",
            "RecognitionEvent.scheduledOn",
            "RoadmapItem.goLive",
            "StrategicPlan.referenceDate",
            "StrategyReview.scheduledOn",
            "Tool.statusDates");

    /** As {@code Record.component}. */
    private static Set<String> dates() {
        Set<String> dates = new TreeSet<>();
        collect(StrategicPlan.class, dates, new HashSet<>());
        return dates;
    }

    private static void collect(Class<?> type, Set<String> dates, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (Class<?> subtype : type.getPermittedSubclasses()) {
                collect(subtype, dates, seen);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                collect(component.getGenericType(), component, dates, seen);
            }
        }
    }

    private static void collect(Type type, RecordComponent component, Set<String> dates, Set<Class<?>> seen) {
        if (type == LocalDate.class) {
            dates.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
        } else if (type instanceof ParameterizedType several) {
            for (Type argument : several.getActualTypeArguments()) {
                collect(argument, component, dates, seen);
            }
        } else if (type instanceof Class<?> single) {
            collect(single, dates, seen);
        }
    }

    private static boolean happened(String date) {
        return ReferenceDateChecks.HAPPENED.contains(date.substring(date.indexOf('.') + 1));
    }

    @Test
    void everyDateIsJudgedOrMayLieAhead() {
        Set<String> listed = new TreeSet<>(TOLD_IN_WORDS_OF_THEIR_OWN);
        listed.addAll(MAY_LIE_AHEAD);

        assertThat(dates().stream().filter(date -> !happened(date)).filter(date -> !listed.contains(date)))
                .isEmpty();
        assertThat(dates()).containsAll(listed);
    }

    @Test
    void everyNameIsThatOfADate() {
        assertThat(dates().stream()
                        .filter(ReferenceDateComponentsTest::happened)
                        .map(date -> date.substring(date.indexOf('.') + 1)))
                .containsAll(ReferenceDateChecks.HAPPENED);
    }
}
