package io.github.cxstrategy.model.funding;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Fte;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.workforce.Department;
import io.github.cxstrategy.model.workforce.Skill;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What funding must respect or count, beside the budget and what initiatives say of each other.
 *
 * <p>"Funded" means in any option and any share of it. Money is counted by the cost lines of what is funded, in the
 * period in which it is needed and whichever pool pays it. Immutable and thread-safe.
 */
public sealed interface FundingRule {
    /** {@return the initiatives that the rule is about} */
    InitiativeGroup about();

    /** {@return why the rule was made} */
    String reason();

    /** {@return the initiatives that the rule names; empty where it speaks of a group that is not listed} */
    default Set<Id<Initiative>> initiatives() {
        return about() instanceof InitiativeGroup.Listed listed ? listed.initiatives() : Set.of();
    }

    /** {@return what the rule is about, as a short name for people} */
    default String subject() {
        return about().label();
    }

    /**
     * An initiative must be funded, in whichever of its options.
     *
     * @param initiative the initiative
     * @param reason why
     */
    record MustFund(Id<Initiative> initiative, String reason) implements FundingRule {
        /** Checks the reason. */
        public MustFund {
            Check.given("initiative", initiative);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return InitiativeGroup.of(Set.of(initiative));
        }
    }

    /**
     * An initiative must not be funded.
     *
     * @param initiative the initiative
     * @param reason why
     */
    record MustNotFund(Id<Initiative> initiative, String reason) implements FundingRule {
        /** Checks the reason. */
        public MustNotFund {
            Check.given("initiative", initiative);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return InitiativeGroup.of(Set.of(initiative));
        }
    }

