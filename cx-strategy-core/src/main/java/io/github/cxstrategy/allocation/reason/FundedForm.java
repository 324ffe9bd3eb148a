package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;

/**
 * In which form an initiative is funded.
 *
 * @param option the option
 * @param tranche the share of it; 1 for the whole
 */
public record FundedForm(Id<FundingOption> option, Ratio tranche) {
    /** Checks that both are given. */
    public FundedForm {
        Check.given("option", option);
        Check.given("tranche", tranche);
    }
}
