package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.plan.UnresolvedPlanException;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/** What ties a conflict report to its plan. */
class MetricsDigestProperties {
    /** Whatever changes the report changes the digest, so that an old report is not taken for one on today's plan. */
    @Property(tries = 80, seed = "61")
    void plansWithOtherConflictsHaveAnotherDigest(@ForAll long seed) {
        Random random = new Random(seed);
        ResolvedPlan before = ResolvedPlan.of(CatalogueProperties.spoiled(random));
        Optional<ResolvedPlan> after = resolved(
                random.nextBoolean() ? Forgetting.someOf(before.plan(), random) : CatalogueProperties.spoiled(random));
        if (after.isEmpty()) {
            return;
        }
        boolean other = !content(before).equals(content(after.get()));
        Statistics.label("another report").collect(other);
        if (other) {
            assertThat(KpiConflictDetector.standard().detect(before).isOn(after.get()))
                    .isFalse();
        }
    }

    @Property(tries = 50, seed = "62")
    void theOrderOfListsChangesNoDigest(@ForAll long seed) {
        Random random = new Random(seed);
        StrategicPlan plan = RandomPlans.complete(random);

        assertThat(ResolvedPlan.of(RandomPlans.shuffled(plan, random)).metricsDigest())
                .isEqualTo(ResolvedPlan.of(plan).metricsDigest());
    }

    private static String content(ResolvedPlan plan) {
        ConflictReport report = KpiConflictDetector.standard().detect(plan);
        return report.toString().replace(report.input().orElseThrow(), "");
    }

    private static Optional<ResolvedPlan> resolved(StrategicPlan plan) {
        try {
            return Optional.of(ResolvedPlan.of(plan));
        } catch (UnresolvedPlanException e) {
            return Optional.empty();
        }
    }
}
