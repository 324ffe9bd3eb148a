package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.effect;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CausalTradeOff;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.GuardAtRisk;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.Goal;
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

    private static PlanSketch salesQuota() {
        return new PlanSketch()
                .kpi("quota", Goal.increaseTo("120"), "100", "20")
                .kpi("work-pressure", Goal.keepWithin("0", "10"), "5", "5")
                .kpi("turnover", Goal.decreaseTo("8"), "12", "4")
                .influence("quota", "work-pressure", positive(STRONG))
                .influence("work-pressure", "turnover", positive(STRONG))
                .roleWithFive("sales-lead", "sales", "quota")
                .roleWithFive("people-partner", "people", "turnover");
    }

    private static PlanSketch procurementSaving() {
        return new PlanSketch()
                .kpi("supply-saving", Goal.increaseTo("6"), "2", "4")
                .kpi("lead-time", Goal.decreaseTo("10"), "14", "5")
                .influence("supply-saving", "lead-time", positive(MODERATE).delayedBy(60))
                .roleWithFive("buyer", "procurement", "supply-saving")
                .roleWithFive("planner", "production", "lead-time");
    }

    private static PlanSketch legalPolicy() {
        return new PlanSketch()
                .kpi("legal-risk", Goal.decrease(), "30", "10")
                .kpi("decision-time", Goal.decreaseTo("5"), "9", "3")
                .roleWithFive("counsel", "legal", "legal-risk")
                .roleWithFive("product-owner", "product", "decision-time")
                .initiative(
                        "approval-policy",
                        "legal",
                        effect("legal-risk", negative(STRONG)),
                        effect("decision-time", positive(STRONG)));
    }

    private static PlanSketch marketingCampaign() {
        return new PlanSketch()
                .kpi("orders", Goal.increaseTo("1200"), "1000", "200")
                .kpi("line-load", Goal.keepWithin("60", "90"), "85", "10")
                .influence("orders", "line-load", positive(STRONG))
                .roleWithFive("marketer", "marketing", "orders")
                .roleWithFive("line-manager", "production", "line-load")
                .initiative("campaign", "marketing", effect("orders", positive(STRONG)));
    }

    private static PlanSketch operationsCost() {
        return new PlanSketch()
                .kpi("unit-cost", Goal.decreaseTo("40"), "50", "10")
                .kpi("quality", Goal.increaseTo("98"), "95", "3")
                .kpi("complaints", Goal.decreaseTo("100"), "150", "50")
                .influence("unit-cost", "quality", positive(STRONG))
                .influence("quality", "complaints", negative(STRONG))
                .roleWithFive("operations-lead", "operations", "unit-cost")
                .roleWithFive("quality-lead", "quality", "quality")
                .roleWithFive("service-lead", "service", "complaints");
    }

    private static Stream<Arguments> tales() {
        return Stream.of(
                Arguments.of("K3:quota->turnover", salesQuota(), "quota + work-pressure + turnover"),
                Arguments.of("K3:supply-saving->lead-time", procurementSaving(), "supply-saving + lead-time"),
                Arguments.of(
                        "K3:initiative:approval-policy->decision-time",
                        legalPolicy(),
                        "approval-policy + decision-time"),
                Arguments.of("K3:initiative:campaign->line-load", marketingCampaign(), "campaign + orders + line-load"),
                Arguments.of("K3:unit-cost->quality", operationsCost(), "unit-cost + quality"));
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
        ConflictReport report = operationsCost().detect();
        assertThat(report.find("K3:unit-cost->complaints")).isEmpty();
        assertThat(report.find("K3:unit-cost->quality").orElseThrow().carried())
                .singleElement()
                .satisfies(carried -> assertThat(carried.target().value()).isEqualTo("complaints"));
        assertThat(report.summary().carried()).isEqualTo(1);
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
