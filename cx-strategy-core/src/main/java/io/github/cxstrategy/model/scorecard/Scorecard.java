package io.github.cxstrategy.model.scorecard;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All KPIs, how they influence each other, what they draw on, and which of them are the strategy's success metrics.
 *
 * @param date the day on which the scorecard was designed or last updated, if known
 * @param kpis the KPIs
 * @param influences how they influence each other
 * @param successMetrics the KPIs by which the strategy as a whole is judged
 * @param resources the resources that KPIs draw on
 */
public record Scorecard(
        Optional<LocalDate> date,
        List<Kpi> kpis,
        List<Influence> influences,
        Set<Id<Kpi>> successMetrics,
        List<Resource> resources) {
    /** The scorecard of a plan that has none. */
    public static final Scorecard EMPTY = builder().build();

    /** Copies the lists. */
    public Scorecard {
        Check.given("date", date);
        kpis = Check.list("kpis", kpis);
        influences = Check.list("influences", influences);
        successMetrics = Check.set("successMetrics", successMetrics);
        resources = Check.list("resources", resources);
    }

    /**
     * A scorecard without resources.
     *
     * @param date the day on which the scorecard was designed or last updated, if known
     * @param kpis the KPIs
     * @param influences how they influence each other
     * @param successMetrics the KPIs by which the strategy as a whole is judged
     */
    public Scorecard(
            Optional<LocalDate> date, List<Kpi> kpis, List<Influence> influences, Set<Id<Kpi>> successMetrics) {
        this(date, kpis, influences, successMetrics, List.of());
    }

    /**
     * {@return a scorecard without date, success metrics and resources}
     *
     * @param kpis the KPIs
     * @param influences how they influence each other
     */
    public static Scorecard of(List<Kpi> kpis, List<Influence> influences) {
        return builder().kpis(kpis).influences(influences).build();
    }

    /**
     * {@return a scorecard of KPIs without date, influences, success metrics and resources}
     *
     * @param kpis the KPIs
     */
    public static Scorecard of(Kpi... kpis) {
        return of(List.of(kpis), List.of());
    }

    /** {@return a builder} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.date = date;
        builder.kpis.addAll(kpis);
        builder.influences.addAll(influences);
        builder.successMetrics.addAll(successMetrics);
        builder.resources.addAll(resources);
        return builder;
    }

    /** Builds a {@link Scorecard}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private Optional<LocalDate> date = Optional.empty();
        private final List<Kpi> kpis = new ArrayList<>();
        private final List<Influence> influences = new ArrayList<>();
        private final Set<Id<Kpi>> successMetrics = new LinkedHashSet<>();
        private final List<Resource> resources = new ArrayList<>();

        private Builder() {}

        /**
         * {@return this builder}
         *
         * @param date the day on which the scorecard was designed or last updated
         */
        public Builder date(LocalDate date) {
            this.date = Optional.of(Check.given("date", date));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param kpi a KPI
         */
        public Builder addKpi(Kpi kpi) {
            kpis.add(kpi);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param kpis the KPIs; they replace those so far
         */
        public Builder kpis(Collection<Kpi> kpis) {
            this.kpis.clear();
            this.kpis.addAll(kpis);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param influence how one KPI influences another
         */
        public Builder addInfluence(Influence influence) {
            influences.add(influence);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param influences how they influence each other; they replace those so far
         */
        public Builder influences(Collection<Influence> influences) {
            this.influences.clear();
            this.influences.addAll(influences);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param successMetric a KPI by which the strategy as a whole is judged
         */
        public Builder addSuccessMetric(Id<Kpi> successMetric) {
            successMetrics.add(successMetric);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param successMetrics the KPIs by which the strategy as a whole is judged; they replace those so far
         */
        public Builder successMetrics(Collection<Id<Kpi>> successMetrics) {
            this.successMetrics.clear();
            this.successMetrics.addAll(successMetrics);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resource a resource that KPIs draw on
         */
        public Builder addResource(Resource resource) {
            resources.add(resource);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resources the resources that KPIs draw on; they replace those so far
         */
        public Builder resources(Collection<Resource> resources) {
            this.resources.clear();
            this.resources.addAll(resources);
            return this;
        }

        /** {@return the scorecard} */
        public Scorecard build() {
            return new Scorecard(date, kpis, influences, successMetrics, resources);
        }
    }
}
