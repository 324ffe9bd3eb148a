package io.github.cxstrategy.allocation.range;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.SearchLimit;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Allocates many requests within one limit. Each gets an equal share of the work, so that the answer to one does not hang on
 * how hard the others were; the clock is shared.
 */
final class SharedEffort {
    private final BooleanSupplier signal;
    private final SearchLimit each;
    private boolean stopped;

    /** An effort for at most so many requests. */
    SharedEffort(SearchLimit limit, long requests) {
        signal = limit.start();
        long work = limit.workUnits() == Long.MAX_VALUE
                ? Long.MAX_VALUE
                : Math.max(1, limit.workUnits() / Math.max(1, requests));
        SearchLimit share = work == Long.MAX_VALUE ? SearchLimit.none() : SearchLimit.ofWork(work);
        each = limit.isTimed() ? share.withStopSignal(this::stops) : share;
    }

    /** {@return an allocation; whether others are as good is left open} */
    AllocationResult allocate(AllocationRequest request) {
        return BudgetAllocator.standard()
                .allocate(request.toBuilder().limit(each).mostTies(0).build());
    }

    /** {@return an allocation of the best value, whichever} */
    AllocationResult best(AllocationRequest request) {
        return allocate(request.toBuilder().tieBreaks(List.of()).build());
    }

    /** {@return whether a clock or signal ever said stop} */
    boolean wasStopped() {
        return stopped;
    }

    /** {@return whether there is nothing more to find out about the best value} */
    static boolean isDecided(AllocationResult result) {
        return result.status() == AllocationStatus.OPTIMAL || result.status() == AllocationStatus.INFEASIBLE;
    }

    boolean stops() {
        stopped = stopped || signal.getAsBoolean();
        return stopped;
    }
}
