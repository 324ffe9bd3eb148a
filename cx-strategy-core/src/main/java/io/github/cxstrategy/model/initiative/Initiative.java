package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.analysis.BusinessAnalysis;
import io.github.cxstrategy.model.analysis.ImpactAssessment;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A CX improvement initiative: what it does, what it may cost, and in which forms it can be funded.
 *
 * @param id the identifier
 * @param name what people call it
 * @param owners the people accountable for it; exactly one is right
 * @param departments every department it touches
 * @param schedule its first and last day, if scheduled
 * @param implementedOn the day on which it went live, if it has
 * @param priorityRank its recorded rank among the initiatives, 1 for the most important, if ranked; the same rank for several
 *     declares that they are tied
 * @param impacts what it contributes to each objective, in words; an objective that is not named is not rated
 * @param effects what it does to KPIs, wanted or not
 * @param estimate the very rough order of magnitude of its full cost, if estimated
 * @param options the forms in which it can be funded, of which at most one is
 * @param prerequisites the initiatives that must be funded or done for this one
 * @param exclusions the initiatives that must not be funded beside this one
 * @param scope what it works on, as far as anybody has said
 * @param businessAnalysis its business analysis, if there is one
 * @param impactAssessment its impact assessment, if there is one
 * @param sideEffects whether its owner has stated that {@code effects} name all side effects, or that there are none
 * @param earlierEstimates the estimates that {@code estimate} replaces, oldest first
 * @param itInvestment whether it is mainly spending on information technology, if known
 * @param costCenter the cost center that pays for it, if known
 * @param tolerance how far it may stray from its plan, if set
 * @param actuals where it stands, if reported
 * @param tags the themes and other groups that it is counted in
 */
