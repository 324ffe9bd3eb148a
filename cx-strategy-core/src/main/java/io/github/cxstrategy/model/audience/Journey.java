package io.github.cxstrategy.model.audience;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A customer or employee journey: what an audience goes through to reach a goal, touchpoint by touchpoint.
 *
 * @param id the identifier
 * @param name what people call it
 * @param rank its place among the journeys, 1 for the most important, if ranked
 * @param audiences the audiences that take it
 * @param phases the phases of the customer lifecycle it covers
 * @param touchpoints its touchpoints, in the order in which they are met
 */
public record Journey(
        Id<Journey> id,
        String name,
        Optional<Integer> rank,
        Set<Id<Audience>> audiences,
        Set<Id<LifecyclePhase>> phases,
        List<Touchpoint> touchpoints) {
    /** Checks the name and the rank. */
    public Journey {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("rank", rank)
                .ifPresent(r -> checkArgument(r >= 1, "'rank' of journey '%s' must be at least 1 but is %s.", id, r));
        audiences = Check.set("audiences", audiences);
        phases = Check.set("phases", phases);
        touchpoints = Check.list("touchpoints", touchpoints);
    }

    /**
     * {@return a journey of one audience, not ranked, whose phases are unknown}
     *
     * @param id the identifier
     * @param name what people call it
     * @param audience the audience that takes it
     * @param touchpoints its touchpoints, in the order in which they are met
     */
    public static Journey of(Id<Journey> id, String name, Id<Audience> audience, Touchpoint... touchpoints) {
        return builder(id, name)
                .addAudience(audience)
                .touchpoints(List.of(touchpoints))
                .build();
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Journey> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.rank = rank;
        builder.audiences.addAll(audiences);
        builder.phases.addAll(phases);
        builder.touchpoints.addAll(touchpoints);
        return builder;
    }

    /** Builds a {@link Journey}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Journey> id;
        private final String name;
        private Optional<Integer> rank = Optional.empty();
        private final Set<Id<Audience>> audiences = new LinkedHashSet<>();
        private final Set<Id<LifecyclePhase>> phases = new LinkedHashSet<>();
        private final List<Touchpoint> touchpoints = new ArrayList<>();

        private Builder(Id<Journey> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param rank its place among the journeys, 1 for the most important
         */
        public Builder rank(Integer rank) {
            this.rank = Optional.of(Check.given("rank", rank));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audience an audience that takes it
         */
        public Builder addAudience(Id<Audience> audience) {
            audiences.add(audience);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audiences the audiences that take it; they replace those so far
         */
        public Builder audiences(Collection<Id<Audience>> audiences) {
            this.audiences.clear();
            this.audiences.addAll(audiences);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param phase a phase of the customer lifecycle it covers
         */
        public Builder addPhase(Id<LifecyclePhase> phase) {
            phases.add(phase);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param phases the phases of the customer lifecycle it covers; they replace those so far
         */
        public Builder phases(Collection<Id<LifecyclePhase>> phases) {
            this.phases.clear();
            this.phases.addAll(phases);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param touchpoint the touchpoint that is met next
         */
        public Builder addTouchpoint(Touchpoint touchpoint) {
            touchpoints.add(touchpoint);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param touchpoints its touchpoints, in the order in which they are met; they replace those so far
         */
        public Builder touchpoints(Collection<Touchpoint> touchpoints) {
            this.touchpoints.clear();
            this.touchpoints.addAll(touchpoints);
            return this;
        }

        /** {@return the journey} */
        public Journey build() {
            return new Journey(id, name, rank, audiences, phases, touchpoints);
        }
    }
}
