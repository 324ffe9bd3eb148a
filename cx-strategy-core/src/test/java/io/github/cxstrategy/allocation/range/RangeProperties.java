package io.github.cxstrategy.allocation.range;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationRequest;
import io.github.cxstrategy.allocation.AllocationResult;
import io.github.cxstrategy.allocation.BudgetAllocator;
import io.github.cxstrategy.allocation.TestRequests;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Certainty;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Each;
import io.github.cxstrategy.allocation.range.FundingFrequencies.Frequency;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** The laws of the analysis of ranges, on small requests with every constraint switched on at random. */
class RangeProperties {
    private static final RangeAnalyzer ANALYZER = RangeAnalyzer.standard();
    private static final int FEW_ASSIGNMENTS = 1 << 7;

    private static RangeQuestion question(long seed, int scenarios) {
        Random random = new Random(seed);
        Sampling sampling = Sampling.of(scenarios, random.nextLong())
                .shaped(random.nextInt(4) == 0 ? Sampling.Shape.PERT : Sampling.Shape.TRIANGULAR)
                .sharing(random.nextBoolean() ? Ratio.ZERO : Ratio.of("0." + random.nextInt(10)));
        CostRanges ranges =
                random.nextBoolean() ? CostRanges.aace() : CostRanges.aace().orElse(CostRange.of("0.9", "1.4"));
        return new RangeQuestion(TestRequests.random(seed, FEW_ASSIGNMENTS, 7), ranges, sampling);
    }

    private static OptionalLong best(AllocationRequest request, FundingRule rule) {
        return TestRequests.best(request.toBuilder().addRule(rule).build());
    }

    /** Whether an initiative is done and nothing wants it funded anew; forcing it in would. */
    private static boolean isClosed(AllocationRequest request, Id<Initiative> id) {
        return request.initiatives().stream()
                        .anyMatch(i -> i.id().equals(id) && i.implementedOn().isPresent())
                && request.rules().stream()
                        .noneMatch(r -> r instanceof FundingRule.MustFund m
                                && m.initiative().equals(id))
                && request.decisions().stream()
                        .noneMatch(d -> d.initiative().equals(id) && d.decision() == FundingDecision.FUNDED);
    }

    /** Whether every best assignment funds an initiative. */
    private static boolean mustBeIn(AllocationRequest request, Id<Initiative> id) {
        OptionalLong with = best(request, new FundingRule.MustFund(id, "test"));
        OptionalLong without = best(request, new FundingRule.MustNotFund(id, "test"));
        return !isClosed(request, id)
                && with.isPresent()
                && (without.isEmpty() || with.getAsLong() > without.getAsLong());
    }

    /** Whether no best assignment funds an initiative. */
    private static boolean mustBeOut(AllocationRequest request, Id<Initiative> id) {
        OptionalLong with = best(request, new FundingRule.MustFund(id, "test"));
        OptionalLong without = best(request, new FundingRule.MustNotFund(id, "test"));
        return isClosed(request, id)
                || (without.isPresent() && (with.isEmpty() || with.getAsLong() < without.getAsLong()));
    }

    @Property(tries = 25, seed = "20261126")
    void countsAreThoseOfTheScenariosOneByOne(@ForAll long seed) {
        RangeQuestion question = question(seed, 8);
        FundingFrequencies answer = ANALYZER.frequencies(question, SearchLimit.none());
        DrawnCosts costs = new DrawnCosts(question);
        int possible = 0;
        Map<Id<Initiative>, Integer> atLeast = new TreeMap<>();
        Map<Id<Initiative>, Integer> atMost = new TreeMap<>();
        for (int s = 0; s < 8; s++) {
            AllocationRequest drawn = question.request().atCosts(costs.factors(s));
            if (TestRequests.best(drawn).isPresent()) {
                possible++;
                for (Initiative i : drawn.initiatives()) {
                    atLeast.merge(i.id(), mustBeIn(drawn, i.id()) ? 1 : 0, Integer::sum);
                    atMost.merge(i.id(), mustBeOut(drawn, i.id()) ? 0 : 1, Integer::sum);
                }
            }
        }
        assertThat(answer.decided()).isEqualTo(possible);
        assertThat(answer.impossible()).isEqualTo(8 - possible);
        assertThat(answer.undecided()).isZero();
        answer.initiatives()
                .forEach((id, each) ->
                        assertThat(each.funded()).isBetween(atLeast.getOrDefault(id, 0), atMost.getOrDefault(id, 0)));
    }

