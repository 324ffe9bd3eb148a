package io.github.cxstrategy.allocation.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Certainty;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Each;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Frequency;
import io.github.cxstrategy.allocation.range.OverrunForecast.Risk;
import io.github.cxstrategy.allocation.range.RefinementOrder.Weight;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.EstimateClass;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Ranges of costs on cases small enough to see. */
class RangeAnalyzerTest {
    private static final Id<BudgetPool> POOL = Id.of("cx");
    private static final FiscalPeriod FIRST = FiscalPeriod.ofQuarter(2027, 1);
    private static final FiscalPeriod SECOND = FiscalPeriod.ofQuarter(2027, 2);
    private static final RangeAnalyzer ANALYZER = RangeAnalyzer.standard();

    private static Money cents(long amount) {
        return Money.ofMinor("EUR", amount);
    }

    private static Initiative initiative(String id, long cost, Optional<CostEstimate> estimate) {
        Initiative.Builder builder = Initiative.builder(Id.of(id), id)
                .addOwner(Id.of("owner-of-" + id))
                .addOption(FundingOption.full(CostLine.of(POOL, FIRST, cents(cost))));
        estimate.ifPresent(builder::estimate);
        return builder.build();
    }

    private static Initiative initiative(String id, long low, long likely, long high) {
        return initiative(id, likely, Optional.of(CostEstimate.vrom(cents(low), cents(likely), cents(high))));
    }

    private static AllocationRequest request(long money, Map<String, Long> points, Initiative... initiatives) {
        Map<Id<Initiative>, Long> values = new java.util.TreeMap<>();
        points.forEach((id, value) -> values.put(Id.of(id), value));
        return AllocationRequest.of(
                List.of(initiatives),
                Budget.of(BudgetPool.of(POOL, "CX", FIRST, cents(money))),
                StrategicValues.declared("points", values));
    }

    private static RangeQuestion question(AllocationRequest request, int scenarios) {
        return new RangeQuestion(request, CostRanges.aace(), Sampling.of(scenarios, 11));
    }

    @Test
    void rangesComeFromEstimatesThenClassesThenTheCallerThenNowhere() {
        CostRanges ranges = CostRanges.aace();
        Money ten = cents(1000);
        assertThat(ranges.of(initiative("a", 500, 1000, 4000)))
                .isEqualTo(new KnownRange(Optional.of(CostRange.of("0.5", "4")), KnownRange.Source.ESTIMATE));
        CostEstimate point = new CostEstimate(ten, ten, ten, Optional.of(EstimateClass.CLASS_3), Optional.empty());
        assertThat(ranges.of(initiative("a", 1000, Optional.of(point))))
                .isEqualTo(new KnownRange(Optional.of(CostRange.of("0.8", "1.3")), KnownRange.Source.ESTIMATE_CLASS));
        assertThat(ranges.with(EstimateClass.CLASS_3, CostRange.of("0.9", "1.1"))
                        .of(initiative("a", 1000, Optional.of(point)))
                        .range())
                .contains(CostRange.of("0.9", "1.1"));
        Initiative none = initiative("a", 1000, Optional.empty());
        assertThat(ranges.of(none)).isEqualTo(new KnownRange(Optional.empty(), KnownRange.Source.UNKNOWN));
        assertThat(ranges.orElse(CostRange.of("0.664", "1.212")).of(none))
                .isEqualTo(new KnownRange(Optional.of(CostRange.of("0.664", "1.212")), KnownRange.Source.CALLER));
    }

    @Test
    void boundsAloneAreTakenRelativeToTheCostLines() {
        CostRanges ranges = new CostRanges(Map.of(), Optional.empty());
        CostEstimate bounds = CostEstimate.vrom(cents(300), cents(2000));
        assertThat(ranges.of(initiative("a", 900, Optional.of(bounds))).range())
                .contains(CostRange.of("0.333333333", "2.222222223"));
        assertThat(ranges.of(initiative("a", 2100, Optional.of(bounds))).source())
                .isEqualTo(KnownRange.Source.UNKNOWN);
        assertThat(ranges.of(initiative("a", 0, Optional.of(CostEstimate.vrom(cents(0), cents(5)))))
                        .source())
                .isEqualTo(KnownRange.Source.UNKNOWN);
    }

