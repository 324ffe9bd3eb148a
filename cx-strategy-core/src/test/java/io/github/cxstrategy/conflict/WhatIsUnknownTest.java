package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.MisalignedReward;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Effect.Strength;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan does not tell is neither zero nor a yes: no conflict is made of it, and it is said. */
class WhatIsUnknownTest {

    /** The agent is paid for calls, which harm care by .8; smiles help it by .8. */
    private static PlanSketch agent(String onCalls, Optional<String> onSmiles) {
        PlanSketch sketch = new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("smiles", Goal.increaseTo("60"), "50", "10")
                .kpi("care", Goal.increaseTo("80"), "70", "10")
                .influence("calls", "care", negative(Strength.STRONG))
                .influence("smiles", "care", positive(Strength.STRONG))
                .objective("service", "0.6", "care")
                .role("agent", "sales", metric("calls"), metric("smiles"))
                .incentive("agent", "calls", onCalls);
        onSmiles.ifPresent(share -> sketch.incentive("agent", "smiles", share));
        return sketch;
    }

    private static boolean says(ConflictReport report, Code code, String kpi) {
        return report.diagnostics().stream()
                .anyMatch(diagnostic ->
                        diagnostic.code() == code && diagnostic.kpi().equals(Id.of(kpi)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.4 | 0   | true  | false
            0.4 | 0.4 | false | false
            0.4 |     | false | true
            0.6 |     | true  | false
            0.5 |     | false | true
            """)
    void aShareOfPayThatNobodyHasSaidMayBeAllThatIsLeft(
            String onCalls, String onSmiles, boolean conflict, boolean said) {
        ConflictReport report = agent(onCalls, Optional.ofNullable(onSmiles)).detect();
        assertThat(report.find("K11:service:agent").isPresent()).isEqualTo(conflict);
        assertThat(says(report, Code.MISSING_INCENTIVE, "smiles")).isEqualTo(said);
    }

    /** Smiles are paid for and help; how much hangs on calls, which harm, nobody has said. */
    @Test
    void whatMayWorkAgainstAnObjectiveIsSaid() {
        PlanSketch sketch = agent("0.4", Optional.of("0.3"));
        sketch.role(
                "agent",
                role -> role.metrics(List.of(metric("calls"), metric("smiles").withIncentiveShare(Ratio.of("0.3")))));
        ConflictReport report = sketch.detect();
        assertThat(report.ofKind(ConflictKind.REWARD_MISALIGNMENT)).isEmpty();
        assertThat(says(report, Code.MISSING_INCENTIVE, "calls")).isTrue();
    }

    /** .1 + .2 - .3 is not quite 0 in binary; all in all nothing works against the objective. */
    @Test
    void roundingIsNoConflict() {
        PlanSketch sketch = new PlanSketch()
                .kpi("a", Goal.increase(), "1", "1")
                .kpi("b", Goal.increase(), "1", "1")
                .kpi("c", Goal.increase(), "1", "1")
                .kpi("care", Goal.increase(), "1", "1")
                .influence("a", "care", positive(Strength.STRONG))
                .influence("b", "care", positive(Strength.STRONG))
                .influence("c", "care", negative(Strength.STRONG))
                .objective("service", "0.6", "care")
                .role("agent", "sales", metric("a"), metric("b"), metric("c"))
                .incentive("agent", "a", "0.1")
                .incentive("agent", "b", "0.2")
                .incentive("agent", "c", "0.3");
        assertThat(sketch.detect().ofKind(ConflictKind.REWARD_MISALIGNMENT)).isEmpty();
        sketch.incentive("agent", "c", "0.31");
        MisalignedReward evidence = (MisalignedReward)
                sketch.detect().find("K11:service:agent").orElseThrow().evidence();
        assertThat(evidence.net()).isNegative();
    }

    private static ConflictReport partial(PlanSketch sketch, PlanPart part) {
        return KpiConflictDetector.standard()
                .detect(sketch.build().toBuilder()
                        .addCoverage(part, Coverage.PARTIAL)
                        .build());
    }

    private static Outcome outcome(ConflictReport report, Guard guard) {
        return report.find("K11:service:agent").orElseThrow().guards().stream()
                .filter(one -> one.guard() == guard)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void influencesThatAreNotAllToldLeaveAGuardOpen() {
        PlanSketch sketch = agent("0.4", Optional.of("0"));
        assertThat(outcome(partial(sketch, PlanPart.INFLUENCES), Guard.ALL_INFLUENCES))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(sketch.detect().find("K11:service:agent").orElseThrow().guards())
                .noneMatch(guard -> guard.guard() == Guard.ALL_INFLUENCES);
    }

    @Test
    void recognitionIsLookedAt() {
        PlanSketch sketch = agent("0.4", Optional.of("0"));
        assertThat(outcome(sketch.detect(), Guard.RECOGNITION)).isEqualTo(Outcome.UNKNOWN);
        for (String rewarded : List.of("care", "calls")) {
            ConflictReport report = KpiConflictDetector.standard()
                    .detect(sketch.build().toBuilder()
                            .recognition(new RecognitionCalendar(
                                    Optional.empty(),
                                    List.of(RecognitionEvent.builder("Day of care", LocalDate.of(2027, 5, 1))
                                            .addReward(Id.of(rewarded))
                                            .build())))
                            .build());
            assertThat(outcome(report, Guard.RECOGNITION)).isEqualTo(Outcome.STANDS);
            assertThat(report.find("K11:service:agent")
                            .orElseThrow()
                            .guards()
                            .get(0)
                            .sentence())
                    .isEqualTo(
                            rewarded.equals("care")
                                    ? "'Day of care' recognizes what serves 'service', but pay works against it."
                                    : "No recognition event rewards a KPI of 'service'.");
        }
    }

    @Test
    void aLeverMayReachFurtherThanIsTold() {
        PlanSketch sketch = new PlanSketch()
                .kpi("staffing", Goal.increaseTo("12"), "10", "2")
                .kpi("waiting", Goal.decreaseTo("3"), "5", "2")
                .influence("waiting", "staffing", Effect.none())
                .role("lead", "service", metric("waiting"))
                .levers("lead", "staffing");
        assertThat(sketch.detect().find("K9:waiting:lead")).isPresent();
        ConflictReport partial = partial(sketch, PlanPart.INFLUENCES);
        assertThat(partial.ofKind(ConflictKind.UNCONTROLLABLE_MEASURE)).isEmpty();
        assertThat(says(partial, Code.MISSING_INFLUENCES, "waiting")).isTrue();
        assertThat(partial.notEvaluated())
                .containsEntry(ConflictKind.UNCONTROLLABLE_MEASURE, ConflictReport.NotEvaluated.INPUT_MISSING);
        assertThat(sketch.detect().notEvaluated()).doesNotContainKey(ConflictKind.UNCONTROLLABLE_MEASURE);
    }

    @Test
    void payMayWorkAgainstAnObjectiveByInfluencesThatAreNotTold() {
        PlanSketch sketch = agent("0.4", Optional.of("0.4"));
        assertThat(says(sketch.detect(), Code.MISSING_INFLUENCES, "care")).isFalse();
        assertThat(says(partial(sketch, PlanPart.INFLUENCES), Code.MISSING_INFLUENCES, "care"))
                .isTrue();
        PlanSketch against = agent("0.4", Optional.of("0"));
        assertThat(says(partial(against, PlanPart.INFLUENCES), Code.MISSING_INFLUENCES, "care"))
                .isFalse();
    }

    /** Calls are paid for; whether that serves the objective, whose KPI nobody is paid for, depends on what is told. */
    private static PlanSketch unpaid(UnaryOperator<PlanSketch> more) {
        return more.apply(new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("care", Goal.increaseTo("80"), "70", "10")
                .kpi("hints", Goal.increaseTo("80"), "70", "10")
                .influence("calls", "hints", Effect.none())
                .objective("service", "0.6", "care")
                .objective("vague", "0.2")
                .role("agent", "sales", metric("calls"))
                .role("carer", "service", metric("care"))
                .incentive("agent", "calls", "0.5")
                .incentive("carer", "care", "0")
                .objective("growth", "0.2", "calls"));
    }

    @Test
    void anObjectiveIsUnrewardedOnlyIfNothingCanServeIt() {
        ConflictReport report = unpaid(sketch -> sketch).detect();
        assertThat(report.find("K11:service")).isPresent();
        // no KPI measures it: that is a flaw of the scorecard
        assertThat(report.find("K11:vague")).isEmpty();
        ConflictReport open = unpaid(sketch -> sketch.influence("calls", "care", Effect.unknown()))
                .detect();
        assertThat(open.find("K11:service")).isEmpty();
        ConflictReport unsaid = unpaid(sketch -> sketch.influence("hints", "care", positive(Strength.STRONG))
                        .role("helper", "service", metric("hints")))
                .detect();
        assertThat(unsaid.find("K11:service")).isEmpty();
        assertThat(says(unsaid, Code.MISSING_INCENTIVE, "hints")).isTrue();
        ConflictReport partial = partial(unpaid(sketch -> sketch), PlanPart.INFLUENCES);
        assertThat(partial.find("K11:service")).isEmpty();
        assertThat(says(partial, Code.MISSING_INFLUENCES, "care")).isTrue();
    }

    /** Of as much weight as it takes, an untagged metric may be the counter-metric; of less, it cannot. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.25, false", "0.5, 0.24, true"})
    void aMetricWithoutATagMayBeACounterMetric(String weight, String plain, boolean conflict) {
        ConflictReport report = new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("plain", Goal.increaseTo("60"), "50", "10")
                .dimension("calls", Kpi.Dimension.QUANTITY)
                .role("agent", "sales", metric("calls", weight), metric("plain", plain))
                .detect();
        assertThat(report.find("K8:calls:agent").isPresent()).isEqualTo(conflict);
        assertThat(says(report, Code.MISSING_TAGS, "plain")).isTrue();
    }

    /** A known harm asks for a metric on what is harmed, whatever others measure. */
    @Test
    void whereAHarmIsKnownAnUntaggedMetricIsNoCounterMetric() {
        ConflictReport report = new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("plain", Goal.increaseTo("60"), "50", "10")
                .kpi("care", Goal.increaseTo("60"), "50", "10")
                .dimension("calls", Kpi.Dimension.QUANTITY)
                .influence("calls", "care", negative(Strength.STRONG))
                .role("agent", "sales", metric("calls", "0.5"), metric("plain", "0.5"))
                .detect();
        assertThat(report.find("K8:calls:agent")).isPresent();
    }
}
