package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gate says, word for word, where it is put together from names and numbers. */
class SentencesTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
            A-14 : communication.messages[*].topics - : Nobody has told customers what the change means.
            A-14 : communication.messages[*].topics - : Nobody has told departments what the change means.
            A-18 : workforce.date = 2026-12-14 : The workforce plan is dated 2026-12-14, more than 12 months before 2027-12-15.
            A-18 : workforce.date = 2027-12-16 : The workforce plan is dated ahead.
            A-25 : scorecard.kpis[nps].history[1] -; scorecard.kpis[nps].history[1] - : The history of 'nps' has 1 measurement, fewer than 3.
            A-25 : scorecard.kpis[nps].history[1] - : The history of 'nps' has 2 measurements, fewer than 3.
            C-04 : initiatives[crm].actuals.startedOn = 2026-12-04 : "Too many initiatives are reactive: crm."
            E-08 : surveys[0].scores[clear] = 3.4 : "'staff' is not ready: its lowest item is clear (3.4)."
            E-03 : initiatives[*].scope.tools - : 'crm' names no tool that it changes, and nobody has said that it needs none.
            M-06 : surveys[4].namedNewMetric = 7 : "In the role 'agent', 7 of 10 people named one of its new metrics, which is less than the share of 0.8."
            M-07 : roles[*].deliveries[0].met = 1 : 'agent' has met 1 of 10 deliverables, which is less than the share of 0.9.
            X-03 : scorecard.kpis[*].objectives - : "Too many objectives are operations: loyalty and service."
            """)
    void aFailureSaysWhatIsWrong(String rule, String edit, String sentence) {
        assertThat(results(rule, edit)
                        .filter(result -> result.verdict() == Verdict.FAIL)
                        .map(RuleResult::message))
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
            C-04 : initiatives[crm].actuals.startedOn = 2026-12-04 : reactive : [crm]
            X-03 : scorecard.kpis[*].objectives - : operational : "[loyalty, service]"
            """)
    void whatIsCountedIsNamed(String rule, String edit, String name, String members) {
        assertThat(results(rule, edit).flatMap(result -> result.explanation().read().stream()))
                .contains(new Fact.Known("plan", name, members));
    }

    /** In the order of the elements; a score of 3 is a barrier. */
    @ParameterizedTest
    @CsvSource({
        "awareness = 3; desire = 1, awareness",
        "desire = 3; ability = 1, desire",
        "awareness = 4; desire = 2; knowledge = 1, desire"
    })
    void theFirstBarrierIsTheOneToTreat(String scores, String barrier) {
        String edit = "surveys[2].responses[0]." + scores.replace("; ", "; surveys[2].responses[0].");

        assertThat(results("A-34", edit)
                        .flatMap(result -> result.explanation().remedy().stream())
                        .map(Remedy::sentence))
                .contains("Address the first barrier of 'staff': " + barrier + ".");
    }

    @Test
    void ofAWorkforcePlanThatIsNotThereNoDayIsAskedFor() {
        StrategicPlan without =
                PlanEdit.apply(StrategicPlan.builder(Id.of("plan"), "Plan").build(), "* ~ COMPLETE");
        RuleResult result = ReadinessChecker.standard()
                .assess(GateContext.of(ResolvedPlan.of(without), SoundPlan.AS_OF), Gate.ALIGN_TO_PLAN_EXECUTION)
                .resultsOf(RuleId.of("A-18"))
                .get(0);

        assertThat(result.message()).isEqualTo("There is no workforce plan.");
    }

    @Test
    void whatAPartMayStillHoldIsAskedForByItsNoun() {
        List<String> questions = Arrays.stream(Gate.values())
                .flatMap(gate -> assess(gate, "* ~ PARTIAL").results().stream())
                .flatMap(result -> result.explanation().missing().stream())
                .filter(fact -> fact instanceof Fact.Unknown && fact.name().startsWith("further "))
                .map(Wording::supply)
                .distinct()
                .sorted()
                .toList();

        assertThat(questions)
                .containsExactlyElementsOf(
                        VerdictTableTest.lines("open-lists.txt").toList());
    }

    private static Stream<RuleResult> results(String rule, String edit) {
        return Arrays.stream(Gate.values()).flatMap(gate -> assess(gate, edit).resultsOf(RuleId.of(rule)).stream());
    }

    private static Assessment assess(Gate gate, String edit) {
        return ReadinessChecker.standard()
                .assess(VerdictTableTest.context(ResolvedPlan.of(PlanEdit.apply(SoundPlan.plan(), edit))), gate);
    }
}
