package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;

/**
 * A department of the organization.
 *
 * @param id the identifier
 * @param name what people call it
 */
public record Department(Id<Department> id, String name) {
    /** Checks the name. */
    public Department {
        Check.given("id", id);
        Check.text("name", name);
    }
}
