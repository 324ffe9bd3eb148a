package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.Opposition;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.audience.AudienceKind;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.MetricScope;
import io.github.cxstrategy.model.role.Raci;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Goal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OppositionTest {

    private static PlanSketch twoOnHandlingTime(RoleMetric agents, RoleMetric coaches) {
        return new PlanSketch()
                .kpi("handling-time", Goal.decreaseTo("6"), "7", "2")
                .role("agent", "service", agents)
                .role("coach", "quality", coaches);
    }

    private static List<KpiConflict> conflicts(PlanSketch sketch) {
        return sketch.detect().conflicts();
    }

    private static MetricScope in(String start, String end) {
        return new MetricScope(Optional.of(DateSpan.of(start, end)), Set.of());
    }

    @Test
    void goalsThatHaveNoValueInCommonAreProvenToOppose() {
        PlanSketch sketch = twoOnHandlingTime(
                metric("handling-time"), metric("handling-time").withGoal(Goal.increaseTo("9")));
        KpiConflict conflict = conflicts(sketch).get(0);
        assertThat(conflicts(sketch)).hasSize(1);
        assertThat(conflict.id()).isEqualTo("K1:handling-time:agent|coach");
        assertThat(conflict.kind()).isEqualTo(ConflictKind.DIRECT_OPPOSITION);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.PROVEN);
        assertThat(((Opposition) conflict.evidence()).gap()).contains(new BigDecimal("3"));
        assertThat(conflict.severity().magnitude()).isEqualTo(1);
        assertThat(conflict.isAmongRoleMetrics()).isTrue();
        assertThat(conflict.marks()).contains(KpiConflict.Mark.SILO);
    }

    @Test
    void aSmallGapStillCountsHalf() {
        KpiConflict conflict = conflicts(twoOnHandlingTime(
                        metric("handling-time"), metric("handling-time").withGoal(Goal.increaseTo("6.1"))))
                .get(0);
        assertThat(conflict.severity().magnitude()).isEqualTo(.5);
    }

    @Test
    void opposedDirectionsWithACommonRangeAreLessGrave() {
        KpiConflict conflict = conflicts(twoOnHandlingTime(
                        metric("handling-time"), metric("handling-time").withGoal(Goal.increaseTo("5"))))
                .get(0);
        assertThat(conflict.kind()).isEqualTo(ConflictKind.OPPOSED_DIRECTIONS);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.MODELED);
        assertThat(conflict.severity().magnitude()).isEqualTo(.3);
    }

    @Test
    void twoTargetsTheSameWayDoNotOppose() {
        assertThat(conflicts(twoOnHandlingTime(
                        metric("handling-time"), metric("handling-time").withGoal(Goal.decreaseTo("5")))))
                .isEmpty();
    }

    @Test
    void goalsOfDifferentPeriodsDoNotOppose() {
        RoleMetric now = metric("handling-time").within(in("2027-01-01", "2027-06-30"));
        RoleMetric later =
                metric("handling-time").withGoal(Goal.increaseTo("9")).within(in("2027-07-01", "2027-12-31"));
        assertThat(conflicts(twoOnHandlingTime(now, later))).isEmpty();
        RoleMetric touching =
                metric("handling-time").withGoal(Goal.increaseTo("9")).within(in("2027-06-30", "2027-12-31"));
        assertThat(conflicts(twoOnHandlingTime(now, touching)))
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.id()).isEqualTo("K1:handling-time:agent|coach:2027-06-30..2027-06-30"));
    }

    @Test
    void goalsForDifferentAudiencesDoNotOppose() {
        assertThat(KpiConflictDetector.standard()
                        .detect(forAudiences("gamers", "offices"))
                        .conflicts())
                .isEmpty();
        assertThat(KpiConflictDetector.standard()
                        .detect(forAudiences("gamers", "gamers"))
                        .conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).isEqualTo("K1:handling-time:agent|coach:gamers"));
    }

    private static StrategicPlan forAudiences(String one, String other) {
        RoleMetric agents = metric("handling-time").within(new MetricScope(Optional.empty(), Set.of(Id.of(one))));
        RoleMetric coaches = metric("handling-time")
                .withGoal(Goal.increaseTo("9"))
                .within(new MetricScope(Optional.empty(), Set.of(Id.of(other))));
        StrategicPlan.Builder plan = twoOnHandlingTime(agents, coaches).build().toBuilder();
        for (String audience : List.of("gamers", "offices")) {
            plan.addAudience(
                    new Audience(Id.of(audience), audience, AudienceKind.CUSTOMER, Optional.empty(), Optional.empty()));
        }
        return plan.build();
    }

    @Test
    void eachProposedChangeSettlesIt() {
        for (String target : List.of("9", "6.1", "5")) {
            PlanSketch sketch = twoOnHandlingTime(
                    metric("handling-time"), metric("handling-time").withGoal(Goal.increaseTo(target)));
            List<ConflictResolution> resolutions = conflicts(sketch).get(0).resolutions();
            assertThat(resolutions).hasSize(3).last().isInstanceOf(ConflictResolution.AcceptTradeOff.class);
            for (ConflictResolution resolution : resolutions.subList(0, 2)) {
                StrategicPlan repaired =
                        ConflictResolutions.apply(sketch.build(), (ConflictResolution.Change) resolution);
                assertThat(KpiConflictDetector.standard().detect(repaired).atLeast(ConflictSeverity.MINOR))
                        .isEmpty();
            }
        }
    }

    @Test
    void theKpiCountsAsMuchAsForTheOneForWhomItCountsMost() {
        PlanSketch sketch = new PlanSketch()
                .kpi("handling-time", Goal.decreaseTo("6"), "8", "2")
                .kpi("other", Goal.increaseTo("80"), "70", "10")
                .role(
                        "agent",
                        "service",
                        RoleMetric.of(Id.of("handling-time"), Ratio.of("0.1")),
                        RoleMetric.of(Id.of("other"), Ratio.of("0.9")))
                .role("coach", "quality", metric("handling-time").withGoal(Goal.increaseTo("9")));
        KpiConflict conflict = conflicts(sketch).get(0);
        assertThat(conflict.severity().score()).isEqualTo(1);
    }

    @Test
    void idsThatHoldSeparatorsDoNotLookAlike() {
        PlanSketch sketch = new PlanSketch().kpi("time", Goal.increaseTo("9"), "8", "2");
        for (String role : List.of("a", "a|b")) {
            sketch.role(role, "service", metric("time"));
        }
        for (String role : List.of("c", "b|c")) {
            sketch.role(role, "quality", metric("time").withGoal(Goal.decreaseTo("6")));
        }
        assertThat(conflicts(sketch))
                .extracting(KpiConflict::id)
                .containsExactlyInAnyOrder(
                        "K1:time:a|c", "K1:time:a|\"b|c\"", "K1:time:\"a|b\"|c", "K1:time:\"a|b\"|\"b|c\"");
    }

    @Test
    void aCommonGoalLeavesEverythingElseOfTheMetricsAsItIs() {
        RoleMetric coaches = RoleMetric.of(Id.of("handling-time"), Ratio.of("0.4"))
                .withGoal(Goal.increaseTo("9"))
                .withIncentiveShare(Ratio.of("0.1"))
                .withRaci(Raci.ACCOUNTABLE)
                .within(in("2027-01-01", "2027-12-31"));
        StrategicPlan plan = twoOnHandlingTime(metric("handling-time"), coaches).build();
        StrategicPlan agreed = ConflictResolutions.apply(
                plan,
                new ConflictResolution.AgreeCommonGoal(Id.of("handling-time"), Goal.decreaseTo("6"), "Agree on one."));
        assertThat(agreed.roles().get(1).metrics())
                .containsExactly(new RoleMetric(
                        coaches.kpi(),
                        coaches.weight(),
                        coaches.incentiveShare(),
                        Optional.empty(),
                        coaches.scope(),
                        coaches.raci()));
    }
}
