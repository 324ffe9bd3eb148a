package io.github.cxstrategy.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.model.stage.RiskAcceptance;
import io.github.cxstrategy.model.stage.SignOff;
import io.github.cxstrategy.model.stage.Waiver;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.readiness.Assessment;
import io.github.cxstrategy.readiness.AssessmentDiff;
import io.github.cxstrategy.readiness.ExemptionUse;
import io.github.cxstrategy.readiness.ReadinessChecker;
import io.github.cxstrategy.readiness.RuleSet;
import io.github.cxstrategy.readiness.rule.Check;
import io.github.cxstrategy.readiness.rule.Fact;
import io.github.cxstrategy.readiness.rule.GateContext;
import io.github.cxstrategy.readiness.rule.Rule;
import io.github.cxstrategy.readiness.rule.RuleId;
import io.github.cxstrategy.readiness.rule.RuleSeverity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules that the catalogue does not have are read and written like any: those of embedders, of other versions. */
class UnknownRulesTest {
    private static final Gate GATE = Gate.ALIGN_TO_PLAN_EXECUTION;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 15);
    private static final SignOff SIGN_OFF = new SignOff(Id.of("ann"), Id.of("bob"), DAY, DAY.plusDays(90));

    private final StrategyJson json = StrategyJson.standard();

    private static StrategicPlan plan() {
        return StrategicPlan.builder(Id.of("plan"), "Plan")
                .addPerson(new Person(Id.of("ann"), "Ann", Optional.empty()))
                .addPerson(new Person(Id.of("bob"), "Bob", Optional.empty()))
                .addWaiver(new Waiver("OUR-7", Optional.empty(), "Soon.", SIGN_OFF))
                .addWaiver(new Waiver("Z-99 of next year", Optional.empty(), "Soon.", SIGN_OFF).ofVersion(2))
                .addRiskAcceptance(new RiskAcceptance("Z-98", Optional.of("somebody"), "Soon.", SIGN_OFF))
                .build();
    }

    private static Assessment assess(StrategicPlan plan) {
        Rule ours = Rule.of(
                "OUR-7",
                RuleSeverity.BLOCKER,
                Set.of(GATE),
                "It must be so.",
                (context, gate, parameters) -> Check.present(new Fact.Absent("plan", "fact")));
        return ReadinessChecker.of(RuleSet.full().with(ours).without(RuleId.of("D-19")))
                .assess(GateContext.of(ResolvedPlan.of(plan), DAY), GATE);
    }

    @Test
    void waiversOfUnknownRulesSurvive() {
        String written = json.write(plan());
        StrategicPlan back = json.read(written);

        assertThat(back).isEqualTo(plan());
        assertThat(json.write(back)).isEqualTo(written).contains("Z-99 of next year", "Z-98", "OUR-7");
        assertThat(assess(back).exemptions())
                .extracting(use -> use.rule() + " " + use.status())
                .containsExactly(
                        "OUR-7 " + ExemptionUse.Status.APPLIED,
                        "Z-99 of next year " + ExemptionUse.Status.NOT_EVALUATED,
                        "Z-98 " + ExemptionUse.Status.NOT_EVALUATED);
    }

    @Test
    void resultsOfUnknownRulesSurviveAndAreCompared() {
        Assessment assessment = assess(plan());
        String written = json.write(assessment);
        Assessment back = json.read(Assessment.class, written.getBytes(StandardCharsets.UTF_8));

        assertThat(back).isEqualTo(assessment);
        assertThat(back.verdictOf(RuleId.of("OUR-7"))).contains(Check.Verdict.FAIL);
        assertThat(json.write(back)).isEqualTo(written);
        assertThat(AssessmentDiff.between(back, assessment).changes()).isEmpty();
    }

    /** As another version of the catalogue may have written it. */
    @Test
    void aRuleThatIsThereNoMoreIsReadAndComparedByItsName() {
        Assessment assessment = assess(plan());
        String written = json.write(assessment).replace("\"A-28\"", "\"A-28b\"");
        Assessment back = json.read(Assessment.class, written.getBytes(StandardCharsets.UTF_8));

        assertThat(json.write(back)).isEqualTo(written);
        assertThat(back.verdictOf(RuleId.of("A-28b"))).isEqualTo(assessment.verdictOf(RuleId.of("A-28")));
        assertThat(AssessmentDiff.between(back, assessment).changes())
                .extracting(change -> change.rule().value())
                .contains("A-28", "A-28b");
    }
}
