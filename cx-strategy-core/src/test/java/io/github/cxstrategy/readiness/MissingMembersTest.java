package io.github.cxstrategy.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Remedy;
import io.github.cxstrategy.readiness.rule.RuleId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a share cannot be decided, what to supply is a fact of a member, not the share. */
class MissingMembersTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', quoteCharacter = '"', textBlock = """
            A-34 : staff : desire      : surveys[2].responses[0].desire -
            C-01 : crm   : departments : initiatives[*].departments -
            C-04 : crm   : analysed on : initiatives[crm].businessAnalysis.date -
            C-07 : chat  : start       : initiatives[*].schedule -; roadmap.items -
            C-09 : crm   : costCenter  : initiatives[crm].costCenter -
            P-19 : home  : rank        : audiences[home].rank -
            X-03 : engagement : dimension : scorecard.kpis[*].dimension -; scorecard.kpis[*].indicator -
            """)
    void theFirstThingToSupplyIsAFactOfAMember(String rule, String subject, String field, String edit) {
        RuleResult result = result(rule, edit);

        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.explanation().remedy())
                .contains(new Remedy.Supply(subject, field, "Supply '" + field + "' of '" + subject + "'."));
        assertThat(result.explanation().missing())
                .noneMatch(fact -> fact.subject().equals("plan"));
    }

    @ParameterizedTest
    @CsvSource({"C-01,decisions", "C-04,initiatives", "C-07,initiatives", "P-19,initiatives", "X-03,objectives"})
    void whereTheListMayGoOnItIsTheRestOfIt(String rule, String part) {
        RuleResult result = result(rule, part + " ~ PARTIAL");

        assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result.explanation().remedy())
                .contains(new Remedy.Supply(
                        "plan", "further " + part, "Say what further " + part + " there are, or that there are none."));
    }

    private static RuleResult result(String rule, String edit) {
        Gate gate = rule.startsWith("P") ? Gate.PLAN_TO_ALIGN : Gate.ALIGN_TO_PLAN_EXECUTION;
        return ReadinessChecker.standard()
                .assess(VerdictTableTest.context(ResolvedPlan.of(PlanEdit.apply(SoundPlan.plan(), edit))), gate)
                .resultsOf(RuleId.of(rule))
                .stream()
                .filter(one -> one.verdict() == Verdict.UNKNOWN)
                .findFirst()
                .orElseThrow();
    }
}
