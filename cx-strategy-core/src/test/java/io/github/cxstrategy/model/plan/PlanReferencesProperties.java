package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** No id of a plan escapes the check of references, wherever it stands; told by a reading of the plan of its own. */
class PlanReferencesProperties {

    @Property(seed = "1", tries = 300)
    void every_id_that_is_named_and_not_defined_is_found(@ForAll long seed) throws ReflectiveOperationException {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        Set<String> named = new TreeSet<>();
        Set<String> defined = new TreeSet<>();
        read(plan, StrategicPlan.class, named, defined);
        named.removeAll(defined);

        Set<String> found = new TreeSet<>();
        for (Finding finding : PlanReferences.check(plan).of(Set.of(FindingCode.DANGLING_REFERENCE))) {
            found.add(finding.message());
        }

        assertThat(found).hasSizeGreaterThanOrEqualTo(named.size());
        assertThat(named)
                .allSatisfy(id -> assertThat(found)
                        .anySatisfy(
                                message -> assertThat(message.replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                                        .contains(id.toLowerCase(java.util.Locale.ROOT))));
    }

    /** Collects ids as a message names them without spaces: the kind, and the id in quotes. */
    private static void read(Object value, Type type, Set<String> named, Set<String> defined)
            throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                read(optional.get(), argument(type, 0), named, defined);
            }
        } else if (value instanceof Collection<?> elements) {
            for (Object element : elements) {
                read(element, argument(type, 0), named, defined);
            }
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                read(entry.getKey(), argument(type, 0), named, defined);
                read(entry.getValue(), argument(type, 1), named, defined);
            }
        } else if (value instanceof Id<?> id) {
            named.add(text(argument(type, 0) instanceof Class<?> kind ? kind : Kpi.class, id));
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object held = get(component, value);
                Object id = held instanceof Optional<?> optional ? optional.orElse(null) : held;
                Type identified = argument(component.getGenericType(), 0);
                boolean own = identified == value.getClass() || argument(identified, 0) == value.getClass();
                if (component.getName().equals("id") && own) {
                    if (id != null) {
                        defined.add(text(value.getClass(), (Id<?>) id));
                    }
                } else {
                    read(held, component.getGenericType(), named, defined);
                }
            }
        }
    }

    private static Object get(RecordComponent component, Object value) throws ReflectiveOperationException {
        try {
            return component.getAccessor().invoke(value);
        } catch (InvocationTargetException refusal) {
            throw new IllegalStateException(component.toString(), refusal);
        }
    }

    private static String text(Class<?> kind, Id<?> id) {
        String name = kind.getSimpleName().equals("ChangedProcess") ? "process" : kind.getSimpleName();
        return name + "thatisnamedmustbeintheplanbut'" + id.value().replace(" ", "") + "'";
    }

    private static Type argument(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : type;
    }

    @Property(seed = "2", tries = 100)
    void an_option_counts_within_its_initiative_only(@ForAll long seed) {
        StrategicPlan plan = new RandomRecords(seed).next(StrategicPlan.class);
        Set<String> expected = new TreeSet<>();
        for (AllocationDecision decision : plan.decisions()) {
            dangling(plan, decision.initiative(), decision.option())
                    .ifPresent(option -> expected.add("decisions " + decision.initiative() + " " + option));
        }
        for (FundingRule rule : plan.fundingRules()) {
            dangling(plan, rule).forEach(option -> expected.add("rules " + rule.subject() + " " + option));
        }
        for (Scenario scenario : plan.scenarios()) {
            for (Scenario.Change change : scenario.changes()) {
                Optional<FundingRule> rule = change instanceof Scenario.Change.AddRule add
                        ? Optional.of(add.rule())
                        : change instanceof Scenario.Change.DropRule drop ? Optional.of(drop.rule()) : Optional.empty();
                rule.ifPresent(one -> dangling(plan, one)
                        .forEach(option -> expected.add("scenarios " + scenario.id() + " " + option)));
            }
        }

        assertThat(PlanReferences.check(plan).all().stream()
                        .filter(finding -> finding.message().startsWith("Every funding option "))
                        .map(finding -> finding.place() + finding.message())
                        .distinct())
                .hasSize(expected.size());
    }

    private static List<Id<FundingOption>> dangling(StrategicPlan plan, FundingRule rule) {
        return rule instanceof FundingRule.LoadAtMost most
                ? most.loads().stream()
                        .flatMap(load -> dangling(plan, load.initiative(), load.option()).stream())
                        .toList()
                : List.of();
    }

    private static Optional<Id<FundingOption>> dangling(
            StrategicPlan plan, Id<Initiative> initiative, Optional<Id<FundingOption>> option) {
        return option.filter(id -> plan.initiatives().stream()
                .filter(one -> one.id().equals(initiative))
                .flatMap(one -> one.options().stream())
                .map(FundingOption::id)
                .noneMatch(id::equals));
    }
}
