package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.reason.BreakEven;
import io.github.cxstrategy.allocation.reason.BudgetIncrease;
import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.reason.Frontier;
import io.github.cxstrategy.allocation.reason.FundingExplanation;
import io.github.cxstrategy.allocation.reason.OppositeCase;
import io.github.cxstrategy.allocation.reason.PointsRange;
import io.github.cxstrategy.allocation.reason.Reshuffle;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.InitiativeGroup;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an explanation says is true: oracle is the best of all assignments of the changed request. */
class ExplainerProperties {
    private static final int MOST_ASSIGNMENTS = 1 << 8;
    private static final AllocationExplainer EXPLAINER = AllocationExplainer.standard();

    /** A request that can be met, and its answer. */
    private record Asked(AllocationRequest request, AllocationResult result) {
        static Asked of(long seed) {
            return of(RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true));
        }

        static Asked of(AllocationRequest request) {
            AllocationResult result = BudgetAllocator.standard().allocate(request);
            Assume.that(result.value().isPresent() && !result.outcomes().isEmpty());
            return new Asked(request, result);
        }

        long value() {
            return result.value().orElseThrow();
        }

        FundingExplanation explain(Id<Initiative> id) {
            return EXPLAINER.explain(request, result, id, SearchLimit.none());
        }

        /** One initiative, a different one for each seed. */
        Initiative any(long seed) {
            List<Initiative> all = request.initiatives();
            return all.get((int) Math.floorMod(seed, (long) all.size()));
        }

