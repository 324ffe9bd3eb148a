package io.github.cxstrategy.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.repair.ExtraMoney;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.allocation.repair.Shortfall;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.SearchLimit;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Repairs do what they say, and nothing cheaper does; oracle is whether any assignment of the changed request is possible. */
class RepairProperties {
    private static final int MOST_ASSIGNMENTS = 1 << 7;
    private static final int MOST_DEMANDS = 9;

    /** A request in which too much is demanded, and the repairs. */
    private record Asked(AllocationRequest request, AllocationResult result, Repairs repairs) {
        static Asked of(long seed) {
            AllocationRequest request = RandomPortfolio.request(seed, MOST_ASSIGNMENTS, 1, true);
            Random random = new Random(seed);
            AllocationRequest.Builder more = request.toBuilder();
            for (Initiative initiative : request.initiatives()) {
                if (random.nextInt(2) == 0) {
                    more.addRule(new FundingRule.MustFund(initiative.id(), "promised " + initiative.id()));
                }
            }
            AllocationRequest demanding = more.build();
            AllocationResult result = BudgetAllocator.standard().allocate(demanding);
            Assume.that(result.status() == AllocationStatus.INFEASIBLE);
            return new Asked(
                    demanding, result, AllocationExplainer.standard().repairs(demanding, result, SearchLimit.none()));
        }

        boolean isPossibleWith(Id<BudgetPool> pool, FiscalPeriod period, long more) {
            List<BudgetPool> pools = new ArrayList<>(request.budget().pools());
            pools.replaceAll(one -> {
                if (!one.id().equals(pool)) {
                    return one;
                }
                Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(one.periods());
                PeriodBudget held = periods.getOrDefault(period, PeriodBudget.of(Money.ofMinor("EUR", 0)));
                periods.put(
                        period,
                        new PeriodBudget(
                                held.approved().plus(Money.ofMinor("EUR", more)),
                                Optional.of(new Reserve.Amount(held.reserved()))));
                return new BudgetPool(one.id(), one.name(), one.carryOver(), periods);
            });
            return BruteForce.best(AllocationRequest.builder(
                                    request.initiatives(),
                                    Budget.builder().pools(pools).build(),
                                    request.values())
                            .rules(request.rules())
                            .decisions(request.decisions())
                            .build())
                    .isPresent();
        }

        boolean isPossibleWithout(List<ClashingRule> given) {
            return BruteForce.best(request.toBuilder()
                            .rules(request.rules().stream()
                                    .filter(r -> !given.contains(new ClashingRule.Rule(r)))
                                    .toList())
                            .decisions(request.decisions().stream()
                                    .filter(d -> !given.contains(new ClashingRule.Decision(d)))
                                    .toList())
                            .build())
                    .isPresent();
        }

        List<ClashingRule> demands() {
            List<ClashingRule> demands = new ArrayList<>();
            request.rules().forEach(rule -> demands.add(new ClashingRule.Rule(rule)));
            request.decisions().forEach(decision -> demands.add(new ClashingRule.Decision(decision)));
            return demands;
        }
    }

    @Property(tries = 300, seed = "20261126")
    void extraMoneyIsEnoughAndTheLeast(@ForAll long seed) {
        Asked asked = Asked.of(seed);

        assertThat(asked.repairs().isEveryPlaceTried()).isTrue();
        for (ExtraMoney extra : asked.repairs().money()) {
            long increase = extra.increase().minorUnits();
            assertThat(extra.isLeast()).isTrue();
            assertThat(asked.isPossibleWith(extra.pool(), extra.period(), increase))
                    .isTrue();
            assertThat(asked.isPossibleWith(extra.pool(), extra.period(), increase - 1))
                    .isFalse();
        }
        for (BudgetPool pool : asked.request().budget().pools()) {
            pool.periods()
                    .keySet()
                    .forEach(period -> assertThat(asked.isPossibleWith(pool.id(), period, 1_000))
                            .isEqualTo(asked.repairs().money().stream()
                                    .anyMatch(extra -> extra.pool().equals(pool.id())
                                            && extra.period().equals(period))));
        }
    }

    @Property(tries = 300, seed = "20261126")
    void concessionsAreEnoughAndTheFewest(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        List<ClashingRule> given = asked.repairs().concessions();
        List<ClashingRule> demands = asked.demands();
        Assume.that(demands.size() <= MOST_DEMANDS);

        assertThat(asked.isPossibleWithout(given)).isEqualTo(!given.isEmpty());
        assertThat(asked.repairs().isFewest() || given.size() > 2 || given.isEmpty())
                .isTrue();
        for (int some = 0; some < 1 << demands.size() && asked.repairs().isFewest(); some++) {
            if (Integer.bitCount(some) < given.size()) {
                List<ClashingRule> fewer = new ArrayList<>();
                for (int k = 0; k < demands.size(); k++) {
                    if ((some >> k & 1) == 1) {
                        fewer.add(demands.get(k));
                    }
                }
                assertThat(asked.isPossibleWithout(fewer)).isFalse();
            }
        }
    }

    @Property(tries = 200, seed = "20261126")
    void aShortfallIsWhatTheBudgetsLack(@ForAll long seed) {
        Asked asked = Asked.of(seed);

        for (Shortfall shortfall : asked.repairs().shortfalls()) {
            long held = asked.request().budget().pools().stream()
                    .filter(pool -> shortfall.budgets().containsKey(pool.id()))
                    .flatMap(pool -> pool.periods().entrySet().stream()
                            .filter(entry -> shortfall
                                    .budgets()
                                    .getOrDefault(pool.id(), Set.of())
                                    .contains(entry.getKey()))
                            .map(entry -> entry.getValue().available().minorUnits()))
                    .reduce(0L, Math::addExact);
            assertThat(shortfall.available().minorUnits()).isEqualTo(held);
            asked.repairs().money().stream()
                    .filter(extra -> shortfall.budgets().containsKey(extra.pool()))
                    .forEach(extra -> assertThat(extra.increase()).isGreaterThanOrEqualTo(shortfall.lacking()));
        }
    }

    @Property(tries = 100, seed = "20261126")
    void aLimitKeepsWhatIsSaidTrue(@ForAll long seed) {
        Asked asked = Asked.of(seed);
        Repairs cut = AllocationExplainer.standard().repairs(asked.request(), asked.result(), SearchLimit.ofWork(20));

        cut.money()
                .forEach(extra -> assertThat(asked.isPossibleWith(
                                extra.pool(), extra.period(), extra.increase().minorUnits()))
                        .isTrue());
        assertThat(cut.concessions().isEmpty() || asked.isPossibleWithout(cut.concessions()))
                .isTrue();
        assertThat(cut.isFewest() && cut.concessions().isEmpty()).isFalse();
    }
}
