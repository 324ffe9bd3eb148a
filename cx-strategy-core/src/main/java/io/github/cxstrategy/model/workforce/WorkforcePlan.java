package io.github.cxstrategy.model.workforce;

import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The workforce plan: skills, what departments can do and have to do, recruitment and attrition.
 *
 * @param date the day it was made or last reviewed, if known
 * @param skills the skills it speaks of
 * @param workloads what departments can do and have to do, by period
 * @param headcountChanges who is to join and to leave
 */
public record WorkforcePlan(
        Optional<LocalDate> date,
        List<Skill> skills,
        List<DepartmentWorkload> workloads,
        List<HeadcountChange> headcountChanges) {
    /** Copies the lists. */
    public WorkforcePlan {
        Check.given("date", date);
        skills = Check.list("skills", skills);
        workloads = Check.list("workloads", workloads);
        headcountChanges = Check.list("headcountChanges", headcountChanges);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.date = date;
        builder.skills.addAll(skills);
        builder.workloads.addAll(workloads);
        builder.headcountChanges.addAll(headcountChanges);
        return builder;
    }

    /** Builds a {@link WorkforcePlan}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<LocalDate> date = Optional.empty();
        private final List<Skill> skills = new ArrayList<>();
        private final List<DepartmentWorkload> workloads = new ArrayList<>();
        private final List<HeadcountChange> headcountChanges = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param date the day it was made or last reviewed
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(Check.given("date", date));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param skill a skill it speaks of
         */
        public Builder addSkill(Skill skill) {
            skills.add(skill);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param skills the skills it speaks of; they replace those so far
         */
        public Builder skills(Collection<Skill> skills) {
            this.skills.clear();
            this.skills.addAll(skills);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param workload what a department can do and has to do in a period
         */
        public Builder addWorkload(DepartmentWorkload workload) {
            workloads.add(workload);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param workloads what departments can do and have to do, by period; they replace those so far
         */
        public Builder workloads(Collection<DepartmentWorkload> workloads) {
            this.workloads.clear();
            this.workloads.addAll(workloads);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param headcountChange people who join or leave
         */
        public Builder addHeadcountChange(HeadcountChange headcountChange) {
            headcountChanges.add(headcountChange);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param headcountChanges who is to join and to leave; they replace those so far
         */
        public Builder headcountChanges(Collection<HeadcountChange> headcountChanges) {
            this.headcountChanges.clear();
            this.headcountChanges.addAll(headcountChanges);
            return this;
        }

        /** {@return the workforce plan} */
        public WorkforcePlan build() {
            return new WorkforcePlan(date, skills, workloads, headcountChanges);
        }
    }
}
