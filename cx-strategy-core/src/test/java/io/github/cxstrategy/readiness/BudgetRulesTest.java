package io.github.cxstrategy.readiness;

import static io.github.cxstrategy.readiness.ReadyPlan.CRM;
import static io.github.cxstrategy.readiness.ReadyPlan.POOL;
import static io.github.cxstrategy.readiness.ReadyPlan.Q1;
import static io.github.cxstrategy.readiness.ReadyPlan.Q2;
import static io.github.cxstrategy.readiness.ReadyPlan.budget;
import static io.github.cxstrategy.readiness.ReadyPlan.eur;
import static io.github.cxstrategy.readiness.ReadyPlan.funded;
import static io.github.cxstrategy.readiness.ReadyPlan.readyPlan;
import static io.github.cxstrategy.readiness.ReadyPlan.result;
import static io.github.cxstrategy.readiness.ReadyPlan.results;
import static io.github.cxstrategy.readiness.ReadyPlan.verdict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.plan.Coverage;
import io.github.cxstrategy.model.plan.PlanPart;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.readiness.rule.Check.Verdict;
import io.github.cxstrategy.readiness.rule.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetRulesTest {

    @Test
    void a05NeedsADocumentedBudgetOfMoreThanNothing() {
        assertThat(verdict(readyPlan(), "A-05")).isEqualTo(Verdict.PASS);
        assertThat(verdict(unfunded().budget(budget(CarryOver.NONE, 0, 0)), "A-05"))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict(unfunded().budget(undocumented()), "A-05")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(unfunded().budget(undocumented()).addCoverage(PlanPart.BUDGET, Coverage.PARTIAL), "A-05"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(noBudget(), "A-05")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(noBudget().addCoverage(PlanPart.BUDGET, Coverage.COMPLETE), "A-05"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a05PassesOnTheLeastThatIsKnown() {
        assertThat(verdict(readyPlan().addCoverage(PlanPart.BUDGET, Coverage.PARTIAL), "A-05"))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void a06NeedsAnApproval() {
        assertThat(verdict(readyPlan(), "A-06")).isEqualTo(Verdict.PASS);
        assertThat(verdict(unfunded().budget(undocumented()), "A-06")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(unfunded().budget(undocumented()).addCoverage(PlanPart.BUDGET, Coverage.PARTIAL), "A-06"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a07HoldsToTheCentInEachPoolAndPeriodAndInTotal() {
        assertThat(results(readyPlan().decisions(List.of(funded(CRM, 200).build())), "A-07"))
                .extracting(result -> result.subject().orElseThrow(), RuleResult::verdict)
                .containsExactly(
                        tuple("cx 2027-Q1", Verdict.PASS),
                        tuple("cx 2027-Q2", Verdict.PASS),
                        tuple("total", Verdict.PASS));

        RuleResult oneCentTooMuch = result(spending(Q1, Money.ofMinor("EUR", 20_001)), "A-07", "cx 2027-Q1");
        assertThat(oneCentTooMuch.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(oneCentTooMuch.message())
                .isEqualTo("What is allotted and reserved in 'cx 2027-Q1' must be at most the approved EUR 200.00"
                        + " but is EUR 200.01, EUR 0.01 too much.");
        assertThat(oneCentTooMuch.explanation().remedy().map(Remedy::sentence))
                .contains("Cut or defer initiatives worth EUR 0.01 in 'cx 2027-Q1'.");
    }

    @Test
    void a07CountsTheReserve() {
        Budget reserved = Budget.builder()
                .addPool(new BudgetPool(
                        POOL,
                        "CX",
                        CarryOver.NONE,
                        Map.of(Q1, new PeriodBudget(eur(200), Optional.of(new Reserve.Share(Ratio.of("0.1")))))))
                .build();

        assertThat(verdict(spending(Q1, eur(180)).budget(reserved), "A-07")).isEqualTo(Verdict.PASS);
        assertThat(verdict(spending(Q1, eur(181)).budget(reserved), "A-07")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a07LetsMoneyCarryOverToLaterPeriodsOnly() {
        Budget lapsing = budget(CarryOver.NONE, 100, 100);
        Budget carrying = budget(CarryOver.ALL, 100, 100);

        assertThat(verdict(spending(Q2, eur(150)).budget(lapsing), "A-07")).isEqualTo(Verdict.FAIL);
        assertThat(verdict(spending(Q2, eur(150)).budget(carrying), "A-07")).isEqualTo(Verdict.PASS);
        assertThat(verdict(spending(Q1, eur(150)).budget(carrying), "A-07")).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a07AllotsNothingFromAPeriodThatHoldsNothing() {
        StrategicPlan.Builder plan = spending(Q2, eur(1)).budget(budget(CarryOver.NONE, 200, 0));

        assertThat(result(plan, "A-07", "cx 2027-Q2").verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void a07AddsUpWhatNoLongHolds() {
        Money most = Money.ofMinor("EUR", Long.MAX_VALUE);
        AllocationDecision twice =
                funded(CRM, 1).addAllotment(new Allotment(POOL, Q1, most)).build();

        assertThat(result(readyPlan().decisions(List.of(twice)), "A-07", "total")
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a07IsUnknownWhereDecisionsOrBudgetMayGoOnButFailsWhereTheyAreTooMuchAlready() {
        assertThat(verdict(readyPlan().addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL), "A-07"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(readyPlan().addCoverage(PlanPart.BUDGET, Coverage.PARTIAL), "A-07"))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(spending(Q1, eur(201)).addCoverage(PlanPart.DECISIONS, Coverage.PARTIAL), "A-07"))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void a07IsNotApplicableToABudgetKnownToHaveNoPools() {
        assertThat(verdict(noBudget().addCoverage(PlanPart.BUDGET, Coverage.COMPLETE), "A-07"))
                .isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(verdict(noBudget(), "A-07")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aThrowingSubjectIsUnknownAndTheOthersAreDecided() {
        StrategicPlan.Builder plan = spending(Q1, Money.of("USD", "1"));

        assertThat(result(plan, "A-07", "cx 2027-Q1").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(result(plan, "A-07", "cx 2027-Q1").message()).contains("one currency");
        assertThat(result(plan, "A-07", "cx 2027-Q2").verdict()).isEqualTo(Verdict.PASS);
    }

    private static StrategicPlan.Builder spending(FiscalPeriod period, Money amount) {
        return readyPlan()
                .decisions(List.of(funded(CRM, 0)
                        .allotments(List.of(new Allotment(POOL, period, amount)))
                        .build()));
    }

    private static StrategicPlan.Builder unfunded() {
        return readyPlan().decisions(List.of());
    }

    private static Budget undocumented() {
        return new Budget(budget(CarryOver.NONE, 200, 0).pools(), Optional.empty(), Optional.empty());
    }

    private static StrategicPlan.Builder noBudget() {
        return StrategicPlan.builder(Id.of("plan"), "Says nothing of money");
    }
}
