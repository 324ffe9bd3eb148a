package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.FundingOption;
import java.util.List;

/** What an allocation does with an initiative. */
public sealed interface FundingOutcome {
    /** {@return whether it is funded} */
    default boolean isFunded() {
        return this instanceof Funded;
    }

    /**
     * The initiative is funded.
     *
     * @param option the option that is funded
     * @param tranche the share of it that is funded; 1 for the whole
     * @param value the value points it brings
     * @param money the money it gets, by pool and period; empty if it costs nothing
     */
    record Funded(Id<FundingOption> option, Ratio tranche, long value, List<Allotment> money)
            implements FundingOutcome {
        /** Copies the money. */
        public Funded {
            Check.given("option", option);
            Check.given("tranche", tranche);
            money = Check.list("money", money);
        }
    }

    /**
     * The initiative is not funded.
     *
     * @param reason why
     */
    record NotFunded(NotFundedReason reason) implements FundingOutcome {
        /** Checks that there is a reason. */
        public NotFunded {
            Check.given("reason", reason);
        }
    }
}
