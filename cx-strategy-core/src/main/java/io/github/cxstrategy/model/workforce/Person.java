package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A named person: somebody who can own, decide and approve.
 *
 * @param id the identifier
 * @param name the name
 * @param department where the person works, if known
 * @param seniority executive, manager or staff, if known
 * @param skills what the person is able to do
 * @param availability how much of the person is there in a period, for all work together; a period that is not
 *     named is unknown
 */
public record Person(
        Id<Person> id,
        String name,
        Optional<Id<Department>> department,
        Optional<Seniority> seniority,
        Set<Id<Skill>> skills,
        Map<FiscalPeriod, Fte> availability) {
    /** Checks the name. */
    public Person {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("department", department);
        Check.given("seniority", seniority);
        skills = Check.set("skills", skills);
        availability = Check.map("availability", availability);
    }

    /**
     * A person of whom no more is known.
     *
     * @param id the identifier
     * @param name the name
     * @param department where the person works, if known
     */
    public Person(Id<Person> id, String name, Optional<Id<Department>> department) {
        this(id, name, department, Optional.empty(), Set.of(), Map.of());
    }

    /**
     * {@return a person of whom no more is known than the department}
     *
     * @param id the identifier
     * @param name the name
     * @param department where the person works
     */
    public static Person of(Id<Person> id, String name, Id<Department> department) {
        return new Person(id, name, Optional.of(department));
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name the name
     */
    public static Builder builder(Id<Person> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.department = department;
        builder.seniority = seniority;
        builder.skills.addAll(skills);
        builder.availability.putAll(availability);
        return builder;
    }

    /** Builds a {@link Person}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Person> id;
        private final String name;
        private Optional<Id<Department>> department = Optional.empty();
        private Optional<Seniority> seniority = Optional.empty();
        private final Set<Id<Skill>> skills = new LinkedHashSet<>();
        private final Map<FiscalPeriod, Fte> availability = new LinkedHashMap<>();

        private Builder(Id<Person> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param department where the person works
         */
        public Builder department(Id<Department> department) {
            this.department = Optional.of(Check.given("department", department));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param seniority executive, manager or staff
         */
        public Builder seniority(Seniority seniority) {
            this.seniority = Optional.of(Check.given("seniority", seniority));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param skill something the person is able to do
         */
        public Builder addSkill(Id<Skill> skill) {
            skills.add(skill);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param skills what the person is able to do; they replace those so far
         */
        public Builder skills(Collection<Id<Skill>> skills) {
            this.skills.clear();
            this.skills.addAll(skills);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param period a period
         * @param fte how much of the person is there, for all work together
         */
        public Builder addAvailability(FiscalPeriod period, Fte fte) {
            availability.put(period, fte);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param availability how much of the person is there in each period; they replace those so far
         */
        public Builder availability(Map<FiscalPeriod, Fte> availability) {
            this.availability.clear();
            this.availability.putAll(availability);
            return this;
        }

        /** {@return the person} */
        public Person build() {
            return new Person(id, name, department, seniority, skills, availability);
        }
    }
}
