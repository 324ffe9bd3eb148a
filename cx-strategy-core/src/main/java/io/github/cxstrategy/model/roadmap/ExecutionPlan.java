package io.github.cxstrategy.model.roadmap;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Optional;

/**
 * The execution plan of an initiative: which strategy it follows and when its money is spent. Its milestones are those
 * of the roadmap that name the initiative.
 *
 * @param initiative the initiative
 * @param strategyVersion the version of the strategy that it was made for, if stated
 * @param budgetPhases when how much is spent; together what the initiative was allotted
 */
public record ExecutionPlan(
        Id<Initiative> initiative, Optional<String> strategyVersion, List<BudgetPhase> budgetPhases) {

    /**
     * Money that is to be spent in a period.
     *
     * @param period the period
     * @param amount how much, not negative
     */
    public record BudgetPhase(FiscalPeriod period, Money amount) {
        /** Checks that the amount is not negative. */
        public BudgetPhase {
            Check.given("period", period);
            Check.given("amount", amount);
            checkArgument(!amount.isNegative(), "'amount' must not be negative but is %s.", amount);
        }
    }

    /** Checks the text. */
    public ExecutionPlan {
        Check.given("initiative", initiative);
        Check.text("strategyVersion", strategyVersion);
        budgetPhases = Check.list("budgetPhases", budgetPhases);
    }
}
