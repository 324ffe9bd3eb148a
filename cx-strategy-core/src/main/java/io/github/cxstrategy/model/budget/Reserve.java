package io.github.cxstrategy.model.budget;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.math.RoundingMode;

/** What is held back of an approved amount. */
public sealed interface Reserve {
    /**
     * {@return the amount that is held back, at most the approved amount}
     *
     * @param approved the approved amount
     */
    Money of(Money approved);

    /**
     * A fixed amount.
     *
     * @param amount how much is held back, not negative
     */
    record Amount(Money amount) implements Reserve {
        /** Checks that the amount is not negative. */
        public Amount {
            Check.given("amount", amount);
            checkArgument(!amount.isNegative(), "'reserve' must not be negative but is %s.", amount);
        }

        @Override
        public Money of(Money approved) {
            return amount.compareTo(approved) <= 0 ? amount : approved;
        }
    }

    /**
     * A share of the approved amount, rounded up to whole minor units.
     *
     * @param share how much is held back, at most 1; 0.05 means 5 %
     */
    record Share(Ratio share) implements Reserve {
        /** Checks that the share is at most 1. */
        public Share {
            Check.given("share", share);
            checkArgument(share.compareTo(Ratio.ONE) <= 0, "'reserve' must be at most 1 but is %s.", share);
        }

        @Override
        public Money of(Money approved) {
            return approved.share(share, RoundingMode.UP);
        }
    }
}