    @Property(tries = 40, seed = "20261126")
    void alwaysSometimesAndNeverAreAll(@ForAll long seed) {
        RangeQuestion question = question(seed, 6);
        FundingFrequencies answer = ANALYZER.frequencies(question, SearchLimit.none());
        assertThat(answer.initiatives().keySet())
                .containsExactlyInAnyOrderElementsOf(question.request().initiatives().stream()
                        .map(Initiative::id)
                        .toList());
        Map<Frequency, Integer> counts = new TreeMap<>();
        answer.initiatives().values().forEach(each -> counts.merge(each.frequency(), 1, Integer::sum));
        int sum = counts.getOrDefault(Frequency.ALWAYS, 0)
                + counts.getOrDefault(Frequency.SOMETIMES, 0)
                + counts.getOrDefault(Frequency.NEVER, 0);
        assertThat(sum).isEqualTo(question.request().initiatives().size());
    }

    /** Corners of the box, and points inside that were not drawn. */
    @Property(tries = 25, seed = "20261126")
    void whatIsCertainHoldsEverywhereInTheBox(@ForAll long seed) {
        RangeQuestion question = question(seed, 5);
        FundingFrequencies answer = ANALYZER.frequencies(question, SearchLimit.none());
        List<AllocationRequest> points = corners(question);
        RangeQuestion other = new RangeQuestion(
                question.request(),
                question.ranges(),
                Sampling.of(20, ~question.sampling().seed()));
        for (int s = 0; s < 20; s++) {
            points.add(question.request().atCosts(new DrawnCosts(other).factors(s)));
        }
        answer.initiatives().forEach((id, each) -> {
            Statistics.label("certainty").collect(each.certainty());
            if (each.certainty() == Certainty.FUNDED) {
                assertThat(each.frequency()).isEqualTo(Frequency.ALWAYS);
                points.forEach(point -> assertThat(mustBeIn(point, id)).isTrue());
            } else if (each.certainty() == Certainty.NOT_FUNDED) {
                assertThat(each.frequency()).isEqualTo(Frequency.NEVER);
                points.forEach(point -> assertThat(TestRequests.best(point).isEmpty() || mustBeOut(point, id))
                        .isTrue());
            }
        });
        Statistics.label("certainty")
                .coverage(coverage -> coverage.check(Certainty.FUNDED).count(n -> n > 5));
    }

    private static List<AllocationRequest> corners(RangeQuestion question) {
        List<Map.Entry<Id<Initiative>, CostRange>> uncertain =
                List.copyOf(new DrawnCosts(question).uncertain().entrySet());
        int most = Math.min(6, uncertain.size());
        List<AllocationRequest> corners = new ArrayList<>();
        for (int mask = 0; mask < 1 << most; mask++) {
            Map<Id<Initiative>, Ratio> factors = new TreeMap<>();
            for (int k = 0; k < uncertain.size(); k++) {
                CostRange range = uncertain.get(k).getValue();
                factors.put(uncertain.get(k).getKey(), (mask >> (k % 6) & 1) == 0 ? range.low() : range.high());
            }
            corners.add(question.request().atCosts(factors));
        }
        return corners;
    }

    @Property(tries = 25, seed = "20261126")
    void theSameQuestionGivesTheSameBytesInAnyOrder(@ForAll long seed) {
        RangeQuestion question = question(seed, 6);
        AllocationRequest request = question.request();
        Random random = new Random(seed);
        AllocationRequest permuted = request.toBuilder()
                .initiatives(shuffled(request.initiatives(), random))
                .budget(request.budget().toBuilder()
                        .pools(shuffled(request.budget().pools(), random))
                        .build())
                .rules(shuffled(request.rules(), random))
                .decisions(shuffled(request.decisions(), random))
                .build();
        RangeQuestion other = new RangeQuestion(permuted, question.ranges(), question.sampling());
        assertThat(ANALYZER.frequencies(other, SearchLimit.none()))
                .hasToString(ANALYZER.frequencies(question, SearchLimit.none()).toString());
        assertThat(ANALYZER.refineFirst(other, SearchLimit.none()))
                .hasToString(ANALYZER.refineFirst(question, SearchLimit.none()).toString());
        AllocationResult funding = BudgetAllocator.standard().allocate(request);
        if (funding.value().isPresent()) {
            assertThat(ANALYZER.overruns(other, BudgetAllocator.standard().allocate(permuted), Ratio.of("0.8")))
                    .hasToString(ANALYZER.overruns(question, funding, Ratio.of("0.8"))
                            .toString());
        }
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 25, seed = "20261126")
    void aCostDecidesWhereTheBestValueMovesWithItAlone(@ForAll long seed) {
        RangeQuestion question = question(seed, 5);
        RefinementOrder answer = ANALYZER.refineFirst(question, SearchLimit.none());
        DrawnCosts costs = new DrawnCosts(question);
        for (RefinementOrder.Weight weight : answer.order()) {
            int decides = 0;
            for (int s = 0; s < 5; s++) {
                Map<Id<Initiative>, Ratio> back = new TreeMap<>(costs.factors(s));
                back.remove(weight.initiative());
                OptionalLong drawn = TestRequests.best(question.request().atCosts(costs.factors(s)));
                decides += drawn.equals(TestRequests.best(question.request().atCosts(back))) ? 0 : 1;
            }
            assertThat(weight.decides()).isEqualTo(decides);
            assertThat(weight.of()).isEqualTo(5);
        }
        assertThat(answer.order()).hasSameSizeAs(costs.uncertain().keySet());
        assertThat(answer.unranged()).isEqualTo(costs.unranged());
    }

