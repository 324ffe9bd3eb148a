package io.github.cxstrategy.model.communication;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Department;
import java.util.Optional;

/**
 * How many people a message was for, and how many of them have acknowledged it.
 *
 * @param department the department counted; empty means all people together
 * @param audience how many people it was for, not negative
 * @param acknowledged how many of them have acknowledged it, from 0 to all
 */
public record Reach(Optional<Id<Department>> department, int audience, int acknowledged) {
    /** Checks the two numbers. */
    public Reach {
        Check.given("department", department);
        checkArgument(audience >= 0, "'audience' must not be negative but is %s.", audience);
        checkArgument(acknowledged >= 0, "'acknowledged' must not be negative but is %s.", acknowledged);
        checkArgument(
                acknowledged <= audience,
                "'acknowledged' must be at most the audience of %s but is %s.\nMaybe the two numbers are swapped.",
                audience,
                acknowledged);
    }
}
