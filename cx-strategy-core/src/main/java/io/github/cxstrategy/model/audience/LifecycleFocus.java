package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Set;

/**
 * A target lifecycle scenario, or focus area: the phases of the customer lifecycle that the strategy is after.
 *
 * @param name what people call it
 * @param phases the phases it is about
 */
public record LifecycleFocus(String name, Set<Id<LifecyclePhase>> phases) {
    /** Checks the name. */
    public LifecycleFocus {
        Check.text("name", name);
        phases = Check.set("phases", phases);
    }
}
