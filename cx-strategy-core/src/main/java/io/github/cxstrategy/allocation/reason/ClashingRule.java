package io.github.cxstrategy.allocation.reason;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Set;

/** One of the rules of a request that cannot hold together. */
public sealed interface ClashingRule {
    /**
     * A rule on funding.
     *
     * @param rule the rule
     */
    record Rule(FundingRule rule) implements ClashingRule {
        /** Checks that it is given. */
        public Rule {
            Check.given("rule", rule);
        }
    }

    /**
     * A recorded decision that the request honors.
     *
     * @param decision the decision
     */
    record Decision(AllocationDecision decision) implements ClashingRule {
        /** Checks that it is given. */
        public Decision {
            Check.given("decision", decision);
        }
    }

    /**
     * What a pool holds.
     *
     * @param pool the pool
     */
    record Pool(Id<BudgetPool> pool) implements ClashingRule {
        /** Checks that it is given. */
        public Pool {
            Check.given("pool", pool);
        }
    }

    /**
     * An initiative requires another.
     *
     * @param initiative the initiative
     * @param prerequisite what it requires
     */
    record Prerequisite(Id<Initiative> initiative, Id<Initiative> prerequisite) implements ClashingRule {
        /** Checks that both are given. */
        public Prerequisite {
            Check.given("initiative", initiative);
            Check.given("prerequisite", prerequisite);
        }
    }

    /**
     * Two initiatives exclude each other.
     *
     * @param initiatives the two
     */
    record Exclusion(Set<Id<Initiative>> initiatives) implements ClashingRule {
        /** Copies the ids. */
        public Exclusion {
            initiatives = Check.set("initiatives", initiatives);
        }
    }
}
