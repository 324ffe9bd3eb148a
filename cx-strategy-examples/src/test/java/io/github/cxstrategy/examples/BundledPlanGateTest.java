package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.conflict.KpiConflictDetector;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.GateVerdict;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleResult;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate stays shut for the bundled plan, for the reasons that the guide names and no other. */
class BundledPlanGateTest {
    private static final Assessment GATE = assess(BundledPlan.PLAN);

    private static Assessment assess(StrategicPlan plan) {
        ConflictReport conflicts = KpiConflictDetector.standard().detect(plan);
        LocalDate asOf = plan.referenceDate().orElseThrow();
        return ReadinessChecker.standard()
                .assess(GateContext.of(ResolvedPlan.of(plan), conflicts, asOf), Gate.ALIGN_TO_PLAN_EXECUTION);
    }

    @Test
    void theGateStaysShutForTheReasonsThatTheGuideNames() {
        assertEquals(GateVerdict.NOT_READY, GATE.verdict());
        assertEquals(
                Set.of(
                        "A-02", "A-03", "A-04", "A-08", "A-09", "A-10", "A-12", "A-13", "A-14", "A-15", "A-16", "A-17",
                        "A-19", "A-23", "A-24", "A-25", "A-27", "A-28", "A-29", "A-30", "A-31", "A-32", "A-33", "A-34",
                        "A-35", "A-36", "C-02", "C-05", "C-06", "C-07", "X-01", "X-04"),
                GATE.results().stream()
                        .filter(result -> result.verdict() == Verdict.FAIL)
                        .map(result -> result.rule().value())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "A-08, customer-data-hub",
        "A-09, contact-center-routing",
        "A-09, quota-rewards",
        "A-09, repair-network",
        "A-10, care-plan-renewal",
        "A-27, social-followers",
        "A-28, returns-coordinator",
        "C-02, technology",
        "X-01, circular-computers",
    })
    void eachRuleFailsForTheSubjectThatTheGuideNames(String rule, String subject) {
        assertEquals(Verdict.FAIL, result(rule, subject).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A-05", "A-06", "A-07", "A-11", "A-18", "A-26", "C-01", "C-04", "X-02"})
    void muchElseIsInOrder(String rule) {
        assertEquals(Optional.of(Verdict.PASS), GATE.verdictOf(RuleId.of(rule)));
    }

    @Test
    void theWaivedFailureStaysFailedAndIsMarked() {
        assertTrue(result("A-27", "social-followers").isLetPass());
    }

    private static RuleResult result(String rule, String subject) {
        return GATE.resultsOf(RuleId.of(rule)).stream()
                .filter(result -> result.subject().equals(Optional.of(subject)))
                .findFirst()
                .orElseThrow();
    }
}