public record Initiative(
        Id<Initiative> id,
        String name,
        Set<Id<Person>> owners,
        Set<Id<Department>> departments,
        Optional<DateSpan> schedule,
        Optional<LocalDate> implementedOn,
        Optional<Integer> priorityRank,
        Map<Id<Objective>, ImpactLevel> impacts,
        List<KpiEffect> effects,
        Optional<CostEstimate> estimate,
        List<FundingOption> options,
        Set<Id<Initiative>> prerequisites,
        Set<Id<Initiative>> exclusions,
        Optional<InitiativeScope> scope,
        Optional<BusinessAnalysis> businessAnalysis,
        Optional<ImpactAssessment> impactAssessment,
        Optional<SideEffects> sideEffects,
        List<CostEstimate> earlierEstimates,
        Optional<Boolean> itInvestment,
        Optional<String> costCenter,
        Optional<Tolerance> tolerance,
        Optional<Actuals> actuals,
        Set<String> tags) {

    /** What the owner of an initiative states about its side effects. */
    public enum SideEffects {
        /** All of them are listed among the effects. */
        LISTED,
        /** There are none. */
        NONE
    }

    /** Checks what must always hold. */
    public Initiative {
        Check.given("id", id);
        Check.text("name", name);
        owners = Check.set("owners", owners);
        departments = Check.set("departments", departments);
        Check.given("schedule", schedule);
        Check.given("implementedOn", implementedOn);
        Check.given("priorityRank", priorityRank);
        impacts = Check.map("impacts", impacts);
        effects = Check.list("effects", effects);
        Check.given("estimate", estimate);
        options = Check.list("options", options);
        prerequisites = Check.set("prerequisites", prerequisites);
        exclusions = Check.set("exclusions", exclusions);
        Check.given("scope", scope);
        Check.given("businessAnalysis", businessAnalysis);
        Check.given("impactAssessment", impactAssessment);
        Check.given("sideEffects", sideEffects);
        earlierEstimates = Check.list("earlierEstimates", earlierEstimates);
        Check.given("itInvestment", itInvestment);
        Check.text("costCenter", costCenter);
        Check.given("tolerance", tolerance);
        Check.given("actuals", actuals);
        tags = Check.set("tags", tags);
        tags.forEach(tag -> Check.keyText(Check.element("tags", tag), tag));
        if (priorityRank.isPresent()) {
            checkArgument(
                    priorityRank.get() >= 1,
                    "'priorityRank' of initiative '%s' must be at least 1 but is %s.",
                    id,
                    priorityRank.get());
        }
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier
     * @param name what people call it
     */
    public static Builder builder(Id<Initiative> id, String name) {
        return new Builder(id, name);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name);
        builder.owners.addAll(owners);
        builder.departments.addAll(departments);
        builder.schedule = schedule;
        builder.implementedOn = implementedOn;
        builder.priorityRank = priorityRank;
        builder.impacts.putAll(impacts);
        builder.effects.addAll(effects);
        builder.estimate = estimate;
        builder.options.addAll(options);
        builder.prerequisites.addAll(prerequisites);
        builder.exclusions.addAll(exclusions);
        builder.scope = scope;
        builder.businessAnalysis = businessAnalysis;
        builder.impactAssessment = impactAssessment;
        builder.sideEffects = sideEffects;
        builder.earlierEstimates.addAll(earlierEstimates);
        builder.itInvestment = itInvestment;
        builder.costCenter = costCenter;
        builder.tolerance = tolerance;
        builder.actuals = actuals;
        builder.tags.addAll(tags);
        return builder;
    }

    /** {@return the objectives to which it contributes something} */
    public Set<Id<Objective>> objectivesServed() {
        return Check.set(
                "objectives",
                impacts.entrySet().stream()
                        .filter(impact -> impact.getValue() != ImpactLevel.NONE)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** {@return whether it touches exactly one department, as a silo does} */
    public boolean touchesOneDepartmentOnly() {
        return departments.size() == 1;
    }

    /** Builds an {@link Initiative}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Initiative> id;
        private final String name;
        private final Set<Id<Person>> owners = new LinkedHashSet<>();
        private final Set<Id<Department>> departments = new LinkedHashSet<>();
        private Optional<DateSpan> schedule = Optional.empty();
        private Optional<LocalDate> implementedOn = Optional.empty();
        private Optional<Integer> priorityRank = Optional.empty();
        private final Map<Id<Objective>, ImpactLevel> impacts = new LinkedHashMap<>();
        private final List<KpiEffect> effects = new ArrayList<>();
        private Optional<CostEstimate> estimate = Optional.empty();
        private final List<FundingOption> options = new ArrayList<>();
        private final Set<Id<Initiative>> prerequisites = new LinkedHashSet<>();
        private final Set<Id<Initiative>> exclusions = new LinkedHashSet<>();
        private Optional<InitiativeScope> scope = Optional.empty();
        private Optional<BusinessAnalysis> businessAnalysis = Optional.empty();
        private Optional<ImpactAssessment> impactAssessment = Optional.empty();
        private Optional<SideEffects> sideEffects = Optional.empty();
        private final List<CostEstimate> earlierEstimates = new ArrayList<>();
        private Optional<Boolean> itInvestment = Optional.empty();
        private Optional<String> costCenter = Optional.empty();
        private Optional<Tolerance> tolerance = Optional.empty();
        private Optional<Actuals> actuals = Optional.empty();
        private final Set<String> tags = new LinkedHashSet<>();

        private Builder(Id<Initiative> id, String name) {
            this.id = id;
            this.name = name;
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
         * @param department a department it touches
         */
        public Builder addDepartment(Id<Department> department) {
            departments.add(department);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param departments every department it touches; they replace those so far
         */
        public Builder departments(Collection<Id<Department>> departments) {
            this.departments.clear();
            this.departments.addAll(departments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param schedule its first and last day
         */
        public Builder schedule(DateSpan schedule) {
            this.schedule = Optional.of(Check.given("schedule", schedule));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param implementedOn the day on which it went live
         */
        public Builder implementedOn(LocalDate implementedOn) {
            this.implementedOn = Optional.of(Check.given("implementedOn", implementedOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param priorityRank its recorded rank among the initiatives, 1 for the most important
         */
        public Builder priorityRank(Integer priorityRank) {
            this.priorityRank = Optional.of(Check.given("priorityRank", priorityRank));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param objective an objective
         * @param impact what it contributes to the objective
         */
        public Builder addImpact(Id<Objective> objective, ImpactLevel impact) {
            impacts.put(objective, impact);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param impacts what it contributes to each objective, in words; an objective that is not named is not rated; they replace those so far
         */
        public Builder impacts(Map<Id<Objective>, ImpactLevel> impacts) {
            this.impacts.clear();
            this.impacts.putAll(impacts);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param effect what it does to one KPI
         */
        public Builder addEffect(KpiEffect effect) {
            effects.add(effect);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param effects what it does to KPIs, wanted or not; they replace those so far
         */
        public Builder effects(Collection<KpiEffect> effects) {
            this.effects.clear();
            this.effects.addAll(effects);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param estimate the very rough order of magnitude of its full cost
         */
        public Builder estimate(CostEstimate estimate) {
            this.estimate = Optional.of(Check.given("estimate", estimate));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param option a form in which it can be funded
         */
        public Builder addOption(FundingOption option) {
            options.add(option);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param options the forms in which it can be funded, of which at most one is; they replace those so far
         */
        public Builder options(Collection<FundingOption> options) {
            this.options.clear();
            this.options.addAll(options);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param prerequisite an initiative that must be funded or done for this one
         */
        public Builder addPrerequisite(Id<Initiative> prerequisite) {
            prerequisites.add(prerequisite);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param prerequisites the initiatives that must be funded or done for this one; they replace those so far
         */
        public Builder prerequisites(Collection<Id<Initiative>> prerequisites) {
            this.prerequisites.clear();
            this.prerequisites.addAll(prerequisites);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param exclusion an initiative that must not be funded beside this one
         */
        public Builder addExclusion(Id<Initiative> exclusion) {
            exclusions.add(exclusion);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param exclusions the initiatives that must not be funded beside this one; they replace those so far
         */
        public Builder exclusions(Collection<Id<Initiative>> exclusions) {
            this.exclusions.clear();
            this.exclusions.addAll(exclusions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param scope what it works on
         */
        public Builder scope(InitiativeScope scope) {
            this.scope = Optional.of(Check.given("scope", scope));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param businessAnalysis its business analysis
         */
        public Builder businessAnalysis(BusinessAnalysis businessAnalysis) {
            this.businessAnalysis = Optional.of(Check.given("businessAnalysis", businessAnalysis));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param impactAssessment its impact assessment
         */
        public Builder impactAssessment(ImpactAssessment impactAssessment) {
            this.impactAssessment = Optional.of(Check.given("impactAssessment", impactAssessment));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param sideEffects that {@code effects} name all side effects, or that there are none
         */
        public Builder sideEffects(SideEffects sideEffects) {
            this.sideEffects = Optional.of(Check.given("sideEffects", sideEffects));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param earlierEstimate an estimate that the current one replaces
         */
        public Builder addEarlierEstimate(CostEstimate earlierEstimate) {
            earlierEstimates.add(earlierEstimate);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param earlierEstimates the estimates that the current one replaces, oldest first; they replace those so far
         */
        public Builder earlierEstimates(Collection<CostEstimate> earlierEstimates) {
            this.earlierEstimates.clear();
            this.earlierEstimates.addAll(earlierEstimates);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param itInvestment whether it is mainly spending on information technology
         */
        public Builder itInvestment(Boolean itInvestment) {
            this.itInvestment = Optional.of(Check.given("itInvestment", itInvestment));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param costCenter the cost center that pays for it
         */
        public Builder costCenter(String costCenter) {
            this.costCenter = Optional.of(Check.given("costCenter", costCenter));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tolerance how far it may stray from its plan
         */
        public Builder tolerance(Tolerance tolerance) {
            this.tolerance = Optional.of(Check.given("tolerance", tolerance));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param actuals where it stands
         */
        public Builder actuals(Actuals actuals) {
            this.actuals = Optional.of(Check.given("actuals", actuals));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tag a theme or other group that it is counted in
         */
        public Builder addTag(String tag) {
            tags.add(tag);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tags the themes and other groups that it is counted in; they replace those so far
         */
        public Builder tags(Collection<String> tags) {
            this.tags.clear();
            this.tags.addAll(tags);
            return this;
        }

        /** {@return the initiative} */
        public Initiative build() {
            return new Initiative(
                    id,
                    name,
                    owners,
                    departments,
                    schedule,
                    implementedOn,
                    priorityRank,
                    impacts,
                    effects,
                    estimate,
                    options,
                    prerequisites,
                    exclusions,
                    scope,
                    businessAnalysis,
                    impactAssessment,
                    sideEffects,
                    earlierEstimates,
                    itInvestment,
                    costCenter,
                    tolerance,
                    actuals,
                    tags);
        }
    }
}
