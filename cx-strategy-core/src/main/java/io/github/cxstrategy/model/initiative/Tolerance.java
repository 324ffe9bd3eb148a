package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import java.util.Optional;

/**
 * How far an initiative may stray from its plan before somebody above its owner has to decide.
 *
 * @param costOverrun by which share of its cost it may become dearer, inclusive; 0.1 means 10 %; empty if not set
 * @param delayDays by how many days it may end later, inclusive, 0 to 36,500; empty if not set
 * @param escalateTo the role that decides beyond that, if named
 */
public record Tolerance(Optional<Ratio> costOverrun, Optional<Integer> delayDays, Optional<Id<Role>> escalateTo) {
    /** Checks the range of days. */
    public Tolerance {
        Check.given("costOverrun", costOverrun);
        Check.given("delayDays", delayDays)
                .ifPresent(days -> checkArgument(
                        days >= 0 && days <= 36_500, "'delayDays' must lie between 0 and 36500 but is %s.", days));
        Check.given("escalateTo", escalateTo);
    }

    /**
     * {@return a complete tolerance}
     *
     * @param costOverrun by which share of its cost it may become dearer; 0.1 means 10 %
     * @param delayDays by how many days it may end later, 0 to 36,500
     * @param escalateTo the role that decides beyond that
     */
    public static Tolerance of(Ratio costOverrun, int delayDays, Id<Role> escalateTo) {
        return new Tolerance(Optional.of(costOverrun), Optional.of(delayDays), Optional.of(escalateTo));
    }
}
