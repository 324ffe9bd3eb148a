package io.github.cxstrategy.model.funding;

import io.github.cxstrategy.basics.Id;
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
}
