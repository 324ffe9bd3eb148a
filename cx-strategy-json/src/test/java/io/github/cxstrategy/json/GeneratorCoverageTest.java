package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.internal.record.Shape;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The round trip proves something about a component only if the generator fills it. */
class GeneratorCoverageTest {
    /** What a record refuses to be without. */
    private static final Set<String> NEVER_EMPTY = Set.of(
            "io.github.cxstrategy.model.funding.FundingRule$AllOrNone.initiatives empty",
            "io.github.cxstrategy.model.funding.FundingRule$RequiresAny.anyOf empty",
            "io.github.cxstrategy.model.funding.FundingRule$Synergy.initiatives empty",
            "io.github.cxstrategy.model.funding.InitiativeGroup$Listed.initiatives empty",
            "io.github.cxstrategy.model.roadmap.CoordinationRecord.initiatives empty");

    @Test
    void everyComponentOfTheModelIsGeneratedBothEmptyAndFilled() {
        Set<String> expected = new TreeSet<>();
        expect(Shape.of(StrategicPlan.class), expected, new TreeSet<>());
        Set<String> seen = new TreeSet<>();
        for (int seed = 0; seed < 150; seed++) {
            collect(new RecordGenerator(new Random(seed), 3).record(StrategicPlan.class), seen);
        }
        expected.removeAll(seen);
        expected.removeAll(NEVER_EMPTY);
        assertThat(expected).as("what the generator never makes").isEmpty();
    }

    /** Lists what must be seen: each component, what may be missing both ways, each case and each constant. */
    private static void expect(Shape shape, Set<String> expected, Set<String> done) {
        Class<?> raw = shape.raw();
        shape.arguments().stream()
                .filter(argument -> !raw.getPackageName().endsWith(".basics"))
                .forEach(argument -> expect(argument, expected, done));
        if (!raw.getName().startsWith("io.github.cxstrategy") || !done.add(raw.getName())) {
            return;
        }
        if (raw.isEnum()) {
            for (Object constant : raw.getEnumConstants()) {
                expected.add(raw.getName() + "=" + ((Enum<?>) constant).name());
            }
        } else if (raw.isSealed()) {
            for (Class<?> subtype : raw.getPermittedSubclasses()) {
                expected.add(subtype.getName());
                expect(shape.ofSubtype(subtype), expected, done);
            }
        } else if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                Shape type = Shape.of(component.getGenericType(), shape.meanings());
                String name = raw.getName() + "." + component.getName();
                expected.add(name + " filled");
                boolean mayBeEmpty = type.raw() == Optional.class || type.raw() == Map.class;
                if (mayBeEmpty || type.raw() == Set.class) {
                    expected.add(name + " empty");
                }
                expect(type, expected, done);
            }
        }
    }

    private static void collect(Object value, Set<String> seen) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(present -> collect(present, seen));
        } else if (value instanceof Collection<?> collection) {
            collection.forEach(element -> collect(element, seen));
        } else if (value instanceof Map<?, ?> map) {
            collect(map.keySet(), seen);
            collect(map.values(), seen);
        } else if (value instanceof Enum<?> constant) {
            seen.add(constant.getDeclaringClass().getName() + "=" + constant.name());
        } else if (value instanceof Record) {
            seen.add(value.getClass().getName());
            RecordShape parts = RecordGenerator.parts(value.getClass());
            for (int i = 0; i < parts.names().size(); i++) {
                Object component = parts.get(i, value);
                String name = value.getClass().getName() + "." + parts.names().get(i);
                seen.add(name + (isEmpty(component) ? " empty" : " filled"));
                collect(component, seen);
            }
        }
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
    }
}
