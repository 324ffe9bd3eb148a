package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.NPS;
import static io.github.cxstrategy.readiness.ReadyPlan.REVENUE;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.comparablePlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictDiagnostic;
import io.github.cxstrategy.conflict.ConflictKind;
import io.github.cxstrategy.conflict.ConflictQuestion;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.ConflictReport.NotEvaluated;
import io.github.cxstrategy.conflict.ConflictSummary;
import io.github.cxstrategy.conflict.KpiConflict;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.conflict.evidence.ConflictCertainty;
import io.github.cxstrategy.conflict.evidence.ConflictEvidence;
import io.github.cxstrategy.conflict.evidence.Participant;
import io.github.cxstrategy.conflict.evidence.SeverityScore;
import io.github.cxstrategy.conflict.evidence.SignedWalk;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.scorecard.KpiKind;
import io.github.cxstrategy.model.stage.AcceptedTradeOff;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.TradeOffSource;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A-29 on hand-made conflict reports. */
class ConflictRulesTest {
    private static final TradeOffSource SOURCE = new TradeOffSource.Kpi(NPS);
    private static final Participant AGENT = new Participant.RoleMetric(Id.of("agent"), NPS, Optional.empty());
    private static final Participant ENGINEER =
            new Participant.RoleMetric(Id.of("engineer"), REVENUE, Optional.empty());
    private static final Participant NOBODY = new Participant.UnownedKpi(REVENUE);
    private static final SignedWalk WALK = new SignedWalk(List.of(), false, .5, 1, false);

    @Test
    void withoutReportNothingIsKnown() {
        assertThat(assess(comparablePlan(), Optional.empty()).verdictOf(RuleId.of("A-29")))
                .contains(Verdict.UNKNOWN);
    }

