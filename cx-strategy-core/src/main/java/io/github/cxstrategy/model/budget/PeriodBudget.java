package io.github.cxstrategy.model.budget;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What a pool holds in a period.
 *
 * @param approved the approved amount, not negative
 * @param reserve what is held back of it; empty means nothing where the budget is complete, and that nobody has said
 *     elsewhere. The allocation engine does not tell these apart: it holds nothing back
 */
public record PeriodBudget(Money approved, Optional<Reserve> reserve) {
    /** Checks that the amount is not negative and the reserve has its currency and is no larger. */
    public PeriodBudget {
        Check.given("approved", approved);
        checkArgument(!approved.isNegative(), "'approved' must not be negative but is %s.", approved);
        if (Check.given("reserve", reserve).isPresent() && reserve.get() instanceof Reserve.Amount held) {
            checkArgument(
                    held.amount().compareTo(approved) <= 0,
                    "'reserve' must be at most the approved %s but is %s.",
                    approved,
                    held.amount());
        }
    }

    /**
     * {@return an amount without reserve}
     *
     * @param approved the approved amount
     */
    public static PeriodBudget of(Money approved) {
        return new PeriodBudget(approved, Optional.empty());
    }

    /** {@return the amount that is held back} */
    public Money reserved() {
        return reserve.map(r -> r.of(approved)).orElse(Money.zero(approved.currency()));
    }

    /** {@return the amount that can be spent: approved less reserved} */
    public Money available() {
        return approved.minus(reserved());
    }
}
