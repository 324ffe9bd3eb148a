package io.github.cxstrategy.allocation;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Chooses what to fund so that the money still suffices when some costs turn out high.
 *
 * <p>Computes the allocation of most value of which every limit on money, of pools and of caps, holds whichever costs of its
 * initiatives go to their high ends, at most gamma of them at once; and what that costs in value. Rules that ask for least
 * spending or for shares are judged at likely costs. The rows for costs that go high are added only where an answer breaks
 * them, until none does; the last answer is as exact as that of {@link BudgetAllocator}.
 * Bound: exponential in the worst case; usually some dozens of solves. Use the analysis of ranges to see how likely an
 * overrun is instead of excluding it.
 * Bertsimas and Sim, "The price of robustness", Operations Research 52, 2004,
 * <a href="https://doi.org/10.1287/opre.1030.0065">doi:10.1287/opre.1030.0065</a>; rows added as they are broken: Fischetti
 * and Monaci, "Cutting plane versus compact formulations for uncertain (integer) linear programs", Mathematical Programming
 * Computation 4, 2012, <a href="https://doi.org/10.1007/s12532-012-0039-y">doi:10.1007/s12532-012-0039-y</a>.
 *
 * <p>Holds policy only; immutable and thread-safe.
 */
public final class RobustAllocator {
    private static final RobustAllocator STANDARD = new RobustAllocator();

    /**
     * An allocation that withstands high costs, and its price.
     *
     * @param gamma how many costs may go to their high ends at once
     * @param robust the allocation, at likely costs; what it leaves of the money is for those that turn out high
     * @param plain the allocation of most value at likely costs, which need not withstand anything
     * @param price the value points that robustness costs; empty if there is no plain allocation, open at the upper end if
     *     no robust one was found
     * @param unranged the initiatives of which no high end is known; they were held at their likely costs
     */
    public record Answer(
            int gamma,
            AllocationResult robust,
            AllocationResult plain,
            Optional<PointsRange> price,
            Set<Id<Initiative>> unranged) {
        /** Checks that gamma is not negative. */
        public Answer {
            checkArgument(gamma >= 0, "'gamma' must not be negative but is %s.", gamma);
            Check.given("robust", robust);
            Check.given("plain", plain);
            Check.given("price", price);
            unranged = Check.set("unranged", unranged);
        }
    }

    private RobustAllocator() {}

    /** {@return the allocator} */
    public static RobustAllocator standard() {
        return STANDARD;
    }

    /**
     * Allocates so that high costs are withstood.
     *
     * @param request what to allocate, at likely costs; its limit holds for the whole answer
     * @param highEnds what each initiative costs at its high end, as a multiple of its likely costs, at least 1; one that is
     *     not named stays at its likely costs
     * @param gamma how many costs may go to their high ends at once, whichever they are; 0 asks for nothing
     * @return the allocation and its price
     * @throws ArithmeticException if the amounts or values are so large that their sums could overflow
     */
    public Answer allocate(AllocationRequest request, Map<Id<Initiative>, Ratio> highEnds, int gamma) {
        Check.given("request", request);
        Map<Id<Initiative>, Ratio> high = checked(highEnds, gamma);
        Effort effort = new Effort(request.limit());
        AllocationResult plain = BudgetAllocator.allocate(request, effort, effort::solve, true);
        AllocationResult robust = gamma == 0 ? plain : robust(request, high, gamma, effort, effort::solve, true);
        Set<Id<Initiative>> unranged = new TreeSet<>();
        request.initiatives().stream()
                .map(Initiative::id)
                .filter(id -> !high.containsKey(id))
                .forEach(unranged::add);
        return new Answer(gamma, robust, plain, price(plain, robust), unranged);
    }

    /**
     * {@return the high ends, copied}
     *
     * @throws IllegalArgumentException if one lies below the likely costs, or gamma is negative
     */
    static Map<Id<Initiative>, Ratio> checked(Map<Id<Initiative>, Ratio> highEnds, int gamma) {
        Map<Id<Initiative>, Ratio> high = Check.map("highEnds", highEnds);
        checkArgument(gamma >= 0, "'gamma' must not be negative but is %s.", gamma);
        high.forEach((id, factor) -> checkArgument(
                factor.compareTo(Ratio.ONE) >= 0,
                "'highEnds[%s]' must be at least 1, the likely costs, but is %s.",
                id,
                factor));
        return high;
    }

    /** Solves, adds the rows that the answer breaks and solves again, until it breaks none. */
    static AllocationResult robust(
            AllocationRequest asked,
            Map<Id<Initiative>, Ratio> high,
            int gamma,
            Effort effort,
            BiFunction<IntegerProgram, Integer, Solution> solver,
            boolean findsClash) {
        // answers that are as good may break rows that were not looked for: they are not counted
        AllocationRequest request = asked.toBuilder().mostTies(0).build();
        Payments payments = new Payments(request.budget());
        AllocationProgram program = new AllocationProgram(request, payments);
        RobustRows rows = new RobustRows(program, new AllocationProgram(request.atCosts(high), payments), gamma);
        LexicographicSearch search = new LexicographicSearch(program, request, solver);
        while (search.value().assignment().isPresent() && rows.addBroken(search.answer())) {
            search = new LexicographicSearch(program, request, solver);
        }
        if (search.value().assignment().isPresent()) {
            addForReasons(program, rows, search.answer());
        }
        AllocationResult result = BudgetAllocator.result(request, payments, program, search, effort, findsClash);
        AllocationAudit.require(request, result);
        return result;
    }

    /** What could be added at likely costs may break a row that no answer has broken yet; the reasons are to know it. */
    private static void addForReasons(AllocationProgram program, RobustRows rows, long[] x) {
        Set<Id<Initiative>> funded = program.chosen(x).keySet();
        for (int j = 0; j < program.choiceCount(); j++) {
            if (!funded.contains(program.choice(j).id())) {
                long[] more = x.clone();
                for (int column : program.added(funded, j)) {
                    more[column] = 1;
                }
                rows.addBroken(more);
            }
        }
    }

    private static Optional<PointsRange> price(AllocationResult plain, AllocationResult robust) {
        if (plain.value().isEmpty() || robust.status() == AllocationStatus.INFEASIBLE) {
            return Optional.empty();
        }
        long least = Math.max(
                0, Math.subtractExact(plain.value().get(), robust.bound().orElseThrow()));
        Optional<Long> most =
                robust.value().map(value -> Math.subtractExact(plain.bound().orElseThrow(), value));
        return Optional.of(new PointsRange(least, most));
    }
}