        AllocationRequest forced(Id<Initiative> id, boolean in, List<ClashingRule> without) {
            AllocationRequest.Builder free = request.toBuilder()
                    .rules(request.rules().stream()
                            .filter(r -> !without.contains(new ClashingRule.Rule(r)))
                            .toList())
                    .decisions(request.decisions().stream()
                            .filter(d -> !without.contains(new ClashingRule.Decision(d)))
                            .toList());
            return free.addRule(in ? new FundingRule.MustFund(id, "asked") : new FundingRule.MustNotFund(id, "asked"))
                    .build();
        }
    }

    @Property(tries = 300, seed = "20261125")
    void theOppositeCaseIsTheBestOfAllAssignmentsInWhichItIsOtherwise(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        Map<Id<Initiative>, OppositeCase> opposites = new TreeMap<>();
        EXPLAINER
                .explainAll(asked.request(), asked.result(), SearchLimit.none())
                .forEach(e -> opposites.put(e.initiative(), e.opposite()));
        for (Initiative initiative : asked.request().initiatives()) {
            Id<Initiative> id = initiative.id();
            boolean in = !asked.result().outcome(id).isFunded();
            if (in && initiative.implementedOn().isPresent()) {
                continue;
            }
            FundingExplanation explanation = asked.explain(id);
            assertThat(explanation.opposite()).isEqualTo(opposites.get(id));
            OptionalLong best = BruteForce.best(asked.forced(id, in, explanation.setAside()));
            if (best.isEmpty()) {
                assertThat(explanation.opposite())
                        .isInstanceOfSatisfying(
                                OppositeCase.Impossible.class,
                                i -> assertThat(i.clashIsMinimal()).isTrue());
            } else {
                assertThat(explanation.opposite()).isInstanceOfSatisfying(OppositeCase.Possible.class, possible -> {
                    assertThat(possible.loss()).isEqualTo(PointsRange.exactly(asked.value() - best.getAsLong()));
                    reshuffleHolds(asked, id, in, explanation, possible);
                });
            }
        }
    }

    @Property(tries = 300, seed = "20261126")
    void howeverShortTheSearchTheLossLiesInItsRange(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int work) {
        Asked asked = Asked.of(seed);
        List<FundingExplanation> all = EXPLAINER.explainAll(asked.request(), asked.result(), SearchLimit.ofWork(work));
        assertThat(EXPLAINER.explainAll(asked.request(), asked.result(), SearchLimit.ofWork(work)))
                .isEqualTo(all);
        for (FundingExplanation told : all) {
            Id<Initiative> id = told.initiative();
            boolean in = !told.isFunded();
            if (told.opposite() instanceof OppositeCase.Impossible) {
                continue;
            }
            OptionalLong best = BruteForce.best(asked.forced(id, in, told.setAside()));
            if (told.opposite() instanceof OppositeCase.Possible possible) {
                long loss = asked.value() - best.orElseThrow();
                assertThat(possible.loss().least()).isLessThanOrEqualTo(loss);
                assertThat(possible.loss().most()).hasValueSatisfying(most -> {
                    assertThat(most).isGreaterThanOrEqualTo(loss);
                    assertThat(reshuffled(asked, id, in, told, possible)).isGreaterThanOrEqualTo(asked.value() - most);
                });
            } else if (told.opposite() instanceof OppositeCase.Open open && best.isPresent()) {
                assertThat(open.loss().least()).isLessThanOrEqualTo(asked.value() - best.getAsLong());
            }
        }
    }

    /** Doing what it says gives the value that it says. */
    private static void reshuffleHolds(
            Asked asked,
            Id<Initiative> id,
            boolean in,
            FundingExplanation explanation,
            OppositeCase.Possible possible) {
        assertThat(reshuffled(asked, id, in, explanation, possible))
                .isEqualTo(asked.value() - possible.loss().least());
    }

    /** {@return what the best allocation is worth in which just that is otherwise} */
    private static long reshuffled(
            Asked asked, Id<Initiative> id, boolean in, FundingExplanation told, OppositeCase.Possible possible) {
        Reshuffle reshuffle = possible.reshuffle();
        AllocationRequest forced = asked.forced(id, in, told.setAside());
        List<FundingRule> rules = new ArrayList<>(forced.rules());
        for (Initiative other : forced.initiatives()) {
            if (!other.id().equals(id)) {
                boolean now = asked.result().outcome(other.id()).isFunded();
                boolean then = (now && !reshuffle.dropped().contains(other.id()))
                        || reshuffle.added().contains(other.id());
                rules.add(
                        then
                                ? new FundingRule.MustFund(other.id(), "said")
                                : new FundingRule.MustNotFund(other.id(), "said"));
            }
        }
        return BruteForce.best(forced.toBuilder().rules(rules).build()).orElseThrow();
    }

    @Property(tries = 300, seed = "20261125")
    void theRaiseIsTheSmallestThatLetsItIn(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        Id<Initiative> id = asked.any(seed).id();
        Optional<BreakEven> breakEven = asked.explain(id).breakEven();
        Assume.that(breakEven.isPresent());
        Optional<PointsRange> raise = breakEven.orElseThrow().raise();
        if (raise.isPresent()) {
            assertThat(raise.get().isExact()).isTrue();
            long points = raise.get().least();
            assertThat(isAmongTheBest(raised(asked.request(), id, points), id)).isTrue();
            assertThat(points == 0 || !isAmongTheBest(raised(asked.request(), id, points - 1), id))
                    .isTrue();
        } else {
            assertThat(isAmongTheBest(raised(asked.request(), id, 1_000_000), id))
                    .isFalse();
        }
    }

    private static AllocationRequest raised(AllocationRequest request, Id<Initiative> id, long by) {
        Map<Id<Initiative>, Long> points = new TreeMap<>(request.values().points());
        points.merge(id, by, Long::sum);
        return AllocationRequest.builder(
                        request.initiatives(), request.budget(), StrategicValues.declared("points", points))
                .rules(request.rules())
                .decisions(request.decisions())
                .build();
    }

    private static boolean isAmongTheBest(AllocationRequest request, Id<Initiative> id) {
        OptionalLong with = BruteForce.best(request.toBuilder()
                .addRule(new FundingRule.MustFund(id, "asked"))
                .build());
        return with.isPresent() && with.equals(BruteForce.best(request));
    }

    @Property(tries = 300, seed = "20261125")
    void theCostIsTheMostThatLetsItIn(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        costIsTheFirstOfAScan(asked, asked.any(seed));
    }

    /** A lower cost can make less possible here, so that the costs that let it in have gaps. */
    @Property(tries = 800, maxDiscardRatio = 20, seed = "20261126")
    void theCostIsTheMostThatLetsItInWhereMoneyIsToBeSpent(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, 1 << 5, 1, true);
        Assume.that(request.currency().isPresent());
        SplittableRandom random = new SplittableRandom(seed);
        List<Initiative> all = request.initiatives();
        Initiative initiative = all.get(random.nextInt(all.size()));
        Id<Initiative> other = all.get(random.nextInt(all.size())).id();
        InitiativeGroup group = new InitiativeGroup.Listed(new TreeSet<>(List.of(initiative.id(), other)));
        Money least = new Money(request.currency().orElseThrow(), random.nextInt(1, 120));
        Ratio share = Ratio.of("0." + random.nextInt(1, 10));
        Asked asked = Asked.of(request.toBuilder()
                .addRule(
                        random.nextBoolean()
                                ? new FundingRule.SpendAtLeast(group, least, Set.of(), "wanted")
                                : random.nextBoolean()
                                        ? new FundingRule.ShareAtLeast(group, share, Set.of(), "wanted")
                                        : new FundingRule.ShareAtMost(
                                                new InitiativeGroup.Listed(Set.of(other)), share, Set.of(), "wanted"))
                .build());
        costIsTheFirstOfAScan(asked, initiative);
    }

    private static void costIsTheFirstOfAScan(Asked asked, Initiative initiative) {
        Optional<BreakEven> breakEven = asked.explain(initiative.id()).breakEven();
        Assume.that(breakEven.isPresent());
        assertThat(breakEven.orElseThrow().costIsProved()).isTrue();
        long dearest = initiative.options().stream()
                .mapToLong(o -> o.costs().stream()
                        .map(CostLine::amount)
                        .mapToLong(Money::minorUnits)
                        .sum())
                .max()
                .orElse(0);
        Assume.that(dearest > 0);
        long first = -1;
        for (long cost = dearest - 1; cost >= 0 && first < 0; cost--) {
            Initiative lowered = LoweredCosts.of(initiative, cost, dearest);
            List<Initiative> initiatives = asked.request().initiatives().stream()
                    .map(i -> i.equals(initiative) ? lowered : i)
                    .toList();
            AllocationRequest cheaper = AllocationRequest.builder(
                            initiatives,
                            asked.request().budget(),
                            asked.request().values())
                    .rules(asked.request().rules())
                    .decisions(asked.request().decisions())
                    .build();
            OptionalLong with = BruteForce.best(cheaper.toBuilder()
                    .addRule(new FundingRule.MustFund(initiative.id(), "asked"))
                    .build());
            if (with.isPresent() && with.getAsLong() >= asked.value()) {
                first = cost;
            }
        }
        assertThat(breakEven.orElseThrow().cost().map(Money::minorUnits).orElse(-1L))
                .isEqualTo(first);
    }

    @Property(tries = 200, seed = "20261125")
    void theBudgetIncreaseIsTheFirstOfAScan(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        Id<Initiative> id = asked.any(seed).id();
        Optional<BreakEven> breakEven = asked.explain(id).breakEven();
        Assume.that(breakEven.isPresent());
        for (BudgetIncrease increase : breakEven.orElseThrow().budget()) {
            assertThat(increase.isProved()).isTrue();
            long first = -1;
            for (long d = 0; d <= 300 && first < 0; d++) {
                if (isAmongTheBest(withMore(asked.request(), increase, d), id)) {
                    first = d;
                }
            }
            assertThat(increase.increase().map(Money::minorUnits).orElse(-1L)).isEqualTo(first);
            if (first >= 0) {
                assertThat(BruteForce.best(withMore(asked.request(), increase, first)))
                        .hasValue(asked.value() + increase.gain());
            }
        }
    }

    @Property(tries = 150, seed = "20261125")
    void theUsefulIncreaseIsTheFirstOfAScan(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        for (BudgetIncrease increase : EXPLAINER.usefulIncreases(asked.request(), asked.result(), SearchLimit.none())) {
            assertThat(increase.isProved()).isTrue();
            long first = -1;
            for (long d = 1; d <= 300 && first < 0; d++) {
                OptionalLong best = BruteForce.best(withMore(asked.request(), increase, d));
                if (best.getAsLong() > asked.value()) {
                    first = d;
                    assertThat(best).hasValue(asked.value() + increase.gain());
                }
            }
            assertThat(increase.increase().map(Money::minorUnits).orElse(-1L)).isEqualTo(first);
        }
    }

    private static AllocationRequest withMore(AllocationRequest request, BudgetIncrease at, long more) {
        List<BudgetPool> pools = request.budget().pools().stream()
                .map(pool -> pool.id().equals(at.pool()) ? withMore(pool, at, more) : pool)
                .toList();
        return AllocationRequest.builder(
                        request.initiatives(),
                        request.budget().toBuilder().pools(pools).build(),
                        request.values())
                .rules(request.rules())
                .decisions(request.decisions())
                .build();
    }

    private static BudgetPool withMore(BudgetPool pool, BudgetIncrease at, long more) {
        Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(pool.periods());
        PeriodBudget now = Objects.requireNonNull(pool.periods().get(at.period()));
        Money approved =
                now.approved().plus(Money.ofMinor(now.approved().currency().getCurrencyCode(), more));
        periods.put(at.period(), new PeriodBudget(approved, Optional.of(new Reserve.Amount(now.reserved()))));
        return new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods);
    }

    @Property(tries = 150, seed = "20261125")
    void theFrontierIsWhatNothingDominates(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        Frontier frontier = EXPLAINER.frontier(request, 1000, SearchLimit.none());
        assertThat(frontier.isComplete()).isTrue();
        Assume.that(request.currency().isPresent());
        long most = Long.MAX_VALUE;
        List<Long> values = new ArrayList<>();
        for (Frontier.Point point : frontier.points()) {
            long cost = point.cost().minorUnits();
            assertThat(cost).isLessThan(most);
            assertThat(BruteForce.best(costingAtMost(request, cost))).hasValue(point.value());
            if (cost > 0) {
                OptionalLong cheaper = BruteForce.best(costingAtMost(request, cost - 1));
                assertThat(cheaper.isEmpty() || cheaper.getAsLong() < point.value())
                        .isTrue();
            }
            most = cost;
            values.add(point.value());
        }
        assertThat(frontier.points().isEmpty())
                .isEqualTo(BruteForce.best(request).isEmpty());
        if (!values.isEmpty()) {
            assertThat(BruteForce.best(request)).hasValue(values.get(0));
        }
    }

    @Property(tries = 100, seed = "20261126")
    void eachBudgetBuysAPointOfTheFrontier(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        Assume.that(request.currency().isPresent());
        Frontier frontier = EXPLAINER.frontier(request, 1000, SearchLimit.none());
        SplittableRandom random = new SplittableRandom(seed);
        Set<Money> budgets = new HashSet<>();
        Set<Frontier.Point> expected = new HashSet<>();
        for (int k = 0; k < 4; k++) {
            Money budget = new Money(request.currency().orElseThrow(), random.nextInt(0, 200));
            budgets.add(budget);
            frontier.points().stream()
                    .filter(point -> point.cost().compareTo(budget) <= 0)
                    .findFirst()
                    .ifPresent(expected::add);
        }
        Frontier bought = EXPLAINER.frontierAt(request, budgets, SearchLimit.none());
        assertThat(bought.isComplete()).isTrue();
        assertThat(bought.points().stream().map(point -> List.of(point.cost(), point.value())))
                .isEqualTo(frontier.points().stream()
                        .filter(expected::contains)
                        .map(point -> List.of(point.cost(), point.value()))
                        .toList());
        for (Frontier.Point point : bought.points()) {
            AllocationRequest.Builder only = costingAtMost(request, point.cost().minorUnits()).toBuilder();
            for (Initiative initiative : request.initiatives()) {
                Id<Initiative> id = initiative.id();
                only.addRule(
                        point.funded().containsKey(id)
                                ? new FundingRule.MustFund(id, "said")
                                : new FundingRule.MustNotFund(id, "said"));
            }
            assertThat(BruteForce.best(only.build())).hasValue(point.value());
        }
    }

    private static AllocationRequest costingAtMost(AllocationRequest request, long cost) {
        return request.toBuilder()
                .addRule(new FundingRule.SpendAtMost(
                        new TreeSet<>(request.initiatives().stream()
                                .map(Initiative::id)
                                .toList()),
                        new Money(request.currency().orElseThrow(), cost),
                        "asked"))
                .build();
    }
}
