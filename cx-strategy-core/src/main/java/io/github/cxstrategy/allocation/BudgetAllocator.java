package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Chooses which initiatives to fund, in which option, so that strategic value is largest.
 *
 * <p>Computes an allocation that respects budgets (to the minor unit, with reserves, carry-over and costs that several
 * pools may pay), prerequisites, exclusions, funding rules and, if wanted, recorded decisions; the proof that there is
 * none of more value, or a bound; and the reason why an initiative is not funded. Every answer is checked against the
 * request once more by an audit that uses neither the mapping nor the solver.
 * Bound: exponential in the worst case; a few hundred initiatives usually take seconds. Use a {@code SearchLimit} where
 * an answer is needed by a time.
 * The problem is a multidimensional knapsack; Puchinger, Raidl and Pferschy, "The multidimensional knapsack problem:
 * structure and algorithms", INFORMS Journal on Computing 22, 2010,
 * <a href="https://doi.org/10.1287/ijoc.1090.0344">doi:10.1287/ijoc.1090.0344</a>.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class BudgetAllocator {
    private static final BudgetAllocator STANDARD = new BudgetAllocator();

    private BudgetAllocator() {}

    /** {@return the allocator} */
    public static BudgetAllocator standard() {
        return STANDARD;
    }

    /**
     * Allocates.
     *
     * @param request what to allocate
     * @return the allocation; a request that cannot be met is answered with the rules that clash
     * @throws ArithmeticException if the amounts or values are so large that their sums could overflow
     * @throws IllegalArgumentException if too many cost lines have a choice of pools
     */
    public AllocationResult allocate(AllocationRequest request) {
        Payments payments = new Payments(request.budget());
        AllocationProgram program = new AllocationProgram(request, payments);
        Effort effort = new Effort(request.limit());
        Solution solution = effort.solve(program.under(program.rules()));
        return result(request, payments, program, solution, effort);
    }

    /** {@return the answer that a solution is, audited} */
    static AllocationResult result(
            AllocationRequest request,
            Payments payments,
            AllocationProgram program,
            Solution solution,
            Effort effort) {
        List<ClashingRule> rules = program.rules();
        AllocationResult result;
        if (solution.assignment().isPresent()) {
            long[] x = solution.assignment().get();
            Map<Id<Initiative>, Choice> chosen = program.chosen(x);
            Settlement settlement = new Settlement(request, payments, chosen);
            Reasons reasons = new Reasons(request, program, chosen, new MoneyRoom(program.limits(rules), x));
            result = allocated(
                    request, solution, outcomes(request, reasons, settlement, chosen), settlement.use(), effort);
        } else if (solution.status() == Solution.Status.INFEASIBLE) {
            ClashSearch clash = new ClashSearch(program::anyUnder, effort);
            List<ClashingRule> found = clash.reduce(rules);
            // what has not been asked for yet may clash with fewer rules
            result = infeasible(request, found, clash.isMinimal() && !program.hasFurther(), effort);
        } else {
            result = unknown(request, solution.bound(), effort);
        }
        AllocationAudit.require(request, result);
        return result;
    }

    private static AllocationResult allocated(
            AllocationRequest request,
            Solution solution,
            Map<Id<Initiative>, FundingOutcome> outcomes,
            List<PeriodUse> use,
            Effort effort) {
        return new AllocationResult(
                solution.status() == Solution.Status.OPTIMAL ? AllocationStatus.OPTIMAL : AllocationStatus.FEASIBLE,
                Optional.of(solution.value()),
                Optional.of(solution.bound()),
                request.values().unit(),
                outcomes,
                use,
                List.of(),
                false,
                unvalued(request),
                effort.wasStopped());
    }

    private static AllocationResult infeasible(
            AllocationRequest request, List<ClashingRule> clash, boolean clashIsMinimal, Effort effort) {
        return new AllocationResult(
                AllocationStatus.INFEASIBLE,
                Optional.empty(),
                Optional.empty(),
                request.values().unit(),
                Map.of(),
                List.of(),
                clash,
                clashIsMinimal,
                unvalued(request),
                effort.wasStopped());
    }

    private static AllocationResult unknown(AllocationRequest request, long bound, Effort effort) {
        return new AllocationResult(
                AllocationStatus.UNKNOWN,
                Optional.empty(),
                Optional.of(bound),
                request.values().unit(),
                Map.of(),
                List.of(),
                List.of(),
                false,
                unvalued(request),
                effort.wasStopped());
    }

    private static Set<Id<Initiative>> unvalued(AllocationRequest request) {
        Set<Id<Initiative>> unvalued = new TreeSet<>();
        request.initiatives().stream()
                .map(Initiative::id)
                .filter(id -> !request.values().points().containsKey(id))
                .forEach(unvalued::add);
        return unvalued;
    }

    private static Map<Id<Initiative>, FundingOutcome> outcomes(
            AllocationRequest request, Reasons reasons, Settlement settlement, Map<Id<Initiative>, Choice> chosen) {
        Map<Id<Initiative>, FundingOutcome> outcomes = new TreeMap<>();
        for (Initiative initiative : request.initiatives()) {
            Choice choice = chosen.get(initiative.id());
            outcomes.put(
                    initiative.id(),
                    choice == null
                            ? new FundingOutcome.NotFunded(reasons.of(initiative))
                            : new FundingOutcome.Funded(
                                    choice.option().id(), choice.value(), settlement.money(initiative.id())));
        }
        return outcomes;
    }
}
