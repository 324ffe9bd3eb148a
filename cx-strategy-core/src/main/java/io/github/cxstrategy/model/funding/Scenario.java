package io.github.cxstrategy.model.funding;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import java.util.List;

/**
 * A scenario: what budget and funding rules would be if something were otherwise, such as a cut by a tenth.
 * {@code ScenarioPlan} makes the plan that it tells of; else it is left aside, but its references are checked.
 *
 * @param id the identifier
 * @param name what people call it
 * @param changes what differs from the plan, applied one after the other
 */
public record Scenario(Id<Scenario> id, String name, List<Change> changes) {

    /** One difference between a scenario and the plan. */
    public sealed interface Change {
        /**
         * A pool holds another amount in a period, or holds money in a period in which it held none.
         *
         * @param pool the pool
         * @param period the period
         * @param budget what it holds then
         */
        record SetPeriodBudget(Id<BudgetPool> pool, FiscalPeriod period, PeriodBudget budget) implements Change {
            /** Checks that all are given. */
            public SetPeriodBudget {
                Check.given("pool", pool);
                Check.given("period", period);
                Check.given("budget", budget);
            }
        }

        /**
         * A rule holds beside those of the plan.
         *
         * @param rule the rule
         */
        record AddRule(FundingRule rule) implements Change {
            /** Checks that it is given. */
            public AddRule {
                Check.given("rule", rule);
            }
        }

        /**
         * A rule of the plan does not hold.
         *
         * @param rule the rule, as it stands in the plan
         */
        record DropRule(FundingRule rule) implements Change {
            /** Checks that it is given. */
            public DropRule {
                Check.given("rule", rule);
            }
        }
    }

    /** Checks the name. */
    public Scenario {
        Check.given("id", id);
        Check.text("name", name);
        changes = Check.list("changes", changes);
    }
}
