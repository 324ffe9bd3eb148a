package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.allocation.coverage.CoverageChecker;
import io.github.cxstrategy.allocation.coverage.FundingCoverage;
import io.github.cxstrategy.allocation.reason.NotFundedReason;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.ImpactLevel;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.ResolvedPlan;
import io.github.cxstrategy.model.plan.StrategicPlan;
import io.github.cxstrategy.model.strategy.Objective;
import io.github.cxstrategy.prioritization.Prioritization;
import io.github.cxstrategy.prioritization.Prioritizer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked portfolio of the documentation of Project Online; oracles: its displayed figures and full enumeration. */
class MicrosoftPortfolioTest {
    private static final Prioritization PRIORITIES =
            Prioritizer.standard().prioritize(MicrosoftPortfolio.objectives(), MicrosoftPortfolio.initiatives());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static AllocationRequest request(long thousands, List<FundingRule> rules) {
        return AllocationRequest.builder(
                        MicrosoftPortfolio.initiatives(), MicrosoftPortfolio.budget(thousands), PRIORITIES.values())
                .rules(rules)
                .build();
    }

    private static AllocationResult allocate(long thousands, List<FundingRule> rules) {
        return BudgetAllocator.standard().allocate(request(thousands, rules));
    }

    private static long spentThousands(AllocationResult result) {
        return result.budgetUse().get(0).spent().minorUnits() / 100_000;
    }

    private static List<FundingRule> twoForcedIn() {
        return List.of(
                new FundingRule.MustFund(MicrosoftPortfolio.id("Customer service feedback portal"), "committed"),
                new FundingRule.MustFund(MicrosoftPortfolio.id("Apparel ERP Upgrade"), "committed"));
    }

    @Test
    void everyDisplayedPriorityComesOut() {
        assertThat(PRIORITIES.total()).isEqualTo(586_347);
        assertThat(MicrosoftPortfolio.displayedPriorities()).hasSize(21).allSatisfy((id, displayed) -> {
            BigDecimal percent = PRIORITIES.priority(id).share().value().multiply(HUNDRED);
            assertThat(percent.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(displayed);
        });
    }

    @Test
    void whatIsNotRatedIsSaid() {
        Id<Initiative> plan = MicrosoftPortfolio.id("Software Development Plan");
        assertThat(PRIORITIES.priority(plan).unrated()).containsExactly(Id.of("reduce-expenses"));
        assertThat(PRIORITIES.unrated()).isEmpty();
    }

    @Test
    void theOptimumAtTenMillion() {
        AllocationResult result = allocate(10_000, List.of());
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.value()).contains(445_211L);
        assertThat(result.funded()).hasSize(12);
        assertThat(spentThousands(result)).isEqualTo(9_940);
        assertThat(result.outcome(MicrosoftPortfolio.id("Hub Upgrade")))
                .isInstanceOfSatisfying(
                        FundingOutcome.NotFunded.class,
                        out -> assertThat(out.reason()).isEqualTo(new NotFundedReason.Displaced(result.funded())));
    }

    @Test
    void theOptimumAtTenMillionWithTwoProjectsForcedIn() {
        AllocationResult result = allocate(10_000, twoForcedIn());
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.value()).contains(408_122L);
        assertThat(spentThousands(result)).isEqualTo(9_966);
        assertThat(result.funded())
                .contains(
                        MicrosoftPortfolio.id("Customer service feedback portal"),
                        MicrosoftPortfolio.id("Apparel ERP Upgrade"));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 61877, 885, 2",
        "2000, 111831, 1995, 3",
        "3000, 163500, 2951, 4",
        "4000, 213557, 3955, 6",
        "5000, 258898, 4980, 7",
        "6000, 310567, 5936, 8",
        "6800, 334582, 6636, 9",
        "8000, 378553, 7920, 10",
        "9000, 413453, 8920, 11",
        "10000, 445211, 9940, 12",
        "10800, 467198, 10725, 13",
        "12000, 504101, 11890, 14",
        "14000, 532913, 13495, 16",
        "16000, 572000, 15930, 19",
        "17750, 586347, 17750, 21",
    })
    void theOptimumByLimit(long thousands, long value, long cost, int projects) {
        AllocationResult result = allocate(thousands, List.of());
        assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
        assertThat(result.value()).contains(value);
        assertThat(result.bound()).contains(value);
        assertThat(spentThousands(result)).isEqualTo(cost);
        assertThat(result.funded()).hasSize(projects);
    }

    @Test
    void noOtherSelectionIsAsGood() {
        for (List<FundingRule> rules : List.of(List.<FundingRule>of(), twoForcedIn())) {
            AllocationResult result = BudgetAllocator.standard()
                    .allocate(request(10_000, rules).toBuilder().mostTies(10).build());
            assertThat(result.ties().status()).isEqualTo(AllocationResult.Ties.Status.UNIQUE);
        }
    }

    /** Each selected project's cost split over the drivers by its impacts, the words as numbers, without weights. */
    @Test
    void theStrategicAlignmentSplitsEachCostByImpact() {
        Map<ImpactLevel, Long> numbers = Map.of(
                ImpactLevel.NONE, 0L,
                ImpactLevel.LOW, 1L,
                ImpactLevel.MODERATE, 3L,
                ImpactLevel.STRONG, 6L,
                ImpactLevel.EXTREME, 9L);
        AllocationResult result = allocate(10_000, twoForcedIn());
        Map<Id<Objective>, BigDecimal> dollars = new TreeMap<>();
        for (Initiative project : MicrosoftPortfolio.initiatives()) {
            long impacts = project.impacts().values().stream()
                    .mapToLong(word -> Objects.requireNonNull(numbers.get(word)))
                    .sum();
            if (result.outcome(project.id()) instanceof FundingOutcome.Funded funded) {
                BigDecimal cents = BigDecimal.valueOf(funded.money().stream()
                        .mapToLong(a -> a.amount().minorUnits())
                        .sum());
                project.impacts()
                        .forEach((driver, impact) -> dollars.merge(
                                driver,
                                cents.multiply(BigDecimal.valueOf(Objects.requireNonNull(numbers.get(impact))))
                                        .divide(BigDecimal.valueOf(impacts), 9, RoundingMode.HALF_UP),
                                BigDecimal::add));
            }
        }
        FundingCoverage coverage = CoverageChecker.standard().check(plan(), result);
        long whole = 0;
        for (Objective driver : MicrosoftPortfolio.objectives()) {
            long told = Objects.requireNonNull(coverage.objectives().get(driver.id()))
                    .portion()
                    .spend()
                    .orElseThrow()
                    .minorUnits();
            assertThat(BigDecimal.valueOf(told))
                    .isCloseTo(dollars.getOrDefault(driver.id(), BigDecimal.ZERO), within(BigDecimal.valueOf(12)));
            whole += told;
        }
        assertThat(whole).isEqualTo(996_600_000L);
    }

    private static ResolvedPlan plan() {
        return ResolvedPlan.of(StrategicPlan.builder(Id.of("portfolio"), "Portfolio")
                .objectives(MicrosoftPortfolio.objectives())
                .initiatives(MicrosoftPortfolio.initiatives())
                .budget(MicrosoftPortfolio.budget(10_000))
                .build());
    }
}
