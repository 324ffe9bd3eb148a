package io.github.cxstrategy.allocation;

import io.github.cxstrategy.internal.solve.Solution;

/**
 * What is proved of the largest value that a request allows, without the allocation itself.
 *
 * @param status what is proved
 * @param value the largest value that was found; 0 if none was
 * @param bound no allocation has more
 */
record Optimum(Solution.Status status, long value, long bound) {

    static Optimum of(AllocationRequest request, Effort effort) {
        AllocationProgram program = new AllocationProgram(request, new Payments(request.budget()));
        Solution solution = effort.solve(program.under(program.rules()));
        return new Optimum(solution.status(), solution.value(), solution.bound());
    }

    boolean isProved() {
        return status == Solution.Status.OPTIMAL;
    }

    boolean isImpossible() {
        return status == Solution.Status.INFEASIBLE;
    }

    boolean isFound() {
        return status == Solution.Status.OPTIMAL || status == Solution.Status.FEASIBLE;
    }
}