    @Property(tries = 25, seed = "20261126")
    void aLimitLeavesTheAnswerTrue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int work) {
        RangeQuestion question = question(seed, 5);
        FundingFrequencies all = ANALYZER.frequencies(question, SearchLimit.none());
        FundingFrequencies cut = ANALYZER.frequencies(question, SearchLimit.ofWork(work));
        assertThat(cut.decided() + cut.impossible() + cut.undecided()).isEqualTo(5);
        assertThat(cut.decided()).isLessThanOrEqualTo(all.decided());
        assertThat(cut.impossible()).isLessThanOrEqualTo(all.impossible());
        cut.initiatives().forEach((id, each) -> {
            Each known = Objects.requireNonNull(all.initiatives().get(id));
            assertThat(each.funded()).isLessThanOrEqualTo(known.funded());
            if (each.certainty() != Certainty.NOT_PROVED) {
                assertThat(known.certainty()).isEqualTo(each.certainty());
            }
        });
        assertThat(cut.cutByDeadline()).isFalse();
        RefinementOrder most = ANALYZER.refineFirst(question, SearchLimit.none());
        Map<Id<Initiative>, Integer> decides = new TreeMap<>();
        most.order().forEach(weight -> decides.put(weight.initiative(), weight.decides()));
        ANALYZER.refineFirst(question, SearchLimit.ofWork(work))
                .order()
                .forEach(weight -> assertThat(weight.decides()).isLessThanOrEqualTo(decides.get(weight.initiative())));
    }

    @Property(tries = 25, seed = "20261126")
    void theReserveIsTheLeastThatIsEnoughOftenEnough(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int percent) {
        RangeQuestion question = question(seed, 37);
        AllocationResult funding = BudgetAllocator.standard().allocate(question.request());
        if (funding.value().isEmpty()) {
            return;
        }
        Ratio confidence = Ratio.ofPercent(Integer.toString(percent));
        OverrunForecast forecast = ANALYZER.overruns(question, funding, confidence);
        for (OverrunForecast.InPeriod in : forecast.periods()) {
            List<Long> sums = new ArrayList<>();
            for (int s = 0; s < 37; s++) {
                sums.add(spentBy(question, funding, in, s));
            }
            long enough = in.risk().atConfidence().minorUnits();
            assertThat(100 * sums.stream().filter(sum -> sum <= enough).count()).isGreaterThanOrEqualTo(37L * percent);
            assertThat(100 * sums.stream().filter(sum -> sum < enough).count()).isLessThan(37L * percent);
            assertThat((long) in.risk().overruns())
                    .isEqualTo(sums.stream()
                            .filter(sum -> sum > in.risk().available().minorUnits())
                            .count());
        }
        assertThat(new TreeSet<>(funding.funded())).containsAll(forecast.unranged());
    }

    private static long spentBy(
            RangeQuestion question, AllocationResult funding, OverrunForecast.InPeriod in, int scenario) {
        Map<Id<Initiative>, Ratio> factors = new DrawnCosts(question).factors(scenario);
        boolean carries = question.request().budget().pools().stream()
                .anyMatch(p ->
                        p.id().equals(in.pool()) && p.carryOver() == io.github.cxstrategy.model.budget.CarryOver.ALL);
        long sum = 0;
        for (Id<Initiative> id : funding.funded()) {
            var funded = (io.github.cxstrategy.allocation.FundingOutcome.Funded) funding.outcome(id);
            for (var allotment : funded.money()) {
                int order = allotment.period().compareTo(in.period());
                if (allotment.pool().equals(in.pool()) && (order == 0 || (order < 0 && carries))) {
                    // floor(x + 1/2) by integers: 9 decimals of the factor
                    java.math.BigInteger exact = factors.getOrDefault(id, Ratio.ONE)
                            .value()
                            .movePointRight(9)
                            .toBigIntegerExact()
                            .multiply(java.math.BigInteger.valueOf(
                                    allotment.amount().minorUnits()));
                    sum += exact.add(java.math.BigInteger.valueOf(500_000_000))
                            .divide(java.math.BigInteger.valueOf(1_000_000_000))
                            .longValueExact();
                }
            }
        }
        return sum;
    }
}
