package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.BOB;
import static io.github.cxstrategy.readiness.ReadyPlan.CID;
import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.TODAY;
import static io.github.cxstrategy.readiness.ReadyPlan.context;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Check.Quantity;
import io.github.cxstrategy.readiness.rule.Check.Relation;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a waiver covers, and when it lapses. */
class ExemptionsTest {
    private static final Gate G3 = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final SignOff YEAR = new SignOff(CID, BOB, TODAY, TODAY.plusDays(365));

    /** Measures 7 where 5 is the limit. */
    private static final Rule.Definition TWO_TOO_MUCH = Rule.of(
            "S-1",
            RuleSeverity.BLOCKER,
            Set.of(G3),
            "It must be at most 5.",
            (context, gate, parameters) -> Check.compare(
                    Quantity.exactly("plan", "size", 7), Relation.AT_MOST, Quantity.exactly("rule", "limit", 5)));

    @ParameterizedTest
    @CsvSource({"3, APPLIED", "2, APPLIED", "1.999, EXCEEDED", "0, EXCEEDED"})
    void aWaiverHoldsUpToItsLimit(BigDecimal limit, ExemptionUse.Status expected) {
        Assessment assessment = assess(waiver().upTo(limit), TWO_TOO_MUCH);

        assertThat(status(assessment)).isEqualTo(expected);
        assertThat(assessment.results().get(0).isLetPass()).isEqualTo(expected == ExemptionUse.Status.APPLIED);
        assertThat(assessment.results().get(0).explanation().excess()).contains(BigDecimal.valueOf(2));
    }

    @Test
    void aLimitOnWhatIsNotMeasuredIsExceeded() {
        assertThat(status(assess(waiver().upTo(BigDecimal.TEN), StubRule.blocker("S-1", Verdict.FAIL))))
                .isEqualTo(ExemptionUse.Status.EXCEEDED);
    }

    @ParameterizedTest
    @CsvSource({"1, , APPLIED", "2, , RULE_CHANGED", "2, 1, RULE_CHANGED", "2, 2, APPLIED", "1, 2, RULE_CHANGED"})
    void aWaiverHoldsForOneVersionOfItsRule(int version, Integer waived, ExemptionUse.Status expected) {
        Waiver waiver = waived == null ? waiver() : waiver().ofVersion(waived);

        Assessment assessment = assess(waiver, TWO_TOO_MUCH.withVersion(version));

        assertThat(status(assessment)).isEqualTo(expected);
        assertThat(assessment.verdict() == GateVerdict.READY_WITH_WAIVERS)
                .isEqualTo(expected == ExemptionUse.Status.APPLIED);
    }

    @ParameterizedTest
    @CsvSource({"365, APPLIED", "364, TOO_LONG", "0, TOO_LONG"})
    void aRuleSetCanShortenTheTimeForWhichMayBeSigned(int days, ExemptionUse.Status expected) {
        RuleSet rules = RuleSet.of(List.of(TWO_TOO_MUCH)).withLongestExemption(days);

        Assessment assessment =
                ReadinessChecker.of(rules).assess(context(readyPlan().addWaiver(waiver())), G3);

        assertThat(status(assessment)).isEqualTo(expected);
        assertThat(assessment.results().get(0).isLetPass()).isEqualTo(expected == ExemptionUse.Status.APPLIED);
    }

