package io.github.cxstrategy.model.communication;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A message to stakeholders: about what, to whom, when, and whom it has reached.
 *
 * @param id the identifier
 * @param title its title
 * @param topics what it is about
 * @param groups whom it is for
 * @param channel how it is sent, for example at a town hall, if known
 * @param plannedFor the day it is planned for, if planned
 * @param sentOn the day on which it was sent, if it has been
 * @param initiatives the initiatives it speaks of
 * @param receivedBy the people known to have received it
 * @param acknowledgedBy the people who have acknowledged it
 * @param reach how many people it has reached, in all or by department
 */
public record Message(
        Id<Message> id,
        String title,
        Set<Topic> topics,
        Set<Id<StakeholderGroup>> groups,
        Optional<String> channel,
        Optional<LocalDate> plannedFor,
        Optional<LocalDate> sentOn,
        Set<Id<Initiative>> initiatives,
        Set<Id<Person>> receivedBy,
        Set<Id<Person>> acknowledgedBy,
        List<Reach> reach) {
    /** Checks the texts. */
    public Message {
        Check.given("id", id);
        Check.text("title", title);
        topics = Check.set("topics", topics);
        groups = Check.set("groups", groups);
        Check.text("channel", channel);
        Check.given("plannedFor", plannedFor);
        Check.given("sentOn", sentOn);
        initiatives = Check.set("initiatives", initiatives);
        receivedBy = Check.set("receivedBy", receivedBy);
        acknowledgedBy = Check.set("acknowledgedBy", acknowledgedBy);
        reach = Check.list("reach", reach);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param title its title
     */
    public static Builder builder(Id<Message> id, String title) {
        return new Builder(id, title);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, title);
        builder.topics.addAll(topics);
        builder.groups.addAll(groups);
        builder.channel = channel;
        builder.plannedFor = plannedFor;
        builder.sentOn = sentOn;
        builder.initiatives.addAll(initiatives);
        builder.receivedBy.addAll(receivedBy);
        builder.acknowledgedBy.addAll(acknowledgedBy);
        builder.reach.addAll(reach);
        return builder;
    }

    /** Builds a {@link Message}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Message> id;
        private final String title;
        private final Set<Topic> topics = new LinkedHashSet<>();
        private final Set<Id<StakeholderGroup>> groups = new LinkedHashSet<>();
        private Optional<String> channel = Optional.empty();
        private Optional<LocalDate> plannedFor = Optional.empty();
        private Optional<LocalDate> sentOn = Optional.empty();
        private final Set<Id<Initiative>> initiatives = new LinkedHashSet<>();
        private final Set<Id<Person>> receivedBy = new LinkedHashSet<>();
        private final Set<Id<Person>> acknowledgedBy = new LinkedHashSet<>();
        private final List<Reach> reach = new ArrayList<>();

        private Builder(Id<Message> id, String title) {
            this.id = id;
            this.title = title;
        }

        /**
         * {@return this builder}
         *
         * @param topic something it is about
         */
        public Builder addTopic(Topic topic) {
            topics.add(topic);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param topics what it is about; they replace those so far
         */
        public Builder topics(Collection<Topic> topics) {
            this.topics.clear();
            this.topics.addAll(topics);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param group a group it is for
         */
        public Builder addGroup(Id<StakeholderGroup> group) {
            groups.add(group);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param groups whom it is for; they replace those so far
         */
        public Builder groups(Collection<Id<StakeholderGroup>> groups) {
            this.groups.clear();
            this.groups.addAll(groups);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param channel how it is sent, for example at a town hall
         */
        public Builder channel(String channel) {
            this.channel = Optional.of(Check.given("channel", channel));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param plannedFor the day it is planned for
         */
        public Builder plannedFor(LocalDate plannedFor) {
            this.plannedFor = Optional.of(Check.given("plannedFor", plannedFor));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param sentOn the day on which it was sent
         */
        public Builder sentOn(LocalDate sentOn) {
            this.sentOn = Optional.of(Check.given("sentOn", sentOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param initiative an initiative it speaks of
         */
        public Builder addInitiative(Id<Initiative> initiative) {
            initiatives.add(initiative);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param initiatives the initiatives it speaks of; they replace those so far
         */
        public Builder initiatives(Collection<Id<Initiative>> initiatives) {
            this.initiatives.clear();
            this.initiatives.addAll(initiatives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param person a person known to have received it
         */
        public Builder addReceivedBy(Id<Person> person) {
            receivedBy.add(person);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param receivedBy the people known to have received it; they replace those so far
         */
        public Builder receivedBy(Collection<Id<Person>> receivedBy) {
            this.receivedBy.clear();
            this.receivedBy.addAll(receivedBy);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param person a person who has acknowledged it
         */
        public Builder addAcknowledgedBy(Id<Person> person) {
            acknowledgedBy.add(person);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param acknowledgedBy the people who have acknowledged it; they replace those so far
         */
        public Builder acknowledgedBy(Collection<Id<Person>> acknowledgedBy) {
            this.acknowledgedBy.clear();
            this.acknowledgedBy.addAll(acknowledgedBy);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reach how many people it has reached, in all or in a department
         */
        public Builder addReach(Reach reach) {
            this.reach.add(reach);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reach how many people it has reached, in all or by department; they replace those so far
         */
        public Builder reach(Collection<Reach> reach) {
            this.reach.clear();
            this.reach.addAll(reach);
            return this;
        }

        /** {@return the message} */
        public Message build() {
            return new Message(
                    id,
                    title,
                    topics,
                    groups,
                    channel,
                    plannedFor,
                    sentOn,
                    initiatives,
                    receivedBy,
                    acknowledgedBy,
                    reach);
        }
    }
}