    /**
     * A group must not get more than an amount.
     *
     * @param group the initiatives that count
     * @param limit the most they may get together, not negative
     * @param periods the periods that count; empty means all
     * @param reason why
     */
    record SpendAtMost(InitiativeGroup group, Money limit, Set<FiscalPeriod> periods, String reason)
            implements FundingRule {
        /** Checks that the limit is not negative. */
        public SpendAtMost {
            Check.given("group", group);
            Check.given("limit", limit);
            periods = Check.set("periods", periods);
            Check.text("reason", reason);
            checkArgument(!limit.isNegative(), "'limit' must not be negative but is %s.", limit);
        }

        /**
         * Listed initiatives must not get more than an amount over all periods.
         *
         * @param initiatives the initiatives, at least one
         * @param limit the most they may get together, not negative
         * @param reason why
         */
        public SpendAtMost(Set<Id<Initiative>> initiatives, Money limit, String reason) {
            this(InitiativeGroup.of(initiatives), limit, Set.of(), reason);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * A group must get at least an amount.
     *
     * @param group the initiatives that count
     * @param least the least they must get together, not negative
     * @param periods the periods that count; empty means all
     * @param reason why
     */
    record SpendAtLeast(InitiativeGroup group, Money least, Set<FiscalPeriod> periods, String reason)
            implements FundingRule {
        /** Checks that the amount is not negative. */
        public SpendAtLeast {
            Check.given("group", group);
            Check.given("least", least);
            periods = Check.set("periods", periods);
            Check.text("reason", reason);
            checkArgument(!least.isNegative(), "'least' must not be negative but is %s.", least);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * A group must not get more than a share of what all funded initiatives get. Holds where nothing is spent.
     *
     * @param group the initiatives that count
     * @param share the largest share, in whole basis points and at most 1; 0.3 means 30 %
     * @param periods the periods that count, on both sides; empty means all
     * @param reason why
     */
    record ShareAtMost(InitiativeGroup group, Ratio share, Set<FiscalPeriod> periods, String reason)
            implements FundingRule {
        /** Checks the share. */
        public ShareAtMost {
            Check.given("group", group);
            checkShare(share);
            periods = Check.set("periods", periods);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * A group must get at least a share of what all funded initiatives get. Holds where nothing is spent.
     *
     * @param group the initiatives that count
     * @param share the least share, in whole basis points and at most 1; 0.3 means 30 %
     * @param periods the periods that count, on both sides; empty means all
     * @param reason why
     */
    record ShareAtLeast(InitiativeGroup group, Ratio share, Set<FiscalPeriod> periods, String reason)
            implements FundingRule {
        /** Checks the share. */
        public ShareAtLeast {
            Check.given("group", group);
            checkShare(share);
            periods = Check.set("periods", periods);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * At most so many initiatives of a group may be funded.
     *
     * @param group the initiatives that count
     * @param count the largest number, not negative
     * @param reason why
     */
    record FundAtMost(InitiativeGroup group, int count, String reason) implements FundingRule {
        /** Checks that the number is not negative. */
        public FundAtMost {
            Check.given("group", group);
            Check.text("reason", reason);
            checkArgument(count >= 0, "'count' must not be negative but is %s.", count);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * At least so many initiatives of a group must be funded. Together with {@link FundAtMost}: exactly so many.
     *
     * @param group the initiatives that count
     * @param count the least number, not negative
     * @param reason why
     */
    record FundAtLeast(InitiativeGroup group, int count, String reason) implements FundingRule {
        /** Checks that the number is not negative. */
        public FundAtLeast {
            Check.given("group", group);
            Check.text("reason", reason);
            checkArgument(count >= 0, "'count' must not be negative but is %s.", count);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }
    }

    /**
     * All of some initiatives are funded, or none of them.
     *
     * @param initiatives the initiatives, at least two
     * @param reason why
     */
    record AllOrNone(Set<Id<Initiative>> initiatives, String reason) implements FundingRule {
        /** Checks that there are two. */
        public AllOrNone {
            initiatives = atLeastTwo(initiatives);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return InitiativeGroup.of(initiatives);
        }
    }

    /**
     * An initiative requires at least one of some others: that one is funded or done, and where the funded options of
     * both carry a schedule it ends before the initiative starts.
     *
     * @param initiative the initiative
     * @param anyOf the others, at least one and not itself
     * @param reason why
     */
    record RequiresAny(Id<Initiative> initiative, Set<Id<Initiative>> anyOf, String reason) implements FundingRule {
        /** Checks that there is another. */
        public RequiresAny {
            Check.given("initiative", initiative);
            anyOf = Check.set("anyOf", anyOf);
            Check.text("reason", reason);
            checkArgument(!anyOf.isEmpty(), "'anyOf' must name at least one initiative but is empty.");
            checkArgument(!anyOf.contains(initiative), "'anyOf' must not name the initiative '%s' itself.", initiative);
        }

        @Override
        public InitiativeGroup about() {
            Set<Id<Initiative>> all = new TreeSet<>(anyOf);
            all.add(initiative);
            return InitiativeGroup.of(all);
        }

        @Override
        public String subject() {
            return initiative.value();
        }
    }

    /**
     * Initiatives that are worth more or less, or cost more, when all of them are funded. Nothing can break it: it
     * counts.
     *
     * @param initiatives the initiatives, at least two
     * @param points the value points that their being together adds; negative if it takes some; at most 10^15 either way
     * @param costs what it costs beside what each of them costs; counted for a group only if all of them belong to it
     * @param reason why
     */
    record Synergy(Set<Id<Initiative>> initiatives, long points, List<CostLine> costs, String reason)
            implements FundingRule {
        private static final long MOST_POINTS = 1_000_000_000_000_000L;

        /** Checks that there are two, and the points. */
        public Synergy {
            initiatives = atLeastTwo(initiatives);
            costs = Check.list("costs", costs);
            Check.text("reason", reason);
            checkArgument(
                    points >= -MOST_POINTS && points <= MOST_POINTS,
                    "'points' must lie between -10^15 and 10^15 but are %s.",
                    points);
        }

        @Override
        public InitiativeGroup about() {
            return InitiativeGroup.of(initiatives);
        }
    }

    /**
     * What is funded must not need more of people's time than there is. A demand counts if it names the skill and the
     * department that the rule names; where the rule names one of them only, whatever the demand says of the other.
     *
     * @param skill what they are able to do; empty means whatever
     * @param department where they work; empty means wherever; given where no skill is
     * @param period the period
     * @param limit the most of their time, on average over the period
     * @param reason why
     */
    record CapacityAtMost(
            Optional<Id<Skill>> skill,
            Optional<Id<Department>> department,
            FiscalPeriod period,
            Fte limit,
            String reason)
            implements FundingRule {
        /** Checks that it says of whom. */
        public CapacityAtMost {
            Check.given("skill", skill);
            Check.given("department", department);
            Check.given("period", period);
            Check.given("limit", limit);
            Check.text("reason", reason);
            checkArgument(
                    skill.isPresent() || department.isPresent(),
                    "'department' must be given where no skill is but the capacity in %s has neither.",
                    period);
        }

        @Override
        public InitiativeGroup about() {
            return new InitiativeGroup.Everything();
        }

        @Override
        public String subject() {
            return Stream.of(skill, department)
                            .flatMap(Optional::stream)
                            .map(Id::value)
                            .collect(Collectors.joining(", "))
                    + " in " + period;
        }
    }

    /**
     * A load that funded initiatives bring, such as risk exposure or change that a stakeholder group has to take in a
     * period, must not exceed a limit.
     *
     * @param what what it is a load of, with its unit
     * @param loads what each brings; what is not named brings none, several of one initiative add up
     * @param limit the most together, not negative
     * @param reason why
     */
    record LoadAtMost(String what, List<Load> loads, long limit, String reason) implements FundingRule {
        /**
         * The load that an initiative brings.
         *
         * @param initiative the initiative
         * @param option in which option; empty means in each
         * @param amount how much, not negative, in the unit of the rule
         */
        public record Load(Id<Initiative> initiative, Optional<Id<FundingOption>> option, long amount) {
            /** Checks that the amount is not negative. */
            public Load {
                Check.given("initiative", initiative);
                Check.given("option", option);
                checkArgument(amount >= 0, "'amount' must not be negative but is %s.", amount);
            }

            /**
             * The load of an initiative in whichever option.
             *
             * @param initiative the initiative
             * @param amount how much, not negative
             */
            public Load(Id<Initiative> initiative, long amount) {
                this(initiative, Optional.empty(), amount);
            }
        }

        /** Checks that there is a load and that the limit is not negative. */
        public LoadAtMost {
            Check.text("what", what);
            loads = Check.list("loads", loads);
            Check.text("reason", reason);
            checkArgument(!loads.isEmpty(), "'loads' must name at least one but is empty: %s.", what);
            checkArgument(limit >= 0, "'limit' must not be negative but is %s.", limit);
        }

        @Override
        public InitiativeGroup about() {
            return InitiativeGroup.of(loads.stream().map(Load::initiative).collect(Collectors.toSet()));
        }

        @Override
        public String subject() {
            return what;
        }
    }

    /**
     * A pool pays for a group only: for others it is as if their cost lines did not name it.
     *
     * @param pool the pool
     * @param group the initiatives for which it pays
     * @param reason why
     */
    record PoolOnlyFor(Id<BudgetPool> pool, InitiativeGroup group, String reason) implements FundingRule {
        /** Checks that all are given. */
        public PoolOnlyFor {
            Check.given("pool", pool);
            Check.given("group", group);
            Check.text("reason", reason);
        }

        @Override
        public InitiativeGroup about() {
            return group;
        }

        @Override
        public String subject() {
            return "pool " + pool;
        }
    }

    private static Set<Id<Initiative>> atLeastTwo(Set<Id<Initiative>> initiatives) {
        Set<Id<Initiative>> copy = Check.set("initiatives", initiatives);
        checkArgument(copy.size() >= 2, "'initiatives' must name at least two but are %s.", copy);
        return copy;
    }

    private static void checkShare(Ratio share) {
        Check.given("share", share);
        checkArgument(
                share.compareTo(Ratio.ONE) <= 0,
                "'share' must be at most 1 but is %s.\nMaybe it is meant in percent.",
                share);
        checkArgument(
                share.value().scale() <= 4, "'share' must be in whole basis points, four decimals, but is %s.", share);
    }
}
