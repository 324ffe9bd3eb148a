package io.github.cxstrategy.model.analysis;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.role.Enablement;
import io.github.cxstrategy.model.role.Role;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The impact assessment of an initiative: which roles and departments it affects, and whether it was looked at again.
 *
 * @param document where it is to be found, if known
 * @param date the day on which it was completed or last updated, if known
 * @param roles every role that is affected
 * @param departments every department that is affected
 * @param reReview who went through it again and when, if anybody has
 * @param enablements what has to be done for the affected roles before the initiative goes live, as far as it has an id;
 *     empty means that nobody has said
 */
public record ImpactAssessment(
        Optional<String> document,
        Optional<LocalDate> date,
        Set<Id<Role>> roles,
        Set<Id<Department>> departments,
        Optional<ReReview> reReview,
        Set<Id<Enablement>> enablements) {

    /** Checks what must always hold. */
    public ImpactAssessment {
        Check.text("document", document);
        Check.given("date", date);
        roles = Check.set("roles", roles);
        departments = Check.set("departments", departments);
        Check.given("reReview", reReview);
        enablements = Check.set("enablements", enablements);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.document = document;
        builder.date = date;
        builder.roles.addAll(roles);
        builder.departments.addAll(departments);
        builder.reReview = reReview;
        builder.enablements.addAll(enablements);
        return builder;
    }

    /**
     * {@return this assessment as gone through again}
     *
     * @param person who went through it
     * @param day when
     */
    public ImpactAssessment reReviewedBy(Id<Person> person, LocalDate day) {
        return new ImpactAssessment(
                document, date, roles, departments, Optional.of(new ReReview(person, day)), enablements);
    }

    /** Builds an {@link ImpactAssessment}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<String> document = Optional.empty();
        private Optional<LocalDate> date = Optional.empty();
        private final Set<Id<Role>> roles = new LinkedHashSet<>();
        private final Set<Id<Department>> departments = new LinkedHashSet<>();
        private Optional<ReReview> reReview = Optional.empty();
        private final Set<Id<Enablement>> enablements = new LinkedHashSet<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param document where it is to be found
         */
        public Builder document(String document) {
            this.document = Optional.of(Check.given("document", document));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param date the day on which it was completed or last updated
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(Check.given("date", date));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param role a role that is affected
         */
        public Builder addRole(Id<Role> role) {
            roles.add(role);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roles every role that is affected; they replace those so far
         */
        public Builder roles(Collection<Id<Role>> roles) {
            this.roles.clear();
            this.roles.addAll(roles);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param department a department that is affected
         */
        public Builder addDepartment(Id<Department> department) {
            departments.add(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param departments every department that is affected; they replace those so far
         */
        public Builder departments(Collection<Id<Department>> departments) {
            this.departments.clear();
            this.departments.addAll(departments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reReview who went through it again and when
         */
        public Builder reReview(ReReview reReview) {
            this.reReview = Optional.of(Check.given("reReview", reReview));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param enablement what has to be done for an affected role before the initiative goes live
         */
        public Builder addEnablement(Id<Enablement> enablement) {
            enablements.add(enablement);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param enablements what has to be done for the affected roles before the initiative goes live; they replace
         *     those so far
         */
        public Builder enablements(Collection<Id<Enablement>> enablements) {
            this.enablements.clear();
            this.enablements.addAll(enablements);
            return this;
        }

        /** {@return the impact assessment} */
        public ImpactAssessment build() {
            return new ImpactAssessment(document, date, roles, departments, reReview, enablements);
        }
    }
}
