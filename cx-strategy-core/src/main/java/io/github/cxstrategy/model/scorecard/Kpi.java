package io.github.cxstrategy.model.scorecard;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Unit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.workforce.Person;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
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
        Set<Id<Objective>> objectives) {

    /** Checks the name and the scale. */
    public Kpi {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("kind", kind);
        Check.given("unit", unit);
        Check.given("goal", goal);
        Check.given("baseline", baseline);
        scale = Check.decimal("scale", scale);
        if (scale.isPresent()) {
            checkArgument(
                    scale.get().signum() > 0,
                    "'scale' of KPI '%s' must be more than 0 but is %s.",
                    id,
                    scale.get().toPlainString());
        }
        Check.given("definedBy", definedBy);
        objectives = Check.set("objectives", objectives);
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

    /** {@return a builder that starts from this KPI} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name).objectives(objectives);
        builder.kind = kind;
        builder.unit = unit;
        builder.goal = goal;
        builder.baseline = baseline;
        builder.scale = scale;
        builder.definedBy = definedBy;
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
            this.kind = Optional.of(kind);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param unit the unit of all its values
         */
        public Builder unit(Unit unit) {
            this.unit = Optional.of(unit);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param goal where it is to go
         */
        public Builder goal(Goal goal) {
            this.goal = Optional.of(goal);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param baseline where it stands
         */
        public Builder baseline(Baseline baseline) {
            this.baseline = Optional.of(baseline);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scale its normal range of movement, more than 0
         */
        public Builder scale(BigDecimal scale) {
            this.scale = Optional.of(scale);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param definedBy the person who defined or last refined it
         */
        public Builder definedBy(Id<Person> definedBy) {
            this.definedBy = Optional.of(definedBy);
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
         * @param objectives the objectives it measures, instead of those so far
         */
        public Builder objectives(Collection<Id<Objective>> objectives) {
            this.objectives.clear();
            this.objectives.addAll(objectives);
            return this;
        }

        /** {@return the KPI} */
        public Kpi build() {
            return new Kpi(id, name, kind, unit, goal, baseline, scale, definedBy, objectives);
        }
    }
}
