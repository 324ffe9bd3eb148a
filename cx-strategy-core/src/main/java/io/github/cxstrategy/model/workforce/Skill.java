package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;

/**
 * Something that people must be able to do for an initiative or a team.
 *
 * @param id the identifier
 * @param name what people call it
 */
public record Skill(Id<Skill> id, String name) {
    /** Checks the name. */
    public Skill {
        Check.given("id", id);
        Check.text("name", name);
    }
}
