package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.finding.Finding;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.RandomRecords;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
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
        long expected = plan.decisions().stream()
                .filter(decision -> decision.option().isPresent())
                .filter(decision -> plan.initiatives().stream()
                        .filter(initiative -> initiative.id().equals(decision.initiative()))
                        .flatMap(initiative -> initiative.options().stream())
                        .map(FundingOption::id)
                        .noneMatch(decision.option().get()::equals))
                .map(decision -> decision.initiative() + " " + decision.option())
                .distinct()
                .count();

        assertThat(PlanReferences.check(plan).all().stream()
                        .filter(finding -> finding.message().startsWith("Every funding option "))
                        .map(finding -> finding.place() + finding.message())
                        .distinct())
                .hasSize((int) expected);
    }
}