    @Test
    void aReportThatLookedForEverythingAndFoundNothingPasses() {
        assertThat(verdict(List.of(), List.of())).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "CAUSAL_TRADE_OFF, MODELED, .25, FAIL",
        "CAUSAL_TRADE_OFF, MODELED, .24, PASS",
        "CAUSAL_TRADE_OFF, SUSPECTED, .9, PASS",
        "DIRECT_OPPOSITION, PROVEN, .5, FAIL",
        "CAPACITY_CONTENTION, OBSERVED, .5, FAIL",
        "CONTESTED_EFFECT, MODELED, .9, PASS",
        "STATISTICAL_CONFLICT, OBSERVED, .9, PASS"
    })
    void aConflictOfTheseKindsFailsIfItIsGraveAndSureEnough(
            ConflictKind kind, ConflictCertainty certainty, double magnitude, Verdict expected) {
        KpiConflict conflict = conflict(kind, certainty, magnitude, List.of(AGENT, ENGINEER), List.of(), List.of());

        assertThat(verdict(List.of(conflict), List.of())).isEqualTo(expected);
    }

    @Test
    void aConflictThatIsNotAmongRoleMetricsDoesNotCount() {
        KpiConflict unowned = conflict(
                ConflictKind.CAUSAL_TRADE_OFF,
                ConflictCertainty.MODELED,
                .9,
                List.of(AGENT, NOBODY),
                List.of(),
                List.of());

        assertThat(verdict(List.of(unowned), List.of())).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "-1, FAIL"})
    void anAcceptedTradeOffCoversUntilItsLastDay(int daysFromToday, Verdict expected) {
        AcceptedTradeOff accepted =
                new AcceptedTradeOff(SOURCE, REVENUE, "Growth first.", BOB, TODAY.plusDays(daysFromToday));

        assertThat(verdict(List.of(grave(List.of(accepted), List.of())), List.of()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, PASS", "1, FAIL"})
    void anAcceptedTradeOffCoversFromItsFirstDayOn(int daysFromToday, Verdict expected) {
        AcceptedTradeOff accepted = new AcceptedTradeOff(SOURCE, REVENUE, "Growth first.", BOB, TODAY.plusDays(9))
                .startingOn(TODAY.plusDays(daysFromToday));

        assertThat(verdict(List.of(grave(List.of(accepted), List.of())), List.of()))
                .isEqualTo(expected);
    }

    @Test
    void aConflictCarriedByOneThatIsAcceptedStillCounts() {
        AcceptedTradeOff accepted = new AcceptedTradeOff(SOURCE, REVENUE, "Growth first.", BOB, TODAY);
        KpiConflict.Carried carried =
                new KpiConflict.Carried(new TradeOffSource.Kpi(NPS), NPS, SeverityScore.of(1, 1, .4));

        assertThat(verdict(List.of(grave(List.of(accepted), List.of(carried))), List.of()))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void theFailureNamesTheSidesAndTheKind() {
        RuleResult result = assess(
                        comparablePlan(), Optional.of(report(List.of(grave(List.of(), List.of())), List.of())))
                .resultsOf(RuleId.of("A-29"))
                .get(0);

        assertThat(result.subject()).contains("K3 nps revenue");
        assertThat(result.message())
                .isEqualTo("The metrics nps and revenue work against each other (K3) and nobody has accepted that.");
    }

    @Test
    void anOpenQuestionAmongRoleMetricsIsUnknownUnlessSomethingFails() {
        ConflictQuestion question = new ConflictQuestion.Contested(
                "Q1", SOURCE, REVENUE, List.of(AGENT, ENGINEER), WALK, WALK, "Which effect is stronger?");
        ConflictQuestion elsewhere = new ConflictQuestion.Contested(
                "Q2", SOURCE, REVENUE, List.of(AGENT, NOBODY), WALK, WALK, "Which effect is stronger?");

        assertThat(verdict(List.of(), List.of(question))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(List.of(), List.of(elsewhere))).isEqualTo(Verdict.PASS);
        assertThat(verdict(List.of(grave(List.of(), List.of())), List.of(question)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aMetricWithoutDirectionCannotBeCleared() {
        ConflictReport blind = new ConflictReport(
                List.of(),
                EnumSet.allOf(ConflictKind.class),
                Map.of(),
                List.of(),
                List.of(new ConflictDiagnostic(
                        ConflictDiagnostic.Code.MISSING_DIRECTION, NPS, "Nothing says which way it is to go.")),
                summary());

        assertThat(assess(comparablePlan(), Optional.of(blind)).verdictOf(RuleId.of("A-29")))
                .contains(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "FEEDBACK_TRAP, OFF, UNKNOWN",
        "CAUSAL_TRADE_OFF, CUT_OFF, UNKNOWN",
        "CAUSAL_TRADE_OFF, INPUT_MISSING, UNKNOWN",
        "INITIATIVE_SIDE_EFFECT, OFF, PASS",
        "UNPAIRED_MEASURE, OFF, PASS"
    })
    void aKindThatWasNotLookedForIsUnknown(ConflictKind kind, NotEvaluated reason, Verdict expected) {
        EnumSet<ConflictKind> evaluated = EnumSet.complementOf(EnumSet.of(kind));
        ConflictReport report =
                new ConflictReport(List.of(), evaluated, Map.of(kind, reason), List.of(), List.of(), summary());
        ConflictReport failing = new ConflictReport(
                List.of(grave(List.of(), List.of())), evaluated, Map.of(kind, reason), List.of(), List.of(), summary());

        assertThat(assess(comparablePlan(), Optional.of(report)).verdictOf(RuleId.of("A-29")))
                .contains(expected);
        assertThat(assess(comparablePlan(), Optional.of(failing)).verdictOf(RuleId.of("A-29")))
                .contains(Verdict.FAIL);
    }

    @ParameterizedTest
    @EnumSource(
            value = PlanPart.class,
            names = {"SCORECARD", "INFLUENCES", "ROLES", "PROCESSES"})
    void whatThePlanLeavesOutWasNotCompared(PlanPart part) {
        Optional<ConflictReport> clean = Optional.of(report(List.of(), List.of()));
        Optional<ConflictReport> failing = Optional.of(report(List.of(grave(List.of(), List.of())), List.of()));

        for (Coverage coverage : List.of(Coverage.PARTIAL, Coverage.NOT_SUPPLIED)) {
            assertThat(assess(comparablePlan().addCoverage(part, coverage), clean)
                            .verdictOf(RuleId.of("A-29")))
                    .contains(Verdict.UNKNOWN);
            assertThat(assess(comparablePlan().addCoverage(part, coverage), failing)
                            .verdictOf(RuleId.of("A-29")))
                    .contains(Verdict.FAIL);
        }
    }

    @Test
    void whatWasTurnedOffIsSaidInWords() {
        EnumSet<ConflictKind> later = EnumSet.of(ConflictKind.REWARD_MISALIGNMENT, ConflictKind.CAPACITY_CONTENTION);
        ConflictReport report = new ConflictReport(
                List.of(),
                EnumSet.complementOf(later),
                Map.of(
                        ConflictKind.REWARD_MISALIGNMENT,
                        NotEvaluated.OFF,
                        ConflictKind.CAPACITY_CONTENTION,
                        NotEvaluated.OFF),
                List.of(),
                List.of(),
                summary());

        RuleResult result = assess(comparablePlan(), Optional.of(report))
                .resultsOf(RuleId.of("A-29"))
                .get(0);

        assertThat(result.message())
                .isEqualTo(
                        "The detector was told not to look for targets that need more of a resource than there is (K6);"
                                + " rewards that work against an objective (K11). So it is unknown whether metrics are in"
                                + " conflict that way.");
        assertThat(result.explanation().remedy().map(Remedy::sentence))
                .contains(
                        "Supply what it takes, or compare the metrics for that by hand and record the accepted risk.");
        assertThat(result.explanation().missing())
                .extracting(Fact::name)
                .containsExactly("K11 REWARD_MISALIGNMENT", "K6 CAPACITY_CONTENTION");
    }

    @Test
    void whoeverWaivesAConflictSeesWhatItCarries() {
        KpiConflict.Carried carried =
                new KpiConflict.Carried(new TradeOffSource.Kpi(NPS), NPS, SeverityScore.of(1, 1, .4));

        RuleResult result = assess(
                        comparablePlan(), Optional.of(report(List.of(grave(List.of(), List.of(carried))), List.of())))
                .resultsOf(RuleId.of("A-29"))
                .get(0);

        assertThat(result.explanation().read()).contains(new Fact.Known("K3 nps revenue", "carries", "nps and nps"));
    }

    /** Neither an all-clear nor a conflict of another plan, or of this one as it was, says anything of it. */
    @Test
    void aReportOnAnotherStateOfThePlanTellsNothing() {
        ResolvedPlan plan = ResolvedPlan.of(comparablePlan().build());
        ResolvedPlan before = ResolvedPlan.of(comparablePlan()
                .scorecard(ReadyPlan.scorecard(
                        List.of(ReadyPlan.kpi(NPS, KpiKind.BUSINESS), ReadyPlan.kpi(REVENUE, KpiKind.BUSINESS))))
                .build());
        ConflictReport clean = report(List.of(), List.of());
        ConflictReport grave = report(List.of(grave(List.of(), List.of())), List.of());
        String other = "UNKNOWN The conflict report is on another plan, or on another state of this one.";

        assertThat(a29(plan, clean.on(before))).isEqualTo(other);
        assertThat(a29(plan, grave.on(before))).isEqualTo(other);
        assertThat(a29(plan, grave))
                .isEqualTo("UNKNOWN The conflict report does not say that it is the whole one on this plan.");
        assertThat(a29(plan, grave.on(plan))).startsWith("FAIL");
    }

    /** What the detector does not read may change. */
    @Test
    void aReportOutlivesWhatIsNotAboutMetrics() {
        ResolvedPlan plan = ResolvedPlan.of(comparablePlan().build());
        ResolvedPlan decided =
                ResolvedPlan.of(comparablePlan().decisions(List.of()).build());

        assertThat(KpiConflictDetector.standard().detect(plan).isOn(decided)).isTrue();
        assertThat(KpiConflictDetector.standard()
                        .detect(plan.scorecard(), List.copyOf(plan.roles()))
                        .isOn(plan))
                .isFalse();
    }

    private static String a29(ResolvedPlan plan, ConflictReport report) {
        RuleResult result = ReadinessChecker.of(ReadyPlan.RULES)
                .assess(GateContext.of(plan, report, TODAY), Gate.ALIGN_TO_PLAN_EXECUTION)
                .resultsOf(RuleId.of("A-29"))
                .get(0);
        return result.verdict() + " " + result.message();
    }

    @Test
    void aReadyPlanWithACleanReportIsReady() {
        assertThat(assess(comparablePlan(), Optional.of(report(List.of(), List.of())))
                        .verdict())
                .isEqualTo(GateVerdict.READY);
    }

    private static Verdict verdict(List<KpiConflict> conflicts, List<ConflictQuestion> questions) {
        StrategicPlan.Builder plan = comparablePlan()
                .roles(List.of(ReadyPlan.role("agent", "sales", "nps"), ReadyPlan.role("engineer", "it", "revenue")));
        conflicts.stream()
                .flatMap(conflict -> conflict.acceptedTradeOffs().stream())
                .forEach(plan::addTradeOff);
        return assess(plan, Optional.of(report(conflicts, questions)))
                .verdictOf(RuleId.of("A-29"))
                .orElseThrow();
    }

    private static Assessment assess(StrategicPlan.Builder written, Optional<ConflictReport> report) {
        ResolvedPlan plan = ResolvedPlan.of(written.build());
        return ReadinessChecker.of(ReadyPlan.RULES)
                .assess(new GateContext(plan, TODAY, report.map(one -> one.on(plan))), Gate.ALIGN_TO_PLAN_EXECUTION);
    }

    static ConflictReport report(List<KpiConflict> conflicts, List<ConflictQuestion> questions) {
        return new ConflictReport(
                conflicts, EnumSet.allOf(ConflictKind.class), Map.of(), questions, List.of(), summary());
    }

    private static ConflictSummary summary() {
        return new ConflictSummary(2, 2, 2, 0, 0, 0, 2, 0, true, 0, 0, List.of(), List.of());
    }

    private static KpiConflict grave(List<AcceptedTradeOff> accepted, List<KpiConflict.Carried> carried) {
        return conflict(
                ConflictKind.CAUSAL_TRADE_OFF,
                ConflictCertainty.MODELED,
                .5,
                List.of(AGENT, ENGINEER),
                accepted,
                carried);
    }

    private static KpiConflict conflict(
            ConflictKind kind,
            ConflictCertainty certainty,
            double magnitude,
            List<Participant> participants,
            List<AcceptedTradeOff> accepted,
            List<KpiConflict.Carried> carried) {
        return new KpiConflict(
                kind.family() + " nps revenue",
                kind,
                Optional.of(SOURCE),
                Optional.of(REVENUE),
                Optional.empty(),
                participants,
                new ConflictEvidence.CausalTradeOff(true, true, WALK, Optional.empty()),
                certainty,
                SeverityScore.of(1, 1, magnitude),
                1,
                Set.of(),
                List.of(),
                carried,
                List.of(),
                accepted);
    }
}
