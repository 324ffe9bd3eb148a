package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.budget;
import static io.github.cxstrategy.readiness.ReadyPlan.crm;
import static io.github.cxstrategy.readiness.ReadyPlan.decision;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.initiative;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.role;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.stage.Gate;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.RuleId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C-01 and C-02. */
class StructureRulesTest {

    @ParameterizedTest
    @CsvSource({"100, PASS", "101, FAIL"})
    void c01LetsHalfOfTheMoneyStayInOneDepartment(long euros, Verdict expected) {
        assertThat(verdict(besideASilo(euros), "C-01")).isEqualTo(expected);
    }

    @Test
    void c01TakesItsLimitFromTheRuleSet() {
        RuleSet strict = RuleSet.full().withParameter(RuleId.of("C-01"), "share", Ratio.of("0.4"));

        Assessment assessment =
                ReadinessChecker.of(strict).assess(ReadyPlan.context(besideASilo(100)), Gate.ALIGN_TO_PLAN_EXECUTION);

        assertThat(assessment.verdictOf(RuleId.of("C-01"))).contains(Verdict.FAIL);
        assertThat(assessment.resultsOf(RuleId.of("C-01")).get(0).explanation().thresholds())
                .containsEntry("share", Ratio.of("0.4"));
    }

    @Test
    void c01IsUnknownWhereDepartmentsOrDecisionsMayBeMissing() {
        assertThat(verdict(besideASilo(100).addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL), "C-01"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(besideASilo(101).addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "C-01"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(besideASilo(100).addCoverage(PlanPart.INITIATIVES, Coverage.PARTIAL), "C-01"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void c01IsNotApplicableToAShareOfNothing() {
        assertThat(verdict(
                        readyPlan()
                                .decisions(List.of(
                                        decision(CRM, FundingDecision.CUT).build())),
                        "C-01"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(readyPlan().decisions(List.of()), "C-01")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void c02WantsAKpiThatAnotherDepartmentHoldsToo() {
        StrategicPlan.Builder apart =
                readyPlan().roles(List.of(role("agent", "sales", "nps"), role("engineer", "it", "revenue")));

        assertThat(verdict(readyPlan(), "C-02")).isEqualTo(Verdict.PASS);
        assertThat(verdict(apart, "C-02")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(apart.addCoverage(PlanPart.JOURNEYS, Coverage.COMPLETE), "C-02"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void c02FailsOnlyWhereAJourneyCrossesTheDepartmentAndAnother() {
        String apart = "roles[engineer].metrics[nps].kpi = turnover";
        String notImproved = apart + "; initiatives[*].scope.journeys -";

        assertThat(c02(apart)).isEqualTo(Verdict.FAIL);
        assertThat(c02(notImproved)).isEqualTo(Verdict.PASS);
        assertThat(c02(notImproved + "; processes[care].touchpoints = shop")).isEqualTo(Verdict.FAIL);
        assertThat(c02(notImproved + "; processes ~ PARTIAL")).isEqualTo(Verdict.UNKNOWN);
        assertThat(c02(apart + "; roles ~ PARTIAL")).isEqualTo(Verdict.UNKNOWN);
    }

    private static Verdict c02(String edit) {
        return ReadinessChecker.standard()
                .assess(
                        VerdictTableTest.context(ResolvedPlan.of(PlanEdit.apply(SoundPlan.plan(), edit))),
                        Gate.ALIGN_TO_PLAN_EXECUTION)
                .verdictOf(RuleId.of("C-02"))
                .orElseThrow();
    }

    @Test
    void c02IsNotApplicableWhereNoDepartmentHasAnInitiative() {
        assertThat(verdict(
                        readyPlan()
                                .initiatives(
                                        List.of(crm().departments(List.of()).build())),
                        "C-02"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
    }

    /** The CRM in two departments gets 100, a project in one gets so much. */
    private static StrategicPlan.Builder besideASilo(long euros) {
        return readyPlan()
                .budget(budget(CarryOver.NONE, 500, 0))
                .addInitiative(
                        initiative("silo").departments(List.of(Id.of("it"))).build())
                .addDecision(funded(Id.of("silo"), euros).build());
    }
}
