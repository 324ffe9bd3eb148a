package io.github.cxstrategy.model.plan;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan as it would be in a scenario: the same plan with other budgets and rules. */
public final class ScenarioPlan {
    private static final Budget NO_BUDGET = Budget.builder().build();

    private ScenarioPlan() {}

    /**
     * {@return a plan with the changes of a scenario, made one after the other; all else is as it was}
     *
     * @param plan the plan
     * @param scenario one of its scenarios, or another
     * @throws IllegalArgumentException if the scenario names a pool or drops a rule that is not in the plan
     */
    public static StrategicPlan of(StrategicPlan plan, Scenario scenario) {
        Check.given("plan", plan);
        Check.given("scenario", scenario);
        Budget budget = plan.budget().orElse(NO_BUDGET);
        List<BudgetPool> pools = new ArrayList<>(budget.pools());
        List<FundingRule> rules = new ArrayList<>(plan.fundingRules());
        for (int k = 0; k < scenario.changes().size(); k++) {
            Scenario.Change change = scenario.changes().get(k);
            if (change instanceof Scenario.Change.SetPeriodBudget set) {
                require(
                        pools.stream().anyMatch(pool -> pool.id().equals(set.pool())),
                        "'changes[" + k + "]' of scenario '" + scenario.id() + "' must name a pool of the budget but '"
                                + set.pool() + "' is not.");
                pools.replaceAll(pool -> pool.id().equals(set.pool()) ? with(pool, set.period(), set.budget()) : pool);
            } else if (change instanceof Scenario.Change.AddRule add) {
                if (!rules.contains(add.rule())) {
                    rules.add(add.rule());
                }
            } else if (change instanceof Scenario.Change.DropRule drop) {
                require(
                        rules.contains(drop.rule()),
                        "'changes[" + k + "]' of scenario '" + scenario.id() + "' must drop a rule of the plan but '"
                                + drop.rule().reason() + "' is not one as it stands.");
                rules.removeIf(rule -> rule.equals(drop.rule()));
            }
        }
        StrategicPlan.Builder changed = plan.toBuilder().fundingRules(rules);
        return pools.equals(budget.pools())
                ? changed.build()
                : changed.budget(budget.toBuilder().pools(pools).build()).build();
    }

    private static BudgetPool with(BudgetPool pool, FiscalPeriod period, PeriodBudget held) {
        Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(pool.periods());
        periods.put(period, held);
        return new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
