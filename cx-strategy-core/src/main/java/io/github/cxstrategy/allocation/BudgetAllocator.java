package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

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
        Effort effort = new Effort(request.limit());
        return allocate(request, effort, effort::solve, true);
    }

    /**
     * Allocates.
     *
     * @param request what to allocate
     * @param effort what may be spent
     * @param solver solves a program, and lists so many answers of the best value at most
     * @param findsClash whether to look for the rules that clash where nothing is possible
     */
    static AllocationResult allocate(
            AllocationRequest request,
            Effort effort,
            BiFunction<IntegerProgram, Integer, Solution> solver,
            boolean findsClash) {
        Payments payments = new Payments(request.budget());
        AllocationProgram program = new AllocationProgram(request, payments);
        LexicographicSearch search = new LexicographicSearch(program, request, solver);
        AllocationResult result = result(request, payments, program, search, effort, findsClash);
        AllocationAudit.require(request, result);
        return result;
    }

    private static AllocationResult result(
            AllocationRequest request,
            Payments payments,
            AllocationProgram program,
            LexicographicSearch search,
            Effort effort,
            boolean findsClash) {
        Solution solution = search.value();
        if (solution.assignment().isPresent()) {
            return allocated(request, payments, program, search, effort);
        }
        if (solution.status() != Solution.Status.INFEASIBLE) {
            return without(AllocationStatus.UNKNOWN, request, Optional.of(solution.bound()), List.of(), false, effort);
        }
        if (!findsClash) {
            return without(AllocationStatus.INFEASIBLE, request, Optional.empty(), List.of(), false, effort);
        }
        ClashSearch clash = new ClashSearch(program::anyUnder, effort);
        List<ClashingRule> found = clash.reduce(program.rules());
        return without(AllocationStatus.INFEASIBLE, request, Optional.empty(), found, clash.isMinimal(), effort);
    }

    private static AllocationResult allocated(
            AllocationRequest request,
            Payments payments,
            AllocationProgram program,
            LexicographicSearch search,
            Effort effort) {
        Solution solution = search.value();
        long[] x = search.answer();
        Map<Id<Initiative>, Choice> chosen = program.chosen(x);
        Settlement settlement = new Settlement(request, payments, program, x);
        Reasons reasons = new Reasons(request, program, x);
        return new AllocationResult(
                solution.status() == Solution.Status.OPTIMAL ? AllocationStatus.OPTIMAL : AllocationStatus.FEASIBLE,
                Optional.of(solution.value()),
                Optional.of(solution.bound()),
                request.values().unit(),
                outcomes(request, reasons, settlement, chosen),
                settlement.use(),
                List.of(),
                false,
                unvalued(request),
                effort.wasStopped(),
                search.tieBreaks(),
                search.ties(),
                settlement.synergies());
    }

    private static AllocationResult without(
            AllocationStatus status,
            AllocationRequest request,
            Optional<Long> bound,
            List<ClashingRule> clash,
            boolean clashIsMinimal,
            Effort effort) {
        return new AllocationResult(
                status,
                Optional.empty(),
                bound,
                request.values().unit(),
                Map.of(),
                List.of(),
                clash,
                clashIsMinimal,
                unvalued(request),
                effort.wasStopped(),
                List.of(),
                AllocationResult.Ties.notResolved(),
                List.of());
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
                                    choice.option().id(),
                                    choice.tranche(),
                                    choice.value(),
                                    settlement.money(initiative.id())));
        }
        return outcomes;
    }
}
