package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * A named person: somebody who can own, decide and approve.
 *
 * @param id the identifier
 * @param name the name
 * @param department where the person works, if known
 */
public record Person(Id<Person> id, String name, Optional<Id<Department>> department) {
    /** Checks the name. */
    public Person {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("department", department);
    }
}
