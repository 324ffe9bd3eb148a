package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.context;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Parameter;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A rule set is what it says it is: nothing of it changes unnoticed. */
class RuleSetTest {
    private static final Gate G2 = Gate.PLAN_TO_ALIGN;
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final RuleId OURS = RuleId.of("S-1");

    /** What the digest stands for: each of these is another rule set. */
    @Test
    void whateverIsDifferentGivesAnotherDigest() {
        RuleSet set = RuleSet.of(List.of(rule("S-1", Set.of(G3)), rule("S-2", Set.of(G3))));
        Rule notWaivable = new StubRule(OURS, RuleSeverity.BLOCKER, Set.of(G3), false, StubRule.saying(Verdict.PASS));
        Rule waivable = new StubRule(OURS, RuleSeverity.BLOCKER, Set.of(G3), true, StubRule.saying(Verdict.PASS));
        List<RuleSet> others = List.of(
                set,
                RuleSet.of(List.of(rule("S-1", Set.of(G3)))),
                RuleSet.of(List.of(rule("S-2", Set.of(G3)))),
                set.without(OURS),
                set.withSeverity(OURS, RuleSeverity.WARNING),
                set.withLongestExemption(30),
                set.withParameter(OURS, "share", Ratio.of("0.4")),
                set.withParameter(RuleId.of("S-2"), "share", Ratio.of("0.4")),
                set.replacing(OURS, rule("S-1", Set.of(G3)).withVersion(2)),
                set.replacing(OURS, rule("S-1", Set.of(G2, G3))),
                set.replacing(OURS, rule("S-3", Set.of(G3))),
                RuleSet.of(List.of(waivable)),
                RuleSet.of(List.of(notWaivable)));
        Set<String> digests = new TreeSet<>();
        others.forEach(other -> digests.add(other.digest()));

        assertThat(digests).hasSize(others.size()).allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void theSameRulesGiveTheSameDigest() {
        Rule one = rule("S-1", Set.of(G2, G3));
        Rule other = rule("S-2", Set.of(G3));

        assertThat(RuleSet.of(List.of(other, one)).digest())
                .isEqualTo(RuleSet.of(List.of(one, other)).digest());
        assertThat(RuleSet.of(List.of(one))
                        .with(other)
                        .without(other.id())
                        .with(other)
                        .digest())
                .isEqualTo(RuleSet.of(List.of(one, other)).digest());
    }

    /** No name can look like another one and what follows it. */
    @Test
    void namesDoNotRunIntoEachOther() {
        assertThat(RuleSet.of(List.of(withParameters("a", "b=0.5"))).digest())
                .isNotEqualTo(RuleSet.of(List.of(withParameters("a=0.5 b", ""))).digest());
    }

    private static Rule withParameters(String one, String other) {
        Rule.Definition rule = passing("S-1", Set.of(G3));
        rule = rule.with(Parameter.share(one, "a share", Ratio.of("0.5")));
        return other.isEmpty() ? rule : rule.with(Parameter.share(other, "a share", Ratio.of("0.5")));
    }

    @Test
    void aRuleThatHasNoPlaceIsRefused() {
        Rule nowhere = new StubRule(OURS, RuleSeverity.BLOCKER, Set.of(), true, StubRule.saying(Verdict.PASS));
        Rule twice = rule("S-1", Set.of(G3));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(List.of(nowhere)))
                .withMessage("A rule must stand at a gate but 'S-1' stands at none.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of(List.of(twice, twice)))
                .withMessageStartingWith("A rule must have an id of its own but 'S-1' is in the set.");
    }

    @Test
    void changesOfTheSetKeepWhatWasChangedBefore() {
        RuleSet set = RuleSet.of(List.of(rule("S-1", Set.of(G3)), rule("S-2", Set.of(G3))))
                .withLongestExemption(30)
                .withParameter(OURS, "share", Ratio.of("0.4"))
                .withSeverity(OURS, RuleSeverity.WARNING)
                .with(rule("S-3", Set.of(G3)))
                .without(RuleId.of("S-2"));
        Assessment assessment = ReadinessChecker.of(set).assess(context(readyPlan()), G3);

        assertThat(set.longestExemption()).isEqualTo(30);
        assertThat(set.notSelected()).containsExactly(RuleId.of("S-2"));
        assertThat(assessment.audit().rules())
                .extracting(used -> used.rule() + " " + used.severity() + " " + used.parameters())
                .containsExactly("S-1 WARNING {share=0.4}", "S-3 BLOCKER {share=0.5}");
        assertThat(assessment.audit().ruleSet()).isEqualTo(set.digest());
    }

    /** All rules of the gate, and the blockers of earlier ones; not the warnings of these, nor what comes later. */
    @Test
    void theAuditListsWhatWasLookedAt() {
        RuleSet set = RuleSet.of(List.of(
                StubRule.of("S-1", RuleSeverity.BLOCKER, G2, Verdict.PASS),
                StubRule.of("S-2", RuleSeverity.WARNING, G2, Verdict.PASS),
                StubRule.of("S-3", RuleSeverity.BLOCKER, G3, Verdict.PASS),
                StubRule.of("S-4", RuleSeverity.ADVICE, G3, Verdict.PASS),
                StubRule.of("S-5", RuleSeverity.BLOCKER, Gate.OUTCOME_REVIEW, Verdict.PASS)));

        assertThat(ReadinessChecker.of(set)
                        .assess(context(readyPlan()), G3)
                        .audit()
                        .rules())
                .extracting(used -> used.rule().value())
                .containsExactly("S-1", "S-3", "S-4");
    }

    private static Rule.Definition rule(String id, Set<Gate> gates) {
        return passing(id, gates).with(Parameter.share("share", "a share", Ratio.of("0.5")));
    }

    private static Rule.Definition passing(String id, Set<Gate> gates) {
        return Rule.of(
                id,
                RuleSeverity.BLOCKER,
                gates,
                "It must be so.",
                (context, gate, parameters) -> StubRule.saying(Verdict.PASS));
    }
}
