package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.ReadinessView.Lens;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The competencies and the capital as groups of rules. */
class ReadinessViewTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;

    @Test
    void eachLensShowsTheResultsOfItsRules() {
        List<ReadinessView> views = views(RuleSet.full(), G3);

        assertThat(views).extracting(ReadinessView::lens).containsExactly(Lens.values());
        assertThat(views).allSatisfy(view -> {
            assertThat(view.verdict()).isEqualTo(Verdict.PASS);
            assertThat(view.missing()).isEmpty();
            assertThat(view.results()).isSorted();
            assertThat(view.results().stream().map(RuleResult::rule).distinct())
                    .containsExactlyInAnyOrderElementsOf(view.lens().rules());
        });
        assertThat(views.stream().filter(view -> view.lens().isCompetency())).hasSize(5);
        assertThat(Lens.HUMAN_CAPITAL.isCompetency()).isFalse();
    }

    @Test
    void rulesThatTheSetDoesNotHaveAreToldAndUnknown() {
        List<ReadinessView> views =
                views(RuleSet.full().without(RuleId.of("M-02")).without(RuleId.of("E-13")), G3);
        ReadinessView action = action(views);

        assertThat(action.missing()).containsExactly(RuleId.of("E-13"), RuleId.of("M-02"));
        assertThat(action.results()).isEmpty();
        assertThat(action.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, FAIL",
        "UNKNOWN, FAIL, FAIL",
        "PASS, UNKNOWN, UNKNOWN",
        "NOT_APPLICABLE, PASS, PASS",
        "NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE"
    })
    void theWorstOfTheRulesCounts(Verdict one, Verdict other, Verdict expected) {
        RuleSet rules = RuleSet.of(List.of(
                StubRule.of("M-02", RuleSeverity.ADVICE, G3, one),
                StubRule.of("E-13", RuleSeverity.ADVICE, G3, other)));
        ReadinessView action = action(views(rules, G3));

        assertThat(action.verdict()).isEqualTo(expected);
    }

    /** At the gate itself or the last one before it, else at the first one that it has. */
    @ParameterizedTest
    @CsvSource({
        "DEVELOP_TO_PLAN, PLAN_TO_ALIGN",
        "PLAN_TO_ALIGN, PLAN_TO_ALIGN",
        "ALIGN_TO_PLAN_EXECUTION, PLAN_TO_ALIGN",
        "PLAN_EXECUTION_TO_MONITOR, PLAN_EXECUTION_TO_MONITOR",
        "OUTCOME_REVIEW, PLAN_EXECUTION_TO_MONITOR"
    })
    void aRuleIsAskedAtTheNearestOfItsGates(Gate asked, Gate nearest) {
        List<Gate> gates = new ArrayList<>();
        Rule listening = Rule.of(
                "A-22",
                RuleSeverity.BLOCKER,
                Set.of(Gate.PLAN_EXECUTION_TO_MONITOR, Gate.PLAN_TO_ALIGN),
                "It must be so.",
                (context, gate, parameters) -> {
                    gates.add(gate);
                    return StubRule.saying(Verdict.PASS);
                });
        views(RuleSet.of(List.of(listening)), asked);

        assertThat(gates).containsExactly(nearest);
    }

    private static ReadinessView action(List<ReadinessView> views) {
        return views.stream()
                .filter(view -> view.lens() == Lens.ACTION_WITH_LEADERSHIP)
                .findFirst()
                .orElseThrow();
    }

    private static List<ReadinessView> views(RuleSet rules, Gate gate) {
        return ReadinessChecker.of(rules).views(VerdictTableTest.context(ResolvedPlan.of(SoundPlan.plan())), gate);
    }
}
