package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Department;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A role in the organization and the metrics it is held to.
 *
 * @param id the identifier
 * @param name what people call it
 * @param department the department it belongs to, if known
 * @param metrics the metrics it is held to
 */
public record Role(Id<Role> id, String name, Optional<Id<Department>> department, List<RoleMetric> metrics) {

    /** Checks what must always hold. */
    public Role {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("department", department);
        metrics = Check.list("metrics", metrics);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Role> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.department = department;
        builder.metrics.addAll(metrics);
        return builder;
    }

    /** Builds a {@link Role}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Role> id;
        private final String name;
        private Optional<Id<Department>> department = Optional.empty();
        private final List<RoleMetric> metrics = new ArrayList<>();

        private Builder(Id<Role> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param department the department it belongs to
         */
        public Builder department(Id<Department> department) {
            this.department = Optional.of(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param metric a metric it is held to
         */
        public Builder addMetric(RoleMetric metric) {
            metrics.add(metric);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param metrics the metrics it is held to; they replace those so far
         */
        public Builder metrics(Collection<RoleMetric> metrics) {
            this.metrics.clear();
            this.metrics.addAll(metrics);
            return this;
        }

        /** {@return the role} */
        public Role build() {
            return new Role(id, name, department, metrics);
        }
    }
}
