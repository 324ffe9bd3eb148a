package io.github.cxstrategy.examples.guide;

import io.github.cxstrategy.allocation.AdjustmentExplainer;
import io.github.cxstrategy.allocation.AllocationExplainer;
import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.adjustment.Adjustment;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.coverage.CoverageChecker;
import io.github.cxstrategy.allocation.coverage.FundingCoverage;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.List;

/** The code of the guide to allocation that is about what follows from one. */
final class AdjustmentGuide {
    private AdjustmentGuide() {}

    static FundingCoverage served(ResolvedPlan plan, AllocationResult funding) {
        FundingCoverage coverage = CoverageChecker.standard().check(plan, funding);
        return coverage;
    }

    static List<String> adjusted(
            AllocationRequest requestBefore,
            AllocationResult before,
            AllocationRequest request,
            AllocationResult funding) {
        List<String> lines = new ArrayList<>();
        AdjustmentReport report =
                AdjustmentExplainer.standard().explain(requestBefore, before, request, funding, SearchLimit.none());
        for (Adjustment adjustment : report.adjustments()) {
            lines.add(adjustment.initiative() + " " + adjustment.kinds() + ": " + adjustment.cause() + "; tell "
                    + adjustment.addressees().owners());
        }
        return lines;
    }

    static Repairs repaired(AllocationRequest request, AllocationResult infeasible) {
        Repairs repairs = AllocationExplainer.standard().repairs(request, infeasible, SearchLimit.none());
        return repairs;
    }
}
