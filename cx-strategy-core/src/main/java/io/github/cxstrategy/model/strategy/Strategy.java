package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.internal.check.Check;
import java.util.Optional;

/**
 * What the organization wants to become, and by what promise to its customers.
 *
 * @param vision where the organization wants to be in the long term, if written
 * @param horizon the planning horizon, if stated
 * @param valueProposition how it provides value to its customers, if stated
 * @param brandPromise what customers can expect of every contact, if stated
 * @param businessModel how it earns its money, if stated
 */
public record Strategy(
        Optional<String> vision,
        Optional<DateSpan> horizon,
        Optional<String> valueProposition,
        Optional<String> brandPromise,
        Optional<String> businessModel) {

    /** Checks what must always hold. */
    public Strategy {
        Check.text("vision", vision);
        Check.given("horizon", horizon);
        Check.text("valueProposition", valueProposition);
        Check.text("brandPromise", brandPromise);
        Check.text("businessModel", businessModel);
    }

    /**
     * {@return a builder}
     *
     */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.vision = vision;
        builder.horizon = horizon;
        builder.valueProposition = valueProposition;
        builder.brandPromise = brandPromise;
        builder.businessModel = businessModel;
        return builder;
    }

    /** Builds a {@link Strategy}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<String> vision = Optional.empty();
        private Optional<DateSpan> horizon = Optional.empty();
        private Optional<String> valueProposition = Optional.empty();
        private Optional<String> brandPromise = Optional.empty();
        private Optional<String> businessModel = Optional.empty();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param vision where the organization wants to be in the long term
         */
        public Builder vision(String vision) {
            this.vision = Optional.of(vision);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param horizon the planning horizon
         */
        public Builder horizon(DateSpan horizon) {
            this.horizon = Optional.of(horizon);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param valueProposition how it provides value to its customers
         */
        public Builder valueProposition(String valueProposition) {
            this.valueProposition = Optional.of(valueProposition);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param brandPromise what customers can expect of every contact
         */
        public Builder brandPromise(String brandPromise) {
            this.brandPromise = Optional.of(brandPromise);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param businessModel how it earns its money
         */
        public Builder businessModel(String businessModel) {
            this.businessModel = Optional.of(businessModel);
            return this;
        }

        /** {@return the strategy} */
        public Strategy build() {
            return new Strategy(vision, horizon, valueProposition, brandPromise, businessModel);
        }
    }
}
