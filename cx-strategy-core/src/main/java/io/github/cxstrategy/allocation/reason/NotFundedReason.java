package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Why an initiative is not funded; the first of these that is true, in this order. */
public sealed interface NotFundedReason {
    /**
     * A rule says that it must not be funded.
     *
     * @param reason the reason of the rule
     */
    record ForcedOut(String reason) implements NotFundedReason {
        /** Checks the reason. */
        public ForcedOut {
            Check.text("reason", reason);
        }
    }

    /**
     * A recorded decision keeps it out.
     *
     * @param decision the decision: DEFERRED or CUT
     */
    record Decided(FundingDecision decision) implements NotFundedReason {
        /** Checks that there is a decision. */
        public Decided {
            Check.given("decision", decision);
        }
    }

    /**
     * It is done already, and no rule or decision wants it funded all the same.
     *
     * @param implementedOn the day on which it went live
     */
    record AlreadyDone(LocalDate implementedOn) implements NotFundedReason {
        /** Checks that there is a day. */
        public AlreadyDone {
            Check.given("implementedOn", implementedOn);
        }
    }

    /** It has no option in which it could be funded. */
    record NoOption() implements NotFundedReason {}

    /**
     * The budget could not pay any of its options even if nothing else were funded.
     *
     * @param pools the pools that may pay it
     */
    record UnaffordableAlone(Set<Id<BudgetPool>> pools) implements NotFundedReason {
        /** Copies the pools. */
        public UnaffordableAlone {
            pools = Check.set("pools", pools);
        }
    }

    /**
     * A rule limits spending to less than each option costs that the budget could pay.
     *
     * @param reason the reason of the rule
     */
    record OverSpendingLimit(String reason) implements NotFundedReason {
        /** Checks the reason. */
        public OverSpendingLimit {
            Check.text("reason", reason);
        }
    }

    /**
     * It requires initiatives that are neither funded nor done.
     *
     * @param missing those initiatives
     */
    record RequiresUnfunded(Set<Id<Initiative>> missing) implements NotFundedReason {
        /** Copies the ids. */
        public RequiresUnfunded {
            missing = Check.set("missing", missing);
        }
    }

    /**
     * What it requires is funded, but would not be over when it starts.
     *
     * @param after what it would have to wait for
     */
    record StartsTooEarly(Set<Id<Initiative>> after) implements NotFundedReason {
        /** Copies the ids. */
        public StartsTooEarly {
            after = Check.set("after", after);
        }
    }

    /**
     * It must not be funded beside initiatives that are funded.
     *
     * @param by those initiatives
     */
    record Excluded(Set<Id<Initiative>> by) implements NotFundedReason {
        /** Copies the ids. */
        public Excluded {
            by = Check.set("by", by);
        }
    }

    /**
     * Adding it to what is funded would break rules on funding, or bring synergies that take more than it adds or cost
     * more than is left. That all its pools are kept for others comes before all that is said of money.
     *
     * @param rules the rules, at least one; with several options, those that any of them would break
     */
    record AgainstRules(List<FundingRule> rules) implements NotFundedReason {
        /** Copies the rules. */
        public AgainstRules {
            rules = Check.list("rules", rules);
        }
    }

    /**
     * What is left of the money does not pay any of its options: the money goes to others. Where the allocation is proved
     * optimal and nothing forces them in, putting it in their place brings no more value.
     *
     * @param by the funded initiatives that get money it could have used, or count under the same spending limit
     */
    record Displaced(Set<Id<Initiative>> by) implements NotFundedReason {
        /** Copies the ids. */
        public Displaced {
            by = Check.set("by", by);
        }
    }

    /** It could be added but would add no value, or none that is known. */
    record AddsNoValue() implements NotFundedReason {}

    /** It could be added and has value: the search was cut before it was tried. */
    record NotReached() implements NotFundedReason {}
}
