package io.github.cxstrategy.model.process;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import java.util.Set;

/**
 * A process that the plan changes, with every role that works in it.
 *
 * @param id the identifier
 * @param name what people call it
 * @param roles the roles in the process
 */
public record ChangedProcess(Id<ChangedProcess> id, String name, Set<Id<Role>> roles) {
    /** Checks the name. */
    public ChangedProcess {
        Check.given("id", id);
        Check.text("name", name);
        roles = Check.set("roles", roles);
    }
}