    @Test
    void noRuleSetAllowsMoreThanAYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.full().withLongestExemption(366))
                .withMessage("'days' must lie between 0 and 365 but is 366.");
    }

    @Test
    void nobodyApprovesAWaiverForHerself() {
        Rule bob = Rule.of(
                "S-1",
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "Nobody must be assigned for too much time.",
                (context, gate, parameters) -> new Check.ForEach(
                        PlanPart.PEOPLE,
                        "people",
                        false,
                        List.of(new Check.Item(BOB.value(), Check.holds(new Fact.Known("bob", "time", "2"), false)))));

        assertThat(status(assess(waiver(), bob))).isEqualTo(ExemptionUse.Status.APPROVED_BY_OWNER);
    }

    /** Ann owns all KPIs and initiatives of the plan and is its author, Bob holds the role of the agents. */
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
            A-29 : ann : APPROVED_BY_OWNER : roles[engineer].metrics[nps].kpi = turnover; roles[agent].holders = bob; scorecard.influences[nps].to = turnover; scorecard.influences[nps].effect.strength = STRONG
            A-29 : bob : APPROVED_BY_OWNER : roles[engineer].metrics[nps].kpi = turnover; roles[agent].holders = bob; scorecard.influences[nps].to = turnover; scorecard.influences[nps].effect.strength = STRONG
            A-29 : dan : APPLIED           : roles[engineer].metrics[nps].kpi = turnover; roles[agent].holders = bob; scorecard.influences[nps].to = turnover; scorecard.influences[nps].effect.strength = STRONG
            A-20 : ann : APPROVED_BY_OWNER : teams[crm-team].members[ann] -
            A-20 : dan : APPLIED           : teams[crm-team].members[ann] -
            A-28 : bob : APPROVED_BY_OWNER : roles[agent].metrics -; roles[agent].holders = bob
            A-28 : ann : APPLIED           : roles[agent].metrics -; roles[agent].holders = bob
            X-02 : ann : APPROVED_BY_OWNER : strategy.vision -
            X-02 : dan : APPLIED           : strategy.vision -
            """)
    void whoOwnsASideOfWhatItIsAboutDoesNotApproveAWaiver(
            String rule, String approver, ExemptionUse.Status expected, String edit) {
        StrategicPlan plan = PlanEdit.apply(SoundPlan.plan(), edit);
        SignOff signOff = new SignOff(Id.of("eve"), Id.of(approver), SoundPlan.AS_OF, SoundPlan.AS_OF.plusDays(30));
        StrategicPlan waived = plan.toBuilder()
                .addWaiver(new Waiver(rule, Optional.empty(), "Soon.", signOff))
                .build();

        Assessment assessment =
                ReadinessChecker.standard().assess(VerdictTableTest.context(ResolvedPlan.of(waived)), G3);

        assertThat(status(assessment)).isEqualTo(expected);
    }

    @Test
    void ofSeveralSubjectsThoseWithinTheLimitAreLetPass() {
        StrategicPlan.Builder plan = readyPlan()
                .decisions(List.of(funded(CRM, 79).build()))
                .addWaiver(new Waiver("A-08", Optional.empty(), "Soon.", YEAR).upTo(new BigDecimal("100")));

        Assessment assessment = ReadinessChecker.standard().assess(context(plan), G3);

        assertThat(assessment.resultsOf(RuleId.of("A-08")).get(0).explanation().excess())
                .contains(new BigDecimal("100"));
        assertThat(assessment.exemptions().get(0).covered()).containsExactly("crm");
    }

    @Test
    void anExemptionOfOneSubjectCoversNoOther() {
        Rule both = Rule.of(
                "S-1",
                RuleSeverity.BLOCKER,
                Set.of(G3),
                "Both must be so.",
                (context, gate, parameters) -> new Check.ForEach(
                        PlanPart.TEAMS,
                        "teams",
                        false,
                        List.of(
                                new Check.Item("a", Check.holds(new Fact.Known("a", "x", "1"), false)),
                                new Check.Item("b", Check.holds(new Fact.Known("b", "x", "1"), false)),
                                new Check.Item("c", Check.present(new Fact.Unknown("c", "x"))),
                                new Check.Item("d", Check.present(new Fact.Unknown("d", "x"))))));
        StrategicPlan.Builder plan = readyPlan()
                .addWaiver(new Waiver("S-1", Optional.of("b"), "Soon.", YEAR))
                .addRiskAcceptance(new RiskAcceptance("S-1", Optional.of("c"), "Soon.", YEAR));

        Assessment assessment = ReadinessChecker.of(RuleSet.of(List.of(both))).assess(context(plan), G3);

        assertThat(assessment.results()).extracting(RuleResult::isLetPass).containsExactly(false, true, true, false);
        assertThat(assessment.exemptions())
                .extracting(use -> use.rule() + use.covered())
                .containsExactly("S-1[b]", "S-1[c]");
    }

    /** Of several that cover it, the one that holds longest is named, however the plan was written. */
    @Test
    void ofTwoWaiversOfOneSubjectTheLongerOneCounts() {
        Waiver shorter =
                new Waiver("S-1", Optional.empty(), "Almost done.", new SignOff(CID, BOB, TODAY, TODAY.plusDays(9)));
        List<Waiver> both = List.of(shorter, waiver());

        for (List<Waiver> order : List.of(both, List.of(both.get(1), both.get(0)))) {
            StrategicPlan.Builder plan = readyPlan();
            order.forEach(plan::addWaiver);
            Assessment assessment =
                    ReadinessChecker.of(RuleSet.of(List.of(TWO_TOO_MUCH))).assess(context(plan), G3);

            assertThat(assessment.results().get(0).waiver()).contains(waiver());
            assertThat(assessment.exemptions())
                    .extracting(use -> use.signOff().days())
                    .containsExactly(365, 9);
        }
    }

    @Test
    void aWaiverRefusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiver().ofVersion(0))
                .withMessage("'ruleVersion' must be at least 1 but is 0.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> waiver().upTo(new BigDecimal("-0.5")))
                .withMessage("'limit' must be at least 0 but is -0.5.");
    }

    private static Waiver waiver() {
        return new Waiver("S-1", Optional.empty(), "Money follows.", YEAR);
    }

    private static Assessment assess(Waiver waiver, Rule rule) {
        return ReadinessChecker.of(RuleSet.of(List.of(rule)))
                .assess(context(readyPlan().addWaiver(waiver)), G3);
    }

    private static ExemptionUse.Status status(Assessment assessment) {
        return assessment.exemptions().get(0).status();
    }
}
