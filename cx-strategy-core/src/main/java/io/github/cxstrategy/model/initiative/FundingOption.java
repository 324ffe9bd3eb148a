package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.List;

/**
 * One form in which an initiative can be funded: a scope level, or the same scope starting in another period.
 *
 * @param id the identifier, unique within the initiative
 * @param name what people call it
 * @param valueShare the share of the initiative's value that it delivers, at most 1; the largest option has 1
 * @param costs what it costs, by pool and period; empty means that it costs nothing
 */
public record FundingOption(Id<FundingOption> id, String name, Ratio valueShare, List<CostLine> costs) {
    /** Checks the name and that the share is at most 1. */
    public FundingOption {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("valueShare", valueShare);
        checkArgument(
                valueShare.compareTo(Ratio.ONE) <= 0,
                "'valueShare' of option '%s' must be at most 1 but is %s.\nMaybe it is meant in percent.",
                id,
                valueShare);
        costs = Check.list("costs", costs);
    }

    /**
     * {@return the option that delivers the whole value}
     *
     * @param costs what it costs
     */
    public static FundingOption full(List<CostLine> costs) {
        return new FundingOption(Id.of("full"), "Full", Ratio.ONE, costs);
    }
}
