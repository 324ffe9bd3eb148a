package io.github.cxstrategy.model.role;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.scorecard.Kpi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An event at which people are recognized for what they have achieved.
 *
 * @param name what people call it
 * @param scheduledOn the day it is scheduled for
 * @param heldOn the day on which it was held, if it has been
 * @param rewards the KPIs whose improvement it rewards
 * @param roles the roles it is for; empty means for all where the calendar is complete, and that nobody has said elsewhere
 * @param otherRewards what else it rewards that is no KPI of the scorecard, in words, such as overtime
 */
public record RecognitionEvent(
        String name,
        LocalDate scheduledOn,
        Optional<LocalDate> heldOn,
        Set<Id<Kpi>> rewards,
        Set<Id<Role>> roles,
        List<String> otherRewards) {
    /** Checks the name and that what else is rewarded has words. */
    public RecognitionEvent {
        Check.text("name", name);
        Check.given("scheduledOn", scheduledOn);
        Check.given("heldOn", heldOn);
        rewards = Check.set("rewards", rewards);
        roles = Check.set("roles", roles);
        otherRewards = Check.texts("otherRewards", otherRewards);
    }

    /**
     * {@return a builder}
     *
     * @param name what people call it
     * @param scheduledOn the day it is scheduled for
     */
    public static Builder builder(String name, LocalDate scheduledOn) {
        return new Builder(name, scheduledOn);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(name, scheduledOn);
        builder.heldOn = heldOn;
        builder.rewards.addAll(rewards);
        builder.roles.addAll(roles);
        builder.otherRewards.addAll(otherRewards);
        return builder;
    }

    /** Builds a {@link RecognitionEvent}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final LocalDate scheduledOn;
        private Optional<LocalDate> heldOn = Optional.empty();
        private final Set<Id<Kpi>> rewards = new LinkedHashSet<>();
        private final Set<Id<Role>> roles = new LinkedHashSet<>();
        private final List<String> otherRewards = new ArrayList<>();

        private Builder(String name, LocalDate scheduledOn) {
            this.name = name;
            this.scheduledOn = scheduledOn;
        }

        /**
         * {@return this builder}
         *
         * @param heldOn the day on which it was held
         */
        public Builder heldOn(LocalDate heldOn) {
            this.heldOn = Optional.of(Check.given("heldOn", heldOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reward a KPI whose improvement it rewards
         */
        public Builder addReward(Id<Kpi> reward) {
            rewards.add(reward);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rewards the KPIs whose improvement it rewards; they replace those so far
         */
        public Builder rewards(Collection<Id<Kpi>> rewards) {
            this.rewards.clear();
            this.rewards.addAll(rewards);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param role a role it is for
         */
        public Builder addRole(Id<Role> role) {
            roles.add(role);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param roles the roles it is for; empty means for all; they replace those so far
         */
        public Builder roles(Collection<Id<Role>> roles) {
            this.roles.clear();
            this.roles.addAll(roles);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param otherReward something else that it rewards, no KPI of the scorecard
         */
        public Builder addOtherReward(String otherReward) {
            otherRewards.add(otherReward);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param otherRewards what else it rewards, no KPIs of the scorecard; they replace those so far
         */
        public Builder otherRewards(Collection<String> otherRewards) {
            this.otherRewards.clear();
            this.otherRewards.addAll(otherRewards);
            return this;
        }

        /** {@return the event} */
        public RecognitionEvent build() {
            return new RecognitionEvent(name, scheduledOn, heldOn, rewards, roles, otherRewards);
        }
    }
}
