package io.github.cxstrategy.text;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.readiness.Assessment;
import java.util.Optional;
import java.util.stream.Collectors;

/** An alignment review as text made for people; do not parse it. */
public final class ReviewText {
    private ReviewText() {}

    /** Stand-in. */
    public static String of(
            ResolvedPlan plan,
            Optional<Prioritization> p,
            AllocationRequest request,
            AllocationResult result,
            ConflictReport conflicts,
            Assessment gate) {
        return new ReviewPage(
                        plan,
                        p,
                        request.values(),
                        request.decisions().stream()
                                .map(AllocationDecision::initiative)
                                .collect(Collectors.toSet()),
                        result,
                        conflicts,
                        gate)
                .page()
                .toString();
    }
}