    @Test
    void whatAlwaysFitsIsCertainAndWhatNeverFitsToo() {
        AllocationRequest request = request(
                        1000,
                        Map.of("a", 50L, "b", 20L, "c", 9L),
                        initiative("a", 200, 400, 600),
                        initiative("b", 200, 400, 800),
                        initiative("c", 1100, 1200, 1500))
                .toBuilder()
                .build();
        FundingFrequencies answer = ANALYZER.frequencies(question(request, 200), SearchLimit.none());
        Each a = Objects.requireNonNull(answer.initiatives().get(Id.<Initiative>of("a")));
        Each b = Objects.requireNonNull(answer.initiatives().get(Id.<Initiative>of("b")));
        Each c = Objects.requireNonNull(answer.initiatives().get(Id.<Initiative>of("c")));
        assertThat(a.frequency()).isEqualTo(Frequency.ALWAYS);
        assertThat(a.certainty()).isEqualTo(Certainty.FUNDED);
        assertThat(b.frequency()).isEqualTo(Frequency.SOMETIMES);
        assertThat(b.certainty()).isEqualTo(Certainty.NOT_PROVED);
        assertThat(b.funded()).isBetween(100, 199);
        assertThat(c.frequency()).isEqualTo(Frequency.NEVER);
        assertThat(c.certainty()).isEqualTo(Certainty.NOT_FUNDED);
        assertThat(answer.decided()).isEqualTo(200);
    }

    @Test
    void whatMustBeFundedAndCannotBePaidIsCountedAsImpossible() {
        AllocationRequest request = request(1000, Map.of("a", 50L), initiative("a", 500, 1000, 2000)).toBuilder()
                .addRule(new FundingRule.MustFund(Id.of("a"), "promised"))
                .build();
        FundingFrequencies answer = ANALYZER.frequencies(question(request, 300), SearchLimit.none());
        Each a = Objects.requireNonNull(answer.initiatives().get(Id.<Initiative>of("a")));
        assertThat(answer.impossible()).isBetween(170, 230);
        assertThat(a.funded()).isEqualTo(answer.decided());
        assertThat(a.of()).isEqualTo(300);
        assertThat(a.certainty()).isEqualTo(Certainty.NOT_PROVED);
    }

    @Test
    void aStopSignalIsSaid() {
        AllocationRequest request = request(1000, Map.of("a", 5L), initiative("a", 500, 1000, 2000));
        SearchLimit stopped = SearchLimit.none().withStopSignal(() -> true);
        FundingFrequencies answer = ANALYZER.frequencies(question(request, 10), stopped);
        assertThat(answer.undecided()).isEqualTo(10);
        assertThat(answer.cutByDeadline()).isTrue();
        assertThat(Objects.requireNonNull(answer.initiatives().get(Id.<Initiative>of("a")))
                        .frequency())
                .isEqualTo(Frequency.UNKNOWN);
        RefinementOrder order = ANALYZER.refineFirst(question(request, 10), stopped);
        assertThat(order.order().get(0).of()).isZero();
        assertThat(order.cutByDeadline()).isTrue();
    }

