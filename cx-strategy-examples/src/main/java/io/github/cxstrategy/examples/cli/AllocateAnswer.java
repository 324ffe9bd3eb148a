package io.github.cxstrategy.examples.cli;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.adjustment.AdjustmentReport;
import io.github.cxstrategy.allocation.adjustment.RoadmapMismatch;
import io.github.cxstrategy.allocation.coverage.FundingCoverage;
import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.RuleSlack;
import io.github.cxstrategy.allocation.repair.Repairs;
import java.util.List;
import java.util.Optional;

/**
 * An allocation and whatever else was asked about it, in one document.
 *
 * @param allocation the allocation
 * @param explanations why initiatives are funded or are not
 * @param increases what the next useful increase of each budget would bring
 * @param slacks how much room the rules leave
 * @param frontier what less money would do
 * @param coverage what the funded initiatives serve
 * @param adjustments what changes against an earlier allocation
 * @param roadmap where the roadmap does not follow
 * @param repairs what would make it possible, if no allocation is
 */
public record AllocateAnswer(
        AllocationResult allocation,
        List<FundingExplanation> explanations,
        List<BudgetIncrease> increases,
        List<RuleSlack> slacks,
        Optional<Frontier> frontier,
        Optional<FundingCoverage> coverage,
        Optional<AdjustmentReport> adjustments,
        List<RoadmapMismatch> roadmap,
        Optional<Repairs> repairs) {
    /** Copies the lists. */
    public AllocateAnswer {
        explanations = List.copyOf(explanations);
        increases = List.copyOf(increases);
        slacks = List.copyOf(slacks);
        roadmap = List.copyOf(roadmap);
    }
}
