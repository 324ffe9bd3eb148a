package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Set;

/**
 * A key factor that steers the strategy as a whole, with the objectives that answer it.
 *
 * @param id the identifier
 * @param name what people call it
 * @param objectives the objectives that answer it
 */
public record StrategicDriver(Id<StrategicDriver> id, String name, Set<Id<Objective>> objectives) {
    /** Checks the name. */
    public StrategicDriver {
        Check.given("id", id);
        Check.text("name", name);
        objectives = Check.set("objectives", objectives);
    }
}
