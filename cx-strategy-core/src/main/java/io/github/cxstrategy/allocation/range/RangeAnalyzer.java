package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.internal.check.Check;

/**
 * Says what uncertain costs (VROM: very rough order of magnitude) do to an allocation.
 *
 * <p>Computes, over costs drawn from their ranges, how often each initiative is funded when every scenario is allocated
 * anew, exactly; which initiatives are funded, or are not, whatever the costs within their ranges are; how likely each
 * budget is overrun, and the reserve that a wanted confidence asks for; and whose estimate decides most often.
 * Bound: one allocation a scenario and two for each initiative that is funded always or never; for the order of refinement
 * one a scenario and initiative; each exponential in the worst case as {@code BudgetAllocator} says. Overruns need no
 * search. Use {@code RobustAllocator} for an allocation that withstands high costs instead of one that is best at
 * likely ones.
 * Initiatives that are in every good portfolio whatever the costs are the core projects of Liesiö, Mild and Salo, "Robust
 * portfolio modeling with incomplete cost information and project interdependencies", European Journal of Operational
 * Research 190, 2008, <a href="https://doi.org/10.1016/j.ejor.2007.06.049">doi:10.1016/j.ejor.2007.06.049</a>.
 *
 * <p>A cost that nobody gave a range is held at its likely figure, and every answer names such initiatives. Holds policy
 * only; immutable and thread-safe. A limit holds for one call as a whole: each allocation in it gets an equal share of the
 * work.
 */
public final class RangeAnalyzer {
    private static final RangeAnalyzer STANDARD = new RangeAnalyzer();

    private RangeAnalyzer() {}

    /** {@return the analyzer} */
    public static RangeAnalyzer standard() {
        return STANDARD;
    }

    /**
     * {@return how often each initiative is funded, and which are certain}
     *
     * @param question what is asked
     * @param limit how long to search
     * @throws ArithmeticException if amounts or values are so large that their sums could overflow
     */
    public FundingFrequencies frequencies(RangeQuestion question, SearchLimit limit) {
        Check.given("question", question);
        return new FrequencyCount(question, Check.given("limit", limit)).count();
    }

    /**
     * {@return how likely an allocation overruns its budgets}
     *
     * @param question what is asked
     * @param allocation an allocation of the request, made on likely costs
     * @param confidence in which share of the scenarios a reserve is to be enough, more than 0 and at most 1
     * @throws IllegalArgumentException if there is no allocation, or it is not one of the request
     */
    public OverrunForecast overruns(RangeQuestion question, AllocationResult allocation, Ratio confidence) {
        Check.given("question", question);
        Check.given("allocation", allocation);
        OverrunForecast.checkConfidence(Check.given("confidence", confidence));
        return new OverrunCount(question, allocation).forecast(confidence);
    }

    /**
     * {@return whose estimate to refine first}
     *
     * @param question what is asked; a few dozen scenarios are enough to tell first from last
     * @param limit how long to search
     */
    public RefinementOrder refineFirst(RangeQuestion question, SearchLimit limit) {
        Check.given("question", question);
        return new RefinementSearch(question, Check.given("limit", limit)).order();
    }
}
