package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/** What funding must respect, beside the budget and what initiatives say of each other. */
public sealed interface FundingRule {
    /** {@return the initiatives that the rule is about} */
    Set<Id<Initiative>> initiatives();

    /** {@return why the rule was made} */
    String reason();

    /**
     * An initiative must be funded, in whichever of its options.
     *
     * @param initiative the initiative
     * @param reason why
     */
    record MustFund(Id<Initiative> initiative, String reason) implements FundingRule {
        /** Checks the reason. */
        public MustFund {
            Check.given("initiative", initiative);
            Check.text("reason", reason);
        }

        @Override
        public Set<Id<Initiative>> initiatives() {
            return Set.of(initiative);
        }
    }

    /**
     * An initiative must not be funded.
     *
     * @param initiative the initiative
     * @param reason why
     */
    record MustNotFund(Id<Initiative> initiative, String reason) implements FundingRule {
        /** Checks the reason. */
        public MustNotFund {
            Check.given("initiative", initiative);
            Check.text("reason", reason);
        }

        @Override
        public Set<Id<Initiative>> initiatives() {
            return Set.of(initiative);
        }
    }

    /**
     * Some initiatives together must not get more than an amount, over all periods and whichever pools pay.
     *
     * @param initiatives the initiatives, at least one
     * @param limit the most they may get together, not negative
     * @param reason why
     */
    record SpendAtMost(Set<Id<Initiative>> initiatives, Money limit, String reason) implements FundingRule {
        /** Checks that there is an initiative and that the limit is not negative. */
        public SpendAtMost {
            initiatives = Check.set("initiatives", initiatives);
            Check.given("limit", limit);
            Check.text("reason", reason);
            checkArgument(!initiatives.isEmpty(), "'initiatives' must name at least one but is empty: %s.", reason);
            checkArgument(!limit.isNegative(), "'limit' must not be negative but is %s.", limit);
        }
    }
}
