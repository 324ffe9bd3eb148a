package io.github.cxstrategy.model.communication;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * People who have to hear of the plan together.
 *
 * @param id the identifier
 * @param name what people call it
 * @param kind who they are
 * @param departments the departments whose people belong to it
 * @param people the people who belong to it by name
 * @param roles the roles whose holders belong to it
 */
public record StakeholderGroup(
        Id<StakeholderGroup> id,
        String name,
        Kind kind,
        Set<Id<Department>> departments,
        Set<Id<Person>> people,
        Set<Id<Role>> roles) {
    /** Who the people of a stakeholder group are. */
    public enum Kind {
        /** The company as a whole. */
        COMPANY,
        /** One or more departments. */
        DEPARTMENT,
        /** Employees. */
        EMPLOYEES,
        /** Partners of the company. */
        PARTNERS,
        /** Customers. */
        CUSTOMERS,
        /** The owners of initiatives. */
        INITIATIVE_OWNERS
    }

    /** Checks the name. */
    public StakeholderGroup {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        departments = Check.set("departments", departments);
        people = Check.set("people", people);
        roles = Check.set("roles", roles);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     * @param kind who they are
     */
    public static Builder builder(Id<StakeholderGroup> id, String name, Kind kind) {
        return new Builder(id, name, kind);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, kind);
        builder.departments.addAll(departments);
        builder.people.addAll(people);
        builder.roles.addAll(roles);
        return builder;
    }

    /** Builds a {@link StakeholderGroup}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<StakeholderGroup> id;
        private final String name;
        private final Kind kind;
        private final Set<Id<Department>> departments = new LinkedHashSet<>();
        private final Set<Id<Person>> people = new LinkedHashSet<>();
        private final Set<Id<Role>> roles = new LinkedHashSet<>();

        private Builder(Id<StakeholderGroup> id, String name, Kind kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
        }

        /**
         * {@return this builder}
         *
         * @param department a department whose people belong to it
         */
        public Builder addDepartment(Id<Department> department) {
            departments.add(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param departments the departments whose people belong to it; they replace those so far
         */
        public Builder departments(Collection<Id<Department>> departments) {
            this.departments.clear();
            this.departments.addAll(departments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param person a person who belongs to it by name
         */
        public Builder addPerson(Id<Person> person) {
            people.add(person);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param people the people who belong to it by name; they replace those so far
         */
        public Builder people(Collection<Id<Person>> people) {
            this.people.clear();
            this.people.addAll(people);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param role a role whose holders belong to it
         */
        public Builder addRole(Id<Role> role) {
            roles.add(role);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roles the roles whose holders belong to it; they replace those so far
         */
        public Builder roles(Collection<Id<Role>> roles) {
            this.roles.clear();
            this.roles.addAll(roles);
            return this;
        }

        /** {@return the group} */
        public StakeholderGroup build() {
            return new StakeholderGroup(id, name, kind, departments, people, roles);
        }
    }
}
