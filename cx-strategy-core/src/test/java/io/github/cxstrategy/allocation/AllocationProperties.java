package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.AllocationResult.SynergyOutcome;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The laws of allocation, on small requests with every constraint switched on at random. */
class AllocationProperties {
    private static final int MOST_ASSIGNMENTS = 1 << 14;
    private static final int FEWER_ASSIGNMENTS = 1 << 9;

    private static AllocationResult allocate(AllocationRequest request) {
        return BudgetAllocator.standard().allocate(request);
    }

    @Property(tries = 600, seed = "20261122")
    void theValueIsTheBestOfAllAssignments(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
        List<Long> best = BruteForce.bestInAll(request);
        AllocationResult result = allocate(request);
        if (best.isEmpty()) {
            assertThat(result.status()).isEqualTo(AllocationStatus.INFEASIBLE);
            assertThat(result.clash()).isNotEmpty();
            assertThat(result.clashIsMinimal()).isTrue();
        } else {
            assertThat(result.status()).isEqualTo(AllocationStatus.OPTIMAL);
            assertThat(result.value()).contains(best.get(0));
            assertThat(result.bound()).contains(best.get(0));
            assertThat(result.tieBreaks().stream().map(t -> -t.value()).toList())
                    .isEqualTo(best.subList(1, best.size()));
            assertThat(result.tieBreaks()).allMatch(TieBreak.Outcome::isProved);
            if (request.mostTies() > 0) {
                assertThat(result.ties().count()).isEqualTo(BruteForce.optima(request));
            }
        }
        assertThat(AllocationAudit.faults(request, result)).isEmpty();
    }

