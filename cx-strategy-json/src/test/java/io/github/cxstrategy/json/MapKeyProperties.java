package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.reflect.ClassPath;
import io.github.cxstrategy.change.PlanValue;
import io.github.cxstrategy.internal.record.RecordShape;
import io.github.cxstrategy.model.formula.CompoundUnit;
import io.github.cxstrategy.model.monitoring.Survey;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text that a record takes as a key of a map can be written, and is read again. */
class MapKeyProperties {

    private static final int LONGEST = 200;

    private final StrategyJson json = StrategyJson.standard();

    @Provide
    Arbitrary<Class<? extends Record>> records() throws IOException {
        return Arbitraries.of(recordsWithTextKeys());
    }

    @Provide
    Arbitrary<String> keys() {
        Arbitrary<String> letters = Arbitraries.of("x", "\u00fc", "\u4e2d", "\uD83D\uDE00", "\"", "\\", "\n");
        Arbitrary<Integer> lengths = Arbitraries.integers().between(1, 300).edgeCases(edges -> edges.add(LONGEST));
        return Combinators.combine(letters, lengths)
                .as((letter, length) -> "k" + letter.repeat(length).substring(1));
    }

    @Property(seed = "31", tries = 500)
    void aKeyIsReadAgain(@ForAll("records") Class<? extends Record> type, @ForAll("keys") String key) {
        boolean readable = key.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        Record record;
        try {
            record = withKey(type, key);
        } catch (IllegalArgumentException refusal) {
            assertThat(readable && key.length() <= LONGEST).isFalse();
            return;
        }
        byte[] bytes = json.writeBytes(record);
        Record back = json.read(type, bytes);
        assertThat(back).isEqualTo(record);
        assertThat(json.writeBytes(back)).isEqualTo(bytes);
    }

    @Example
    void thereAreRecordsToLookAt() throws IOException {
        assertThat(recordsWithTextKeys()).contains(Survey.Readiness.class, CompoundUnit.class);
    }

    /** Returns a random record, all its maps of texts with the one key. */
    private static Record withKey(Class<? extends Record> type, String key) {
        RecordShape shape = RecordShape.of(type);
        for (int seed = 0; seed < 100; seed++) {
            Record sample = new RecordGenerator(new Random(seed), 2).record(type);
            Object[] values = new Object[shape.components().size()];
            boolean changed = true;
            for (int i = 0; i < values.length; i++) {
                values[i] = shape.get(i, sample);
                if (hasTextKeys(shape.components().get(i))) {
                    Map<?, ?> map = (Map<?, ?>) values[i];
                    changed &= !map.isEmpty();
                    values[i] = map.isEmpty()
                            ? map
                            : Map.of(key, map.values().iterator().next());
                }
            }
            if (changed) {
                return (Record) shape.construct(values);
            }
        }
        throw new IllegalStateException("The generator must fill the maps of " + type + " but does not.");
    }

    private static List<Class<? extends Record>> recordsWithTextKeys() throws IOException {
        List<Class<? extends Record>> records = new ArrayList<>();
        ClassPath.from(StrategicPlan.class.getClassLoader())
                .getTopLevelClassesRecursive("io.github.cxstrategy")
                .stream()
                .filter(info -> !info.getPackageName().startsWith("io.github.cxstrategy.json"))
                .flatMap(info -> withNested(info.load()))
                .filter(type -> type.isRecord() && isPublic(type))
                .filter(type -> type != PlanValue.Fields.class) // its keys are those of the records and maps of a plan
                .filter(type -> Arrays.stream(type.getRecordComponents()).anyMatch(MapKeyProperties::hasTextKeys))
                .forEach(type -> records.add(type.asSubclass(Record.class)));
        return records;
    }

    private static Stream<Class<?>> withNested(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(MapKeyProperties::withNested));
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    private static boolean hasTextKeys(RecordComponent component) {
        return component.getType() == Map.class
                && component.getGenericType() instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] == String.class;
    }
}
