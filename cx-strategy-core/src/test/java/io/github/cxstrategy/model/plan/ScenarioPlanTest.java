package io.github.cxstrategy.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import io.github.cxstrategy.model.funding.Scenario.Change.AddRule;
import io.github.cxstrategy.model.funding.Scenario.Change.DropRule;
import io.github.cxstrategy.model.funding.Scenario.Change.SetPeriodBudget;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioPlanTest {
    private static final Id<BudgetPool> POOL = Id.of("pool");
    private static final FiscalPeriod YEAR = FiscalPeriod.ofYear(2027);
    private static final FundingRule PROMISED = new FundingRule.MustFund(Id.of("web"), "promised");
    private static final FundingRule STOPPED = new FundingRule.MustNotFund(Id.of("web"), "stopped");
    private static final StrategicPlan PLAN = StrategicPlan.builder(Id.of("plan"), "Plan")
            .addInitiative(Initiative.builder(Id.of("web"), "Web").build())
            .budget(Budget.of(BudgetPool.of(POOL, "Pool", YEAR, Money.of("EUR", 9))))
            .addFundingRule(PROMISED)
            .build();

    private static PeriodBudget euro(long amount) {
        return PeriodBudget.of(Money.of("EUR", amount));
    }

    private static StrategicPlan in(Scenario.Change... changes) {
        return ScenarioPlan.of(PLAN, new Scenario(Id.of("tight"), "Tight money", List.of(changes)));
    }

    @Test
    void setsBudgetsAndRules() {
        StrategicPlan plan = in(
                new SetPeriodBudget(POOL, YEAR, euro(5)),
                new SetPeriodBudget(POOL, YEAR.next(), euro(2)),
                new DropRule(PROMISED),
                new AddRule(STOPPED),
                new AddRule(STOPPED));

        assertThat(plan.budget().orElseThrow().pools())
                .singleElement()
                .extracting(BudgetPool::periods)
                .isEqualTo(Map.of(YEAR, euro(5), YEAR.next(), euro(2)));
        assertThat(plan.fundingRules()).containsExactly(STOPPED);
        assertThat(plan.initiatives()).isEqualTo(PLAN.initiatives());
        assertThat(in()).isEqualTo(PLAN);
    }

    @Test
    void changesAreMadeOneAfterTheOther() {
        assertThat(in(new AddRule(STOPPED), new DropRule(STOPPED))).isEqualTo(PLAN);
    }

    @Test
    void saysWhatIsNotInThePlan() {
        assertThatThrownBy(() -> in(new SetPeriodBudget(Id.of("fund"), YEAR, euro(1))))
                .hasMessage("'changes[0]' of scenario 'tight' must name a pool of the budget but 'fund' is not.");
        assertThatThrownBy(() -> in(new DropRule(PROMISED), new DropRule(STOPPED)))
                .hasMessage(
                        "'changes[1]' of scenario 'tight' must drop a rule of the plan but 'stopped' is not one as it stands.");
    }
}
