package io.github.cxstrategy.model.team;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A team of people from several departments who plan, lead or carry out a change.
 *
 * @param id the identifier
 * @param name what people call it
 * @param kind what it is for
 * @param initiatives the initiatives it works on
 * @param members its members
 */
public record Team(Id<Team> id, String name, Kind kind, Set<Id<Initiative>> initiatives, List<Assignment> members) {
    /** What a team is for. */
    public enum Kind {
        /** The cross-functional team that keeps the whole strategy moving. */
        STRATEGY_EXECUTION,
        /** The guiding coalition: leaders who stand for the change in their departments. */
        GUIDING_COALITION,
        /** A team that plans and implements initiatives. */
        IMPLEMENTATION
    }

    /** Checks the name. */
    public Team {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        initiatives = Check.set("initiatives", initiatives);
        members = Check.list("members", members);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     * @param kind what it is for
     */
    public static Builder builder(Id<Team> id, String name, Kind kind) {
        return new Builder(id, name, kind);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, kind);
        builder.initiatives.addAll(initiatives);
        builder.members.addAll(members);
        return builder;
    }

    /** Builds a {@link Team}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Team> id;
        private final String name;
        private final Kind kind;
        private final Set<Id<Initiative>> initiatives = new LinkedHashSet<>();
        private final List<Assignment> members = new ArrayList<>();

        private Builder(Id<Team> id, String name, Kind kind) {
            this.id = id;
            this.name = name;
            this.kind = kind;
        }

        /**
         * {@return this builder}
         *
         * @param initiative an initiative it works on
         */
        public Builder addInitiative(Id<Initiative> initiative) {
            initiatives.add(initiative);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param initiatives the initiatives it works on; they replace those so far
         */
        public Builder initiatives(Collection<Id<Initiative>> initiatives) {
            this.initiatives.clear();
            this.initiatives.addAll(initiatives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param member a member
         */
        public Builder addMember(Assignment member) {
            members.add(member);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param members its members; they replace those so far
         */
        public Builder members(Collection<Assignment> members) {
            this.members.clear();
            this.members.addAll(members);
            return this;
        }

        /** {@return the team} */
        public Team build() {
            return new Team(id, name, kind, initiatives, members);
        }
    }
}
