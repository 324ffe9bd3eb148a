package io.github.cxstrategy.model.strategy;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the organization wants to become, by what promise to its customers, and on whose mandate.
 *
 * @param vision where the organization wants to be in the long term, if written
 * @param horizon the planning horizon, if stated
 * @param valueProposition how it provides value to its customers, if stated
 * @param brandPromise what customers can expect of every contact, if stated
 * @param businessModel how it earns its money, if stated
 * @param version the version of the strategy, as execution plans refer to it, if it has one
 * @param adoptedOn the day on which it was adopted, if it has been
 * @param author the person who wrote it, if known
 * @param environmentScan what the world around it means for it, if scanned
 * @param fourPs what it says of platforms, purpose, people and planet, if it does
 * @param strategyMap how its objectives help each other, if drawn
 * @param mandate what executives have done to own it, if recorded
 */
public record Strategy(
        Optional<String> vision,
        Optional<DateSpan> horizon,
        Optional<String> valueProposition,
        Optional<String> brandPromise,
        Optional<String> businessModel,
        Optional<String> version,
        Optional<LocalDate> adoptedOn,
        Optional<Id<Person>> author,
        Optional<EnvironmentScan> environmentScan,
        Optional<FourPs> fourPs,
        Optional<StrategyMap> strategyMap,
        Optional<ExecutiveMandate> mandate) {
    /** Checks what must always hold. */
    public Strategy {
        Check.text("vision", vision);
        Check.given("horizon", horizon);
        Check.text("valueProposition", valueProposition);
        Check.text("brandPromise", brandPromise);
        Check.text("businessModel", businessModel);
        Check.text("version", version);
        Check.given("adoptedOn", adoptedOn);
        Check.given("author", author);
        Check.given("environmentScan", environmentScan);
        Check.given("fourPs", fourPs);
        Check.given("strategyMap", strategyMap);
        Check.given("mandate", mandate);
    }

    /**
     * {@return a strategy of which vision and horizon are known}
     *
     * @param vision where the organization wants to be in the long term
     * @param horizon the planning horizon
     */
    public static Strategy of(String vision, DateSpan horizon) {
        return builder().vision(vision).horizon(horizon).build();
    }

    /** {@return a builder} */
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
        builder.version = version;
        builder.adoptedOn = adoptedOn;
        builder.author = author;
        builder.environmentScan = environmentScan;
        builder.fourPs = fourPs;
        builder.strategyMap = strategyMap;
        builder.mandate = mandate;
        return builder;
    }

    /** Builds a {@link Strategy}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<String> vision = Optional.empty();
        private Optional<DateSpan> horizon = Optional.empty();
        private Optional<String> valueProposition = Optional.empty();
        private Optional<String> brandPromise = Optional.empty();
        private Optional<String> businessModel = Optional.empty();
        private Optional<String> version = Optional.empty();
        private Optional<LocalDate> adoptedOn = Optional.empty();
        private Optional<Id<Person>> author = Optional.empty();
        private Optional<EnvironmentScan> environmentScan = Optional.empty();
        private Optional<FourPs> fourPs = Optional.empty();
        private Optional<StrategyMap> strategyMap = Optional.empty();
        private Optional<ExecutiveMandate> mandate = Optional.empty();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param vision where the organization wants to be in the long term
         */
        public Builder vision(String vision) {
            this.vision = Optional.of(Check.given("vision", vision));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param horizon the planning horizon
         */
        public Builder horizon(DateSpan horizon) {
            this.horizon = Optional.of(Check.given("horizon", horizon));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param valueProposition how it provides value to its customers
         */
        public Builder valueProposition(String valueProposition) {
            this.valueProposition = Optional.of(Check.given("valueProposition", valueProposition));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param brandPromise what customers can expect of every contact
         */
        public Builder brandPromise(String brandPromise) {
            this.brandPromise = Optional.of(Check.given("brandPromise", brandPromise));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param businessModel how it earns its money
         */
        public Builder businessModel(String businessModel) {
            this.businessModel = Optional.of(Check.given("businessModel", businessModel));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param version the version of the strategy, as execution plans refer to it
         */
        public Builder version(String version) {
            this.version = Optional.of(Check.given("version", version));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param adoptedOn the day on which it was adopted
         */
        public Builder adoptedOn(LocalDate adoptedOn) {
            this.adoptedOn = Optional.of(Check.given("adoptedOn", adoptedOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param author the person who wrote it
         */
        public Builder author(Id<Person> author) {
            this.author = Optional.of(Check.given("author", author));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param environmentScan what the world around it means for it
         */
        public Builder environmentScan(EnvironmentScan environmentScan) {
            this.environmentScan = Optional.of(Check.given("environmentScan", environmentScan));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param fourPs what it says of platforms, purpose, people and planet
         */
        public Builder fourPs(FourPs fourPs) {
            this.fourPs = Optional.of(Check.given("fourPs", fourPs));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param strategyMap how its objectives help each other
         */
        public Builder strategyMap(StrategyMap strategyMap) {
            this.strategyMap = Optional.of(Check.given("strategyMap", strategyMap));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param mandate what executives have done to own it
         */
        public Builder mandate(ExecutiveMandate mandate) {
            this.mandate = Optional.of(Check.given("mandate", mandate));
            return this;
        }

        /** {@return the strategy} */
        public Strategy build() {
            return new Strategy(
                    vision,
                    horizon,
                    valueProposition,
                    brandPromise,
                    businessModel,
                    version,
                    adoptedOn,
                    author,
                    environmentScan,
                    fourPs,
                    strategyMap,
                    mandate);
        }
    }
}
