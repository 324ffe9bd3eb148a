package io.github.cxstrategy.model.team;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import io.github.cxstrategy.model.workforce.Skill;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person in a team: what the person does there, and with how much time.
 *
 * @param person the person
 * @param initiative the initiative for which the person is there, if it is one of several that the team works on; empty
 *     means for all the team's initiatives together, so that nobody can say how much of the time each gets
 * @param teamRole the role of the person in the team, if stated
 * @param responsibilities what the person has to see to, if stated
 * @param skill the skill for which the person is in the team, if it matters
 * @param allocation how much of the person the team has in a period; a period that is not named is unknown
 * @param acknowledgedOn the day on which the person acknowledged role and responsibilities, if that has happened
 */
public record Assignment(
        Id<Person> person,
        Optional<Id<Initiative>> initiative,
        Optional<String> teamRole,
        Optional<String> responsibilities,
        Optional<Id<Skill>> skill,
        Map<FiscalPeriod, Fte> allocation,
        Optional<LocalDate> acknowledgedOn) {
    /** Checks the texts. */
    public Assignment {
        Check.given("person", person);
        Check.given("initiative", initiative);
        Check.text("teamRole", teamRole);
        Check.text("responsibilities", responsibilities);
        Check.given("skill", skill);
        allocation = Check.map("allocation", allocation);
        Check.given("acknowledgedOn", acknowledgedOn);
    }

    /**
     * {@return a builder}
     *
     * @param person the person
     */
    public static Builder builder(Id<Person> person) {
        return new Builder(person);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(person);
        builder.initiative = initiative;
        builder.teamRole = teamRole;
        builder.responsibilities = responsibilities;
        builder.skill = skill;
        builder.allocation.putAll(allocation);
        builder.acknowledgedOn = acknowledgedOn;
        return builder;
    }

    /** Builds an {@link Assignment}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Person> person;
        private Optional<Id<Initiative>> initiative = Optional.empty();
        private Optional<String> teamRole = Optional.empty();
        private Optional<String> responsibilities = Optional.empty();
        private Optional<Id<Skill>> skill = Optional.empty();
        private final Map<FiscalPeriod, Fte> allocation = new LinkedHashMap<>();
        private Optional<LocalDate> acknowledgedOn = Optional.empty();

        private Builder(Id<Person> person) {
            this.person = person;
        }

        /**
         * {@return this builder}
         *
         * @param initiative the initiative for which the person is there
         */
        public Builder initiative(Id<Initiative> initiative) {
            this.initiative = Optional.of(Check.given("initiative", initiative));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param teamRole the role of the person in the team
         */
        public Builder teamRole(String teamRole) {
            this.teamRole = Optional.of(Check.given("teamRole", teamRole));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param responsibilities what the person has to see to
         */
        public Builder responsibilities(String responsibilities) {
            this.responsibilities = Optional.of(Check.given("responsibilities", responsibilities));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param skill the skill for which the person is in the team
         */
        public Builder skill(Id<Skill> skill) {
            this.skill = Optional.of(Check.given("skill", skill));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param period a period
         * @param fte how much of the person the team has
         */
        public Builder addAllocation(FiscalPeriod period, Fte fte) {
            allocation.put(period, fte);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param allocation how much of the person the team has in each period; they replace those so far
         */
        public Builder allocation(Map<FiscalPeriod, Fte> allocation) {
            this.allocation.clear();
            this.allocation.putAll(allocation);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param acknowledgedOn the day on which the person acknowledged role and responsibilities
         */
        public Builder acknowledgedOn(LocalDate acknowledgedOn) {
            this.acknowledgedOn = Optional.of(Check.given("acknowledgedOn", acknowledgedOn));
            return this;
        }

        /** {@return the assignment} */
        public Assignment build() {
            return new Assignment(person, initiative, teamRole, responsibilities, skill, allocation, acknowledgedOn);
        }
    }
}
