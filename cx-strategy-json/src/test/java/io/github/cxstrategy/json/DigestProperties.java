package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cxstrategy.model.plan.StrategicPlan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** The laws of the digest: the order of a set does not change it, anything else does. */
class DigestProperties {

    private static final int MUTANTS = 20;

    private final StrategyJson json = StrategyJson.standard();

    @Provide
    Arbitrary<StrategicPlan> plans() {
        return RecordGenerator.plans();
    }

    @Property(seed = "21", tries = 300)
    void theOrderOfWhatIsASetDoesNotCount(@ForAll("plans") StrategicPlan plan, @ForAll long seed) {
        Statistics.label("sets to shuffle").collect(Reordered.count(plan) > 0);
        assertThat(json.digest(Reordered.sets(plan, seed))).isEqualTo(json.digest(plan));
    }

    @Property(seed = "22", tries = 300)
    void theOrderOfASequenceCounts(@ForAll("plans") StrategicPlan plan, @ForAll long seed) {
        StrategicPlan other = Reordered.everything(plan, seed);
        boolean same = Reordered.orderless(other).equals(Reordered.orderless(plan));
        assertThat(json.digest(other).equals(json.digest(plan))).isEqualTo(same);
    }

    @Property(seed = "23", tries = 40)
    void whateverElseChangesShows(@ForAll("plans") StrategicPlan plan, @ForAll long seed) {
        List<ObjectNode> mutants =
                new ArrayList<>(SchemaMutants.ofObject((ObjectNode) ReaderProbe.tree(json.write(plan))));
        Collections.shuffle(mutants, new Random(seed));
        for (ObjectNode mutant : mutants.subList(0, Math.min(MUTANTS, mutants.size()))) {
            try {
                StrategicPlan changed = json.read(ReaderProbe.bytes(mutant));
                boolean same = Reordered.orderless(changed).equals(Reordered.orderless(plan));
                Statistics.label("changed").collect(!same);
                assertThat(json.digest(changed).equals(json.digest(plan))).isEqualTo(same);
            } catch (StrategyJsonException refused) {
                Statistics.label("changed").collect("no plan");
            }
        }
    }

    @Property(seed = "24", tries = 100)
    void itIsTheSameAfterWritingAndReading(@ForAll("plans") StrategicPlan plan) {
        assertThat(json.digest(json.read(json.write(plan)))).isEqualTo(json.digest(plan));
    }
}
