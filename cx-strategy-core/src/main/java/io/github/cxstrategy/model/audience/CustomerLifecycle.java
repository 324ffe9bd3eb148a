package io.github.cxstrategy.model.audience;

import io.github.cxstrategy.internal.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The customer lifecycle: its phases, what the strategy focuses on, the journeys through it and the data asked
 * on the way.
 *
 * @param phases the phases, in the order in which customers go through them
 * @param focusAreas the target scenarios or focus areas
 * @param journeys the journeys of customers and employees
 * @param dataItems what customers are asked for
 */
public record CustomerLifecycle(
        List<LifecyclePhase> phases,
        List<LifecycleFocus> focusAreas,
        List<Journey> journeys,
        List<CustomerDataItem> dataItems) {
    /** Copies the lists. */
    public CustomerLifecycle {
        phases = Check.list("phases", phases);
        focusAreas = Check.list("focusAreas", focusAreas);
        journeys = Check.list("journeys", journeys);
        dataItems = Check.list("dataItems", dataItems);
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.phases.addAll(phases);
        builder.focusAreas.addAll(focusAreas);
        builder.journeys.addAll(journeys);
        builder.dataItems.addAll(dataItems);
        return builder;
    }

    /** Builds a {@link CustomerLifecycle}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final List<LifecyclePhase> phases = new ArrayList<>();
        private final List<LifecycleFocus> focusAreas = new ArrayList<>();
        private final List<Journey> journeys = new ArrayList<>();
        private final List<CustomerDataItem> dataItems = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param phase the phase that comes next
         */
        public Builder addPhase(LifecyclePhase phase) {
            phases.add(phase);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param phases the phases, in the order in which customers go through them; they replace those so far
         */
        public Builder phases(Collection<LifecyclePhase> phases) {
            this.phases.clear();
            this.phases.addAll(phases);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param focusArea a target scenario or focus area
         */
        public Builder addFocusArea(LifecycleFocus focusArea) {
            focusAreas.add(focusArea);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param focusAreas the target scenarios or focus areas; they replace those so far
         */
        public Builder focusAreas(Collection<LifecycleFocus> focusAreas) {
            this.focusAreas.clear();
            this.focusAreas.addAll(focusAreas);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journey a journey
         */
        public Builder addJourney(Journey journey) {
            journeys.add(journey);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param journeys the journeys of customers and employees; they replace those so far
         */
        public Builder journeys(Collection<Journey> journeys) {
            this.journeys.clear();
            this.journeys.addAll(journeys);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param dataItem something that customers are asked for
         */
        public Builder addDataItem(CustomerDataItem dataItem) {
            dataItems.add(dataItem);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param dataItems what customers are asked for; they replace those so far
         */
        public Builder dataItems(Collection<CustomerDataItem> dataItems) {
            this.dataItems.clear();
            this.dataItems.addAll(dataItems);
            return this;
        }

        /** {@return the lifecycle} */
        public CustomerLifecycle build() {
            return new CustomerLifecycle(phases, focusAreas, journeys, dataItems);
        }
    }
}