    @Property(tries = 300, seed = "20261122")
    void whatIsPermutedGivesTheSameAnswer(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        Random random = new Random(seed);
        List<Initiative> initiatives = shuffled(request.initiatives(), random);
        Budget budget = request.budget().toBuilder()
                .pools(shuffled(request.budget().pools(), random))
                .build();
        List<FundingRule> rules = shuffled(request.rules(), random);
        List<AllocationDecision> decisions = shuffled(request.decisions(), random);
        AllocationRequest permuted = request.toBuilder()
                .initiatives(initiatives)
                .budget(budget)
                .rules(rules)
                .decisions(decisions)
                .build();
        assertThat(allocate(permuted)).isEqualTo(allocate(request));
        assertThat(allocate(permuted)).hasToString(allocate(request).toString());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    @Property(tries = 300, seed = "20261122")
    void moreMoneyNeverBringsLess(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int more) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        Budget.Builder larger = Budget.builder();
        for (BudgetPool pool : request.budget().pools()) {
            TreeMap<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(pool.periods());
            periods.replaceAll((period, held) ->
                    new PeriodBudget(held.approved().plus(Money.ofMinor("EUR", more)), held.reserve()));
            larger.addPool(new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods));
        }
        AllocationResult before = allocate(request);
        AllocationResult after =
                allocate(request.toBuilder().budget(larger.build()).build());
        before.value().ifPresent(v -> assertThat(after.value().orElseThrow()).isGreaterThanOrEqualTo(v));
    }

    @Property(tries = 300, seed = "20261126")
    void anotherInitiativeNeverBringsLess(@ForAll long seed, @ForAll @IntRange(max = 20) int cost) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        List<Initiative> more = new ArrayList<>(request.initiatives());
        CostLine line = CostLine.of(
                request.budget().pools().get(0).id(), FiscalPeriod.ofQuarter(2027, 1), Money.ofMinor("EUR", cost));
        more.add(Initiative.builder(Id.of("one-more"), "One more")
                .addOption(FundingOption.full(line))
                .build());
        TreeMap<Id<Initiative>, Long> points = new TreeMap<>(request.values().points());
        points.put(Id.of("one-more"), 7L);
        AllocationResult before = allocate(request);
        AllocationResult after = allocate(request.toBuilder()
                .initiatives(more)
                .values(StrategicValues.declared("points", points))
                .build());
        before.value().ifPresent(v -> assertThat(after.value().orElseThrow()).isGreaterThanOrEqualTo(v));
    }

    @Property(tries = 300, seed = "20261126")
    void anotherRuleNeverBringsMore(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        // a pool that is left out pays for nobody, a synergy demands nothing
        List<FundingRule> demanding = request.rules().stream()
                .filter(rule -> !(rule instanceof FundingRule.Synergy) && !(rule instanceof FundingRule.MustFund))
                .toList();
        AllocationResult all = allocate(request);
        for (FundingRule rule : demanding) {
            List<FundingRule> others = new ArrayList<>(request.rules());
            others.remove(rule);
            AllocationResult without =
                    allocate(request.toBuilder().rules(others).build());
            all.value().ifPresent(v -> assertThat(without.value().orElseThrow()).isGreaterThanOrEqualTo(v));
        }
    }

    @Property(tries = 300, seed = "20261126")
    void toForceWhatIsChosenChangesNothing(@ForAll long seed) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        AllocationResult free = allocate(request);
        AllocationRequest.Builder forced = request.toBuilder();
        free.outcomes().forEach((id, outcome) -> {
            if (outcome.isFunded()) {
                forced.addRule(new FundingRule.MustFund(id, "chosen"));
            } else {
                forced.addRule(new FundingRule.MustNotFund(id, "not chosen"));
            }
        });
        AllocationResult again = allocate(forced.build());
        assertThat(again.value()).isEqualTo(free.value());
        assertThat(again.funded()).isEqualTo(free.funded());
        assertThat(again.tieBreaks()).isEqualTo(free.tieBreaks());
    }

    @Property(tries = 300, seed = "20261122")
    void theUnitOfMoneyChangesNothing(@ForAll long seed) {
        AllocationResult small = allocate(RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, false));
        AllocationResult large = allocate(RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 100, false));
        assertThat(large.status()).isEqualTo(small.status());
        assertThat(large.value()).isEqualTo(small.value());
        assertThat(large.funded()).isEqualTo(small.funded());
        for (int k = 0; k < small.budgetUse().size(); k++) {
            assertThat(large.budgetUse().get(k).spent().minorUnits())
                    .isEqualTo(100 * small.budgetUse().get(k).spent().minorUnits());
        }
    }

    @Property(tries = 300, seed = "20261122")
    void thePartsSumToTheWhole(@ForAll long seed) {
        AllocationResult result = allocate(RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 7, true));
        long spent = 0;
        for (PeriodUse use : result.budgetUse()) {
            assertThat(use.available().minus(use.spent())).isEqualTo(use.left());
            assertThat(use.left().isNegative()).isFalse();
            spent += use.spent().minorUnits();
        }
        long given = result.outcomes().values().stream()
                .filter(FundingOutcome.Funded.class::isInstance)
                .flatMap(o -> ((FundingOutcome.Funded) o).money().stream())
                .mapToLong(a -> a.amount().minorUnits())
                .sum();
        for (SynergyOutcome synergy : result.synergies()) {
            given += synergy.money().stream()
                    .mapToLong(a -> a.amount().minorUnits())
                    .sum();
        }
        assertThat(spent).isEqualTo(given);
    }

    @Property(tries = 300, seed = "20261122")
    void aLimitLeavesTheAnswerTrue(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int work) {
        AllocationRequest request = RandomPortfolio.request(seed, FEWER_ASSIGNMENTS, 1, true);
        OptionalLong best = BruteForce.best(request);
        AllocationResult result =
                allocate(request.toBuilder().limit(SearchLimit.ofWork(work)).build());
        if (best.isPresent()) {
            assertThat(result.status()).isNotEqualTo(AllocationStatus.INFEASIBLE);
            assertThat(result.bound().orElseThrow()).isGreaterThanOrEqualTo(best.getAsLong());
        } else {
            assertThat(result.status()).isIn(AllocationStatus.INFEASIBLE, AllocationStatus.UNKNOWN);
        }
        if (result.status() == AllocationStatus.OPTIMAL) {
            assertThat(result.value()).contains(best.orElseThrow());
        }
        assertThat(result.cutByDeadline()).isFalse();
    }
}
