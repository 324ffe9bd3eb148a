package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Optional;

/**
 * Why an initiative is funded or is not, told by what would be otherwise.
 *
 * @param initiative the initiative
 * @param isFunded whether it is funded
 * @param setAside the rules and decisions about it alone, which had to be set aside to ask
 * @param opposite what would be if it were the other way round
 * @param breakEven what would let it in; only if that was asked, it is not funded, could be, and no rule or decision
 *     keeps it out
 */
public record FundingExplanation(
        Id<Initiative> initiative,
        boolean isFunded,
        List<ClashingRule> setAside,
        OppositeCase opposite,
        Optional<BreakEven> breakEven) {
    /** Copies the rules. */
    public FundingExplanation {
        Check.given("initiative", initiative);
        setAside = Check.list("setAside", setAside);
        Check.given("opposite", opposite);
        Check.given("breakEven", breakEven);
    }

    /**
     * {@return the same with what would let the initiative in}
     *
     * @param breakEven what would let it in
     */
    public FundingExplanation with(BreakEven breakEven) {
        return new FundingExplanation(initiative, isFunded, setAside, opposite, Optional.of(breakEven));
    }

    /**
     * {@return whether it is proved that every best allocation under the rules treats the initiative as this one does}
     */
    public boolean isInEveryBest() {
        if (opposite instanceof OppositeCase.Possible possible) {
            return setAside.isEmpty() && possible.loss().least() > 0;
        } else if (opposite instanceof OppositeCase.Open open) {
            return setAside.isEmpty() && open.loss().least() > 0;
        }
        return setAside.isEmpty();
    }
}
