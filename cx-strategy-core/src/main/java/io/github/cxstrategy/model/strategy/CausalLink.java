package io.github.cxstrategy.model.strategy;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * A causal link of the strategy map: to reach one objective helps to reach another.
 *
 * @param from the objective that helps
 * @param to the objective that is helped, another one
 * @param hypothesis why it should help, if written
 */
public record CausalLink(Id<Objective> from, Id<Objective> to, Optional<String> hypothesis) {
    /** Checks that the two objectives differ. */
    public CausalLink {
        Check.given("from", from);
        Check.given("to", to);
        Check.text("hypothesis", hypothesis);
        checkArgument(!from.equals(to), "'to' must be another objective than 'from' but both are '%s'.", to);
    }

    /**
     * {@return a link without a written hypothesis}
     *
     * @param from the objective that helps
     * @param to the objective that is helped, another one
     */
    public static CausalLink of(Id<Objective> from, Id<Objective> to) {
        return new CausalLink(from, to, Optional.empty());
    }
}
