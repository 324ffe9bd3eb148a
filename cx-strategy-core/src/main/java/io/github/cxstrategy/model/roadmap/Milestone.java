package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A milestone: a point in time at which something is to be delivered.
 *
 * @param id the identifier
 * @param name what people call it
 * @param initiative the initiative it belongs to; empty means that it belongs to none alone, or that nobody has said
 * @param due the day on which it is to be reached, if set
 * @param owners the people accountable for it; exactly one is right
 * @param deliverable what is delivered when it is reached, if stated
 * @param reachedOn the day on which it was reached, if it has been
 * @param forecast the day on which it is now expected to be reached, if anybody has said
 */
public record Milestone(
        Id<Milestone> id,
        String name,
        Optional<Id<Initiative>> initiative,
        Optional<LocalDate> due,
        Set<Id<Person>> owners,
        Optional<String> deliverable,
        Optional<LocalDate> reachedOn,
        Optional<LocalDate> forecast) {

    /** Checks the texts. */
    public Milestone {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("initiative", initiative);
        Check.given("due", due);
        owners = Check.set("owners", owners);
        Check.text("deliverable", deliverable);
        Check.given("reachedOn", reachedOn);
        Check.given("forecast", forecast);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Milestone> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.initiative = initiative;
        builder.due = due;
        builder.owners.addAll(owners);
        builder.deliverable = deliverable;
        builder.reachedOn = reachedOn;
        builder.forecast = forecast;
        return builder;
    }

    /** Builds a {@link Milestone}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Milestone> id;
        private final String name;
        private Optional<Id<Initiative>> initiative = Optional.empty();
        private Optional<LocalDate> due = Optional.empty();
        private final Set<Id<Person>> owners = new LinkedHashSet<>();
        private Optional<String> deliverable = Optional.empty();
        private Optional<LocalDate> reachedOn = Optional.empty();
        private Optional<LocalDate> forecast = Optional.empty();

        private Builder(Id<Milestone> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param initiative the initiative it belongs to
         */
        public Builder initiative(Id<Initiative> initiative) {
            this.initiative = Optional.of(Check.given("initiative", initiative));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param due the day on which it is to be reached
         */
        public Builder due(LocalDate due) {
            this.due = Optional.of(Check.given("due", due));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param owner a person accountable for it
         */
        public Builder addOwner(Id<Person> owner) {
            owners.add(owner);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param owners the people accountable for it; exactly one is right; they replace those so far
         */
        public Builder owners(Collection<Id<Person>> owners) {
            this.owners.clear();
            this.owners.addAll(owners);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param deliverable what is delivered when it is reached
         */
        public Builder deliverable(String deliverable) {
            this.deliverable = Optional.of(Check.given("deliverable", deliverable));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param reachedOn the day on which it was reached
         */
        public Builder reachedOn(LocalDate reachedOn) {
            this.reachedOn = Optional.of(Check.given("reachedOn", reachedOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param forecast the day on which it is now expected to be reached
         */
        public Builder forecast(LocalDate forecast) {
            this.forecast = Optional.of(Check.given("forecast", forecast));
            return this;
        }

        /** {@return the milestone} */
        public Milestone build() {
            return new Milestone(id, name, initiative, due, owners, deliverable, reachedOn, forecast);
        }
    }
}
