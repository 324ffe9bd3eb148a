package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled plan shows a component of every record at least once, but for a few that would tell another story. */
class BundledPlanRecordsTest {
    /** Formulas of every kind, and facts that would change what the engines are meant to find here. */
    private static final Set<String> NOT_SHOWN = Set.of(
            "AcceptedTradeOff.Parties.initiatives",
            "AcceptedTradeOff.Parties.kpis",
            "AcceptedTradeOff.Parties.objectives",
            "AcceptedTradeOff.Parties.resources",
            "AcceptedTradeOff.Parties.roles",
            "AcceptedTradeOff.Parties.teams",
            "AcceptedTradeOff.among",
            "AllocationDecision.tranche",
            "Formula.Maximum.operands",
            "Formula.Minimum.operands",
            "Formula.Negation.operand",
            "Formula.Quotient.denominator",
            "Formula.Quotient.numerator",
            "FundingRule.ShareAtMost.periods",
            "FundingRule.SpendAtLeast.periods",
            "GateDecision.acceptedConflicts",
            "Goal.period",
            "Initiative.implementedOn",
            "InitiativeScope.noToolsBecause",
            "MetricScope.period",
            "RecognitionEvent.otherRewards",
            "Resource.Use.substitutes",
            "RiskAcceptance.reason",
            "RiskAcceptance.rule",
            "RiskAcceptance.signOff",
            "RiskAcceptance.subject",
            "StrategicPlan.declaredValues",
            "StrategicPlan.riskAcceptances",
            "StrategicValues.points",
            "StrategicValues.unit",
            "Waiver.limit",
            "Waiver.ruleVersion");

    /** Components that a plan can have, as {@code Record.component}. */
    private static void possible(Type type, Set<String> components) {
        if (type instanceof ParameterizedType several) {
            Stream.of(several.getActualTypeArguments()).forEach(argument -> possible(argument, components));
        } else if (type instanceof Class<?> single && single.isSealed()) {
            Stream.of(single.getPermittedSubclasses()).forEach(kind -> possible(kind, components));
        } else if (type instanceof Class<?> single && single.isRecord()) {
            for (RecordComponent component : single.getRecordComponents()) {
                if (components.add(name(component))) {
                    possible(component.getGenericType(), components);
                }
            }
        }
    }

    /** Components that have a value. */
    private static void shown(Object value, Set<String> components) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                shown(optional.get(), components);
            }
        } else if (value instanceof Map<?, ?> map) {
            shown(map.keySet(), components);
            shown(map.values(), components);
        } else if (value instanceof Collection<?> several) {
            for (Object one : several) {
                shown(one, components);
            }
        } else if (value instanceof Record entity) {
            for (RecordComponent component : entity.getClass().getRecordComponents()) {
                Object held = component.getAccessor().invoke(entity);
                if (!isEmpty(held)) {
                    components.add(name(component));
                }
                shown(held, components);
            }
        }
    }

    private static boolean isEmpty(Object held) {
        return (held instanceof Optional<?> optional && optional.isEmpty())
                || (held instanceof Collection<?> several && several.isEmpty())
                || (held instanceof Map<?, ?> map && map.isEmpty());
    }

    private static String name(RecordComponent component) {
        Class<?> type = component.getDeclaringRecord();
        String owner =
                type.getEnclosingClass() == null ? "" : type.getEnclosingClass().getSimpleName() + ".";
        return owner + type.getSimpleName() + "." + component.getName();
    }

    @Test
    void everyComponentIsShownOnce() throws ReflectiveOperationException {
        Set<String> missing = new TreeSet<>();
        possible(StrategicPlan.class, missing);
        Set<String> shown = new TreeSet<>();
        shown(BundledPlan.PLAN, shown);
        missing.removeAll(shown);

        assertEquals(new TreeSet<>(NOT_SHOWN), missing);
    }
}
