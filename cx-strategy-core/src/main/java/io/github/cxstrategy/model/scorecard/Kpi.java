package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.audience.Audience;
import io.github.cxstrategy.model.formula.Formula;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.workforce.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key performance indicator: what is measured, where it stands and where it is to go.
 *
 * @param id the identifier
 * @param name what people call it
 * @param kind business, experience or employee, if known
 * @param unit the unit of all its values, if known
 * @param goal where it is to go, if set
 * @param baseline where it stands, if measured
 * @param scale its normal range of movement, more than 0, in its unit; one "scale unit" of effect strengths
 * @param definedBy the person who defined or last refined it, if known
 * @param objectives the objectives it measures
 * @param dimension what sort of thing it measures, if known
 * @param indicator whether it runs ahead of results or behind them, if known
 * @param feasibleRange the values that it can have at all, in its unit, if known
 * @param owners the people accountable for it; exactly one is right
 * @param audiences the audiences that it is about; empty means all where the scorecard is complete, and that nobody has
 *     said elsewhere
 * @param measurementPlan how it is measured, if settled
 * @param history what was measured so far, in any order
 * @param resourceUses what one unit of it uses of resources
 * @param valuePerUnit what one unit more of it is worth, negative where it costs, if known
 * @param inherited whether it was on the scorecard before this plan, if known
 * @param formula how it follows from other KPIs, if it does
 */
