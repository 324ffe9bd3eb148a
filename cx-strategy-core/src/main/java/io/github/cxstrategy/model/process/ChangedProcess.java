package io.github.cxstrategy.model.process;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Touchpoint;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A process that the plan changes, with every role that works in it.
 *
 * @param id the identifier
 * @param name what people call it
 * @param roles the roles in the process
 * @param departments the departments it runs through
 * @param touchpoints the touchpoints it serves
 * @param owner the person who answers for it, if named
 * @param design how its new form was designed, if known
 */
public record ChangedProcess(
        Id<ChangedProcess> id,
        String name,
        Set<Id<Role>> roles,
        Set<Id<Department>> departments,
        Set<Id<Touchpoint>> touchpoints,
        Optional<Id<Person>> owner,
        Optional<ProcessDesign> design) {
    /** Checks the name. */
    public ChangedProcess {
        Check.given("id", id);
        Check.text("name", name);
        roles = Check.set("roles", roles);
        departments = Check.set("departments", departments);
        touchpoints = Check.set("touchpoints", touchpoints);
        Check.given("owner", owner);
        Check.given("design", design);
    }

    /**
     * A process of which no more is known than its roles.
     *
     * @param id the identifier
     * @param name what people call it
     * @param roles the roles in the process
     */
    public ChangedProcess(Id<ChangedProcess> id, String name, Set<Id<Role>> roles) {
        this(id, name, roles, Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<ChangedProcess> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.roles.addAll(roles);
        builder.departments.addAll(departments);
        builder.touchpoints.addAll(touchpoints);
        builder.owner = owner;
        builder.design = design;
        return builder;
    }

    /** Builds a {@link ChangedProcess}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<ChangedProcess> id;
        private final String name;
        private final Set<Id<Role>> roles = new LinkedHashSet<>();
        private final Set<Id<Department>> departments = new LinkedHashSet<>();
        private final Set<Id<Touchpoint>> touchpoints = new LinkedHashSet<>();
        private Optional<Id<Person>> owner = Optional.empty();
        private Optional<ProcessDesign> design = Optional.empty();

        private Builder(Id<ChangedProcess> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param role a role in the process
         */
        public Builder addRole(Id<Role> role) {
            roles.add(role);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roles the roles in the process; they replace those so far
         */
        public Builder roles(Collection<Id<Role>> roles) {
            this.roles.clear();
            this.roles.addAll(roles);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param department a department it runs through
         */
        public Builder addDepartment(Id<Department> department) {
            departments.add(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param departments the departments it runs through; they replace those so far
         */
        public Builder departments(Collection<Id<Department>> departments) {
            this.departments.clear();
            this.departments.addAll(departments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param touchpoint a touchpoint it serves
         */
        public Builder addTouchpoint(Id<Touchpoint> touchpoint) {
            touchpoints.add(touchpoint);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param touchpoints the touchpoints it serves; they replace those so far
         */
        public Builder touchpoints(Collection<Id<Touchpoint>> touchpoints) {
            this.touchpoints.clear();
            this.touchpoints.addAll(touchpoints);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param owner the person who answers for it
         */
        public Builder owner(Id<Person> owner) {
            this.owner = Optional.of(Check.given("owner", owner));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param design how its new form was designed
         */
        public Builder design(ProcessDesign design) {
            this.design = Optional.of(Check.given("design", design));
            return this;
        }

        /** {@return the process} */
        public ChangedProcess build() {
            return new ChangedProcess(id, name, roles, departments, touchpoints, owner, design);
        }
    }
}
