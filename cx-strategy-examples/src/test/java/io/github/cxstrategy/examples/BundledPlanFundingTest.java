package io.github.cxstrategy.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.AllocationStatus;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The best funding of the bundled plan is proved, with the recorded decisions and without them. */
class BundledPlanFundingTest {
    /** Both values were confirmed by another solver (HiGHS) on a model of its own. */
    @ParameterizedTest
    @CsvSource({"true, 1770", "false, 1995"})
    void theBestFundingIsProved(boolean honoringDecisions, long value) {
        AllocationResult result = allocate(honoringDecisions);
        assertEquals(AllocationStatus.OPTIMAL, result.status());
        assertEquals(Optional.of(value), result.value());
    }

    @Test
    void whatIsDecidedIsHonoredAndTheRestIsChosen() {
        assertEquals(
                Set.of(
                        "account-health-reviews",
                        "agent-coaching",
                        "contact-center-routing",
                        "contract-review-policy",
                        "customer-data-hub",
                        "delivery-promise",
                        "early-failure-program",
                        "first-100-days",
                        "launch-campaign",
                        "privacy-consent",
                        "recognition-calendar",
                        "repair-network",
                        "self-service-portal",
                        "supplier-selection",
                        "voice-of-customer"),
                allocate(true).funded().stream().map(Id::value).collect(Collectors.toSet()));
    }

    private static AllocationResult allocate(boolean honoringDecisions) {
        ResolvedPlan resolved = ResolvedPlan.of(BundledPlan.PLAN);
        StrategicValues values = Prioritizer.standard().prioritize(resolved).values();
        return BudgetAllocator.standard()
                .allocate(
                        honoringDecisions
                                ? AllocationRequest.honoringDecisions(resolved, values)
                                : AllocationRequest.of(resolved, values));
    }
}
