package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.effect;
import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictResolution.Advice;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.ContestedEffect;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.FeedbackLoop;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TemporalReversal;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.TemporalReversal.Order;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Contested effects, reversals over time, and feedback traps. */
class GraphKindsTest {

    /** Speed harms quality directly and helps it by way of focus. */
    private static PlanSketch speedAndQuality(Effect harm, Effect help, Effect onward) {
        return new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .kpi("focus", Optional.empty())
                .influence("speed", "quality", harm)
                .influence("speed", "focus", help)
                .influence("focus", "quality", onward)
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"));
    }

    @Test
    void aContestedEffectShowsBothWalksAndWhatDecides() {
        KpiConflict conflict = speedAndQuality(
                        negative(MODERATE).withConfidence(Ratio.of("0.9")), positive(STRONG), positive(MODERATE))
                .detect()
                .find("K4:speed->quality")
                .orElseThrow();
        assertThat(conflict.kind()).isEqualTo(ConflictKind.CONTESTED_EFFECT);
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.MODELED);
        assertThat(conflict.severity().magnitude()).isEqualTo(.4);
        assertThat(conflict.confidence()).isEqualTo(.9);
        assertThat(conflict.marks()).containsExactly(Mark.SILO);
        ContestedEffect evidence = (ContestedEffect) conflict.evidence();
        assertThat(evidence.harm().strength()).isEqualTo(.5);
        assertThat(evidence.support().strength()).isEqualTo(.4);
        assertThat(evidence.partsAt()).isEqualTo(new TradeOffSource.Kpi(Id.of("speed")));
        // Weak harm .2 is half of .4 and stays contested; strong harm .8 is twice the help and does too. Only a weak
        // end of
        // the helping walk, .16, is below the floor.
        assertThat(evidence.deciding()).singleElement().satisfies(deciding -> {
            assertThat(deciding.step().to()).isEqualTo(Id.of("quality"));
            assertThat(deciding.step().from()).isEqualTo(new TradeOffSource.Kpi(Id.of("focus")));
            assertThat(deciding.strength()).isEqualTo(WEAK);
            assertThat(deciding.verdict()).isEqualTo(Verdict.HARM);
        });
        assertThat(conflict.resolutions())
                .anyMatch(resolution -> resolution instanceof Advice advice
                        && advice.step() == Advice.Step.MEASURE_INFLUENCE
                        && advice.sentence().contains("'focus' moves 'quality'"));
    }

    @Test
    void aContestedEffectAtExactlyHalfIsBorderline() {
        assertThat(speedAndQuality(negative(STRONG), positive(STRONG), positive(MODERATE))
                        .detect()
                        .find("K4:speed->quality")
                        .orElseThrow()
                        .marks())
                .contains(Mark.BORDERLINE);
        assertThat(speedAndQuality(negative(STRONG), positive(MODERATE), positive(MODERATE))
                        .detect()
                        .ofKind(ConflictKind.CONTESTED_EFFECT))
                .isEmpty();
    }

    @Test
    void anUnknownDirectionMakesNoEffectContested() {
        ConflictReport report = speedAndQuality(negative(MODERATE), Effect.unknown(), positive(STRONG))
                .detect();
        assertThat(report.ofKind(ConflictKind.CONTESTED_EFFECT)).isEmpty();
        assertThat(report.ofKind(ConflictKind.CAUSAL_TRADE_OFF)).hasSize(1);
        assertThat(report.questions()).anyMatch(ConflictQuestion.SignUnknown.class::isInstance);
    }

    /** The end of the harming walk is the middle of the helping one, which goes round a loop. */
    @Test
    void oneWalkMayGoOnWhereTheOtherEnds() {
        ConflictReport report = new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .influence("speed", "quality", negative(STRONG))
                .kpi("mood", Optional.empty())
                .influence("quality", "mood", positive(STRONG))
                .influence("mood", "quality", negative(STRONG))
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"))
                .detect();
        ContestedEffect evidence =
                (ContestedEffect) report.find("K4:speed->quality").orElseThrow().evidence();
        assertThat(evidence.partsAt()).isEqualTo(new TradeOffSource.Kpi(Id.of("quality")));
        assertThat(evidence.support().viaFeedback()).isTrue();
    }

    @Test
    void worseBeforeBetterCountsHalf() {
        KpiConflict conflict = speedAndQuality(
                        negative(WEAK).delayedBy(10),
                        positive(STRONG).delayedBy(30),
                        positive(STRONG).delayedBy(60))
                .detect()
                .find("K5:speed->quality")
                .orElseThrow();
        TemporalReversal evidence = (TemporalReversal) conflict.evidence();
        assertThat(evidence.order()).isEqualTo(Order.WORSE_BEFORE_BETTER);
        assertThat(evidence.harm().delayDays()).hasValue(10);
        assertThat(evidence.support().delayDays()).hasValue(90);
        assertThat(conflict.severity().magnitude()).isCloseTo(.2 / .64 / 2, within(1e-15));
        assertThat(conflict.marks()).doesNotContain(Mark.SILO);
        assertThat(conflict.resolutions())
                .anyMatch(resolution ->
                        resolution instanceof Advice advice && advice.step() == Advice.Step.PROTECT_BUDGET);
    }

    @Test
    void betterBeforeWorseCountsWhole() {
        KpiConflict conflict = speedAndQuality(
                        negative(MODERATE).delayedBy(180),
                        positive(STRONG).delayedBy(0),
                        positive(STRONG).delayedBy(0))
                .detect()
                .find("K5:speed->quality")
                .orElseThrow();
        assertThat(((TemporalReversal) conflict.evidence()).order()).isEqualTo(Order.BETTER_BEFORE_WORSE);
        assertThat(conflict.severity().magnitude()).isCloseTo(.5 / .64, within(1e-15));
    }

    @Test
    void oneUndeclaredDelayOrOneTimeForBothTellsNothing() {
        ConflictReport undeclared = speedAndQuality(
                        negative(MODERATE).delayedBy(180),
                        positive(STRONG),
                        positive(STRONG).delayedBy(0))
                .detect();
        assertThat(undeclared.ofKind(ConflictKind.TEMPORAL_REVERSAL)).isEmpty();
        assertThat(undeclared.evaluatedKinds()).contains(ConflictKind.TEMPORAL_REVERSAL);
        ConflictReport sameTime = speedAndQuality(
                        negative(MODERATE).delayedBy(30),
                        positive(STRONG).delayedBy(10),
                        positive(STRONG).delayedBy(20))
                .detect();
        assertThat(sameTime.ofKind(ConflictKind.TEMPORAL_REVERSAL)).isEmpty();
    }

    /** .2 x .5 = .1 is half the floor; .2 x .2 is below. */
    @Test
    void aReversalCountsFromHalfTheFloorOn() {
        KpiConflict conflict = speedAndQuality(
                        negative(MODERATE).delayedBy(180),
                        positive(WEAK).delayedBy(0),
                        positive(MODERATE).delayedBy(0))
                .detect()
                .find("K5:speed->quality")
                .orElseThrow();
        assertThat(conflict.marks()).contains(Mark.BORDERLINE);
        assertThat(speedAndQuality(
                                negative(MODERATE).delayedBy(180),
                                positive(WEAK).delayedBy(0),
                                positive(WEAK).delayedBy(0))
                        .detect()
                        .ofKind(ConflictKind.TEMPORAL_REVERSAL))
                .isEmpty();
    }

    /** Overtime and mistakes feed each other; both are to fall. */
    private static PlanSketch overtime(String target) {
        return new PlanSketch()
                .kpi("overtime", Goal.decreaseTo(target), "20", "10")
                .kpi("mistakes", Goal.decreaseTo("9"), "8", "2")
                .influence("overtime", "mistakes", positive(STRONG).delayedBy(7))
                .influence("mistakes", "overtime", positive(MODERATE).delayedBy(14))
                .role("lead", "operations", metric("overtime"))
                .role("auditor", "quality", metric("mistakes"));
    }

    @Test
    void aLoopThatRunsAwayFromItsTargetIsATrap() {
        KpiConflict conflict =
                overtime("10").detect().find("K12:mistakes->overtime").orElseThrow();
        FeedbackLoop loop = (FeedbackLoop) conflict.evidence();
        assertThat(loop.loop().strength()).isEqualTo(.4);
        assertThat(loop.loop().delayDays()).hasValue(21);
        assertThat(loop.tradeOffs()).isZero();
        assertThat(loop.offTarget()).containsExactly(Id.of("overtime"));
        assertThat(loop.judged()).isEqualTo(2);
        assertThat(conflict.severity().magnitude()).isEqualTo(.2);
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.MINOR);
        assertThat(conflict.isAmongRoleMetrics()).isTrue();
    }

    @Test
    void aLoopOnItsTargetsIsNoTrap() {
        assertThat(overtime("20").detect().ofKind(ConflictKind.FEEDBACK_TRAP)).isEmpty();
    }

    @Test
    void aLoopThatBalancesIsNoTrap() {
        PlanSketch sketch = overtime("10");
        sketch.influences.remove(1);
        sketch.influence("mistakes", "overtime", negative(STRONG));
        assertThat(sketch.detect().ofKind(ConflictKind.FEEDBACK_TRAP)).isEmpty();
    }

    /** Two steps through a KPI without a goal count as one; the two trade-offs of the loop make an even number. */
    @Test
    void aLoopInWhichNotAllCanWinIsATrap() {
        KpiConflict conflict = new PlanSketch()
                .kpi("a", Goal.increaseTo("20"), "10", "10")
                .kpi("b", Goal.increaseTo("20"), "30", "10")
                .kpi("mood", Optional.empty())
                .influence("a", "mood", negative(STRONG))
                .influence("mood", "b", positive(STRONG))
                .influence("b", "a", negative(STRONG))
                .role("one", "x", metric("a"))
                .role("two", "y", metric("b"))
                .detect()
                .ofKind(ConflictKind.FEEDBACK_TRAP)
                .get(0);
        FeedbackLoop loop = (FeedbackLoop) conflict.evidence();
        assertThat(loop.tradeOffs()).isEqualTo(2);
        assertThat(loop.offTarget()).containsExactly(Id.of("a"));
        assertThat(conflict.severity().magnitude()).isEqualTo(.8 * .8 * .8 / 2);
    }

    @Test
    void aLoopOfWhichNothingIsKnownIsNoTrapAndSaidSo() {
        ConflictReport report = new PlanSketch()
                .kpi("a", Optional.of(Goal.increase()))
                .kpi("b", Optional.of(Goal.increase()))
                .influence("a", "b", positive(STRONG))
                .influence("b", "a", positive(STRONG))
                .role("one", "x", metric("a"))
                .detect();
        assertThat(report.ofKind(ConflictKind.FEEDBACK_TRAP)).isEmpty();
        assertThat(report.diagnostics())
                .anyMatch(diagnostic -> diagnostic.code() == ConflictDiagnostic.Code.MISSING_TARGET);
    }

    @Test
    void anAcceptanceAmongTheSameKpisCoversATrapAndNoOther() {
        AcceptedTradeOff accepted = AcceptedTradeOff.among(
                AcceptedTradeOff.Parties.builder()
                        .addKpi(Id.of("overtime"))
                        .addKpi(Id.of("mistakes"))
                        .build(),
                "Until the season is over.",
                Id.of("boss"),
                LocalDate.of(2027, 3, 31));
        KpiConflict trap = KpiConflictDetector.standard()
                .detect(overtime("10").build().toBuilder()
                        .addPerson(new Person(Id.of("boss"), "Boss", Optional.empty()))
                        .addTradeOff(accepted)
                        .build())
                .find("K12:mistakes->overtime")
                .orElseThrow();
        assertThat(trap.acceptedTradeOffs()).containsExactly(accepted);
    }

    @Test
    void aReportCanBeAskedForThemByRoleDepartmentAndPair() {
        ConflictReport report = overtime("10").detect();
        List<KpiConflict> trap = report.ofKind(ConflictKind.FEEDBACK_TRAP);
        assertThat(report.involvingRole(Id.of("auditor"))).containsAll(trap);
        assertThat(report.involvingDepartment(Id.of("operations"))).containsAll(trap);
        assertThat(report.involvingKpi(Id.of("mistakes"))).containsAll(trap);
        assertThat(report.between(Id.of("mistakes"), Id.of("overtime"))).containsAll(trap);
        assertThat(report.between(Id.of("mistakes"), Id.of("mistakes"))).isEmpty();
    }

    @Test
    void anInitiativeMayBeTheSourceOfAllThree() {
        ConflictReport report = new PlanSketch()
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .kpi("focus", Optional.empty())
                .influence("focus", "quality", positive(STRONG).delayedBy(60))
                .role("auditor", "quality", metric("quality"))
                .initiative(
                        "script",
                        "service",
                        effect("quality", negative(STRONG).delayedBy(0)),
                        effect("focus", positive(STRONG).delayedBy(0)))
                .detect();
        assertThat(report.find("K4:initiative:script->quality")).isPresent();
        assertThat(report.find("K5:initiative:script->quality")).isPresent();
    }
}