public record Kpi(
        Id<Kpi> id,
        String name,
        Optional<KpiKind> kind,
        Optional<Unit> unit,
        Optional<Goal> goal,
        Optional<Baseline> baseline,
        Optional<BigDecimal> scale,
        Optional<Id<Person>> definedBy,
        Set<Id<Objective>> objectives,
        Optional<Dimension> dimension,
        Optional<Indicator> indicator,
        Optional<ValueRange> feasibleRange,
        Set<Id<Person>> owners,
        Set<Id<Audience>> audiences,
        Optional<MeasurementPlan> measurementPlan,
        List<Measurement> history,
        List<Resource.Use> resourceUses,
        Optional<Money> valuePerUnit,
        Optional<Boolean> inherited,
        Optional<Formula> formula) {

    /** What sort of thing a KPI measures. */
    public enum Dimension {
        /** How much or how many. */
        QUANTITY,
        /** How well. */
        QUALITY,
        /** How fast. */
        SPEED,
        /** What it costs. */
        COST,
        /** How people fare: their skills, health and will to stay. */
        PEOPLE,
        /** What may go wrong. */
        RISK,
        /** What comes of it in the end. */
        OUTCOME
    }

    /** Whether a KPI runs ahead of results or behind them. */
    public enum Indicator {
        /** A lead indicator: it moves before the results do. */
        LEAD,
        /** A lag indicator: it tells the results. */
        LAG
    }

    /** Checks the name and the scale. */
    public Kpi {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        Check.given("unit", unit);
        Check.given("goal", goal);
        Check.given("baseline", baseline);
        scale = Check.decimal("scale", scale);
        Check.given("definedBy", definedBy);
        objectives = Check.set("objectives", objectives);
        Check.given("dimension", dimension);
        Check.given("indicator", indicator);
        Check.given("feasibleRange", feasibleRange);
        owners = Check.set("owners", owners);
        audiences = Check.set("audiences", audiences);
        Check.given("measurementPlan", measurementPlan);
        history = Check.list("history", history);
        resourceUses = Check.list("resourceUses", resourceUses);
        Check.given("valuePerUnit", valuePerUnit);
        Check.given("inherited", inherited);
        Check.given("formula", formula)
                .ifPresent(f -> Check.notTooLong("formula", f.toString().length()));
        if (scale.isPresent()) {
            checkArgument(
                    scale.get().signum() > 0,
                    "'scale' of KPI '%s' must be more than 0 but is %s.",
                    id,
                    scale.get().toPlainString());
        }
    }

    /**
     * {@return a KPI of which no more is known than its goal}
     *
     * @param id the identifier
     * @param name what people call it
     * @param goal what is to be reached
     */
    public static Kpi of(Id<Kpi> id, String name, Goal goal) {
        return builder(id, name).goal(goal).build();
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Kpi> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.kind = kind;
        builder.unit = unit;
        builder.goal = goal;
        builder.baseline = baseline;
        builder.scale = scale;
        builder.definedBy = definedBy;
        builder.objectives.addAll(objectives);
        builder.dimension = dimension;
        builder.indicator = indicator;
        builder.feasibleRange = feasibleRange;
        builder.owners.addAll(owners);
        builder.audiences.addAll(audiences);
        builder.measurementPlan = measurementPlan;
        builder.history.addAll(history);
        builder.resourceUses.addAll(resourceUses);
        builder.valuePerUnit = valuePerUnit;
        builder.inherited = inherited;
        builder.formula = formula;
        return builder;
    }

    /** Builds a {@link Kpi}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Kpi> id;
        private final String name;
        private Optional<KpiKind> kind = Optional.empty();
        private Optional<Unit> unit = Optional.empty();
        private Optional<Goal> goal = Optional.empty();
        private Optional<Baseline> baseline = Optional.empty();
        private Optional<BigDecimal> scale = Optional.empty();
        private Optional<Id<Person>> definedBy = Optional.empty();
        private final Set<Id<Objective>> objectives = new LinkedHashSet<>();
        private Optional<Dimension> dimension = Optional.empty();
        private Optional<Indicator> indicator = Optional.empty();
        private Optional<ValueRange> feasibleRange = Optional.empty();
        private final Set<Id<Person>> owners = new LinkedHashSet<>();
        private final Set<Id<Audience>> audiences = new LinkedHashSet<>();
        private Optional<MeasurementPlan> measurementPlan = Optional.empty();
        private final List<Measurement> history = new ArrayList<>();
        private final List<Resource.Use> resourceUses = new ArrayList<>();
        private Optional<Money> valuePerUnit = Optional.empty();
        private Optional<Boolean> inherited = Optional.empty();
        private Optional<Formula> formula = Optional.empty();

        private Builder(Id<Kpi> id, String name) {
            this.id = id;
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param kind business, experience or employee
         */
        public Builder kind(KpiKind kind) {
            this.kind = Optional.of(Check.given("kind", kind));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param unit the unit of all its values
         */
        public Builder unit(Unit unit) {
            this.unit = Optional.of(Check.given("unit", unit));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param goal where it is to go
         */
        public Builder goal(Goal goal) {
            this.goal = Optional.of(Check.given("goal", goal));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param baseline where it stands
         */
        public Builder baseline(Baseline baseline) {
            this.baseline = Optional.of(Check.given("baseline", baseline));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scale its normal range of movement, more than 0
         */
        public Builder scale(BigDecimal scale) {
            this.scale = Optional.of(Check.given("scale", scale));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param definedBy the person who defined or last refined it
         */
        public Builder definedBy(Id<Person> definedBy) {
            this.definedBy = Optional.of(Check.given("definedBy", definedBy));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objective an objective it measures
         */
        public Builder addObjective(Id<Objective> objective) {
            objectives.add(objective);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objectives the objectives it measures; they replace those so far
         */
        public Builder objectives(Collection<Id<Objective>> objectives) {
            this.objectives.clear();
            this.objectives.addAll(objectives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param dimension what sort of thing it measures
         */
        public Builder dimension(Dimension dimension) {
            this.dimension = Optional.of(Check.given("dimension", dimension));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param indicator whether it runs ahead of results or behind them
         */
        public Builder indicator(Indicator indicator) {
            this.indicator = Optional.of(Check.given("indicator", indicator));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param feasibleRange the values that it can have at all, in its unit
         */
        public Builder feasibleRange(ValueRange feasibleRange) {
            this.feasibleRange = Optional.of(Check.given("feasibleRange", feasibleRange));
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
         * @param audience an audience that it is about
         */
        public Builder addAudience(Id<Audience> audience) {
            audiences.add(audience);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param audiences the audiences that it is about; they replace those so far
         */
        public Builder audiences(Collection<Id<Audience>> audiences) {
            this.audiences.clear();
            this.audiences.addAll(audiences);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param measurementPlan how it is measured
         */
        public Builder measurementPlan(MeasurementPlan measurementPlan) {
            this.measurementPlan = Optional.of(Check.given("measurementPlan", measurementPlan));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param measurement a value that was measured
         */
        public Builder addMeasurement(Measurement measurement) {
            history.add(measurement);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param history what was measured so far, in any order; they replace those so far
         */
        public Builder history(Collection<Measurement> history) {
            this.history.clear();
            this.history.addAll(history);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resourceUse what one unit of it uses of a resource
         */
        public Builder addResourceUse(Resource.Use resourceUse) {
            resourceUses.add(resourceUse);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param resourceUses what one unit of it uses of resources; they replace those so far
         */
        public Builder resourceUses(Collection<Resource.Use> resourceUses) {
            this.resourceUses.clear();
            this.resourceUses.addAll(resourceUses);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param valuePerUnit what one unit more of it is worth, negative where it costs
         */
        public Builder valuePerUnit(Money valuePerUnit) {
            this.valuePerUnit = Optional.of(Check.given("valuePerUnit", valuePerUnit));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param inherited whether it was on the scorecard before this plan
         */
        public Builder inherited(Boolean inherited) {
            this.inherited = Optional.of(Check.given("inherited", inherited));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param formula how it follows from other KPIs
         */
        public Builder formula(Formula formula) {
            this.formula = Optional.of(Check.given("formula", formula));
            return this;
        }

        /** {@return the KPI} */
        public Kpi build() {
            return new Kpi(
                    id,
                    name,
                    kind,
                    unit,
                    goal,
                    baseline,
                    scale,
                    definedBy,
                    objectives,
                    dimension,
                    indicator,
                    feasibleRange,
                    owners,
                    audiences,
                    measurementPlan,
                    history,
                    resourceUses,
                    valuePerUnit,
                    inherited,
                    formula);
        }
    }
}
