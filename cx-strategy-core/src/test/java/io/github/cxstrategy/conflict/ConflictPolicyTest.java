package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictReport.NotEvaluated;
import io.github.cxstrategy.model.scorecard.Goal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConflictPolicyTest {
    private static PlanSketch weakHarms(int sources) {
        PlanSketch sketch = new PlanSketch()
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .role("auditor", "quality", metric("quality"));
        for (int i = 0; i < sources; i++) {
            sketch.kpi("speed-" + i, Goal.increaseTo("14"), "10", "4")
                    .influence("speed-" + i, "quality", negative(WEAK))
                    .role("agent-" + i, "service", metric("speed-" + i));
        }
        return sketch;
    }

    private static ConflictReport detect(ConflictPolicy policy, PlanSketch sketch) {
        return KpiConflictDetector.of(policy).detect(sketch.build());
    }

    @Test
    void aHigherFloorDropsWhatIsWeak() {
        PlanSketch sketch = weakHarms(1);
        assertThat(sketch.detect().conflicts()).hasSize(1);
        ConflictPolicy stricter =
                ConflictPolicy.builder().floor(Ratio.of("0.21")).build();
        assertThat(detect(stricter, sketch).conflicts()).isEmpty();
    }

    @Test
    void aKindThatIsOffIsNotReportedAndSaidToBeOff() {
        ConflictPolicy off =
                ConflictPolicy.builder().addOff(ConflictKind.CAUSAL_TRADE_OFF).build();
        ConflictReport report = detect(off, weakHarms(1));
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.notEvaluated()).containsEntry(ConflictKind.CAUSAL_TRADE_OFF, NotEvaluated.OFF);
        assertThat(report.evaluatedKinds()).doesNotContain(ConflictKind.CAUSAL_TRADE_OFF);
    }

    @Test
    void onlySomeKindsMeansThatAllOthersAreOff() {
        ConflictPolicy only = ConflictPolicy.builder()
                .only(List.of(ConflictKind.CAUSAL_TRADE_OFF))
                .build();
        assertThat(only.off()).isEqualTo(EnumSet.complementOf(EnumSet.of(ConflictKind.CAUSAL_TRADE_OFF)));
        assertThat(only.looksFor(ConflictKind.CAUSAL_TRADE_OFF)).isTrue();
        assertThat(detect(only, weakHarms(1)).conflicts()).hasSize(1);
    }

    @Test
    void fewerBelowMajorAreKeptAndTheRestIsCounted() {
        ConflictPolicy few = ConflictPolicy.builder().mostPerTarget(2).build();
        ConflictReport report = detect(few, weakHarms(4));
        assertThat(report.conflicts()).hasSize(2);
        assertThat(report.summary().leftOut()).isEqualTo(2);
    }

    @Test
    void moreThanAReportMayHoldIsCutOffAndSaidSo() {
        ConflictPolicy one = ConflictPolicy.builder().mostConflicts(1).build();
        PlanSketch sketch = new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .kpi("care", Goal.increaseTo("80"), "70", "10")
                .influence("speed", "quality", negative(MODERATE))
                .influence("speed", "care", negative(MODERATE))
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"), metric("care"));
        ConflictReport report = detect(one, sketch);
        assertThat(report.conflicts()).hasSize(1);
        assertThat(report.notEvaluated()).containsEntry(ConflictKind.CAUSAL_TRADE_OFF, NotEvaluated.CUT_OFF);
    }

    @Test
    void aPolicyIsEqualToOneBuiltFromIt() {
        ConflictPolicy policy = ConflictPolicy.builder()
                .floor(Ratio.of("0.3"))
                .contestedShare(Ratio.of("0.7"))
                .control(Ratio.of("0.1"))
                .off(Set.of(ConflictKind.FEEDBACK_TRAP))
                .mostPerTarget(1)
                .mostPerDepartments(2)
                .mostConflicts(3)
                .build();
        assertThat(policy.toBuilder().build()).isEqualTo(policy);
        assertThat(KpiConflictDetector.of(policy).policy()).isEqualTo(policy);
        assertThat(ConflictPolicy.builder().build()).isEqualTo(ConflictPolicy.standard());
    }

    @Test
    void figuresOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> ConflictPolicy.builder().floor(Ratio.ONE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'floor' must be more than 0 and less than 1 but is 1.");
        assertThatThrownBy(() -> ConflictPolicy.builder().control(Ratio.ZERO).build())
                .hasMessage("'control' must be more than 0 and less than 1 but is 0.");
        assertThatThrownBy(() ->
                        ConflictPolicy.builder().contestedShare(Ratio.ZERO).build())
                .hasMessage("'contestedShare' must be more than 0 and at most 1 but is 0.");
        assertThatThrownBy(() -> ConflictPolicy.builder().mostPerTarget(-1).build())
                .hasMessage("'mostPerTarget' must be at least 0 but is -1.");
        assertThatThrownBy(() -> ConflictPolicy.builder().mostPerDepartments(-1).build())
                .hasMessage("'mostPerDepartments' must be at least 0 but is -1.");
        assertThatThrownBy(() -> ConflictPolicy.builder().mostConflicts(0).build())
                .hasMessage("'mostConflicts' must be at least 1 but is 0.");
    }
}
