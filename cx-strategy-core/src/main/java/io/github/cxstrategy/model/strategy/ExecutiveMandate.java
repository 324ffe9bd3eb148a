package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Journey;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What executives have done to own the customer experience: who sponsors it, who leads it with which rights,
 * what each leader has agreed to and which journeys each has walked.
 *
 * @param sponsor the executive who owns the customer experience, if named
 * @param cxLead who leads the work on customer experience, if named
 * @param agreements who has agreed to which objective
 * @param journeyWalks who has walked through which journey
 */
public record ExecutiveMandate(
        Optional<Id<Person>> sponsor,
        Optional<CxLead> cxLead,
        List<Agreement> agreements,
        List<JourneyWalk> journeyWalks) {
    /**
     * The chief customer officer, or whoever leads the work on customer experience.
     *
     * @param person the person
     * @param scope what the role does and does not do, if written
     * @param decisionRights what the person may decide alone
     * @param confirmedByCeoOn the day on which the chief executive confirmed the role, if that has happened
     */
    public record CxLead(
            Id<Person> person,
            Optional<String> scope,
            List<String> decisionRights,
            Optional<LocalDate> confirmedByCeoOn) {
        /** Checks the texts. */
        public CxLead {
            Check.given("person", person);
            Check.text("scope", scope);
            decisionRights = Check.texts("decisionRights", decisionRights);
            Check.given("confirmedByCeoOn", confirmedByCeoOn);
        }
    }

    /**
     * A leader's agreement to an objective.
     *
     * @param leader who has agreed
     * @param objective to what
     * @param on when, if known
     */
    public record Agreement(Id<Person> leader, Id<Objective> objective, Optional<LocalDate> on) {
        /** Checks that all are given. */
        public Agreement {
            Check.given("leader", leader);
            Check.given("objective", objective);
            Check.given("on", on);
        }
    }

    /**
     * A leader's walk through a journey, as the customer takes it.
     *
     * @param leader who has walked
     * @param journey through which journey
     * @param on when, if known
     */
    public record JourneyWalk(Id<Person> leader, Id<Journey> journey, Optional<LocalDate> on) {
        /** Checks that all are given. */
        public JourneyWalk {
            Check.given("leader", leader);
            Check.given("journey", journey);
            Check.given("on", on);
        }
    }

    /** Copies the lists. */
    public ExecutiveMandate {
        Check.given("sponsor", sponsor);
        Check.given("cxLead", cxLead);
        agreements = Check.list("agreements", agreements);
        journeyWalks = Check.list("journeyWalks", journeyWalks);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.sponsor = sponsor;
        builder.cxLead = cxLead;
        builder.agreements.addAll(agreements);
        builder.journeyWalks.addAll(journeyWalks);
        return builder;
    }

    /** Builds an {@link ExecutiveMandate}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<Id<Person>> sponsor = Optional.empty();
        private Optional<CxLead> cxLead = Optional.empty();
        private final List<Agreement> agreements = new ArrayList<>();
        private final List<JourneyWalk> journeyWalks = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param sponsor the executive who owns the customer experience
         */
        public Builder sponsor(Id<Person> sponsor) {
            this.sponsor = Optional.of(Check.given("sponsor", sponsor));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param cxLead who leads the work on customer experience
         */
        public Builder cxLead(CxLead cxLead) {
            this.cxLead = Optional.of(Check.given("cxLead", cxLead));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param agreement a leader's agreement to an objective
         */
        public Builder addAgreement(Agreement agreement) {
            agreements.add(agreement);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param agreements who has agreed to which objective; they replace those so far
         */
        public Builder agreements(Collection<Agreement> agreements) {
            this.agreements.clear();
            this.agreements.addAll(agreements);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journeyWalk a leader's walk through a journey
         */
        public Builder addJourneyWalk(JourneyWalk journeyWalk) {
            journeyWalks.add(journeyWalk);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journeyWalks who has walked through which journey; they replace those so far
         */
        public Builder journeyWalks(Collection<JourneyWalk> journeyWalks) {
            this.journeyWalks.clear();
            this.journeyWalks.addAll(journeyWalks);
            return this;
        }

        /** {@return the mandate} */
        public ExecutiveMandate build() {
            return new ExecutiveMandate(sponsor, cxLead, agreements, journeyWalks);
        }
    }
}
