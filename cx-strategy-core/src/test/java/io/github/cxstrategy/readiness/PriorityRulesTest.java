package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.POOL;
import static io.github.cxstrategy.readiness.ReadyPlan.Q1;
import static io.github.cxstrategy.readiness.ReadyPlan.Q2;
import static io.github.cxstrategy.readiness.ReadyPlan.budget;
import static io.github.cxstrategy.readiness.ReadyPlan.decision;
import static io.github.cxstrategy.readiness.ReadyPlan.eur;
import static io.github.cxstrategy.readiness.ReadyPlan.initiative;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** the CRM ranks second, gets 100 of what the first quarter holds, and the data project is deferred. */
class PriorityRulesTest {
    private static final Id<Initiative> DATA = Id.of("data");

    @ParameterizedTest
    @CsvSource({
        "1, 150, FAIL", // exactly what the basic form costs is left
        "1, 149, PASS", // a euro less
        "3, 150, PASS" // ranks below
    })
    void anInversionIsAHigherRankThatStillFits(int rank, long approved, Verdict expected) {
        assertThat(verdict(deferred(rank, approved), "A-10")).isEqualTo(expected);
    }

    @Test
    void aRationaleExplainsIt() {
        AllocationDecision explained = decision(DATA, FundingDecision.DEFERRED)
                .rationale("The supplier is late.")
                .build();

        assertThat(verdict(
                        deferred(1, 150)
                                .decisions(List.of(ReadyPlan.funded(CRM, 100).build(), explained)),
                        "A-10"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void whatMayBeSpentOrDecidedElsewhereIsUnknown() {
        assertThat(verdict(deferred(1, 150).addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL), "A-10"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(deferred(1, 150).addCoverage(PlanPart.BUDGET, Coverage.PARTIAL), "A-10"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void everythingFundedLeavesNothingToJudge() {
        assertThat(verdict(readyPlan(), "A-10")).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void moneyThatCarriesOverIsLeftLaterOn() {
        Initiative later = withBasicCost(CostLine.of(POOL, Q2, eur(50)));

        assertThat(verdict(deferred(later).budget(budget(CarryOver.ALL, 150, 0)), "A-10"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(deferred(later).budget(budget(CarryOver.NONE, 150, 0)), "A-10"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void severalPoolsPayTogether() {
        Id<BudgetPool> other = Id.of("other");
        Budget two = budget(CarryOver.NONE, 120, 0).toBuilder()
                .addPool(new BudgetPool(other, "Other", CarryOver.NONE, Map.of(Q1, PeriodBudget.of(eur(30)))))
                .build();
        Initiative shared = withBasicCost(new CostLine(List.of(POOL, other), Q1, eur(50)));
        Initiative tooMuch = withBasicCost(new CostLine(List.of(POOL, other), Q1, eur(51)));

        assertThat(verdict(deferred(shared).budget(two), "A-10")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(deferred(tooMuch).budget(two), "A-10")).isEqualTo(Verdict.PASS);
    }

    private static Initiative withBasicCost(CostLine line) {
        return initiative("data")
                .priorityRank(1)
                .options(List.of(new FundingOption(Id.of("basic"), "Basic", Ratio.ONE, List.of(line))))
                .build();
    }

    private static StrategicPlan.Builder deferred(int rank, long approved) {
        return deferred(initiative("data").priorityRank(rank).build()).budget(budget(CarryOver.NONE, approved, 0));
    }

    private static StrategicPlan.Builder deferred(Initiative data) {
        return readyPlan()
                .addInitiative(data)
                .addDecision(decision(DATA, FundingDecision.DEFERRED).build());
    }
}
