package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.context;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.readiness.AssessmentDiff.Kind;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a result from one assessment to the next. */
class AssessmentDiffTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final Rule KEEPER = StubRule.blocker("S-9", Verdict.PASS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pass          | pass          | UNCHANGED
            pass          | fail          | NEW
            pass          | unknown       | NEW
            nothing       | fail          | NEW
            fail          | pass          | FIXED
            unknown       | nothing       | FIXED
            unknown       | fail          | WORSE
            fail          | unknown       | BETTER
            6             | 7             | WORSE
            7             | 6             | BETTER
            7             | 7             | UNCHANGED
            6             | 5             | FIXED
            5             | 4             | DATA_CHANGED
            pass          | nothing       | DATA_CHANGED
            """)
    void everyChangeHasItsKind(String before, String after, Kind expected) {
        assertThat(kind(List.of(rule(before)), List.of(rule(after)))).isEqualTo(expected);
    }

    @Test
    void aChangedRuleComesBeforeAllElse() {
        Rule.Definition rule = rule("pass");

        assertThat(kind(List.of(rule), List.of(rule("fail").withVersion(2)))).isEqualTo(Kind.RULE_CHANGED);
        assertThat(kind(List.of(rule), List.of())).isEqualTo(Kind.RULE_CHANGED);
        assertThat(kind(List.of(), List.of(rule))).isEqualTo(Kind.RULE_CHANGED);
    }

    @Test
    void aWaiverThatCameOrWentMatters() {
        StrategicPlan.Builder waived = readyPlan()
                .addWaiver(
                        new Waiver("S-1", Optional.empty(), "Soon.", new SignOff(CID, BOB, TODAY, TODAY.plusDays(9))));
        Assessment with = assess(waived, List.of(rule("fail"), KEEPER));
        Assessment without = assess(readyPlan(), List.of(rule("fail"), KEEPER));

        assertThat(AssessmentDiff.between(without, with).of(Kind.BETTER)).hasSize(1);
        assertThat(AssessmentDiff.between(with, without).of(Kind.WORSE)).hasSize(1);
    }

    @Test
    void whatWasNotReachedIsNotCalledFixed() {
        List<Rule> rules = List.of(KEEPER, rule("fail").withVersion(1), StubRule.blocker("S-0", Verdict.PASS));
        Assessment all = assess(readyPlan(), rules);
        Assessment cut = ReadinessChecker.of(RuleSet.of(rules)).assess(context(readyPlan()), G3, SearchLimit.ofWork(1));

        assertThat(cut.cutOff().orElseThrow().notEvaluated())
                .extracting(unreached -> unreached.rule().value())
                .containsExactly("S-1", "S-9");
        assertThat(AssessmentDiff.between(all, cut).changes())
                .extracting(AssessmentDiff.Change::kind)
                .containsOnly(Kind.NOT_COMPARED);
        assertThat(AssessmentDiff.between(all, cut).unchanged()).isEqualTo(1);
    }

    @Test
    void whatWasNotReachedBeforeIsNotCalledNew() {
        List<Rule> rules = List.of(KEEPER, rule("fail"), StubRule.blocker("S-0", Verdict.PASS));
        Assessment all = assess(readyPlan(), rules);
        Assessment cut = ReadinessChecker.of(RuleSet.of(rules)).assess(context(readyPlan()), G3, SearchLimit.ofWork(1));

        assertThat(AssessmentDiff.between(cut, all).changes())
                .extracting(AssessmentDiff.Change::kind)
                .containsOnly(Kind.NOT_COMPARED);
    }

    /** By gate, rule and subject, the plan as a whole first; of the earlier gates too. */
    @Test
    void eachResultIsComparedInOrder() {
        Assessment before = assess(readyPlan(), List.of(KEEPER, subjects("1"), whole("1"), early("pass")));
        Assessment after = assess(readyPlan(), List.of(KEEPER, subjects("2"), whole("2"), early("fail")));
        AssessmentDiff diff = AssessmentDiff.between(before, after);

        assertThat(diff.changes())
                .extracting(change -> change.kind() + " " + change.gate().code() + " " + change.rule() + " "
                        + change.subject().orElse("-"))
                .containsExactly(
                        "NEW G2 S-2 -", "DATA_CHANGED G3 S-1 a", "DATA_CHANGED G3 S-1 b", "DATA_CHANGED G3 S-3 -");
        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(diff.of(Kind.NEW)).containsExactly(diff.changes().get(0));
        assertThat(diff.of(Kind.FIXED)).isEmpty();
        assertThat(diff.before()).isEqualTo(before.verdict());
        assertThat(diff.after()).isEqualTo(GateVerdict.NOT_READY);
        assertThat(before.allResults())
                .extracting(result -> result.rule().value())
                .containsExactly("S-1", "S-1", "S-3", "S-9", "S-2");
    }

    /** What is missing is a fact too. */
    @Test
    void otherMissingFactsAreOtherData() {
        assertThat(kind(List.of(lacking("x")), List.of(lacking("y")))).isEqualTo(Kind.DATA_CHANGED);
        assertThat(kind(List.of(lacking("x")), List.of(lacking("x")))).isEqualTo(Kind.UNCHANGED);
    }

    private static Rule lacking(String name) {
        Check check = Check.present(new Fact.Unknown("plan", name));
        return Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must be so.", (context, gate, parameters) -> check);
    }

    private static Rule early(String says) {
        Check check = StubRule.saying(says.equals("pass") ? Verdict.PASS : Verdict.FAIL);
        return Rule.of(
                "S-2",
                RuleSeverity.BLOCKER,
                Set.of(Gate.PLAN_TO_ALIGN),
                "It must be so.",
                (context, gate, parameters) -> check);
    }

    private static Rule whole(String value) {
        Check check = Check.present(new Fact.Known("plan", "x", value));
        return Rule.of("S-3", RuleSeverity.ADVICE, Set.of(G3), "It must be so.", (context, gate, parameters) -> check);
    }

    /** One result for each of two subjects, given in the wrong order. */
    private static Rule subjects(String value) {
        Check check = new Check.ForEach(
                PlanPart.TEAMS,
                "teams",
                false,
                List.of(
                        new Check.Item("b", Check.present(new Fact.Known("b", "x", value))),
                        new Check.Item("a", Check.present(new Fact.Known("a", "x", value)))));
        return Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must be so.", (context, gate, parameters) -> check);
    }

    @Test
    void assessmentsOfDifferentGatesAreNotCompared() {
        Assessment g3 = ReadinessChecker.standard().assess(context(readyPlan()), G3);
        Assessment g4 = ReadinessChecker.standard().assess(context(readyPlan()), Gate.PLAN_EXECUTION_TO_MONITOR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentDiff.between(g3, g4))
                .withMessage("'after' must be of the gate ALIGN_TO_PLAN_EXECUTION as 'before' is, but is of"
                        + " PLAN_EXECUTION_TO_MONITOR.");
    }

    private static Kind kind(List<Rule> before, List<Rule> after) {
        AssessmentDiff diff =
                AssessmentDiff.between(assess(readyPlan(), with(before)), assess(readyPlan(), with(after)));
        return diff.changes().stream()
                .map(AssessmentDiff.Change::kind)
                .findFirst()
                .orElse(Kind.UNCHANGED);
    }

    private static List<Rule> with(List<Rule> rules) {
        return rules.isEmpty() ? List.of(KEEPER) : List.of(rules.get(0), KEEPER);
    }

    private static Assessment assess(StrategicPlan.Builder plan, List<Rule> rules) {
        return ReadinessChecker.of(RuleSet.of(rules)).assess(context(plan), G3);
    }

    /** Says what it is told, or measures a number that must be at most 5. */
    private static Rule.Definition rule(String says) {
        Check check = switch (says) {
            case "pass" -> Check.present(new Fact.Known("plan", "fact", "there"));
            case "fail" -> Check.present(new Fact.Absent("plan", "fact"));
            case "unknown" -> Check.present(new Fact.Unknown("plan", "fact"));
            case "nothing" -> new Check.NotApplicable("There is nothing.");
            default ->
                Check.compare(
                        Quantity.exactly("plan", "size", Long.parseLong(says)),
                        Relation.AT_MOST,
                        Quantity.exactly("rule", "limit", 5));
        };
        return Rule.of("S-1", RuleSeverity.BLOCKER, Set.of(G3), "It must be so.", (context, gate, parameters) -> check);
    }
}
