package io.github.cxstrategy.model.roadmap;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that somebody has to do: an action with its owner, due date and measure.
 *
 * @param id the identifier
 * @param what what is to be done
 * @param owners the people accountable for it; exactly one is right
 * @param due the last day on which it is in time, if set
 * @param measure how one sees that it is done, if stated
 * @param decision what was decided about it later, for example to drop or to postpone it, if anything was
 * @param doneOn the day on which it was done, if it has been
 */
public record ActionItem(
        Id<ActionItem> id,
        String what,
        Set<Id<Person>> owners,
        Optional<LocalDate> due,
        Optional<String> measure,
        Optional<String> decision,
        Optional<LocalDate> doneOn) {

    /** Checks the texts. */
    public ActionItem {
        Check.given("id", id);
        Check.text("what", what);
        owners = Check.set("owners", owners);
        Check.given("due", due);
        Check.text("measure", measure);
        Check.text("decision", decision);
        Check.given("doneOn", doneOn);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param what what is to be done
     */
    public static Builder builder(Id<ActionItem> id, String what) {
        return new Builder(id, what);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, what);
        builder.owners.addAll(owners);
        builder.due = due;
        builder.measure = measure;
        builder.decision = decision;
        builder.doneOn = doneOn;
        return builder;
    }

    /** Builds an {@link ActionItem}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<ActionItem> id;
        private final String what;
        private final Set<Id<Person>> owners = new LinkedHashSet<>();
        private Optional<LocalDate> due = Optional.empty();
        private Optional<String> measure = Optional.empty();
        private Optional<String> decision = Optional.empty();
        private Optional<LocalDate> doneOn = Optional.empty();

        private Builder(Id<ActionItem> id, String what) {
            this.id = id;
            this.what = what;
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
         * @param due the last day on which it is in time
         */
        public Builder due(LocalDate due) {
            this.due = Optional.of(Check.given("due", due));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param measure how one sees that it is done
         */
        public Builder measure(String measure) {
            this.measure = Optional.of(Check.given("measure", measure));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decision what was decided about it later, for example to drop or to postpone it
         */
        public Builder decision(String decision) {
            this.decision = Optional.of(Check.given("decision", decision));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param doneOn the day on which it was done
         */
        public Builder doneOn(LocalDate doneOn) {
            this.doneOn = Optional.of(Check.given("doneOn", doneOn));
            return this;
        }

        /** {@return the action item} */
        public ActionItem build() {
            return new ActionItem(id, what, owners, due, measure, decision, doneOn);
        }
    }
}
