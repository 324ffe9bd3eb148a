package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a person decided about funding an initiative, on the record. There can be several on one initiative if each has a
 * day of its own: the latest holds, the others are its history.
 *
 * @param initiative the initiative
 * @param decision what was decided
 * @param option the option that is funded, if one was named; only for {@link FundingDecision#FUNDED}
 * @param allotments the money that was allotted; only for {@link FundingDecision#FUNDED}
 * @param decidedBy who decided, if recorded
 * @param decidedOn when it was decided, if recorded
 * @param rationale why, if recorded
 * @param tranche the share of the option that is funded, more than 0 and at most 1; only for
 *     {@link FundingDecision#FUNDED}; empty means the whole option. No gate rule reads it yet
 */
public record AllocationDecision(
        Id<Initiative> initiative,
        FundingDecision decision,
        Optional<Id<FundingOption>> option,
        List<Allotment> allotments,
        Optional<Id<Person>> decidedBy,
        Optional<LocalDate> decidedOn,
        Optional<String> rationale,
        Optional<Ratio> tranche) {

    /** Checks what must always hold. */
    public AllocationDecision {
        Check.given("initiative", initiative);
        Check.given("decision", decision);
        Check.given("option", option);
        allotments = Check.list("allotments", allotments);
        Check.given("decidedBy", decidedBy);
        Check.given("decidedOn", decidedOn);
        Check.text("rationale", rationale);
        Check.given("tranche", tranche);
        checkArgument(
                decision == FundingDecision.FUNDED || (option.isEmpty() && allotments.isEmpty()),
                "'allotments' and 'option' must be empty unless the decision is FUNDED, but the decision on '%s' is %s.",
                initiative,
                decision);
        checkArgument(
                decision == FundingDecision.FUNDED || tranche.isEmpty(),
                "'tranche' must be empty unless the decision is FUNDED, but the decision on '%s' is %s.",
                initiative,
                decision);
        if (tranche.isPresent()) {
            checkArgument(
                    tranche.get().compareTo(Ratio.ZERO) > 0 && tranche.get().compareTo(Ratio.ONE) <= 0,
                    "'tranche' of the decision on '%s' must be more than 0 and at most 1 but is %s.\nMaybe it is"
                            + " meant in percent.",
                    initiative,
                    tranche.get());
        }
    }

    /**
     * {@return a builder}
     *
     * @param initiative the initiative
     * @param decision what was decided
     */
    public static Builder builder(Id<Initiative> initiative, FundingDecision decision) {
        return new Builder(initiative, decision);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(initiative, decision);
        builder.option = option;
        builder.allotments.addAll(allotments);
        builder.decidedBy = decidedBy;
        builder.decidedOn = decidedOn;
        builder.rationale = rationale;
        builder.tranche = tranche;
        return builder;
    }

    /** Builds an {@link AllocationDecision}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<Initiative> initiative;
        private final FundingDecision decision;
        private Optional<Id<FundingOption>> option = Optional.empty();
        private final List<Allotment> allotments = new ArrayList<>();
        private Optional<Id<Person>> decidedBy = Optional.empty();
        private Optional<LocalDate> decidedOn = Optional.empty();
        private Optional<String> rationale = Optional.empty();
        private Optional<Ratio> tranche = Optional.empty();

        private Builder(Id<Initiative> initiative, FundingDecision decision) {
            this.initiative = initiative;
            this.decision = decision;
        }

        /**
         * {@return this builder}
         *
         * @param option the option that is funded
         */
        public Builder option(Id<FundingOption> option) {
            this.option = Optional.of(Check.given("option", option));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param allotment money that was allotted
         */
        public Builder addAllotment(Allotment allotment) {
            allotments.add(allotment);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param allotments the money that was allotted; only for {@link FundingDecision#FUNDED}; they replace those so far
         */
        public Builder allotments(Collection<Allotment> allotments) {
            this.allotments.clear();
            this.allotments.addAll(allotments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decidedBy who decided
         */
        public Builder decidedBy(Id<Person> decidedBy) {
            this.decidedBy = Optional.of(Check.given("decidedBy", decidedBy));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decidedOn when it was decided
         */
        public Builder decidedOn(LocalDate decidedOn) {
            this.decidedOn = Optional.of(Check.given("decidedOn", decidedOn));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rationale why
         */
        public Builder rationale(String rationale) {
            this.rationale = Optional.of(Check.given("rationale", rationale));
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tranche the share of the option that is funded, more than 0 and at most 1
         */
        public Builder tranche(Ratio tranche) {
            this.tranche = Optional.of(Check.given("tranche", tranche));
            return this;
        }

        /** {@return the allocation decision} */
        public AllocationDecision build() {
            return new AllocationDecision(
                    initiative, decision, option, allotments, decidedBy, decidedOn, rationale, tranche);
        }
    }
}
