package io.github.cxstrategy.model.initiative;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.DateSpan;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One form in which an initiative can be funded: a scope level, or the same scope starting in another period.
 *
 * @param id the identifier, unique within the initiative
 * @param name what people call it
 * @param valueShare the share of the initiative's value that it delivers, at most 1; the largest option has 1
 * @param costs what it costs, by pool and period; empty means that it costs nothing where the initiatives are complete, and
 *     that nobody has said elsewhere. The allocation engine does not tell these apart: it takes an option without costs for
 *     free
 * @param tranches the shares of it that can be funded: 2 to 10, more than 0, the largest 1; empty means all or nothing.
 *     A tranche has that share of each cost line and of the value, rounded down, and of each demand, rounded up
 * @param demands what it needs of people's time; empty means that nobody has said, and counts as none under a limit
 * @param schedule when it runs in this form, if known; where an option of a prerequisite has one too, that one must end
 *     before this one starts
 */
public record FundingOption(
        Id<FundingOption> id,
        String name,
        Ratio valueShare,
        List<CostLine> costs,
        Set<Ratio> tranches,
        List<Demand> demands,
        Optional<DateSpan> schedule) {
    private static final int MOST_TRANCHES = 10;

    /** Checks the name, that the share is at most 1, and the tranches. */
    public FundingOption {
        Check.given("id", id);
        Check.text("name", name);
        Check.given("valueShare", valueShare);
        costs = Check.list("costs", costs);
        tranches = Check.set("tranches", tranches);
        demands = Check.list("demands", demands);
        Check.given("schedule", schedule);
        checkArgument(
                valueShare.compareTo(Ratio.ONE) <= 0,
                "'valueShare' of option '%s' must be at most 1 but is %s.\nMaybe it is meant in percent.",
                id,
                valueShare);
        checkTranches(id, tranches);
    }

    private static void checkTranches(Id<FundingOption> id, Set<Ratio> tranches) {
        for (Ratio tranche : tranches) {
            checkArgument(
                    isShare(tranche),
                    "'tranches[%s]' of option '%s' must be more than 0 and at most 1 but is %s.\nMaybe it is meant in"
                            + " percent.",
                    tranche,
                    id,
                    tranche);
        }
        checkArgument(
                tranches.isEmpty() || (tranches.size() >= 2 && tranches.size() <= MOST_TRANCHES),
                "'tranches' of option '%s' must be 2 to %s but are %s.",
                id,
                MOST_TRANCHES,
                tranches.size());
        checkArgument(
                tranches.isEmpty() || tranches.contains(Ratio.ONE),
                "'tranches' of option '%s' must include 1, the whole option, but are %s.",
                id,
                tranches);
    }

    private static boolean isShare(Ratio ratio) {
        return ratio.compareTo(Ratio.ZERO) > 0 && ratio.compareTo(Ratio.ONE) <= 0;
    }

    /**
     * An option that is funded as a whole, and of which nobody has said when it runs or what it needs of people's time.
     *
     * @param id the identifier, unique within the initiative
     * @param name what people call it
     * @param valueShare the share of the initiative's value that it delivers, at most 1; the largest option has 1
     * @param costs what it costs, by pool and period; empty means that it costs nothing
     */
    public FundingOption(Id<FundingOption> id, String name, Ratio valueShare, List<CostLine> costs) {
        this(id, name, valueShare, costs, Set.of(), List.of(), Optional.empty());
    }

    /**
     * {@return the option that delivers the whole value}
     *
     * @param costs what it costs
     */
    public static FundingOption full(List<CostLine> costs) {
        return new FundingOption(Id.of("full"), "Full", Ratio.ONE, costs);
    }

    /**
     * {@return the whole initiative at the costs given}
     *
     * @param costs when it needs money, and from which pool
     */
    public static FundingOption full(CostLine... costs) {
        return full(List.of(costs));
    }

    /**
     * {@return a builder}
     *
     * @param id the identifier, unique within the initiative
     * @param name what people call it
     * @param valueShare the share of the initiative's value that it delivers, at most 1
     */
    public static Builder builder(Id<FundingOption> id, String name, Ratio valueShare) {
        return new Builder(id, name, valueShare);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        Builder builder = new Builder(id, name, valueShare);
        builder.costs.addAll(costs);
        builder.tranches.addAll(tranches);
        builder.demands.addAll(demands);
        builder.schedule = schedule;
        return builder;
    }

    /** Builds a {@link FundingOption}; what is not set is unknown. Not thread-safe. */
    public static final class Builder {
        private final Id<FundingOption> id;
        private final String name;
        private final Ratio valueShare;
        private final List<CostLine> costs = new ArrayList<>();
        private final Set<Ratio> tranches = new LinkedHashSet<>();
        private final List<Demand> demands = new ArrayList<>();
        private Optional<DateSpan> schedule = Optional.empty();

        private Builder(Id<FundingOption> id, String name, Ratio valueShare) {
            this.id = id;
            this.name = name;
            this.valueShare = valueShare;
        }

        /**
         * {@return this builder}
         *
         * @param cost what it costs in a period
         */
        public Builder addCost(CostLine cost) {
            costs.add(cost);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param costs what it costs, by pool and period; they replace those so far
         */
        public Builder costs(Collection<CostLine> costs) {
            this.costs.clear();
            this.costs.addAll(costs);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tranche a share of it that can be funded, more than 0 and at most 1
         */
        public Builder addTranche(Ratio tranche) {
            tranches.add(tranche);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tranches the shares of it that can be funded, 2 to 10, the largest 1; they replace those so far
         */
        public Builder tranches(Collection<Ratio> tranches) {
            this.tranches.clear();
            this.tranches.addAll(tranches);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param demand what it needs of people's time in a period
         */
        public Builder addDemand(Demand demand) {
            demands.add(demand);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param demands what it needs of people's time; they replace those so far
         */
        public Builder demands(Collection<Demand> demands) {
            this.demands.clear();
            this.demands.addAll(demands);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param schedule when it runs in this form
         */
        public Builder schedule(DateSpan schedule) {
            this.schedule = Optional.of(Check.given("schedule", schedule));
            return this;
        }

        /** {@return the funding option} */
        public FundingOption build() {
            return new FundingOption(id, name, valueShare, costs, tranches, demands, schedule);
        }
    }
}
