package io.github.cxstrategy.alignment;

import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.conflict.ConflictReport;
import io.github.cxstrategy.finding.Findings;
import io.github.cxstrategy.internal.check.Check;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.readiness.Assessment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that the engines have to say about a plan on one day.
 *
 * @param plan the plan that was reviewed
 * @param asOf the day as of which it was judged
 * @param findings what does not add up in it
 * @param priorities how much each initiative counts for the objectives; empty where the plan declares values instead
 * @param values the values by which money was allocated
 * @param funding what is funded, decided or proposed, and what is not and why
 * @param standing for each initiative, whether its funding is decided or proposed
 * @param conflicts which KPIs work against each other
 * @param gate whether the organization is ready for the next stage
 */
public record AlignmentReview(
        Id<StrategicPlan> plan,
        LocalDate asOf,
        Findings findings,
        Optional<Prioritization> priorities,
        StrategicValues values,
        AllocationResult funding,
        Map<Id<Initiative>, FundingStanding> standing,
        ConflictReport conflicts,
        Assessment gate) {
    /** Copies the map. */
    public AlignmentReview {
        Check.given("plan", plan);
        Check.given("asOf", asOf);
        Check.given("findings", findings);
        Check.given("priorities", priorities);
        Check.given("values", values);
        Check.given("funding", funding);
        standing = Check.map("standing", standing);
        Check.given("conflicts", conflicts);
        Check.given("gate", gate);
    }
}
