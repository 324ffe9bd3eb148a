package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What to allocate: initiatives, the money there is, what each is worth, and what else must hold.
 *
 * @param initiatives the initiatives, each id once; their prerequisites, exclusions and pools must be in the
 *     request; one that is done gets no money unless a rule or decision says so
 * @param budget the money
 * @param values what the initiatives are worth; one without a known value counts nothing
 * @param rules what funding must respect; equal ones are one
 * @param decisions the recorded decisions to honor, at most one an initiative: FUNDED fixes the option and its money
 *     where they are named, and means the whole option where no tranche is; DEFERRED and CUT keep the initiative out
 * @param limit how long to search
 * @param tieBreaks what decides among allocations of the same value, the first first
 * @param mostTies how many allocations that are as good in all of this to look for at most; 0 leaves it open whether
 *     there are others
 */
public record AllocationRequest(
        List<Initiative> initiatives,
        Budget budget,
        StrategicValues values,
        List<FundingRule> rules,
        List<AllocationDecision> decisions,
        SearchLimit limit,
        List<TieBreak> tieBreaks,
        int mostTies) {

    private static final Budget NO_BUDGET = Budget.builder().build();

    /** Checks that every id that is named is in the request, and that there is one currency. */
    public AllocationRequest {
        initiatives = Check.list("initiatives", initiatives);
        Check.given("budget", budget);
        Check.given("values", values);
        rules = List.copyOf(new LinkedHashSet<>(Check.list("rules", rules)));
        decisions = Check.list("decisions", decisions);
        Check.given("limit", limit);
        tieBreaks = Check.list("tieBreaks", tieBreaks);
        checkArgument(mostTies >= 0, "'mostTies' must not be negative but is %s.", mostTies);
        Set<Id<Initiative>> known = unique("initiatives", initiatives.stream().map(Initiative::id));
        Set<Id<BudgetPool>> pools = unique("pools", budget.pools().stream().map(BudgetPool::id));
        unique("decisions", decisions.stream().map(AllocationDecision::initiative));
        for (Initiative i : initiatives) {
            unique("options", i.options().stream().map(FundingOption::id));
            known("prerequisites", i.prerequisites(), known);
            checkArgument(!i.prerequisites().contains(i.id()), "'prerequisites' of '%s' must not name itself.", i.id());
            known("exclusions", i.exclusions(), known);
            i.options().stream().flatMap(o -> o.costs().stream()).forEach(line -> known("pools", line.pools(), pools));
        }
        for (FundingRule rule : rules) {
            known("rules", rule.initiatives(), known);
            if (rule instanceof FundingRule.PoolOnlyFor only) {
                known("rules", List.of(only.pool()), pools);
            } else if (rule instanceof FundingRule.Synergy synergy) {
                synergy.costs().forEach(line -> known("pools", line.pools(), pools));
            }
        }
        for (AllocationDecision decision : decisions) {
            known("decisions", List.of(decision.initiative()), known);
            decision.allotments().forEach(a -> known("allotments", List.of(a.pool()), pools));
            knownOption(decision, initiatives);
        }
        oneCurrency(money(initiatives, budget, rules, decisions));
    }

    /**
     * {@return a request for a whole plan, with its rules and without its decisions}
     *
     * @param plan the plan
     * @param values what its initiatives are worth
     */
    public static AllocationRequest of(ResolvedPlan plan, StrategicValues values) {
        return builder(plan.initiatives(), plan.plan().budget().orElse(NO_BUDGET), values)
                .rules(plan.plan().fundingRules())
                .build();
    }

    /**
     * {@return a request for a whole plan, with its rules and honoring its recorded decisions}
     *
     * @param plan the plan
     * @param values what its initiatives are worth
     */
    public static AllocationRequest honoringDecisions(ResolvedPlan plan, StrategicValues values) {
        return of(plan, values).toBuilder()
                .decisions(plan.plan().decisionsInForce())
                .build();
    }

    /**
     * {@return a request without rules, decisions or limit}
     *
     * @param initiatives the initiatives
     * @param budget the money
     * @param values what the initiatives are worth
     */
    public static AllocationRequest of(Collection<Initiative> initiatives, Budget budget, StrategicValues values) {
        return builder(initiatives, budget, values).build();
    }

    /**
     * {@return a builder}
     *
     * @param initiatives the initiatives
     * @param budget the money
     * @param values what the initiatives are worth
     */
    public static Builder builder(Collection<Initiative> initiatives, Budget budget, StrategicValues values) {
        return new Builder(initiatives, budget, values);
    }

    /** {@return a builder that starts from this one} */
    public Builder toBuilder() {
        return new Builder(initiatives, budget, values)
                .rules(rules)
                .decisions(decisions)
                .limit(limit)
                .tieBreaks(tieBreaks)
                .mostTies(mostTies);
    }

    /**
     * {@return the same at other costs: all cost lines of an initiative are multiplied alike and rounded half up to minor units,
     * and so is money that a decision has allotted to it}
     *
     * @param factors by what to multiply, by initiative; one that is not named costs what it costs
     */
    public AllocationRequest atCosts(Map<Id<Initiative>, Ratio> factors) {
        return ScaledCosts.at(this, Check.map("factors", factors));
    }

    /** {@return the currency of the request, if any money is named} */
    public Optional<Currency> currency() {
        return money(initiatives, budget, rules, decisions).map(Money::currency).findFirst();
    }

    private static Stream<Money> money(
            List<Initiative> initiatives, Budget budget, List<FundingRule> rules, List<AllocationDecision> decisions) {
        return Stream.of(
                        budget.pools().stream()
                                .flatMap(p -> p.periods().values().stream())
                                .map(PeriodBudget::approved),
                        initiatives.stream()
                                .flatMap(i -> i.options().stream())
                                .flatMap(o -> o.costs().stream())
                                .map(CostLine::amount),
                        rules.stream().flatMap(AllocationRequest::money),
                        decisions.stream().flatMap(d -> d.allotments().stream()).map(Allotment::amount))
                .flatMap(s -> s);
    }

    private static Stream<Money> money(FundingRule rule) {
        if (rule instanceof FundingRule.SpendAtMost most) {
            return Stream.of(most.limit());
        } else if (rule instanceof FundingRule.SpendAtLeast least) {
            return Stream.of(least.least());
        }
        return rule instanceof FundingRule.Synergy synergy
                ? synergy.costs().stream().map(CostLine::amount)
                : Stream.of();
    }

    private static void oneCurrency(Stream<Money> money) {
        List<Currency> currencies = money.map(Money::currency).distinct().toList();
        checkArgument(
                currencies.size() <= 1,
                "All amounts of a request must have one currency but there are %s.",
                currencies);
    }

    private static <T> Set<Id<T>> unique(String name, Stream<Id<T>> ids) {
        Set<Id<T>> seen = new TreeSet<>();
        ids.forEach(id -> checkArgument(seen.add(id), "'%s' must name each id once but has '%s' twice.", name, id));
        return seen;
    }

    private static <T> void known(String name, Collection<Id<T>> ids, Set<Id<T>> known) {
        for (Id<T> id : ids) {
            checkArgument(known.contains(id), "'%s' must name what is in the request but '%s' is not.", name, id);
        }
    }

    private static void knownOption(AllocationDecision decision, List<Initiative> initiatives) {
        decision.option()
                .ifPresent(option -> checkArgument(
                        initiatives.stream()
                                .filter(i -> i.id().equals(decision.initiative()))
                                .flatMap(i -> i.options().stream())
                                .anyMatch(o -> o.id().equals(option)),
                        "'option' of the decision on '%s' must be one of its options but is '%s'.",
                        decision.initiative(),
                        option));
    }

    /** Builds an {@link AllocationRequest}; without rules, decisions, limit and tie-breaks if none are set. Not thread-safe. */
    public static final class Builder {
        private Collection<Initiative> initiatives;
        private Budget budget;
        private StrategicValues values;
        private List<FundingRule> rules = List.of();
        private List<AllocationDecision> decisions = List.of();
        private SearchLimit limit = SearchLimit.none();
        private List<TieBreak> tieBreaks = List.of();
        private int mostTies;

        private Builder(Collection<Initiative> initiatives, Budget budget, StrategicValues values) {
            this.initiatives = initiatives;
            this.budget = budget;
            this.values = values;
        }

        /**
         * {@return this builder}
         *
         * @param initiatives the initiatives; they replace those so far
         */
        public Builder initiatives(Collection<Initiative> initiatives) {
            this.initiatives = List.copyOf(initiatives);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param budget the money; it replaces that so far
         */
        public Builder budget(Budget budget) {
            this.budget = budget;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param values what the initiatives are worth; they replace those so far
         */
        public Builder values(StrategicValues values) {
            this.values = values;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rule another rule that funding must respect
         */
        public Builder addRule(FundingRule rule) {
            rules = Stream.concat(rules.stream(), Stream.of(rule)).toList();
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param rules what funding must respect; they replace those so far
         */
        public Builder rules(Collection<FundingRule> rules) {
            this.rules = List.copyOf(rules);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decision another recorded decision to honor
         */
        public Builder addDecision(AllocationDecision decision) {
            decisions = Stream.concat(decisions.stream(), Stream.of(decision)).toList();
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param decisions the recorded decisions to honor; they replace those so far
         */
        public Builder decisions(Collection<AllocationDecision> decisions) {
            this.decisions = List.copyOf(decisions);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param limit how long to search
         */
        public Builder limit(SearchLimit limit) {
            this.limit = limit;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tieBreak what decides next among allocations of the same value
         */
        public Builder addTieBreak(TieBreak tieBreak) {
            tieBreaks = Stream.concat(tieBreaks.stream(), Stream.of(tieBreak)).toList();
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tieBreaks what decides among allocations of the same value; they replace those so far
         */
        public Builder tieBreaks(Collection<TieBreak> tieBreaks) {
            this.tieBreaks = List.copyOf(tieBreaks);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param mostTies how many allocations that are as good to look for at most
         */
        public Builder mostTies(int mostTies) {
            this.mostTies = mostTies;
            return this;
        }

        /** {@return the request} */
        public AllocationRequest build() {
            return new AllocationRequest(
                    List.copyOf(initiatives), budget, values, rules, decisions, limit, tieBreaks, mostTies);
        }
    }
}
