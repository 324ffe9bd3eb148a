package io.github.cxstrategy.conflict;

import static io.github.cxstrategy.conflict.PlanSketch.effect;
import static io.github.cxstrategy.conflict.PlanSketch.metric;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.MODERATE;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.STRONG;
import static io.github.cxstrategy.model.scorecard.Effect.Strength.WEAK;
import static io.github.cxstrategy.model.scorecard.Effect.negative;
import static io.github.cxstrategy.model.scorecard.Effect.positive;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictReport.NotEvaluated;
import io.github.cxstrategy.conflict.ConflictResolution.AcceptTradeOff;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.CausalTradeOff;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.GuardAtRisk;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Guard;
import io.github.cxstrategy.conflict.evidence.EvaluatedGuard.Outcome;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.Verdict;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.RoleMetric;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Scorecard;
import io.github.cxstrategy.model.scorecard.ValueRange;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TradeOffTest {

    /** Speed is to rise from 10 to 14, one scale unit; quality is to rise from 70 to 80 and stands below its target. */
    private static PlanSketch speedAndQuality() {
        return new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"));
    }

    private static KpiConflict only(PlanSketch sketch) {
        ConflictReport report = sketch.detect();
        assertThat(report.conflicts()).hasSize(1);
        return report.conflicts().get(0);
    }

    private static EvaluatedGuard guard(KpiConflict conflict, Guard guard) {
        return conflict.guards().stream()
                .filter(evaluated -> evaluated.guard() == guard)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void harmIsReportedWithItsPathAndItsParticipants() {
        KpiConflict conflict = only(
                speedAndQuality().influence("speed", "quality", negative(STRONG).withConfidence(Ratio.of("0.7"))));
        assertThat(conflict.id()).isEqualTo("K3:speed->quality");
        assertThat(conflict.kind()).isEqualTo(ConflictKind.CAUSAL_TRADE_OFF);
        assertThat(conflict.severity().score()).isEqualTo(.8);
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.CRITICAL);
        assertThat(conflict.confidence()).isEqualTo(.7);
        assertThat(conflict.rank()).isEqualTo(.8 * .7);
        assertThat(conflict.marks()).containsExactly(Mark.SILO, Mark.ROBUST);
        assertThat(conflict.participants())
                .containsExactly(
                        new Participant.RoleMetric(Id.of("agent"), Id.of("speed"), Optional.of(Id.of("service"))),
                        new Participant.RoleMetric(Id.of("auditor"), Id.of("quality"), Optional.of(Id.of("quality"))));
    }

    @Test
    void aWeakHarmIsBorderlineAndFragile() {
        KpiConflict conflict = only(speedAndQuality().influence("speed", "quality", negative(WEAK)));
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.MINOR);
        assertThat(conflict.marks()).containsExactly(Mark.SILO, Mark.BORDERLINE, Mark.FRAGILE);
    }

    @Test
    void twoWeakStepsAreBelowTheFloor() {
        assertThat(speedAndQuality()
                        .kpi("haste", Optional.empty())
                        .influence("speed", "haste", positive(WEAK))
                        .influence("haste", "quality", negative(WEAK))
                        .detect()
                        .conflicts())
                .isEmpty();
    }

    @Test
    void supportIsTakenFromHarmAndBothAreShown() {
        KpiConflict conflict = only(speedAndQuality()
                .kpi("focus", Optional.empty())
                .influence("speed", "quality", negative(STRONG))
                .influence("speed", "focus", positive(MODERATE))
                .influence("focus", "quality", positive(MODERATE)));
        assertThat(conflict.severity().magnitude()).isEqualTo(.8 - .25);
        assertThat(((CausalTradeOff) conflict.evidence()).support())
                .hasValueSatisfying(walk -> assertThat(walk.strength()).isEqualTo(.25));
        // Low harm .65 beside high support .65 x .65: no longer clearly a harm.
        assertThat(conflict.marks()).contains(Mark.FRAGILE);
    }

    @Test
    void harmAndSupportOfLikeStrengthAreAQuestionToo() {
        ConflictReport report = speedAndQuality()
                .kpi("focus", Optional.empty())
                .influence("speed", "quality", negative(MODERATE))
                .influence("speed", "focus", positive(STRONG))
                .influence("focus", "quality", positive(MODERATE))
                .detect();
        assertThat(report.ofKind(ConflictKind.CAUSAL_TRADE_OFF)).isEmpty();
        assertThat(report.questions())
                .singleElement()
                .isInstanceOfSatisfying(ConflictQuestion.Contested.class, question -> {
                    assertThat(question.id()).isEqualTo("contested:speed->quality");
                    assertThat(question.harm().strength()).isEqualTo(.5);
                    assertThat(question.support().strength()).isEqualTo(.4);
                    assertThat(question.isAmongRoleMetrics()).isTrue();
                });
    }

    @Test
    void aHarmThatTheTargetCanBearIsInformation() {
        PlanSketch sketch = new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("60"), "70", "10")
                .influence("speed", "quality", negative(STRONG))
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"));
        KpiConflict conflict = only(sketch);
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.INFO);
        assertThat(conflict.severity().score()).isEqualTo(.8);
        assertThat(guard(conflict, Guard.SLACK).outcome()).isEqualTo(Outcome.SOFTENS);
    }

    @Test
    void aTargetOnTheEdgeOfWhatItCanBearIsNotExcused() {
        PlanSketch sketch = new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("62"), "70", "10")
                .influence("speed", "quality", negative(STRONG))
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"));
        KpiConflict conflict = only(sketch);
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.CRITICAL);
        assertThat(conflict.marks()).contains(Mark.BORDERLINE);
    }

    @Test
    void aKpiToBeKeptIsAtRiskOnlyIfItLeavesItsRange() {
        for (String high : List.of("77", "79")) {
            PlanSketch sketch = new PlanSketch()
                    .kpi("orders", Goal.increaseTo("140"), "100", "40")
                    .kpi("load", Goal.keepWithin("50", high), "70", "10")
                    .influence("orders", "load", positive(STRONG))
                    .role("seller", "sales", metric("orders"))
                    .role("line", "production", metric("load"));
            List<KpiConflict> conflicts = sketch.detect().conflicts();
            if (high.equals("79")) {
                assertThat(conflicts).isEmpty();
            } else {
                assertThat(conflicts).singleElement().satisfies(conflict -> {
                    assertThat(conflict.kind()).isEqualTo(ConflictKind.GUARD_AT_RISK);
                    GuardAtRisk risk = (GuardAtRisk) conflict.evidence();
                    assertThat(risk.predictedMove()).isEqualTo(.8);
                    assertThat(risk.slack()).isEqualTo(.7);
                    assertThat(conflict.severity().magnitude()).isEqualTo(.8 - .7);
                });
            }
        }
    }

    @Test
    void aKpiOutsideItsRangeIsWantedBackInside() {
        KpiConflict conflict = only(new PlanSketch()
                .kpi("orders", Goal.increaseTo("140"), "100", "40")
                .kpi("load", Goal.keepWithin("50", "70"), "80", "10")
                .influence("orders", "load", positive(STRONG))
                .role("seller", "sales", metric("orders"))
                .role("line", "production", metric("load")));
        assertThat(conflict.kind()).isEqualTo(ConflictKind.CAUSAL_TRADE_OFF);
        assertThat(((CausalTradeOff) conflict.evidence()).targetWantedUp()).isFalse();
    }

    @Test
    void anInitiativeHarmsAKpiThatNobodyAnswersFor() {
        PlanSketch sketch = new PlanSketch()
                .kpi("risk", Goal.decrease(), "5", "1")
                .kpi("delay", Goal.decrease(), "5", "1")
                .role("counsel", "legal", metric("risk"))
                .initiative("policy", "legal", effect("delay", positive(MODERATE)));
        KpiConflict conflict = only(sketch);
        assertThat(conflict.id()).isEqualTo("K3:initiative:policy->delay");
        assertThat(conflict.kind()).isEqualTo(ConflictKind.INITIATIVE_SIDE_EFFECT);
        assertThat(conflict.participants()).last().isEqualTo(new Participant.UnownedKpi(Id.of("delay")));
        assertThat(conflict.isAmongRoleMetrics()).isFalse();
        assertThat(conflict.severity().severity()).isEqualTo(ConflictSeverity.CRITICAL);
    }

    @Test
    void aGuardAtRiskByWayOfALoopIsMarked() {
        // Orders lower the load directly, for which there is room; only by way of morale and fatigue do they raise it.
        KpiConflict conflict = only(new PlanSketch()
                .kpi("orders", Goal.increaseTo("140"), "100", "40")
                .kpi("load", Goal.keepWithin("50", "71"), "70", "10")
                .kpi("morale", Optional.empty())
                .kpi("fatigue", Optional.empty())
                .influence("orders", "morale", positive(STRONG))
                .influence("morale", "load", negative(STRONG))
                .influence("morale", "fatigue", positive(STRONG))
                .influence("fatigue", "morale", negative(STRONG))
                .role("seller", "sales", metric("orders"))
                .role("line", "production", metric("load")));
        assertThat(conflict.kind()).isEqualTo(ConflictKind.GUARD_AT_RISK);
        assertThat(((GuardAtRisk) conflict.evidence()).walk().steps()).hasSize(4);
        assertThat(conflict.marks()).contains(Mark.VIA_FEEDBACK);
    }

    @Test
    void aJointOwnerMakesItNoSilo() {
        PlanSketch sketch = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .role("head", "office", metric("speed"), metric("quality"));
        assertThat(sketch.detect().find("K3:speed->quality").orElseThrow().marks())
                .doesNotContain(Mark.SILO);
    }

    @Test
    void importanceIsTheLargestShareAmongOwners() {
        PlanSketch sketch = new PlanSketch()
                .kpi("speed", Goal.increaseTo("14"), "10", "4")
                .kpi("quality", Goal.increaseTo("80"), "70", "10")
                .kpi("other", Goal.increaseTo("80"), "70", "10")
                .influence("speed", "quality", negative(STRONG))
                .role(
                        "agent",
                        "service",
                        RoleMetric.of(Id.of("speed"), Ratio.of("0.2")),
                        RoleMetric.of(Id.of("other"), Ratio.of("0.8")))
                .role("auditor", "quality", metric("quality"));
        KpiConflict conflict = only(sketch);
        assertThat(conflict.severity().sourceImportance()).isEqualTo(.25);
        assertThat(conflict.severity().targetImportance()).isEqualTo(1);
        assertThat(conflict.severity().score()).isEqualTo(.5 * .8);
    }

    @Test
    void rolesThatDisagreeOnAKpiAreEachComparedWithTheRest() {
        ConflictReport report = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .role("careful", "quality", metric("speed").withGoal(Goal.decreaseTo("8")))
                .detect();
        assertThat(report.conflicts())
                .extracting(KpiConflict::id)
                .containsExactly("K1:speed:agent|careful", "K3:speed(up)->quality");
    }

    @Test
    void anUnknownSignThatCouldChangeAVerdictIsAQuestion() {
        ConflictReport report = speedAndQuality()
                .influence("speed", "quality", Effect.unknown())
                .detect();
        assertThat(report.conflicts()).isEmpty();
        assertThat(report.questions())
                .singleElement()
                .isInstanceOfSatisfying(ConflictQuestion.SignUnknown.class, question -> {
                    assertThat(question.id()).isEqualTo("sign-unknown:speed->quality");
                    assertThat(question.verdict()).isEqualTo(Verdict.NONE);
                    assertThat(question.undirected()).hasSize(1);
                });
    }

    @Test
    void anUnknownSignTooWeakToChangeAVerdictIsNone() {
        Effect faint = new Effect(Effect.Sign.UNKNOWN, Optional.of(WEAK), Optional.empty(), Ratio.ONE);
        ConflictReport report = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .influence("speed", "quality", faint)
                .detect();
        assertThat(report.questions()).isEmpty();
        assertThat(report.summary().unknownSignInfluences()).isEqualTo(1);
    }

    @Test
    void metricsOfOneProcessThatNobodyComparedAreAQuestion() {
        PlanSketch sketch = speedAndQuality().process("claims", "agent", "auditor");
        assertThat(sketch.detect().questions())
                .singleElement()
                .isInstanceOfSatisfying(ConflictQuestion.NotCompared.class, question -> {
                    assertThat(question.id()).isEqualTo("not-compared:quality|speed");
                    assertThat(question.processes()).containsExactly(Id.of("claims"));
                });
        assertThat(sketch.influence("speed", "quality", Effect.none()).detect().questions())
                .isEmpty();
    }

    @Test
    void aPathEitherWayAnswersTheQuestion() {
        assertThat(speedAndQuality()
                        .process("claims", "agent", "auditor")
                        .kpi("focus", Optional.empty())
                        .influence("quality", "focus", positive(WEAK))
                        .influence("focus", "speed", positive(WEAK))
                        .detect()
                        .questions())
                .isEmpty();
    }

    @Test
    void silenceIsNoAllClear() {
        ConflictReport withoutInfluences = speedAndQuality().detect();
        assertThat(withoutInfluences.evaluatedKinds())
                .contains(ConflictKind.DIRECT_OPPOSITION, ConflictKind.OPPOSED_DIRECTIONS)
                .doesNotContain(ConflictKind.CAUSAL_TRADE_OFF, ConflictKind.INITIATIVE_SIDE_EFFECT);
        assertThat(withoutInfluences.notEvaluated())
                .containsEntry(ConflictKind.CAUSAL_TRADE_OFF, NotEvaluated.INPUT_MISSING)
                .containsEntry(ConflictKind.TARGET_INFEASIBLE, NotEvaluated.INPUT_MISSING);
        assertThat(speedAndQuality()
                        .kpi("speed", kpi -> kpi.feasibleRange(ValueRange.of("0", "100")))
                        .detect()
                        .evaluatedKinds())
                .contains(ConflictKind.TARGET_INFEASIBLE);
        ConflictReport full = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .initiative("training", "service", effect("quality", positive(WEAK)))
                .detect();
        assertThat(full.notEvaluated())
                .containsEntry(ConflictKind.TEMPORAL_REVERSAL, NotEvaluated.INPUT_MISSING)
                .containsEntry(ConflictKind.UNPAIRED_MEASURE, NotEvaluated.INPUT_MISSING)
                .containsEntry(ConflictKind.UNCONTROLLABLE_MEASURE, NotEvaluated.INPUT_MISSING)
                .containsEntry(ConflictKind.REWARD_MISALIGNMENT, NotEvaluated.INPUT_MISSING);
        assertThat(full.evaluatedKinds())
                .contains(
                        ConflictKind.CAUSAL_TRADE_OFF,
                        ConflictKind.INITIATIVE_SIDE_EFFECT,
                        ConflictKind.GUARD_AT_RISK,
                        ConflictKind.CONTESTED_EFFECT,
                        ConflictKind.FEEDBACK_TRAP);
        assertThat(full.evaluatedKinds().size() + full.notEvaluated().size()).isEqualTo(ConflictKind.values().length);
    }

    @Test
    void whatIsMissingIsSaid() {
        ConflictReport report = new PlanSketch()
                .kpi("speed", Optional.of(Goal.increase()))
                .kpi("quality", Optional.of(Goal.increase()))
                .kpi("mood", Optional.empty())
                .kpi("load", Optional.of(Goal.keepWithin("1", "2")))
                .influence("speed", "quality", negative(STRONG))
                .influence("mood", "mood", positive(WEAK))
                .role("agent", "service", metric("speed"), metric("mood"), metric("load"))
                .role("auditor", "quality", metric("quality"))
                .detect();
        assertThat(report.conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(guard(conflict, Guard.SLACK).outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(report.diagnostics())
                .extracting(diagnostic -> diagnostic.code() + " " + diagnostic.kpi())
                .containsExactly(
                        Code.MISSING_DIRECTION + " mood",
                        Code.MISSING_BASELINE + " load",
                        Code.MISSING_BASELINE + " quality",
                        Code.MISSING_BASELINE + " speed",
                        Code.MISSING_TARGET + " quality",
                        Code.MISSING_TARGET + " speed",
                        Code.MISSING_SCALE + " quality",
                        Code.MISSING_SCALE + " speed",
                        Code.SELF_INFLUENCE + " mood");
    }

    @Test
    void anAcceptedTradeOffCoversTheConflictAndLeavesItThere() {
        StrategicPlan plan = speedAndQuality().influence("speed", "quality", negative(STRONG)).build().toBuilder()
                .addPerson(new Person(Id.of("ada"), "Ada", Optional.empty()))
                .build();
        KpiConflict conflict =
                KpiConflictDetector.standard().detect(plan).conflicts().get(0);
        assertThat(conflict.acceptedTradeOffs()).isEmpty();
        AcceptTradeOff proposal = (AcceptTradeOff)
                conflict.resolutions().get(conflict.resolutions().size() - 1);
        StrategicPlan accepted = ConflictResolutions.accept(
                plan, proposal, "Until the new tool is there.", Id.of("ada"), LocalDate.of(2027, 6, 30));
        assertThat(KpiConflictDetector.standard().detect(accepted).conflicts())
                .singleElement()
                .satisfies(covered -> assertThat(covered.acceptedTradeOffs())
                        .singleElement()
                        .satisfies(tradeOff -> assertThat(tradeOff.expiresOn()).isEqualTo("2027-06-30")));
    }

    @Test
    void theReportCanBeAskedByRoleDepartmentKpiAndPair() {
        ConflictReport report = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .detect();
        assertThat(report.involvingRole(Id.of("auditor"))).hasSize(1);
        assertThat(report.involvingRole(Id.of("nobody"))).isEmpty();
        assertThat(report.involvingDepartment(Id.of("service"))).hasSize(1);
        assertThat(report.involvingKpi(Id.of("quality"))).hasSize(1);
        assertThat(report.between(Id.of("quality"), Id.of("speed"))).hasSize(1);
        assertThat(report.between(Id.of("quality"), Id.of("quality"))).isEmpty();
        assertThat(report.ofKind(ConflictKind.CAUSAL_TRADE_OFF)).hasSize(1);
        assertThat(report.atLeast(ConflictSeverity.CRITICAL)).hasSize(1);
    }

    @Test
    void theSummaryCountsWhatWasCompared() {
        ConflictSummary summary = speedAndQuality()
                .influence("speed", "quality", negative(STRONG))
                .initiative("training", "office", effect("quality", positive(WEAK)))
                .detect()
                .summary();
        assertThat(summary.kpis()).isEqualTo(2);
        assertThat(summary.ownedKpis()).isEqualTo(2);
        assertThat(summary.directedKpis()).isEqualTo(2);
        assertThat(summary.influences()).isEqualTo(2);
        assertThat(summary.comparedPairs()).isEqualTo(4);
        assertThat(summary.tradeOffInfluences()).isEqualTo(1);
        assertThat(summary.balanced()).isTrue();
        assertThat(summary.departmentMatrix())
                .containsExactly(new ConflictSummary.HarmCell<>(
                        Optional.of(Id.of("service")), Optional.of(Id.of("quality")), 1, ConflictSeverity.CRITICAL));
        assertThat(summary.roleMatrix())
                .containsExactly(new ConflictSummary.HarmCell<>(
                        Optional.of(Id.of("agent")), Optional.of(Id.of("auditor")), 1, ConflictSeverity.CRITICAL));
    }

    @Test
    void whatLiesBelowMajorIsCutToAFewPerTargetAndCounted() {
        PlanSketch sketch = new PlanSketch().kpi("quality", Goal.increaseTo("80"), "70", "10");
        sketch.role("auditor", "quality", metric("quality"));
        for (int i = 0; i < 8; i++) {
            sketch.kpi("speed-" + i, Goal.increaseTo("14"), "10", "4")
                    .influence("speed-" + i, "quality", negative(WEAK))
                    .role("agent-" + i, "service-" + i, metric("speed-" + i));
        }
        ConflictReport report = sketch.detect();
        assertThat(report.conflicts()).hasSize(5);
        assertThat(report.summary().leftOut()).isEqualTo(3);
    }

    @Test
    void aScorecardAndRolesAreEnough() {
        PlanSketch sketch = speedAndQuality().influence("speed", "quality", negative(STRONG));
        ConflictReport report =
                KpiConflictDetector.standard().detect(Scorecard.of(sketch.kpis, sketch.influences), sketch.roles);
        assertThat(report.conflicts()).isEqualTo(sketch.detect().conflicts());
        assertThatThrownBy(() -> KpiConflictDetector.standard().detect(Scorecard.EMPTY, sketch.roles))
                .hasMessage("The KPI must be in the scorecard but 'speed' of role 'agent' is not.");
    }

    @Test
    void figuresTooLargeForAPlanArePartOfNoProposal() {
        String large = "1" + "0".repeat(17);
        PlanSketch sketch = new PlanSketch()
                .kpi("speed", Goal.increaseTo(large), "0", "1")
                .kpi("quality", Goal.increaseTo(large), "0", large)
                .influence("speed", "quality", negative(STRONG))
                .role("agent", "service", metric("speed"))
                .role("auditor", "quality", metric("quality"));
        assertThat(sketch.detect().conflicts().get(0).resolutions())
                .noneMatch(ConflictResolution.AgreeJointTarget.class::isInstance);
    }
}