    /** Amounts of a few cents: the distribution of each rounded cost is known exactly, and so is that of the sum. */
    @Test
    void overrunsAgreeWithTheExactDistributionOfAFewCents() {
        AllocationRequest request =
                request(9, Map.of("a", 5L, "b", 5L), initiative("a", 2, 4, 8), initiative("b", 3, 5, 6));
        int n = 20_000;
        AllocationResult funding = BudgetAllocator.standard().allocate(request);
        Risk risk = ANALYZER.overruns(question(request, n), funding, Ratio.of("0.9"))
                .total()
                .orElseThrow();
        double[] a = rounded(2, 4, 8);
        double[] b = rounded(3, 5, 6);
        double above = 0;
        double[] sum = new double[20];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
                above += i + j > 9 ? a[i] * b[j] : 0;
            }
        }
        assertThat((double) risk.overruns() / n).isCloseTo(above, within(4 * Math.sqrt(above * (1 - above) / n)));
        double below = 0;
        int quantile = -1;
        while (below < 0.9) {
            below += sum[++quantile];
        }
        assertThat(risk.atConfidence()).isEqualTo(cents(quantile));
        assertThat(risk.neededReserve()).isEqualTo(cents(quantile - 9));
        assertThat(risk.missing()).isEqualTo(cents(quantile - 9));
        assertThat(risk.of()).isEqualTo(n);
    }

    /** The probability of each whole number when a triangular figure is rounded half up. */
    private static double[] rounded(int low, int mode, int high) {
        double[] p = new double[10];
        for (int k = 0; k < p.length; k++) {
            p[k] = area(low, mode, high, k + 0.5) - area(low, mode, high, k - 0.5);
        }
        return p;
    }

    private static double area(double low, double mode, double high, double x) {
        if (x <= low) {
            return 0;
        }
        if (x >= high) {
            return 1;
        }
        return x <= mode
                ? (x - low) * (x - low) / ((high - low) * (mode - low))
                : 1 - (high - x) * (high - x) / ((high - low) * (high - mode));
    }

    @Test
    void carriedMoneyPaysLaterOverruns() {
        Initiative late = Initiative.builder(Id.of("a"), "a")
                .addOption(FundingOption.full(CostLine.of(POOL, SECOND, cents(100))))
                .estimate(CostEstimate.vrom(cents(100), cents(100), cents(200)))
                .build();
        for (CarryOver carryOver : CarryOver.values()) {
            BudgetPool pool = new BudgetPool(
                    POOL,
                    "CX",
                    carryOver,
                    Map.of(
                            FIRST,
                            new PeriodBudget(cents(100), Optional.of(new Reserve.Amount(cents(10)))),
                            SECOND,
                            PeriodBudget.of(cents(100))));
            AllocationRequest request = AllocationRequest.of(
                    List.of(late), Budget.of(pool), StrategicValues.declared("points", Map.of(late.id(), 5L)));
            OverrunForecast forecast = ANALYZER.overruns(
                    question(request, 500), BudgetAllocator.standard().allocate(request), Ratio.of("1"));
            Risk second = forecast.periods().get(1).risk();
            boolean carries = carryOver == CarryOver.ALL;
            assertThat(forecast.periods().get(0).risk().overruns()).isZero();
            assertThat(second.available()).isEqualTo(cents(carries ? 190 : 100));
            assertThat(second.reserve()).isEqualTo(cents(carries ? 10 : 0));
            if (carries) {
                assertThat(second.overruns()).isBetween(1, 20);
                assertThat(second.beyondReserve()).isZero();
            } else {
                assertThat(second.overruns()).isGreaterThan(480);
            }
            assertThat(forecast.total().orElseThrow().available()).isEqualTo(cents(190));
        }
    }

    @Test
    void anAllocationOfSomethingElseIsRefused() {
        AllocationRequest request = request(1000, Map.of("a", 5L), initiative("a", 500, 1000, 2000));
        AllocationRequest other = request(1000, Map.of("b", 5L), initiative("b", 500, 1000, 2000));
        AllocationResult funding = BudgetAllocator.standard().allocate(other);
        assertThatThrownBy(() -> ANALYZER.overruns(question(request, 5), funding, Ratio.of("0.8")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'allocation' must be an answer to the request but is about other initiatives or pools.");
        assertThatThrownBy(() -> ANALYZER.overruns(question(other, 5), funding, Ratio.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'confidence' must be more than 0 and at most 1 but is 0.\nMaybe it is meant in percent.");
    }

    @Test
    void theEstimateThatDecidesComesFirst() {
        AllocationRequest request = request(
                1000,
                Map.of("a", 50L, "b", 20L, "c", 10L),
                initiative("a", 600, 600, 601),
                initiative("b", 200, 400, 800),
                initiative("c", 300, Optional.empty()));
        RefinementOrder order = ANALYZER.refineFirst(question(request, 100), SearchLimit.none());
        assertThat(order.order()).extracting(Weight::initiative).containsExactly(Id.of("b"), Id.of("a"));
        Weight first = order.order().get(0);
        assertThat(first.owners()).containsExactly(Id.of("owner-of-b"));
        assertThat(first.decides()).isBetween(50, 99);
        assertThat(first.of()).isEqualTo(100);
        assertThat(order.unranged()).containsExactly(Id.of("c"));
    }

    @Test
    void whatComesOrGoesChangesNoOtherDraw() {
        Initiative a = initiative("a", 500, 1000, 2000);
        Initiative b = initiative("b", 500, 1000, 2000);
        RangeQuestion both = question(request(1000, Map.of(), a, b), 1);
        RangeQuestion one = question(request(1000, Map.of(), b), 1);
        assertThat(new DrawnCosts(both).factors(7)).containsAllEntriesOf(new DrawnCosts(one).factors(7));
        assertThat(Set.copyOf(new DrawnCosts(both).factors(7).values())).hasSize(2);
    }

    /** A twentieth of the area of the triangle lies beyond either quantile. */
    @Test
    void aRangeFollowsFromTheQuantilesOfThePast() {
        for (String[] quantiles : new String[][] {{"0.664", "1.212"}, {"0.8", "1.8"}, {"0.999", "1.001"}}) {
            CostRange range = CostRange.ofQuantiles(Ratio.of(quantiles[0]), Ratio.of(quantiles[1]));
            double low = range.low().value().doubleValue();
            double high = range.high().value().doubleValue();
            assertThat(area(low, 1, high, Double.parseDouble(quantiles[0]))).isCloseTo(0.05, within(1e-5));
            assertThat(area(low, 1, high, Double.parseDouble(quantiles[1]))).isCloseTo(0.95, within(1e-5));
        }
        assertThat(CostRange.ofQuantiles(Ratio.of("0.664"), Ratio.of("1.212")))
                .isEqualTo(CostRange.of("0.526371668", "1.326220684"));
        assertThatThrownBy(() -> CostRange.ofQuantiles(Ratio.of("0.2"), Ratio.of("1.5")))
                .hasMessageStartingWith("'fivePercent' must leave room for a range that begins at 0 or above but 0.2"
                        + " makes it begin at -0.");
        assertThatThrownBy(() -> CostRange.ofQuantiles(Ratio.of("1"), Ratio.of("1.5")))
                .hasMessage("'fivePercent' and 'ninetyFivePercent' must lie on both sides of 1 but are 1 and 1.5.");
    }

    /** Certainty rests on higher costs making nothing possible: whoever adds a rule decides whether that still holds. */
    @Test
    void everyKindOfRuleIsKnownToTheProofOfCertainty() {
        assertThat(java.util.Arrays.stream(FundingRule.class.getPermittedSubclasses())
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "MustFund",
                        "MustNotFund",
                        "SpendAtMost",
                        "SpendAtLeast",
                        "ShareAtMost",
                        "ShareAtLeast",
                        "FundAtMost",
                        "FundAtLeast",
                        "AllOrNone",
                        "RequiresAny",
                        "Synergy",
                        "CapacityAtMost",
                        "LoadAtMost",
                        "PoolOnlyFor");
    }

    @Test
    void recordsRefuseWhatCannotBe() {
        assertThatThrownBy(() -> CostRange.of("1.1", "2"))
                .hasMessage("'low' must be at most 1, the likely figure, but is 1.1.\nMaybe it is meant in percent.");
        assertThatThrownBy(() -> CostRange.of("0.5", "0.9"))
                .hasMessage(
                        "'high' must be at least 1, the likely figure, but is 0.9.\nMaybe 1 has to be added to it.");
        assertThatThrownBy(() -> Sampling.of(0, 1)).hasMessage("'scenarios' must be 1 to 1000000 but are 0.");
        assertThatThrownBy(() -> Sampling.of(1, 1).sharing(Ratio.of("5")))
                .hasMessage("'commonShare' must be at most 1 but is 5.\nMaybe it is meant in percent.");
        KnownRange unknown = new KnownRange(Optional.empty(), KnownRange.Source.UNKNOWN);
        assertThatThrownBy(() -> new KnownRange(Optional.empty(), KnownRange.Source.CALLER))
                .hasMessage("'range' must be given unless its source is UNKNOWN but the source is CALLER.");
        assertThatThrownBy(() -> new Each(1, 2, Frequency.ALWAYS, Certainty.NOT_PROVED, unknown))
                .hasMessage("'frequency' must be SOMETIMES for 1 of 2 but is ALWAYS.");
        assertThatThrownBy(() -> new Each(3, 2, Frequency.ALWAYS, Certainty.NOT_PROVED, unknown))
                .hasMessage("'funded' must be 0 to 2 but is 3.");
        assertThatThrownBy(() -> new FundingFrequencies(Sampling.of(5, 1), 1, 1, 1, Map.of(), false))
                .hasMessage("'decided', 'impossible' and 'undecided' must sum to the 5 scenarios but are 1, 1 and 1.");
        assertThatThrownBy(() -> new FundingFrequencies(Sampling.of(5, 1), 6, -1, 0, Map.of(), false))
                .hasMessage("'decided', 'impossible' and 'undecided' must not be negative but are 6, -1 and 0.");
        assertThatThrownBy(() -> new Risk(cents(1), cents(1), cents(0), 1, 2, 3, cents(1)))
                .hasMessage("'beyondReserve' and 'overruns' must rise from 0 to 3 but are 2 and 1.");
        assertThatThrownBy(() -> new Weight(Id.of("a"), Set.of(), 3, 2, 0))
                .hasMessage("'decides' must be 0 to 2 but is 3.");
        assertThatThrownBy(() -> new Weight(Id.of("a"), Set.of(), 1, 2, -1))
                .hasMessage("'points' must not be negative but are -1.");
    }
}
