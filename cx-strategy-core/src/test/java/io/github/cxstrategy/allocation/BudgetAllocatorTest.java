package io.github.cxstrategy.allocation;

import static io.github.cxstrategy.allocation.SmallRequest.allotment;
import static io.github.cxstrategy.allocation.SmallRequest.euro;
import static io.github.cxstrategy.allocation.SmallRequest.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetAllocatorTest {
    private static final Id<Initiative> X = Id.of("x");
    private static final Id<Initiative> Y = Id.of("y");
    private static final Id<Initiative> Z = Id.of("z");

    private static SmallRequest poolOf(long amount) {
        return new SmallRequest().pool("a", CarryOver.NONE, amount);
    }

    private static AllocationResult allocate(AllocationRequest.Builder request) {
        return BudgetAllocator.standard().allocate(request.build());
    }

    private static NotFundedReason reason(AllocationResult result, Id<Initiative> id) {
        return ((FundingOutcome.NotFunded) result.outcome(id)).reason();
    }

    private static List<Allotment> money(AllocationResult result, Id<Initiative> id) {
        return ((FundingOutcome.Funded) result.outcome(id)).money();
    }

    @Test
    void nothingToAllocateIsOptimal() {
        AllocationResult result = BudgetAllocator.standard()
                .allocate(AllocationRequest.of(
                        List.of(), Budget.builder().build(), StrategicValues.declared("points", Map.of())));
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.value()).contains(0L);
    }

    @Test
    void whatIsDisplacedSaysByWhom() {
        AllocationResult result = poolOf(10)
                .initiative("x", 8, 7)
                .initiative("y", 5, 5)
                .initiative("z", 2, 3)
                .allocate();
        assertThat(result.funded()).containsExactly(X, Z);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.Displaced(Set.of(X, Z)));
    }

    @Test
    void whatNobodyCouldPayAloneSaysWhichPools() {
        AllocationResult result =
                poolOf(10).initiative("x", 1, 10).initiative("y", 9, 11).allocate();
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.UnaffordableAlone(Set.of(Id.of("a"))));
    }

    @Test
    void aMissingPrerequisiteIsNamed() {
        AllocationResult result = poolOf(10)
                .initiative("x", 9, 10)
                .initiative("y", 1, 6)
                .initiative("z", 3, List.of(line(1, 5, "a")), b -> b.addPrerequisite(Y))
                .allocate();
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Z)).isEqualTo(new NotFundedReason.RequiresUnfunded(Set.of(Y)));
    }

    @Test
    void aPrerequisiteThatIsDoneNeedsNoMoney() {
        AllocationResult result = poolOf(10)
                .initiative("x", 9, List.of(line(1, 8, "a")), b -> b.addPrerequisite(Y))
                .initiative("y", 5, List.of(line(1, 2, "a")), b -> b.implementedOn(LocalDate.of(2026, 5, 4)))
                .allocate();
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.AlreadyDone(LocalDate.of(2026, 5, 4)));
    }

    @Test
    void anExclusionHoldsBothWays() {
        AllocationResult result = poolOf(10)
                .initiative("x", 4, 1)
                .initiative("y", 3, List.of(line(1, 1, "a")), b -> b.addExclusion(X))
                .allocate();
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.Excluded(Set.of(X)));
    }

    @Test
    void rulesForceInAndOut() {
        AllocationResult result = allocate(poolOf(10)
                .initiative("x", 9, 10)
                .initiative("y", 1, 10)
                .initiative("z", 5, 0)
                .request()
                .addRule(new FundingRule.MustFund(Y, "promised"))
                .addRule(new FundingRule.MustNotFund(Z, "too early")));
        assertThat(result.funded()).containsExactly(Y);
        assertThat(reason(result, Z)).isEqualTo(new NotFundedReason.ForcedOut("too early"));
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.Displaced(Set.of(Y)));
    }

    @Test
    void aSpendingLimitDisplacesToo() {
        AllocationResult result = allocate(poolOf(100)
                .initiative("x", 9, 10)
                .initiative("y", 5, 10)
                .request()
                .addRule(new FundingRule.SpendAtMost(Set.of(X, Y), euro(15), "balance")));
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.Displaced(Set.of(X)));
    }

    @Test
    void aSpendingLimitBelowItsCostIsTheReasonThoughNobodyElseSpends() {
        AllocationResult result = allocate(poolOf(100)
                .initiative("x", 9, 10)
                .initiative("y", 5, 10)
                .request()
                .addRule(new FundingRule.SpendAtMost(Set.of(Y), euro(9), "pilot only")));
        assertThat(result.funded()).containsExactly(X);
        assertThat(reason(result, Y)).isEqualTo(new NotFundedReason.OverSpendingLimit("pilot only"));
    }

    @Test
    void onlyWhoGetsMoneyThatCouldBeUsedDisplaces() {
        // y spends the same pool in another quarter, z could be paid from it and is not in its way
        AllocationResult result = new SmallRequest()
                .pool("a", CarryOver.NONE, 10, 10)
                .pool("b", CarryOver.NONE, 10)
                .initiative("x", 1, List.of(line(1, 5, "a")), b -> b)
                .initiative("w", 9, List.of(line(1, 6, "a")), b -> b)
                .initiative("y", 9, List.of(line(2, 6, "a")), b -> b)
                .initiative("z", 9, List.of(line(1, 6, "b")), b -> b)
                .allocate();
        assertThat(result.funded()).containsExactly(Id.of("w"), Y, Z);
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.Displaced(Set.of(Id.of("w"))));
    }

    @Test
    void manyPoolsAndPeriodsAreNoMatterWhereNoLineHasAChoice() {
        SmallRequest request = new SmallRequest();
        for (int p = 0; p < 1100; p++) {
            request.pool("p" + p, CarryOver.NONE, 1, 1, 1, 1);
            request.initiative(
                    "i" + p,
                    1,
                    List.of(line(1, 1, "p" + p), line(2, 1, "p" + p), line(3, 1, "p" + p), line(4, 1 + p % 2, "p" + p)),
                    b -> b);
        }
        AllocationResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), request::allocate);
        assertThat(result.value()).contains(550L);
    }

    @Test
    void reasonsForThousandsTakeNoMinute() {
        SmallRequest request = poolOf(2500);
        for (int i = 0; i < 5000; i++) {
            request.initiative("i" + i, 1, i < 2500 ? 1 : 2);
        }
        AllocationResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), request::allocate);
        assertThat(result.value()).contains(2500L);
        assertThat(((NotFundedReason.Displaced) reason(result, Id.of("i2500"))).by())
                .hasSize(2500);
    }

    @Test
    void theOrderOfCostLinesShowsNowhere() {
        List<CostLine> lines = List.of(line(1, 10, "a", "b"), line(1, 10, "a", "c"));
        List<CostLine> turned = List.of(lines.get(1), lines.get(0));
        assertThat(threePools(turned)).isEqualTo(threePools(lines));
    }

    private static AllocationResult threePools(List<CostLine> lines) {
        return poolOf(10)
                .pool("b", CarryOver.NONE, 10)
                .pool("c", CarryOver.NONE, 10)
                .initiative("x", 1, lines, b -> b)
                .allocate();
    }

    @Test
    void theSearchForAClashEndsWithTheSearch() {
        // the signal says stop once the request is known to be impossible: no time is left to reduce the clash
        SmallRequest request = poolOf(1);
        for (int i = 0; i < 3000; i++) {
            request.initiative("i" + i, 1, 1);
        }
        AllocationRequest.Builder builder = request.request();
        for (int i = 0; i < 3000; i++) {
            builder.addRule(new FundingRule.MustFund(Id.of("i" + i), "promised"));
        }
        int[] polls = new int[1];
        builder.limit(SearchLimit.none().withStopSignal(() -> polls[0]++ > 0));
        AllocationResult result = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> allocate(builder));
        assertThat(result.status()).isEqualTo(AllocationStatus.INFEASIBLE);
        assertThat(result.clashIsMinimal()).isFalse();
    }

    @Test
    void whatHasNoKnownValueIsSaidAndAddsNothing() {
        AllocationRequest.Builder request = poolOf(10).initiative("x", 0, 3).request();
        AllocationRequest known = request.build();
        AllocationResult result = BudgetAllocator.standard()
                .allocate(AllocationRequest.of(
                        known.initiatives(), known.budget(), StrategicValues.declared("points", Map.of())));
        assertThat(result.value()).contains(0L);
        assertThat(result.unvalued()).containsExactly(X);
    }

    @Test
    void carriedMoneyPaysLaterNeverEarlier() {
        SmallRequest request = new SmallRequest()
                .pool("a", CarryOver.ALL, 5, 5, 5)
                .initiative("x", 1, List.of(line(1, 6, "a")), b -> b)
                .initiative("y", 1, List.of(line(2, 7, "a"), line(3, 8, "a")), b -> b);
        AllocationResult result = request.allocate();
        assertThat(result.funded()).containsExactly(Y);
        assertThat(result.budgetUse())
                .extracting(use -> use.left().minorUnits())
                .containsExactly(500L, 300L, 0L);
        assertThat(reason(result, X)).isInstanceOf(NotFundedReason.UnaffordableAlone.class);
    }

    @Test
    void severalPoolsPayInTheOrderNamedAsFarAsTheOthersAllow() {
        // z can only be paid from b, so x may take no more than 4 of b though it names it first
        AllocationResult result = new SmallRequest()
                .pool("a", CarryOver.NONE, 10)
                .pool("b", CarryOver.NONE, 10)
                .initiative("x", 1, List.of(line(1, 9, "b", "a")), b -> b)
                .initiative("z", 1, List.of(line(1, 6, "b")), b -> b)
                .allocate();
        assertThat(money(result, X)).containsExactly(allotment("a", 1, 5), allotment("b", 1, 4));
        assertThat(money(result, Z)).containsExactly(allotment("b", 1, 6));
    }

    @Test
    void recordedDecisionsCanBeHonoredWithTheirMoney() {
        AllocationResult result = allocate(poolOf(10)
                .initiative("x", 9, 8)
                .initiative("y", 1, 2)
                .initiative("z", 4, 2)
                .request()
                .addDecision(
                        AllocationDecision.builder(X, FundingDecision.DEFERRED).build())
                .addDecision(AllocationDecision.builder(Y, FundingDecision.FUNDED)
                        .addAllotment(allotment("a", 1, 7))
                        .build()));
        assertThat(result.funded()).containsExactly(Y, Z);
        assertThat(money(result, Y)).containsExactly(allotment("a", 1, 7));
        assertThat(reason(result, X)).isEqualTo(new NotFundedReason.Decided(FundingDecision.DEFERRED));
    }

    @Test
    void whatCannotBeMetNamesTheRulesThatClash() {
        FundingRule mustX = new FundingRule.MustFund(X, "promised");
        FundingRule mustY = new FundingRule.MustFund(Y, "required by law");
        AllocationResult result = allocate(poolOf(10)
                .pool("b", CarryOver.NONE, 1)
                .initiative("x", 9, 6)
                .initiative("y", 1, 5)
                .initiative("z", 4, 2)
                .request()
                .addRule(mustX)
                .addRule(mustY)
                .addRule(new FundingRule.MustFund(Z, "small")));
        assertThat(result.status()).isEqualTo(AllocationStatus.INFEASIBLE);
        assertThat(result.value()).isEmpty();
        assertThat(result.bound()).isEmpty();
        assertThat(result.clashIsMinimal()).isTrue();
        assertThat(result.clash())
                .containsExactly(
                        new ClashingRule.Pool(Id.of("a")), new ClashingRule.Rule(mustX), new ClashingRule.Rule(mustY));
    }

    @Test
    void aPrerequisiteCanClashWithAForcedOut() {
        FundingRule must = new FundingRule.MustFund(X, "promised");
        FundingRule mustNot = new FundingRule.MustNotFund(Y, "too early");
        AllocationResult result = allocate(poolOf(100)
                .initiative("x", 9, List.of(), b -> b.addPrerequisite(Y))
                .initiative("y", 1, 5)
                .request()
                .addRule(must)
                .addRule(mustNot));
        assertThat(result.clash())
                .containsExactlyInAnyOrder(
                        new ClashingRule.Prerequisite(X, Y),
                        new ClashingRule.Rule(must),
                        new ClashingRule.Rule(mustNot));
    }

    @Test
    void aStopSignalLeavesAProvedBoundAndIsSaid() {
        AllocationResult result = allocate(poolOf(10)
                .initiative("x", 9, 6)
                .initiative("y", 8, 5)
                .request()
                .limit(SearchLimit.none().withStopSignal(() -> true)));
        assertThat(result.status()).isEqualTo(AllocationStatus.UNKNOWN);
        assertThat(result.bound().orElseThrow()).isGreaterThanOrEqualTo(9);
        assertThat(result.cutByDeadline()).isTrue();
        assertThatThrownBy(() -> result.outcome(X)).hasMessageContaining("'x' is not (status UNKNOWN)");
    }

    @Test
    void whereFundingNothingIsAllowedAShortSearchFindsAtLeastThat() {
        SmallRequest request = poolOf(10);
        for (int i = 0; i < 20; i++) {
            request.initiative("i" + i, 7 + i, 3 + i % 4);
        }
        AllocationResult result = allocate(request.request().limit(SearchLimit.ofWork(1)));
        assertThat(result.status()).isEqualTo(AllocationStatus.FEASIBLE);
        assertThat(result.value().orElseThrow()).isLessThan(result.bound().orElseThrow());
    }

    @Test
    void anIdThatIsNotInTheRequestIsRefused() {
        assertThatThrownBy(() -> poolOf(1)
                        .initiative("x", 1, List.of(line(1, 1, "nowhere")), b -> b)
                        .request()
                        .build())
                .hasMessage("'pools' must name what is in the request but 'nowhere' is not.");
        assertThatThrownBy(() -> poolOf(1)
                        .initiative("x", 1, List.of(), b -> b.addPrerequisite(Y))
                        .request()
                        .build())
                .hasMessage("'prerequisites' must name what is in the request but 'y' is not.");
    }

    @Test
    void tooManyChoicesOfPoolsAreRefusedWithASentence() {
        SmallRequest request = new SmallRequest();
        List<String> pools = new ArrayList<>();
        for (int p = 0; p < 14; p++) {
            pools.add("p" + p);
            request.pool("p" + p, CarryOver.NONE, 1);
        }
        for (int p = 0; p < 14; p++) {
            request.initiative("i" + p, 1, List.of(line(1, 1, pools.get(p), pools.get((p + 1) % 14))), b -> b);
            request.initiative("j" + p, 1, List.of(line(1, 1, pools.get(p), pools.get((p + 5) % 14))), b -> b);
        }
        assertThatThrownBy(request::allocate)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("At most 4000 combinations of pools and periods")
                .hasMessageEndingWith("Maybe fewer cost lines need a choice of pools.");
    }

    @Test
    void theAuditSeesWhatIsWrong() {
        AllocationRequest request =
                poolOf(10).initiative("x", 9, 6).initiative("y", 8, 5).request().build();
        AllocationResult right = BudgetAllocator.standard().allocate(request);
        Map<Id<Initiative>, FundingOutcome> both = Map.of(
                X,
                right.outcome(X),
                Y,
                new FundingOutcome.Funded(Id.of("full"), Ratio.ONE, 8, List.of(allotment("a", 1, 5))));
        AllocationResult wrong = new AllocationResult(
                AllocationStatus.OPTIMAL,
                java.util.Optional.of(17L),
                java.util.Optional.of(17L),
                "points",
                both,
                right.budgetUse(),
                List.of(),
                false,
                Set.of(),
                false,
                List.of(),
                right.ties(),
                List.of());
        assertThat(AllocationAudit.faults(request, right)).isEmpty();
        assertThat(AllocationAudit.faults(request, wrong)).containsExactly("a is overspent in 2027-Q1");
    }
}
