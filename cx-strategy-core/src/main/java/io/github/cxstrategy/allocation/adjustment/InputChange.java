package io.github.cxstrategy.allocation.adjustment;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One difference between what an earlier allocation was asked and what a new one is asked. */
public sealed interface InputChange {
    /**
     * An initiative that was not there before.
     *
     * @param initiative the initiative
     */
    record NewInitiative(Id<Initiative> initiative) implements InputChange {
        /** Checks that it is given. */
        public NewInitiative {
            Check.given("initiative", initiative);
        }
    }

    /**
     * An initiative that is not there any more.
     *
     * @param initiative the initiative
     */
    record GoneInitiative(Id<Initiative> initiative) implements InputChange {
        /** Checks that it is given. */
        public GoneInitiative {
            Check.given("initiative", initiative);
        }
    }

    /**
     * An initiative is worth more or less.
     *
     * @param initiative the initiative
     * @param before the value points it was worth, if known
     * @param after the value points it is worth, if known
     */
    record PointsChange(Id<Initiative> initiative, Optional<Long> before, Optional<Long> after) implements InputChange {
        /** Checks that all are given. */
        public PointsChange {
            Check.given("initiative", initiative);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /**
     * An initiative has other funding options: other costs, shares of value, periods, or other options altogether.
     *
     * @param initiative the initiative
     * @param before its options then
     * @param after its options now
     */
    record OptionsChange(Id<Initiative> initiative, List<FundingOption> before, List<FundingOption> after)
            implements InputChange {
        /** Copies the lists. */
        public OptionsChange {
            Check.given("initiative", initiative);
            before = Check.list("before", before);
            after = Check.list("after", after);
        }
    }

    /**
     * An initiative requires or excludes others than before.
     *
     * @param initiative the initiative
     * @param before what it required and excluded
     * @param after what it requires and excludes
     */
    record RelationsChange(Id<Initiative> initiative, Relations before, Relations after) implements InputChange {
        /** Checks that all are given. */
        public RelationsChange {
            Check.given("initiative", initiative);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /**
     * An initiative went live, or it turned out that it had not.
     *
     * @param initiative the initiative
     * @param before the day on which it had gone live, as known then
     * @param after the day on which it went live, as known now
     */
    record CompletionChange(Id<Initiative> initiative, Optional<LocalDate> before, Optional<LocalDate> after)
            implements InputChange {
        /** Checks that all are given. */
        public CompletionChange {
            Check.given("initiative", initiative);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /**
     * An initiative belongs to other groups for which rules count it, such as a department or a tag.
     *
     * @param initiative the initiative
     * @param before the groups of rules to which it belonged, by their short names
     * @param after the groups of rules to which it belongs
     */
    record GroupChange(Id<Initiative> initiative, Set<String> before, Set<String> after) implements InputChange {
        /** Copies the sets. */
        public GroupChange {
            Check.given("initiative", initiative);
            before = Check.set("before", before);
            after = Check.set("after", after);
        }
    }

    /**
     * A rule that did not hold before.
     *
     * @param rule the rule
     */
    record RuleAdded(FundingRule rule) implements InputChange {
        /** Checks that it is given. */
        public RuleAdded {
            Check.given("rule", rule);
        }
    }

    /**
     * A rule that does not hold any more.
     *
     * @param rule the rule
     */
    record RuleDropped(FundingRule rule) implements InputChange {
        /** Checks that it is given. */
        public RuleDropped {
            Check.given("rule", rule);
        }
    }

    /**
     * Another decision on an initiative is honored, or none.
     *
     * @param initiative the initiative
     * @param before the decision that was honored, if any
     * @param after the decision that is honored, if any
     */
    record DecisionChange(
            Id<Initiative> initiative, Optional<AllocationDecision> before, Optional<AllocationDecision> after)
            implements InputChange {
        /** Checks that all are given. */
        public DecisionChange {
            Check.given("initiative", initiative);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /**
     * What a pool does with money left over.
     *
     * @param pool the pool
     * @param before what it did
     * @param after what it does
     */
    record CarryOverChange(Id<BudgetPool> pool, CarryOver before, CarryOver after) implements InputChange {
        /** Checks that all are given. */
        public CarryOverChange {
            Check.given("pool", pool);
            Check.given("before", before);
            Check.given("after", after);
        }
    }

    /**
     * A pool holds more or less in a period, or more or less of it is held back.
     *
     * @param pool the pool
     * @param period the period
     * @param before what it held; empty if nothing was named
     * @param after what it holds; empty if nothing is named
     */
    record BudgetChange(
            Id<BudgetPool> pool, FiscalPeriod period, Optional<PeriodBudget> before, Optional<PeriodBudget> after)
            implements InputChange {
        /** Checks that all are given. */
        public BudgetChange {
            Check.given("pool", pool);
            Check.given("period", period);
            Check.given("before", before);
            Check.given("after", after);
        }
    }
}
