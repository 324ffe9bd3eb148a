package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.StrategicPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the JSON form: nothing is lost, and there is one text for one plan. */
class StrategyJsonProperties {

    private final StrategyJson json = StrategyJson.standard();

    @Provide
    Arbitrary<StrategicPlan> plans() {
        return RecordGenerator.plans();
    }

    /** A thousand plans, or as many as {@code -Djqwik.tries.default} says. */
    @Property(seed = "3")
    void aPlanComesBackEqualAndWithTheSameBytes(@ForAll("plans") StrategicPlan plan) {
        byte[] bytes = json.writeBytes(plan);
        StrategicPlan back = json.read(bytes);
        assertThat(back).isEqualTo(plan);
        assertThat(json.writeBytes(back)).isEqualTo(bytes);
    }

    @Property(seed = "4", tries = 50)
    void everyWayInAndOutIsTheSame(@ForAll("plans") StrategicPlan plan) throws IOException {
        String text = json.write(plan);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        json.write(plan, stream);
        StringBuilder appended = new StringBuilder();
        json.write(plan, appended);
        assertThat(stream.toByteArray()).isEqualTo(json.writeBytes(plan));
        assertThat(appended).hasToString(text);
        assertThat(json.read(text)).isEqualTo(plan);
        assertThat(json.read(new StringReader(text))).isEqualTo(plan);
        assertThat(json.read(new ByteArrayInputStream(stream.toByteArray()))).isEqualTo(plan);
    }

    @Property(seed = "5", tries = 50)
    void theLocaleDoesNotMatter(@ForAll("plans") StrategicPlan plan) {
        byte[] bytes = json.writeBytes(plan);
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(StrategyJson.standard().writeBytes(json.read(bytes))).isEqualTo(bytes);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Provide
    Arbitrary<byte[]> scripts() {
        return Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(26);
    }

    @Property(seed = "10", tries = 2_000)
    void whatIsNearlyAPlanIsReadOrRefusedInOneWay(@ForAll("scripts") byte[] script) {
        ReaderLaws.hold(EditedPlans.of(script));
    }

    @Property(seed = "11", tries = 1_000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        ReaderLaws.hold(bytes);
    }

    @Provide
    Arbitrary<Toys.Choices> choices() {
        return Arbitraries.longs()
                .withoutEdgeCases()
                .map(seed -> new RecordGenerator(new Random(seed), 2).record(Toys.Choices.class));
    }

    @Property(seed = "6", tries = 300)
    void recordsOfEveryStructureComeBackEqual(@ForAll("choices") Toys.Choices choices) {
        byte[] bytes = json.writeBytes(choices);
        Toys.Choices back = json.read(Toys.Choices.class, bytes);
        assertThat(back).isEqualTo(choices);
        assertThat(json.writeBytes(back)).isEqualTo(bytes);
    }

    @Property(seed = "7", tries = 2_000)
    void everyDoubleComesBackToTheBit(@ForAll long bits) {
        double number = Double.longBitsToDouble(bits);
        if (Double.isFinite(number)) {
            String text = Decimals.shortest(number);
            assertThat(Double.doubleToRawLongBits(Double.parseDouble(text))).isEqualTo(bits);
            assertThat(text.length()).isLessThanOrEqualTo(25);
        }
    }
}
