package io.github.cxstrategy.model.capability;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.strategy.Objective;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A business capability that the organization has or will need, with the level it needs and the level it has.
 *
 * @param id the identifier
 * @param name what people call it
 * @param objectives the objectives that need it
 * @param required the level they need, if known
 * @param current the level it has, if assessed
 */
public record Capability(
        Id<Capability> id,
        String name,
        Set<Id<Objective>> objectives,
        Optional<MaturityLevel> required,
        Optional<CapabilityAssessment> current) {
    /** Checks the name. */
    public Capability {
        Check.given("id", id);
        Check.text("name", name);
        objectives = Check.set("objectives", objectives);
        Check.given("required", required);
        Check.given("current", current);
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Capability> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.objectives.addAll(objectives);
        builder.required = required;
        builder.current = current;
        return builder;
    }

    /** Builds a {@link Capability}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Capability> id;
        private final String name;
        private final Set<Id<Objective>> objectives = new LinkedHashSet<>();
        private Optional<MaturityLevel> required = Optional.empty();
        private Optional<CapabilityAssessment> current = Optional.empty();

        private Builder(Id<Capability> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param objective an objective that needs it
         */
        public Builder addObjective(Id<Objective> objective) {
            objectives.add(objective);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objectives the objectives that need it; they replace those so far
         */
        public Builder objectives(Collection<Id<Objective>> objectives) {
            this.objectives.clear();
            this.objectives.addAll(objectives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param required the level they need
         */
        public Builder required(MaturityLevel required) {
            this.required = Optional.of(Check.given("required", required));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param current the level it has
         */
        public Builder current(CapabilityAssessment current) {
            this.current = Optional.of(Check.given("current", current));
            return this;
        }

        /** {@return the capability} */
        public Capability build() {
            return new Capability(id, name, objectives, required, current);
        }
    }
}
