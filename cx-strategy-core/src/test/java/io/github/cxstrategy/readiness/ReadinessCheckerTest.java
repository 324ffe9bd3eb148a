package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.ANN;
import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.context;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Evidence;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Parameters;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the results of rules to the verdict of a gate. */
class ReadinessCheckerTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PASS                   |        | READY
            NOT_APPLICABLE         |        | READY
            FAIL                   |        | NOT_READY
            UNKNOWN                |        | UNDECIDED
            UNKNOWN FAIL           |        | NOT_READY
            FAIL                   | waived | READY_WITH_WAIVERS
            UNKNOWN                | waived | UNDECIDED
            FAIL UNKNOWN           | waived | UNDECIDED
            FAIL                   | risk   | NOT_READY
            UNKNOWN                | risk   | READY_WITH_WAIVERS
            FAIL UNKNOWN           | risk   | NOT_READY
            FAIL UNKNOWN PASS      | both   | READY_WITH_WAIVERS
            PASS                   | both   | READY
            """)
    void theGateFollowsItsBlockers(String verdicts, String signed, GateVerdict expected) {
        List<Rule> rules = new ArrayList<>();
        StrategicPlan.Builder plan = readyPlan();
        for (String verdict : Splitter.on(" ").split(verdicts)) {
            String id = "S-" + rules.size();
            rules.add(StubRule.blocker(id, Verdict.valueOf(verdict)));
            if ("waived".equals(signed) || "both".equals(signed)) {
                plan.addWaiver(waiver(id, BOB, TODAY));
            }
            if ("risk".equals(signed) || "both".equals(signed)) {
                plan.addRiskAcceptance(new RiskAcceptance(id, Optional.empty(), "Known soon.", signOff(BOB, TODAY)));
            }
        }

        assertThat(assess(plan, rules).verdict()).isEqualTo(expected);
    }

    @Test
    void warningsAndAdviceDecideNothing() {
        assertThat(assess(
                                readyPlan(),
                                List.of(
                                        StubRule.blocker("S-1", Verdict.PASS),
                                        StubRule.of("S-2", RuleSeverity.WARNING, G3, Verdict.FAIL),
                                        StubRule.of("S-3", RuleSeverity.ADVICE, G3, Verdict.UNKNOWN)))
                        .verdict())
                .isEqualTo(GateVerdict.READY);
    }

    @Test
    void theVerdictStaysFailUnderAWaiver() {
        RuleResult result = assess(
                        readyPlan().addWaiver(waiver("S-1", BOB, TODAY)),
                        List.of(StubRule.blocker("S-1", Verdict.FAIL)))
                .results()
                .get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.waiver()).isPresent();
        assertThat(result.blocks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"S-1, 0, APPLIED", "S-1, -1, LAPSED", "S-2, 0, UNUSED", "S-9, 0, NOT_EVALUATED"})
    void everyWaiverIsAccountedFor(String rule, int lastDayFromToday, ExemptionUse.Status expected) {
        Assessment assessment = assess(
                readyPlan().addWaiver(waiver(rule, BOB, TODAY.plusDays(lastDayFromToday))),
                List.of(StubRule.blocker("S-1", Verdict.FAIL), StubRule.blocker("S-2", Verdict.PASS)));

        assertThat(assessment.exemptions())
                .singleElement()
                .satisfies(use -> assertThat(use.status()).isEqualTo(expected));
        assertThat(assessment.verdict() == GateVerdict.READY_WITH_WAIVERS)
                .isEqualTo(expected == ExemptionUse.Status.APPLIED);
    }

    @Test
    void aWaiverOfTomorrowDoesNotCountToday() {
        Waiver tomorrow = new Waiver(
                "S-1", Optional.empty(), "Soon.", new SignOff(CID, BOB, TODAY.plusDays(1), TODAY.plusDays(9)));

        Assessment assessment = assess(readyPlan().addWaiver(tomorrow), List.of(StubRule.blocker("S-1", Verdict.FAIL)));

        assertThat(assessment.verdict()).isEqualTo(GateVerdict.NOT_READY);
        assertThat(assessment.exemptions().get(0).status()).isEqualTo(ExemptionUse.Status.NOT_YET_IN_FORCE);
    }

    @ParameterizedTest
    @CsvSource({"ann, APPROVED_BY_OWNER", "bob, APPLIED"})
    void theOwnerOfTheSubjectCannotApproveItsWaiver(String approver, ExemptionUse.Status expected) {
        StrategicPlan.Builder plan = readyPlan()
                .decisions(List.of(funded(CRM, 1).build()))
                .addWaiver(new Waiver("A-08", Optional.of("crm"), "Money follows.", signOff(Id.of(approver), TODAY)));

        Assessment assessment = ReadinessChecker.standard().assess(context(plan), G3);

        assertThat(assessment.exemptions().get(0).status()).isEqualTo(expected);
        assertThat(assessment.resultsOf(RuleId.of("A-08")).get(0).isLetPass())
                .isEqualTo(expected == ExemptionUse.Status.APPLIED);
    }

    @Test
    void aBudgetThatIsExceededCannotBeWaived() {
        StrategicPlan.Builder plan =
                readyPlan().decisions(List.of(funded(CRM, 300).build())).addWaiver(waiver("A-07", BOB, TODAY));

        Assessment assessment = ReadinessChecker.standard().assess(context(plan), G3);

        assertThat(assessment.verdict()).isEqualTo(GateVerdict.NOT_READY);
        assertThat(assessment.exemptions().get(0).status()).isEqualTo(ExemptionUse.Status.NOT_WAIVABLE);
    }

    @Test
    void anExemptionThatLapsesWithinAQuarterIsAnnounced() {
        List<Rule> rules = List.of(StubRule.blocker("S-1", Verdict.FAIL));

        assertThat(assess(readyPlan().addWaiver(waiver("S-1", BOB, TODAY.plusDays(91))), rules)
                        .lapsing())
                .hasSize(1);
        assertThat(assess(readyPlan().addWaiver(waiver("S-1", BOB, TODAY.plusDays(92))), rules)
                        .lapsing())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FAIL, NOT_READY", "UNKNOWN, UNDECIDED", "PASS, READY"})
    void blockersOfEarlierGatesCountHere(Verdict earlier, GateVerdict expected) {
        Assessment assessment = assess(
                readyPlan(),
                List.of(
                        StubRule.of("S-1", RuleSeverity.BLOCKER, Gate.PLAN_TO_ALIGN, earlier),
                        StubRule.of("S-2", RuleSeverity.WARNING, Gate.PLAN_TO_ALIGN, Verdict.FAIL),
                        StubRule.blocker("S-3", Verdict.PASS)));

        assertThat(assessment.verdict()).isEqualTo(expected);
        assertThat(assessment.earlierGates())
                .extracting(EarlierGate::status)
                .containsExactly(EarlierGate.Status.NOT_CHECKED, EarlierGate.Status.CHECKED);
        assertThat(assessment.earlierGates().get(1).results())
                .extracting(result -> result.rule().value())
                .containsExactly("S-1");
        assertThat(assessment.results())
                .extracting(result -> result.rule().value())
                .containsExactly("S-3");
    }

    @Test
    void aRuleThatStandsAtTheGateItselfIsNotRepeated() {
        Assessment assessment = ReadinessChecker.of(ReadyPlan.RULES).assess(context(readyPlan()), G3);

        assertThat(assessment.earlierGates().get(1).status()).isEqualTo(EarlierGate.Status.CHECKED);
        assertThat(assessment.earlierGates().get(1).results()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, CUT_OFF, 0", "2, CUT_OFF, 1", "3, CHECKED, 2"})
    void anEarlierGateThatWasCutOffSaysSo(int work, EarlierGate.Status expected, int results) {
        RuleSet rules = RuleSet.of(List.of(
                StubRule.blocker("S-1", Verdict.PASS),
                StubRule.of("S-2", RuleSeverity.BLOCKER, Gate.PLAN_TO_ALIGN, Verdict.PASS),
                StubRule.of("S-3", RuleSeverity.BLOCKER, Gate.PLAN_TO_ALIGN, Verdict.PASS)));

        EarlierGate earlier = ReadinessChecker.of(rules)
                .assess(context(readyPlan()), G3, SearchLimit.ofWork(work))
                .earlierGates()
                .get(1);

        assertThat(earlier.status()).isEqualTo(expected);
        assertThat(earlier.results()).hasSize(results);
    }

    @Test
    void aGateWithoutBlockersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ReadinessChecker.of(ReadyPlan.RULES).assess(context(readyPlan()), Gate.DEVELOP_TO_PLAN))
                .withMessageStartingWith("The rule set must have a blocker for gate G1 (DEVELOP_TO_PLAN) but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> assess(readyPlan(), List.of(StubRule.of("S-1", RuleSeverity.WARNING, G3, Verdict.PASS))));
    }

    @Test
    void everyOtherGateHasABlocker() {
        for (Gate gate : List.of(Gate.PLAN_TO_ALIGN, G3, Gate.PLAN_EXECUTION_TO_MONITOR, Gate.OUTCOME_REVIEW)) {
            assertThat(ReadinessChecker.standard()
                            .assess(context(readyPlan()), gate)
                            .gate())
                    .isEqualTo(gate);
        }
    }

    @Test
    void theEvidenceOfTheGateIsListed() {
        Evidence minutes = new Evidence("Minutes", G3, Optional.of(TODAY), Optional.empty());
        Evidence other = new Evidence("Other", Gate.PLAN_TO_ALIGN, Optional.empty(), Optional.empty());

        assertThat(ReadinessChecker.standard()
                        .assess(context(readyPlan().evidence(List.of(other, minutes))), G3)
                        .evidence())
                .containsExactly(minutes);
    }

    @Test
    void aReadyPlanLacksTheConflictReportOnly() {
        Assessment assessment = ReadinessChecker.of(ReadyPlan.RULES).assess(context(readyPlan()), G3);

        assertThat(assessment.verdict()).isEqualTo(GateVerdict.UNDECIDED);
        assertThat(assessment.blocking())
                .extracting(result -> result.rule().value())
                .containsExactly("A-29");
    }

    @Test
    void whatIsTakenOutOfTheRuleSetIsListed() {
        RuleSet rules = ReadyPlan.RULES.without(RuleId.of("A-29"));

        Assessment assessment = ReadinessChecker.of(rules).assess(context(readyPlan()), G3);

        assertThat(assessment.notSelected()).containsExactly(RuleId.of("A-29"));
        assertThat(assessment.verdict()).isEqualTo(GateVerdict.READY);
        assertThat(rules.with(StubRule.blocker("A-29", Verdict.PASS)).notSelected())
                .isEmpty();
    }

    @Test
    void aRuleCanBeReplaced() {
        RuleSet rules = ReadyPlan.RULES.replacing(RuleId.of("A-29"), StubRule.blocker("S-1", Verdict.PASS));

        assertThat(rules.notSelected()).containsExactly(RuleId.of("A-29"));
        assertThat(ReadinessChecker.of(rules).assess(context(readyPlan()), G3).verdict())
                .isEqualTo(GateVerdict.READY);
    }

    @Test
    void aRuleSetRefusesWhatItCannotDo() {
        RuleSet full = RuleSet.full();

        assertThatIllegalArgumentException().isThrownBy(() -> full.with(StubRule.blocker("A-05", Verdict.PASS)));
        assertThatIllegalArgumentException().isThrownBy(() -> full.without(RuleId.of("S-1")));
        assertThatIllegalArgumentException().isThrownBy(() -> full.withSeverity(RuleId.of("S-1"), RuleSeverity.ADVICE));
        assertThatIllegalArgumentException().isThrownBy(() -> full.withParameter(RuleId.of("C-01"), "size", Ratio.ONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.withParameter(RuleId.of("C-01"), "share", Ratio.of("1.1")))
                .withMessage("'share' must lie between 0 and 1 but is 1.1.");
    }

    @Test
    void aRuleThatThrowsIsUnknownWithItsCause() {
        Rule throwing =
                Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must not throw.", (context, gate, parameters) -> {
                    throw new IllegalStateException("oops");
                });

        RuleResult result = assess(readyPlan(), List.of(throwing)).results().get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.message()).isEqualTo("The rule could not be evaluated: IllegalStateException: oops");
    }

    @Test
    void aRuleThatThrowsForOneSubjectIsUnknownForThatOneAlone() {
        Rule throwing = Rule.of(
                "S-1",
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "It must not throw.",
                (context, gate, parameters) ->
                        context.forEach(PlanPart.PEOPLE, context.plan().plan().people(), Person::id, person -> {
                            if (person.id().equals(BOB)) {
                                throw new IllegalArgumentException("oops");
                            }
                            return StubRule.saying(Verdict.PASS);
                        }));
        Assessment assessment = assess(readyPlan(), List.of(throwing, StubRule.blocker("S-2", Verdict.PASS)));

        assertThat(assessment.results())
                .extracting(result -> result.subject().orElse("plan") + " " + result.verdict())
                .containsExactly("ann PASS", "bob UNKNOWN", "cid PASS", "plan PASS");
        assertThat(assessment.results().get(1).message())
                .isEqualTo("The rule could not be evaluated: IllegalArgumentException: oops");
        assertThat(assessment.verdict()).isEqualTo(GateVerdict.UNDECIDED);
    }

    /** In whatever it is asked, and with or without a message. */
    @Test
    void whateverThrowsTouchesItsOwnResultOnly() {
        Rule silent = Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must not throw.", (context, gate, all) -> {
            throw new UnsupportedOperationException();
        });
        Rule nothing = Rule.of("S-2", RuleSeverity.BLOCKER, Set.of(G3), "It must not throw.", new NoFormula());
        Rule item = Rule.of(
                "S-3",
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "It must not throw.",
                (context, gate, all) ->
                        new Check.ForEach(PlanPart.PEOPLE, "people", false, List.of(GateContext.item("ann", () -> {
                            throw new IllegalStateException("oops");
                        }))));
        Assessment assessment =
                assess(readyPlan(), List.of(silent, nothing, item, StubRule.blocker("S-4", Verdict.PASS)));

        assertThat(assessment.results())
                .extracting(result -> result.subject().orElse("plan") + " " + result.verdict())
                .containsExactly("plan UNKNOWN", "plan UNKNOWN", "ann UNKNOWN", "plan PASS");
        assertThat(assessment.results())
                .extracting(RuleResult::message)
                .startsWith(
                        "The rule could not be evaluated: UnsupportedOperationException",
                        "The rule could not be evaluated: NullPointerException: The rule gave no formula.",
                        "The rule could not be evaluated: IllegalStateException: oops");
    }

    /** Its formula is sound, but what it says of itself throws once there is something to say. */
    @Test
    void aRuleThatThrowsWhenItIsAskedForWordsIsUnknown() {
        Rule passing = StubRule.blocker("S-1", Verdict.PASS);
        int[] asked = {0};
        Rule speechless = (Rule) Proxy.newProxyInstance(
                Rule.class.getClassLoader(), new Class<?>[] {Rule.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("requirement") && asked[0]++ == 0) {
                        throw new IllegalStateException("oops");
                    }
                    return method.invoke(passing, arguments);
                });
        Assessment assessment = assess(readyPlan(), List.of(speechless, StubRule.blocker("S-2", Verdict.PASS)));

        assertThat(assessment.results()).extracting(RuleResult::verdict).containsExactly(Verdict.UNKNOWN, Verdict.PASS);
    }

    private static final class NoFormula implements Rule.Formula {
        private final Map<Gate, Check> formulas = Map.of();

        @Override
        @SuppressWarnings("NullAway") // the mistake that the engine has to survive
        public Check check(GateContext context, Gate gate, Parameters parameters) {
            return formulas.get(gate);
        }
    }

    /** Blockers are evaluated first, but results and what was not reached stand in the order of the rules. */
    @Test
    void resultsAndWhatWasNotReachedAreInOrder() {
        List<Rule> rules = List.of(
                StubRule.of("S-1", RuleSeverity.ADVICE, G3, Verdict.PASS),
                StubRule.blocker("S-2", Verdict.PASS),
                StubRule.of("S-3", RuleSeverity.WARNING, G3, Verdict.PASS),
                StubRule.of("S-4", RuleSeverity.BLOCKER, Gate.PLAN_TO_ALIGN, Verdict.PASS),
                StubRule.blocker("S-5", Verdict.PASS));
        Assessment whole = assess(readyPlan(), rules);
        Assessment cut = ReadinessChecker.of(RuleSet.of(rules)).assess(context(readyPlan()), G3, SearchLimit.ofWork(1));

        assertThat(whole.results())
                .extracting(result -> result.rule().value())
                .containsExactly("S-1", "S-2", "S-3", "S-5");
        assertThat(whole.cutOff()).isEmpty();
        assertThat(cut.results()).extracting(result -> result.rule().value()).containsExactly("S-2");
        assertThat(cut.cutOff().orElseThrow().notEvaluated())
                .extracting(unreached ->
                        unreached.gate().code() + " " + unreached.rule().value())
                .containsExactly("G2 S-4", "G3 S-1", "G3 S-3", "G3 S-5");
        assertThat(cut.cutOff().orElseThrow().byTime()).isFalse();
    }

    @Test
    void aDeadlineIsToldFromWork() {
        SearchLimit over = SearchLimit.ofTime(Duration.ofNanos(1));

        assertThat(ReadinessChecker.standard()
                        .assess(context(readyPlan()), G3, over)
                        .cutOff()
                        .orElseThrow()
                        .byTime())
                .isTrue();
    }

    @Test
    void theEvidenceIsListedInOrder() {
        Evidence agenda = new Evidence("Agenda", G3, Optional.of(TODAY), Optional.empty());
        Evidence undated = new Evidence("Minutes", G3, Optional.empty(), Optional.of("z"));
        Evidence early = new Evidence("Minutes", G3, Optional.of(TODAY.minusDays(1)), Optional.of("b"));
        Evidence a = new Evidence("Minutes", G3, Optional.of(TODAY), Optional.of("a"));
        Evidence b = new Evidence("Minutes", G3, Optional.of(TODAY), Optional.of("b"));

        assertThat(ReadinessChecker.standard()
                        .assess(context(readyPlan().evidence(List.of(b, a, early, undated, agenda))), G3)
                        .evidence())
                .containsExactly(agenda, undated, early, a, b);
    }

    /** The first fact that is missing is named, and how many more there are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | This cannot be decided because 'f1' of 'x' is unknown: It must be so.
            2 | This cannot be decided because 'f1' of 'x' is unknown (and 1 more): It must be so.
            3 | This cannot be decided because 'f1' of 'x' is unknown (and 2 more): It must be so.
            """)
    void whatIsUndecidedSaysWhatIsMissing(int missing, String expected) {
        List<Check> checks = new ArrayList<>();
        for (int i = 1; i <= missing; i++) {
            checks.add(Check.present(new Fact.Unknown("x", "f" + i)));
        }
        Rule rule = Rule.of(
                "S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must be so.", (context, gate, all) -> Check.all(checks));

        assertThat(assess(readyPlan(), List.of(rule)).results().get(0).message())
                .isEqualTo(expected);
    }

    @Test
    void onlyAFailureIsWaivedAndOnlyTheUnknownAccepted() {
        RuleResult passed = assess(readyPlan(), List.of(StubRule.blocker("S-1", Verdict.PASS)))
                .results()
                .get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleResult(
                        passed.rule(),
                        1,
                        passed.severity(),
                        passed.subject(),
                        Verdict.UNKNOWN,
                        passed.explanation(),
                        Optional.of(waiver("S-1", BOB, TODAY)),
                        Optional.empty()))
                .withMessage("'waiver' must be empty unless the verdict is FAIL, but the verdict of S-1 is UNKNOWN.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleResult(
                        passed.rule(),
                        1,
                        passed.severity(),
                        passed.subject(),
                        Verdict.FAIL,
                        passed.explanation(),
                        Optional.empty(),
                        Optional.of(new RiskAcceptance("S-1", Optional.empty(), "Soon.", signOff(BOB, TODAY)))))
                .withMessage(
                        "'riskAcceptance' must be empty unless the verdict is UNKNOWN, but the verdict of S-1 is FAIL.");
        assertThatIllegalArgumentException().isThrownBy(() -> new Assessment.CutOff(false, List.of()));
    }

    @Test
    void theDigestOfTheInputIsKept() {
        Assessment assessment = assess(readyPlan(), List.of(StubRule.blocker("S-1", Verdict.PASS)));

        assertThat(assessment.audit().input()).isEmpty();
        assertThat(assessment.ofInput("0f").audit().input()).contains("0f");
        assertThat(assessment.ofInput("0f").results()).isEqualTo(assessment.results());
    }

    @Test
    void everyRuleOfTheCatalogueIsFullyDescribed() {
        assertThat(RuleSet.full().rules()).hasSize(119).allSatisfy(rule -> {
            assertThat(rule.sources()).isNotEmpty();
            assertThat(rule.requirement()).endsWith(".");
            assertThat(rule.remedy().sentence()).endsWith(".");
            assertThat(rule.evidence()).isNotBlank();
            assertThat(rule.version()).isEqualTo(1);
        });
        assertThat(RuleSet.full().rules().stream().filter(rule -> !rule.waivable()))
                .extracting(rule -> rule.id().value())
                .containsExactly("A-07");
    }

    private static Assessment assess(StrategicPlan.Builder plan, List<Rule> rules) {
        return ReadinessChecker.of(RuleSet.of(rules)).assess(context(plan), G3);
    }

    private static Waiver waiver(String rule, Id<Person> approver, LocalDate lastDay) {
        return new Waiver(rule, Optional.empty(), "Money follows.", signOff(approver, lastDay));
    }

    private static SignOff signOff(Id<Person> approver, LocalDate lastDay) {
        return new SignOff(
                approver.equals(ANN) ? BOB : ANN, approver, lastDay.isBefore(TODAY) ? lastDay : TODAY, lastDay);
    }
}
