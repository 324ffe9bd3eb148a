package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Department;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the organization wants to achieve, how much it counts beside the other objectives, and who contributes
 * what.
 *
 * @param id the identifier
 * @param name what people call it
 * @param perspective the perspective of the balanced scorecard it belongs to, if known
 * @param weight its share of all objectives; 0.25 means 25 %; empty while nobody has weighed it
 * @param horizon when it is pursued, if stated
 * @param contributions what each department contributes; of a department that is not named it is not known
 */
public record Objective(
        Id<Objective> id,
        String name,
        Optional<Perspective> perspective,
        Optional<Ratio> weight,
        Optional<DateSpan> horizon,
        Map<Id<Department>, String> contributions) {
    /** Checks the texts. */
    public Objective {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("perspective", perspective);
        Check.given("weight", weight);
        Check.given("horizon", horizon);
        contributions = Check.texts("contributions", contributions);
    }

    /**
     * An objective of which neither horizon nor contributions are known.
     *
     * @param id the identifier
     * @param name what people call it
     * @param perspective the perspective of the balanced scorecard it belongs to, if known
     * @param weight its share of all objectives; 0.25 means 25 %; empty while nobody has weighed it
     */
    public Objective(Id<Objective> id, String name, Optional<Perspective> perspective, Optional<Ratio> weight) {
        this(id, name, perspective, weight, Optional.empty(), Map.of());
    }

    /**
     * {@return a weighted objective}
     *
     * @param id the identifier
     * @param name what people call it
     * @param perspective the perspective it belongs to
     * @param weight its share of all objectives
     */
    public static Objective of(Id<Objective> id, String name, Perspective perspective, Ratio weight) {
        return new Objective(id, name, Optional.of(perspective), Optional.of(weight));
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Objective> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.perspective = perspective;
        builder.weight = weight;
        builder.horizon = horizon;
        builder.contributions.putAll(contributions);
        return builder;
    }

    /** Builds an {@link Objective}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Objective> id;
        private final String name;
        private Optional<Perspective> perspective = Optional.empty();
        private Optional<Ratio> weight = Optional.empty();
        private Optional<DateSpan> horizon = Optional.empty();
        private final Map<Id<Department>, String> contributions = new LinkedHashMap<>();

        private Builder(Id<Objective> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param perspective the perspective of the balanced scorecard it belongs to
         */
        public Builder perspective(Perspective perspective) {
            this.perspective = Optional.of(Check.given("perspective", perspective));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param weight its share of all objectives; 0.25 means 25 %
         */
        public Builder weight(Ratio weight) {
            this.weight = Optional.of(Check.given("weight", weight));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param horizon when it is pursued
         */
        public Builder horizon(DateSpan horizon) {
            this.horizon = Optional.of(Check.given("horizon", horizon));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param department a department
         * @param contribution what it contributes
         */
        public Builder addContribution(Id<Department> department, String contribution) {
            contributions.put(department, contribution);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param contributions what each department contributes; they replace those so far
         */
        public Builder contributions(Map<Id<Department>, String> contributions) {
            this.contributions.clear();
            this.contributions.putAll(contributions);
            return this;
        }

        /** {@return the objective} */
        public Objective build() {
            return new Objective(id, name, perspective, weight, horizon, contributions);
        }
    }
}
