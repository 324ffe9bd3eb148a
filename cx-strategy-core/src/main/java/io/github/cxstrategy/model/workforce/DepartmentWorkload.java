package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What a department can do in a period, and what keeps it busy without any initiative.
 *
 * @param department the department
 * @param period the period
 * @param capacity the people it has, at full-time equivalents, if known
 * @param businessAsUsual what the work of every day takes of them, if known
 * @param freed what is given back to them by work that is stopped or made easier, if known
 */
public record DepartmentWorkload(
        Id<Department> department,
        FiscalPeriod period,
        Optional<Fte> capacity,
        Optional<Fte> businessAsUsual,
        Optional<Fte> freed) {
    /** Checks that all are given. */
    public DepartmentWorkload {
        Check.given("department", department);
        Check.given("period", period);
        Check.given("capacity", capacity);
        Check.given("businessAsUsual", businessAsUsual);
        Check.given("freed", freed);
    }

    /**
     * {@return a builder}
     *
     * @param department the department
     * @param period the period
     */
    public static Builder builder(Id<Department> department, FiscalPeriod period) {
        return new Builder(department, period);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(department, period);
        builder.capacity = capacity;
        builder.businessAsUsual = businessAsUsual;
        builder.freed = freed;
        return builder;
    }

    /** Builds a {@link DepartmentWorkload}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Department> department;
        private final FiscalPeriod period;
        private Optional<Fte> capacity = Optional.empty();
        private Optional<Fte> businessAsUsual = Optional.empty();
        private Optional<Fte> freed = Optional.empty();

        private Builder(Id<Department> department, FiscalPeriod period) {
            this.department = department;
            this.period = period;
        }

        /**
         * {@return this builder}
         *
         * @param capacity the people it has, at full-time equivalents
         */
        public Builder capacity(Fte capacity) {
            this.capacity = Optional.of(Check.given("capacity", capacity));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param businessAsUsual what the work of every day takes of them
         */
        public Builder businessAsUsual(Fte businessAsUsual) {
            this.businessAsUsual = Optional.of(Check.given("businessAsUsual", businessAsUsual));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param freed what is given back to them by work that is stopped or made easier
         */
        public Builder freed(Fte freed) {
            this.freed = Optional.of(Check.given("freed", freed));
            return this;
        }

        /** {@return the workload} */
        public DepartmentWorkload build() {
            return new DepartmentWorkload(department, period, capacity, businessAsUsual, freed);
        }
    }
}
