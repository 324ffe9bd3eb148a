package io.github.cxstrategy.conflict;

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
import io.github.cxstrategy.conflict.ConflictDiagnostic.Code;
import io.github.cxstrategy.conflict.ConflictResolution.Change;
import io.github.cxstrategy.conflict.ConflictResolution.MoveMetric;
import io.github.cxstrategy.conflict.ConflictResolution.ReplaceMetric;
import io.github.cxstrategy.conflict.ConflictResolution.Reweigh;
import io.github.cxstrategy.conflict.KpiConflict.Mark;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.MisalignedReward;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UncontrollableMeasure;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UnpairedMeasure;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence.UnrewardedObjective;
import io.github.cxstrategy.conflict.evidence.ConflictSeverity;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.role.RecognitionCalendar;
import io.github.cxstrategy.model.role.RecognitionEvent;
import io.github.cxstrategy.model.scorecard.Effect;
import io.github.cxstrategy.model.scorecard.Goal;
import io.github.cxstrategy.model.scorecard.Kpi.Dimension;
import io.github.cxstrategy.model.team.Assignment;
import io.github.cxstrategy.model.team.Team;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unpaired and uncontrollable measures, and rewards against objectives. */
class MeasureKindsTest {

    private static PlanSketch calls() {
        return new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("solved", Goal.increaseTo("80"), "70", "10")
                .kpi("other", Goal.increaseTo("80"), "70", "10")
                .dimension("calls", Dimension.QUANTITY)
                .dimension("solved", Dimension.QUALITY)
                .dimension("other", Dimension.OUTCOME);
    }

