package io.github.cxstrategy.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CausalTradeOff;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.GuardAtRisk;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.TradeOffSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cautionary tales of uncoordinated initiatives, each in a plan in which every role has five equal metrics. */
class CautionaryTalesTest {

    private static Stream<Arguments> tales() {
        return Stream.of(
                Arguments.of("K3:quota->turnover", Tales.salesQuota(), "quota + work-pressure + turnover"),
                Arguments.of("K3:supply-saving->lead-time", Tales.procurementSaving(), "supply-saving + lead-time"),
                Arguments.of(
                        "K3:initiative:approval-policy->decision-time",
                        Tales.legalPolicy(),
                        "approval-policy + decision-time"),
                Arguments.of(
                        "K3:initiative:campaign->line-load",
                        Tales.marketingCampaign(),
                        "campaign + orders + line-load"),
                Arguments.of("K3:it-cost->case-time", Tales.itEfficiency(), "it-cost + case-time"),
                Arguments.of("K3:unit-cost->quality", Tales.operationsCost(), "unit-cost + quality"));
    }

    /** Kind by kind: the id, and the score by hand. */
    private static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Tales.salesQuota(), "K3:quota->turnover", .8 * .8),
                Arguments.of(Tales.salesQuota(), "K8:quota:sales-lead", .6),
                // One of two KPIs with a goal is off its target.
                Arguments.of(Tales.salesQuota(), "K12:hiring-load->work-pressure->turnover", .8 * .8 * .8 / 2),
                Arguments.of(Tales.procurementSaving(), "K3:supply-saving->lead-time", .5),
                Arguments.of(Tales.procurementSaving(), "K8:supply-saving:buyer", .5),
                Arguments.of(Tales.legalPolicy(), "K3:initiative:approval-policy->decision-time", .8),
                Arguments.of(Tales.legalPolicy(), "K4:initiative:approval-policy->delivery-time", .8 * .8 * .8),
                Arguments.of(Tales.itEfficiency(), "K11:effortless-service:it-lead", 1.0),
                // Worse quality makes units dearer, which brings some of the quality back.
                Arguments.of(Tales.operationsCost(), "K3:unit-cost->quality", .8 - .8 * .5 * .8),
                // Help at once by .8, harm after 210 days by way of the cost itself.
                Arguments.of(Tales.operationsCost(), "K5:initiative:cheaper-parts->unit-cost", .8 * .8 * .5 / .8),
                Arguments.of(Tales.operationsCost(), "K8:unit-cost:operations-lead", .4));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isFoundInEachOfItsKindsAndIsMajorOrWorse(PlanSketch sketch, String id, double score) {
        KpiConflict conflict = sketch.detect().find(id).orElseThrow();
        assertThat(conflict.severity().score()).isCloseTo(score, within(1e-12));
        assertThat(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR))
                .isTrue();
        assertThat(conflict.id()).startsWith(conflict.kind().family() + ":");
    }

    @Test
    void silosAreMarkedOnAllKindsThatHaveThem() {
        for (String id : List.of(
                "K3:initiative:approval-policy->decision-time", "K4:initiative:approval-policy->delivery-time")) {
            assertThat(Tales.legalPolicy().detect().find(id).orElseThrow().marks())
                    .contains(Mark.SILO);
        }
        assertThat(Tales.itEfficiency()
                        .detect()
                        .find("K11:effortless-service:it-lead")
                        .orElseThrow()
                        .marks())
                .contains(Mark.SILO);
    }

    @ParameterizedTest
    @MethodSource("tales")
    void isFoundWithAPathThatAPersonCanFollow(String id, PlanSketch plan, String path) {
        ConflictReport report = plan.detect();
        KpiConflict conflict = report.find(id).orElse(null);
        if (conflict == null) {
            conflict = carrier(report, id);
        }
        assertThat(conflict.severity().severity().isAtLeast(ConflictSeverity.MAJOR))
                .isTrue();
        assertThat(conflict.marks()).contains(Mark.SILO);
        if (conflict.id().equals(id)) {
            assertThat(readable(walk(conflict))).isEqualTo(path);
        }
        assertThat(conflict.resolutions()).anyMatch(ConflictResolution.Change.class::isInstance);
    }

    /** The campaign harms the line by way of orders, which harm it too: one conflict, reported where the harm is done. */
    private static KpiConflict carrier(ConflictReport report, String id) {
        assertThat(report.conflicts()).as("%s or one that carries it", id).anyMatch(conflict -> carries(conflict, id));
        return report.conflicts().stream()
                .filter(conflict -> carries(conflict, id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean carries(KpiConflict conflict, String id) {
        return conflict.carried().stream()
                .anyMatch(carried -> id.equals("K3:initiative:"
                        + (carried.source() instanceof TradeOffSource.Initiative initiative ? initiative.id() : "")
                        + "->" + carried.target()));
    }

    @ParameterizedTest
    @MethodSource("tales")
    void isGoneOnceWhatTheReportProposesIsDone(String id, PlanSketch sketch, String path) {
        StrategicPlan plan = sketch.build();
        int steps = 0;
        for (List<KpiConflict> open = open(plan); !open.isEmpty(); open = open(plan)) {
            assertThat(++steps).as("steps to repair %s (%s)", id, path).isLessThan(10);
            plan = ConflictResolutions.apply(plan, firstChange(open.get(0)));
        }
        assertThat(steps).isPositive();
        assertThat(open(plan)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tales")
    void isSettledByEachChangeProposed(String id, PlanSketch sketch, String path) {
        for (KpiConflict conflict : open(sketch.build())) {
            for (ConflictResolution resolution : conflict.resolutions()) {
                if (resolution instanceof ConflictResolution.Change change) {
                    StrategicPlan repaired = ConflictResolutions.apply(sketch.build(), change);
                    assertThat(open(repaired))
                            .as("%s by %s (%s)", id, change.sentence(), path)
                            .noneMatch(left -> left.id().equals(conflict.id()));
                }
            }
        }
    }

    @Test
    void aHarmSeenFromFurtherAwayIsCarriedByItsLeg() {
        ConflictReport report = Tales.operationsCost().detect();
        assertThat(report.find("K3:unit-cost->complaints")).isEmpty();
        assertThat(report.find("K3:unit-cost->quality").orElseThrow().carried())
                .anyMatch(carried -> carried.source().equals(new TradeOffSource.Kpi(Id.of("unit-cost")))
                        && carried.target().equals(Id.of("complaints")));
        assertThat(report.summary().carried()).isEqualTo(3);
    }

    private static ConflictResolution.Change firstChange(KpiConflict conflict) {
        return conflict.resolutions().stream()
                .filter(ConflictResolution.Change.class::isInstance)
                .map(ConflictResolution.Change.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<KpiConflict> open(StrategicPlan plan) {
        return KpiConflictDetector.standard().detect(plan).atLeast(ConflictSeverity.MINOR);
    }

    private static SignedWalk walk(KpiConflict conflict) {
        if (conflict.evidence() instanceof GuardAtRisk guard) {
            return guard.walk();
        }
        return ((CausalTradeOff) conflict.evidence()).harm();
    }

    private static String readable(SignedWalk walk) {
        TradeOffSource first = walk.steps().get(0).from();
        String from = first instanceof TradeOffSource.Kpi kpi
                ? kpi.id().value()
                : ((TradeOffSource.Initiative) first).id().value();
        return from + " + "
                + walk.steps().stream().map(step -> step.to().value()).collect(Collectors.joining(" + "));
    }
}
