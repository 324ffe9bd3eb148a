package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A role in the organization, the metrics it is held to, and what it takes to meet them.
 *
 * @param id the identifier
 * @param name what people call it
 * @param department the department it belongs to, if known
 * @param metrics the metrics it is held to
 * @param holders the people who hold it
 * @param jobDescription its job description, if there is one
 * @param expectations what it is expected to deliver, day by day, week by week, month by month
 * @param levers the KPIs it can move by its own work
 * @param enablement what makes it able to work in the new way
 * @param deliveries how many of its deliverables it has met, period by period
 */
public record Role(
        Id<Role> id,
        String name,
        Optional<Id<Department>> department,
        List<RoleMetric> metrics,
        Set<Id<Person>> holders,
        Optional<JobDescription> jobDescription,
        List<Expectation> expectations,
        Set<Id<Kpi>> levers,
        List<Enablement> enablement,
        List<DeliveryRecord> deliveries) {
    /** Checks what must always hold. */
    public Role {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("department", department);
        metrics = Check.list("metrics", metrics);
        holders = Check.set("holders", holders);
        Check.given("jobDescription", jobDescription);
        expectations = Check.list("expectations", expectations);
        levers = Check.set("levers", levers);
        enablement = Check.list("enablement", enablement);
        deliveries = Check.list("deliveries", deliveries);
    }

    /**
     * A role of which no more is known than its metrics.
     *
     * @param id the identifier
     * @param name what people call it
     * @param department the department it belongs to, if known
     * @param metrics the metrics it is held to
     */
    public Role(Id<Role> id, String name, Optional<Id<Department>> department, List<RoleMetric> metrics) {
        this(id, name, department, metrics, Set.of(), Optional.empty(), List.of(), Set.of(), List.of(), List.of());
    }

    /**
     * {@return a role of which no more is known than its metrics}
     *
     * @param id the identifier
     * @param name what people call it
     * @param metrics the metrics it is held to
     */
    public static Role of(Id<Role> id, String name, RoleMetric... metrics) {
        return new Role(id, name, Optional.empty(), List.of(metrics));
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
        builder.holders.addAll(holders);
        builder.jobDescription = jobDescription;
        builder.expectations.addAll(expectations);
        builder.levers.addAll(levers);
        builder.enablement.addAll(enablement);
        builder.deliveries.addAll(deliveries);
        return builder;
    }

    /** Builds a {@link Role}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Role> id;
        private final String name;
        private Optional<Id<Department>> department = Optional.empty();
        private final List<RoleMetric> metrics = new ArrayList<>();
        private final Set<Id<Person>> holders = new LinkedHashSet<>();
        private Optional<JobDescription> jobDescription = Optional.empty();
        private final List<Expectation> expectations = new ArrayList<>();
        private final Set<Id<Kpi>> levers = new LinkedHashSet<>();
        private final List<Enablement> enablement = new ArrayList<>();
        private final List<DeliveryRecord> deliveries = new ArrayList<>();

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
            this.department = Optional.of(Check.given("department", department));
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

        /**
         * {@return this builder}
         *
         * @param holder a person who holds it
         */
        public Builder addHolder(Id<Person> holder) {
            holders.add(holder);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param holders the people who hold it; they replace those so far
         */
        public Builder holders(Collection<Id<Person>> holders) {
            this.holders.clear();
            this.holders.addAll(holders);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param jobDescription its job description
         */
        public Builder jobDescription(JobDescription jobDescription) {
            this.jobDescription = Optional.of(Check.given("jobDescription", jobDescription));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param expectation what it is expected to deliver, and how often
         */
        public Builder addExpectation(Expectation expectation) {
            expectations.add(expectation);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param expectations what it is expected to deliver, day by day, week by week, month by month; they replace
         *     those so far
         */
        public Builder expectations(Collection<Expectation> expectations) {
            this.expectations.clear();
            this.expectations.addAll(expectations);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param lever a KPI it can move by its own work
         */
        public Builder addLever(Id<Kpi> lever) {
            levers.add(lever);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param levers the KPIs it can move by its own work; they replace those so far
         */
        public Builder levers(Collection<Id<Kpi>> levers) {
            this.levers.clear();
            this.levers.addAll(levers);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param enablement something that makes it able to work in the new way
         */
        public Builder addEnablement(Enablement enablement) {
            this.enablement.add(enablement);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param enablement what makes it able to work in the new way; they replace those so far
         */
        public Builder enablement(Collection<Enablement> enablement) {
            this.enablement.clear();
            this.enablement.addAll(enablement);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param delivery how many of its deliverables it has met in a period
         */
        public Builder addDelivery(DeliveryRecord delivery) {
            deliveries.add(delivery);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param deliveries how many of its deliverables it has met, period by period; they replace those so far
         */
        public Builder deliveries(Collection<DeliveryRecord> deliveries) {
            this.deliveries.clear();
            this.deliveries.addAll(deliveries);
            return this;
        }

        /** {@return the role} */
        public Role build() {
            return new Role(
                    id,
                    name,
                    department,
                    metrics,
                    holders,
                    jobDescription,
                    expectations,
                    levers,
                    enablement,
                    deliveries);
        }
    }
}