    @ParameterizedTest
    @CsvSource({
        // weights of calls and solved; the score with a share of 0.8
        "0.5, 0.25, -1",
        "0.5, 0.24, 0.032",
        "0.5, 0.1, 0.48",
        "0.4, 0, 0.8",
        "0.05, 0, 0.8",
        "0.049, 0, -1"
    })
    void aMeasureNeedsACounterMetricOfHalfItsWeight(String weight, String counter, double score) {
        ConflictReport report = calls().role("agent", "service", metric("calls", weight), metric("solved", counter))
                .incentive("agent", "calls", "0.8")
                .role("all", "service", metric("other", "1"))
                .detect();
        if (score < 0) {
            assertThat(report.ofKind(ConflictKind.UNPAIRED_MEASURE)).isEmpty();
        } else {
            KpiConflict conflict = report.find("K8:calls:agent").orElseThrow();
            assertThat(conflict.severity().magnitude()).isCloseTo(score, within(1e-12));
            assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.SUSPECTED);
        }
    }

    @Test
    void aKnownHarmMakesItMoreThanASuspicionAndAsksForThatCounterMetric() {
        KpiConflict conflict = calls().kpi("turnover", Goal.decreaseTo("8"), "12", "4")
                .influence("calls", "turnover", positive(MODERATE).withConfidence(Ratio.of("0.7")))
                .role("agent", "service", metric("calls", "0.6"), metric("solved", "0.4"))
                .detect()
                .find("K8:calls:agent")
                .orElseThrow();
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.MODELED);
        assertThat(conflict.confidence()).isEqualTo(.7);
        UnpairedMeasure evidence = (UnpairedMeasure) conflict.evidence();
        assertThat(evidence.harms()).hasSize(1);
        assertThat(evidence.unanswered()).containsExactly(Id.of("turnover"));
        assertThat(evidence.share()).isEqualTo(.6);
        assertThat(conflict.resolutions().get(0)).isInstanceOfSatisfying(Reweigh.class, pair -> {
            assertThat(pair.weights())
                    .containsEntry(Id.of("calls"), Ratio.of("0.4"))
                    .containsEntry(Id.of("turnover"), Ratio.of("0.2"));
        });
    }

    @Test
    void aCounterMetricOfARoleInTheSameProcessOrTeamIsEnough() {
        PlanSketch sketch =
                calls().role("agent", "service", metric("calls")).role("auditor", "quality", metric("solved"));
        assertThat(sketch.detect().find("K8:calls:agent")).isPresent();
        assertThat(calls().role("agent", "service", metric("calls"))
                        .role("auditor", "quality", metric("solved"))
                        .process("claims", "agent", "auditor")
                        .detect()
                        .find("K8:calls:agent"))
                .isEmpty();
        sketch.role("agent", role -> role.addHolder(Id.of("ann")))
                .role("auditor", role -> role.addHolder(Id.of("ben")));
        sketch.teams.add(Team.builder(Id.of("team"), "Team", Team.Kind.IMPLEMENTATION)
                .members(List.of(assignment("ann"), assignment("ben")))
                .build());
        assertThat(KpiConflictDetector.standard()
                        .detect(withPeople(sketch.build()))
                        .find("K8:calls:agent"))
                .isEmpty();
    }

    private static Assignment assignment(String person) {
        return Assignment.builder(Id.of(person)).build();
    }

    private static StrategicPlan withPeople(StrategicPlan plan) {
        return plan.toBuilder()
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addPerson(new Person(Id.of("ben"), "Ben", Optional.empty()))
                .build();
    }

    @Test
    void aCompositeMeasureNeedsNoOther() {
        assertThat(calls().kpi("calls", kpi -> kpi.formula(Formula.parse("solved * other")))
                        .role("agent", "service", metric("calls"))
                        .detect()
                        .ofKind(ConflictKind.UNPAIRED_MEASURE))
                .isEmpty();
    }

    @Test
    void noPayMakesItInformationAndNoTagMakesItADiagnostic() {
        ConflictReport report = calls().kpi("plain", Goal.increaseTo("1"), "0", "1")
                .role("agent", "service", metric("calls", "0.8"), metric("plain", "0.2"))
                .incentive("agent", "calls", "0")
                .detect();
        assertThat(report.find("K8:calls:agent").orElseThrow().severity().severity())
                .isEqualTo(ConflictSeverity.INFO);
        assertThat(report.diagnostics())
                .anyMatch(diagnostic -> diagnostic.code() == Code.MISSING_TAGS
                        && diagnostic.kpi().equals(Id.of("plain")));
    }

    @Test
    void aMetricThatARoleDoesNotWeighAmongOthersIsUnknown() {
        ConflictReport report = calls().role("agent", "service", metric("calls"), metric("other", "0.5"))
                .detect();
        assertThat(report.ofKind(ConflictKind.UNPAIRED_MEASURE)).isEmpty();
        assertThat(report.diagnostics()).anyMatch(diagnostic -> diagnostic.code() == Code.MISSING_WEIGHT);
    }

    @Test
    void aCounterMetricOfUnknownWeightMayBeEnough() {
        ConflictReport report = calls().role("agent", "service", metric("calls", "0.5"), metric("solved"))
                .detect();
        assertThat(report.ofKind(ConflictKind.UNPAIRED_MEASURE)).isEmpty();
        assertThat(report.diagnostics())
                .anyMatch(diagnostic -> diagnostic.code() == Code.MISSING_WEIGHT
                        && diagnostic.kpi().equals(Id.of("solved")));
    }

    /** The lead moves staffing; staffing moves waiting with the given strength. */
    private static PlanSketch waiting(Effect effect) {
        return new PlanSketch()
                .kpi("staffing", Goal.increaseTo("12"), "10", "2")
                .kpi("mood", Optional.empty())
                .kpi("waiting", Goal.decreaseTo("3"), "5", "2")
                .influence("staffing", "mood", positive(MODERATE))
                .influence("mood", "waiting", effect)
                .role("lead", "service", metric("waiting", "0.5"), metric("staffing", "0.5"))
                .levers("lead", "staffing");
    }

    @Test
    void aRoleIsHeldToWhatItsLeversReach() {
        assertThat(waiting(negative(MODERATE)).detect().ofKind(ConflictKind.UNCONTROLLABLE_MEASURE))
                .isEmpty();
        KpiConflict conflict =
                waiting(negative(WEAK)).detect().find("K9:waiting:lead").orElseThrow();
        UncontrollableMeasure evidence = (UncontrollableMeasure) conflict.evidence();
        assertThat(evidence.control()).isEqualTo(.1);
        assertThat(evidence.walk().orElseThrow().steps()).hasSize(2);
        assertThat(conflict.severity().magnitude()).isEqualTo(.5 * .5);
        assertThat(conflict.resolutions().get(0))
                .isInstanceOfSatisfying(
                        ReplaceMetric.class, other -> assertThat(other.by()).isEqualTo(Id.of("mood")));
    }

    @Test
    void anUnknownDirectionMayGiveControl() {
        assertThat(waiting(Effect.unknown()).detect().ofKind(ConflictKind.UNCONTROLLABLE_MEASURE))
                .isEmpty();
    }

    @Test
    void aFormulaMayGiveControl() {
        assertThat(waiting(negative(WEAK))
                        .formula("waiting", "60 / staffing")
                        .detect()
                        .ofKind(ConflictKind.UNCONTROLLABLE_MEASURE))
                .isEmpty();
        assertThat(waiting(negative(WEAK))
                        .kpi("demand", Goal.decreaseTo("50"), "60", "10")
                        .formula("waiting", "demand / 20")
                        .detect()
                        .find("K9:waiting:lead"))
                .isPresent();
    }

    @Test
    void whoHasMoreControlIsNamedAndMayTakeItOver() {
        PlanSketch sketch = waiting(negative(WEAK))
                .role("planner", "planning", metric("mood"))
                .levers("planner", "mood", "waiting");
        KpiConflict conflict = sketch.detect().find("K9:waiting:lead").orElseThrow();
        assertThat(((UncontrollableMeasure) conflict.evidence()).inControl())
                .singleElement()
                .satisfies(control -> assertThat(control.control()).isEqualTo(1));
        Change move = conflict.resolutions().stream()
                .filter(MoveMetric.class::isInstance)
                .map(Change.class::cast)
                .findFirst()
                .orElseThrow();
        ConflictReport after = KpiConflictDetector.standard().detect(ConflictResolutions.apply(sketch.build(), move));
        assertThat(after.ofKind(ConflictKind.UNCONTROLLABLE_MEASURE)).isEmpty();
    }

    @Test
    void aSharedOutcomeOfLittleWeightIsExcusedAndMissingLeversAreSaid() {
        PlanSketch sketch = waiting(negative(WEAK))
                .dimension("waiting", Dimension.OUTCOME)
                .role("other", "sales", metric("waiting", "0.2"), metric("mood", "0.8"));
        sketch.levers("other", "mood");
        assertThat(sketch.detect().ofKind(ConflictKind.UNCONTROLLABLE_MEASURE))
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.id()).isEqualTo("K9:waiting:lead"));
        sketch.role("lead", role -> role.metrics(List.of(metric("waiting", "0.2"), metric("staffing", "0.8"))));
        ConflictReport shared = sketch.detect();
        assertThat(shared.ofKind(ConflictKind.UNCONTROLLABLE_MEASURE)).isEmpty();
        ConflictReport unknown =
                waiting(negative(WEAK)).role("other", "sales", metric("mood")).detect();
        assertThat(unknown.diagnostics()).anyMatch(diagnostic -> diagnostic.code() == Code.MISSING_LEVERS);
    }

    /** The agent is paid for calls, which cost time for care and bring some loyalty. */
    private static PlanSketch rewards(Effect onCare, Effect onLoyalty) {
        return new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("care", Goal.increaseTo("80"), "70", "10")
                .kpi("loyalty", Goal.increaseTo("80"), "70", "10")
                .influence("calls", "care", onCare)
                .influence("calls", "loyalty", onLoyalty)
                .objective("service", "0.6", "care", "loyalty")
                .objective("growth", "0.3", "calls")
                .role("agent", "sales", metric("calls"))
                .role("carer", "service", metric("care"))
                .incentive("agent", "calls", "0.5");
    }

    @Test
    void payThatWorksAgainstAnObjectiveShowsHelpAndHarmApart() {
        KpiConflict conflict = rewards(negative(STRONG), positive(MODERATE))
                .detect()
                .find("K11:service:agent")
                .orElseThrow();
        MisalignedReward evidence = (MisalignedReward) conflict.evidence();
        assertThat(evidence.contributions()).hasSize(2);
        assertThat(evidence.net()).isCloseTo(-.15, within(1e-15));
        assertThat(conflict.severity().magnitude()).isCloseTo(.15 / .65, within(1e-15));
        assertThat(conflict.certainty()).isEqualTo(ConflictCertainty.MODELED);
        assertThat(conflict.marks()).contains(Mark.SILO);
        assertThat(rewards(negative(MODERATE), positive(MODERATE)).detect().find("K11:service:agent"))
                .isEmpty();
    }

    @Test
    void aTeamIsReportedWhereNoneOfItsRolesIsByItself() {
        PlanSketch sketch = rewards(negative(STRONG), positive(MODERATE))
                .role("agent", role -> role.addHolder(Id.of("ann")))
                .role("carer", role -> role.addHolder(Id.of("ben")));
        sketch.teams.add(Team.builder(Id.of("team"), "Team", Team.Kind.IMPLEMENTATION)
                .members(List.of(assignment("ann"), assignment("ben")))
                .build());
        ConflictReport report = KpiConflictDetector.standard().detect(withPeople(sketch.build()));
        assertThat(report.find("K11:service:agent")).isPresent();
        assertThat(report.find("K11:service:team:team")).isEmpty();
    }

    @Test
    void anObjectiveThatNobodyIsPaidForIsReportedOnceAllHaveSaidSo() {
        PlanSketch sketch = new PlanSketch()
                .kpi("calls", Goal.increaseTo("60"), "50", "10")
                .kpi("care", Goal.increaseTo("80"), "70", "10")
                .objective("service", "0.6", "care")
                .objective("growth", "0.3", "calls")
                .role("agent", "sales", metric("calls"))
                .role("carer", "service", metric("care"))
                .incentive("agent", "calls", "0.5");
        assertThat(sketch.detect().ofKind(ConflictKind.REWARD_MISALIGNMENT)).isEmpty();
        sketch.incentive("carer", "care", "0");
        // where no influence is told, one may lead from what is paid for to care
        assertThat(sketch.detect().ofKind(ConflictKind.REWARD_MISALIGNMENT)).isEmpty();
        sketch.influence("calls", "care", Effect.none());
        KpiConflict conflict = sketch.detect().find("K11:service").orElseThrow();
        assertThat(conflict.evidence()).isInstanceOf(UnrewardedObjective.class);
        assertThat(conflict.severity().score()).isEqualTo(.6);
        StrategicPlan recognized = sketch.build().toBuilder()
                .recognition(new RecognitionCalendar(
                        Optional.empty(),
                        List.of(RecognitionEvent.builder("Day of care", LocalDate.of(2027, 5, 1))
                                .addReward(Id.of("care"))
                                .build())))
                .build();
        assertThat(KpiConflictDetector.standard().detect(recognized).ofKind(ConflictKind.REWARD_MISALIGNMENT))
                .isEmpty();
    }
}
