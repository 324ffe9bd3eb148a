package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.RuleSlack;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Explains an allocation by what would be if something were otherwise.
 *
 * <p>Every figure comes from solving the changed request again, and is exact or says how far it is proved. Bound: a few
 * solves for each question, each exponential in the worst case as {@link BudgetAllocator} says. Ask
 * {@link #explainAll} for the regret of every initiative, which needs two each.
 * The regret is the opportunity cost of a decision; the smallest change that would make the opposite best is inverse
 * sensitivity analysis, see Geoffrion and Nauss, "Parametric and postoptimality analysis in integer linear
 * programming", Management Science 23, 1977,
 * <a href="https://doi.org/10.1287/mnsc.23.5.453">doi:10.1287/mnsc.23.5.453</a>.
 *
 * <p>Holds policy only; immutable and thread-safe. A limit holds for one call as a whole.
 */
public final class AllocationExplainer {
    private static final AllocationExplainer STANDARD = new AllocationExplainer();

    private AllocationExplainer() {}

    /** {@return the explainer} */
    public static AllocationExplainer standard() {
        return STANDARD;
    }

    /**
     * {@return everything that can be said about an initiative}
     *
     * @param request what was asked
     * @param result the answer to it
     * @param initiative an initiative of the request
     * @param limit how long to search
     * @throws IllegalArgumentException if there is no allocation or the initiative is not in it
     */
    public FundingExplanation explain(
            AllocationRequest request, AllocationResult result, Id<Initiative> initiative, SearchLimit limit) {
        checkAllocation(request, result);
        result.outcome(initiative);
        WhatIf asked = new WhatIf(request, result, new Effort(limit));
        return new Explainer(asked, result).explain(initiative);
    }

    /**
     * {@return what would be if each initiative were the other way round, by id; what would let it in only
     * {@link #explain} says}
     *
     * @param request what was asked
     * @param result the answer to it
     * @param limit how long to search; each initiative has an equal part of what is left, and where that is too short an
     *     eighth of it is for looking for answers that serve several
     * @throws IllegalArgumentException if there is no allocation, or one that is worth more than its bound is found
     */
    public List<FundingExplanation> explainAll(AllocationRequest request, AllocationResult result, SearchLimit limit) {
        checkAllocation(request, result);
        return new Explainer(new WhatIf(request, result, new Effort(limit)), result).opposites();
    }

    /**
     * {@return for each pool and period, the smallest increase of its money that lets more value in, and how much, by pool
     * and period}
     *
     * @param request what was asked
     * @param result the answer to it
     * @param limit how long to search
     * @throws IllegalArgumentException if there is no allocation
     */
    public List<BudgetIncrease> usefulIncreases(AllocationRequest request, AllocationResult result, SearchLimit limit) {
        checkAllocation(request, result);
        return new Increases(new WhatIf(request, result, new Effort(limit))).useful();
    }

    /**
     * {@return the efficient frontier of what the rules and budgets of a request allow; without a point where no money is
     * named, as nothing has a cost then}
     *
     * @param request what to allocate
     * @param mostPoints how many allocations to find at most, the dearest first
     * @param limit how long to search
     */
    public Frontier frontier(AllocationRequest request, int mostPoints, SearchLimit limit) {
        Check.given("request", request);
        checkArgument(mostPoints >= 1, "'mostPoints' must be at least 1 but is %s.", mostPoints);
        return new FrontierSearch(request, limit).trace(mostPoints);
    }

    /**
     * {@return the points of the efficient frontier at given budgets: for each the allocation of most value that costs no
     * more in all, at the least cost of that value; two budgets that buy the same have one point, a budget that buys
     * nothing the rules allow has none}
     *
     * @param request what to allocate; its pools and rules hold beside each budget
     * @param budgets what to spend at most, all pools and periods together; none negative
     * @param limit how long to search
     * @throws IllegalArgumentException if a budget is negative or not in the currency of the request
     */
    public Frontier frontierAt(AllocationRequest request, Set<Money> budgets, SearchLimit limit) {
        Check.given("request", request);
        for (Money budget : Check.given("budgets", budgets)) {
            checkArgument(!budget.isNegative(), "'budgets' must not be negative but hold %s.", budget);
            checkArgument(
                    request.currency().orElse(budget.currency()).equals(budget.currency()),
                    "'budgets' must be in the currency of the request, %s, but hold %s.",
                    request.currency(),
                    budget);
        }
        return new FrontierSearch(request, limit)
                .at(budgets.stream().map(Money::minorUnits).collect(Collectors.toSet()));
    }

    /**
     * {@return how much room the allocation leaves under each rule that sets a limit, in a fixed order; what pools leave is
     * in {@link AllocationResult#budgetUse()}}
     *
     * @param request what was asked
     * @param result the answer to it
     * @throws IllegalArgumentException if there is no allocation
     */
    public List<RuleSlack> slacks(AllocationRequest request, AllocationResult result) {
        checkAllocation(request, result);
        RuleAudit rules = RuleAudit.of(request, result);
        List<RuleSlack> slacks = new ArrayList<>();
        request.rules().stream()
                .sorted(Comparator.comparing(FundingRule::toString))
                .forEach(rule -> rules.slack(rule).ifPresent(slack -> slacks.add(new RuleSlack(rule, slack))));
        return List.copyOf(slacks);
    }

    /**
     * {@return the cheapest repairs of a request that no allocation can meet: the least extra money in one pool and period,
     * and the fewest rules and decisions to give up; each was made and solved again}
     *
     * @param request what was asked
     * @param result the answer to it
     * @param limit how long to search
     * @throws IllegalArgumentException unless it is proved that no allocation respects every rule
     */
    public Repairs repairs(AllocationRequest request, AllocationResult result, SearchLimit limit) {
        Check.given("request", request);
        checkArgument(
                result.status() == AllocationStatus.INFEASIBLE,
                "'result' must be proved impossible but its status is %s.",
                result.status());
        return new RepairSearch(request, new Effort(limit)).repairs(result.clash());
    }

    private static void checkAllocation(AllocationRequest request, AllocationResult result) {
        Check.given("request", request);
        checkArgument(
                result.value().isPresent(), "'result' must hold an allocation but its status is %s.", result.status());
        List<String> faults = AllocationAudit.faults(request, result);
        checkArgument(faults.isEmpty(), "'result' must be an answer to the request but: %s.", faults);
    }
}
