package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.reason.ClashingRule;
import io.github.cxstrategy.allocation.repair.ExtraMoney;
import io.github.cxstrategy.allocation.repair.Repairs;
import io.github.cxstrategy.allocation.repair.Shortfall;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.internal.solve.IntegerProgram;
import io.github.cxstrategy.internal.solve.Solution;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.budget.Reserve;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Finds the cheapest repairs of a request that no allocation can meet.
 *
 * <p>More money: the least increase of each pool and period is one solve. Fewer demands: every set of rules and decisions
 * that makes the rest possible meets every clash, so the smallest set that meets the clashes found so far is tried, and
 * where the rest still clashes, that clash joins them. Bound: a solve each for pools and periods, and two exponential
 * searches in the worst case, one for clashes and one for sets. Each repair is made on the request and solved again.
 * Use {@link ClashSearch} for one clash alone. The search by clashes is that of Reiter, "A theory of diagnosis from first
 * principles", Artificial Intelligence 32, 1987,
 * <a href="https://doi.org/10.1016/0004-3702(87)90062-2">doi:10.1016/0004-3702(87)90062-2</a>.
 */
final class RepairSearch {
    private final AllocationRequest request;
    private final Effort effort;
    private final Payments payments;
    private final AllocationProgram program;
    private final List<ClashingRule> rules;
    private boolean isFewest = true;
    private boolean isEveryPlaceTried = true;

    RepairSearch(AllocationRequest request, Effort effort) {
        this.request = request;
        this.effort = effort;
        payments = new Payments(request.budget());
        program = new AllocationProgram(request, payments);
        rules = program.rules();
    }

    Repairs repairs(List<ClashingRule> clash) {
        List<ExtraMoney> money = money();
        List<ClashingRule> concessions = concessions(clash);
        return new Repairs(
                shortfalls(clash), money, isEveryPlaceTried, concessions, isFewest && !concessions.isEmpty());
    }

    // ---- more money ----------------------------------------------------------------------------------------------

    private List<ExtraMoney> money() {
        List<ExtraMoney> money = new ArrayList<>();
        Optional<Currency> currency = request.currency();
        for (int supply = 0; supply < payments.supplies().size() && currency.isPresent(); supply++) {
            IntegerProgram.Builder b = program.rowsWithIncrease(rules, supply);
            b.value(program.increase(), -1);
            Solution least = effort.solve(b.build());
            if (least.assignment().isPresent()) {
                Payments.Supply at = payments.supplies().get(supply);
                ExtraMoney extra = new ExtraMoney(
                        at.pool().id(),
                        at.period(),
                        new Money(currency.get(), -least.value()),
                        least.status() == Solution.Status.OPTIMAL);
                require(isPossible(with(extra)), extra);
                money.add(extra);
            } else if (least.status() != Solution.Status.INFEASIBLE) {
                isEveryPlaceTried = false;
            }
        }
        money.sort(Comparator.comparing(ExtraMoney::increase)
                .thenComparing(ExtraMoney::pool)
                .thenComparing(ExtraMoney::period));
        return money;
    }

    /** The request with that money, whatever is held back now being held back still. */
    private AllocationRequest with(ExtraMoney extra) {
        List<BudgetPool> pools = request.budget().pools().stream()
                .map(pool -> pool.id().equals(extra.pool()) ? with(pool, extra) : pool)
                .toList();
        Budget budget = request.budget().toBuilder().pools(pools).build();
        return request.toBuilder().budget(budget).build();
    }

    private static BudgetPool with(BudgetPool pool, ExtraMoney extra) {
        Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(pool.periods());
        PeriodBudget held = periods.getOrDefault(
                extra.period(), PeriodBudget.of(Money.zero(extra.increase().currency())));
        periods.put(
                extra.period(),
                new PeriodBudget(
                        held.approved().plus(extra.increase()), Optional.of(new Reserve.Amount(held.reserved()))));
        return new BudgetPool(pool.id(), pool.name(), pool.carryOver(), periods);
    }

    // ---- fewer demands -------------------------------------------------------------------------------------------

    private static boolean canBeGivenUp(ClashingRule rule) {
        return rule instanceof ClashingRule.Decision
                || (rule instanceof ClashingRule.Rule r && !(r.rule() instanceof FundingRule.Synergy));
    }

    /**
     * Where giving up a decision also changes how an initiative could be funded, more may become possible than without the
     * decision alone, or less; so single rules and pairs are tried first, on the request itself.
     */
    private List<ClashingRule> concessions(List<ClashingRule> first) {
        if (request.decisions().isEmpty()
                && request.initiatives().stream()
                        .noneMatch(i -> i.implementedOn().isPresent())) {
            List<ClashingRule> fewest = byClashes(first);
            require(fewest.isEmpty() || isPossible(without(fewest)), fewest);
            return fewest;
        }
        List<ClashingRule> demands =
                rules.stream().filter(RepairSearch::canBeGivenUp).distinct().toList();
        Optional<List<ClashingRule>> few = singleOrPair(demands);
        if (few.isPresent() || !isFewest) {
            return few.orElse(List.of());
        }
        List<ClashingRule> more = byClashes(first);
        isFewest = false;
        return isPossible(without(more)) ? more : List.of();
    }

    /** The first rule that does it alone, else the first two; empty if neither does or the search ended. */
    private Optional<List<ClashingRule>> singleOrPair(List<ClashingRule> demands) {
        for (ClashingRule one : demands) {
            if (does(List.of(one))) {
                return Optional.of(List.of(one));
            }
        }
        for (int i = 0; i < demands.size(); i++) {
            for (int j = i + 1; j < demands.size(); j++) {
                List<ClashingRule> two = List.of(demands.get(i), demands.get(j));
                if (does(two)) {
                    return Optional.of(two);
                }
            }
        }
        return Optional.empty();
    }

    private boolean does(List<ClashingRule> given) {
        AllocationRequest less = without(given);
        AllocationProgram again = new AllocationProgram(less, new Payments(less.budget()));
        Solution solution = effort.solve(again.anyUnder(again.rules()));
        boolean isOpen = solution.assignment().isEmpty() && solution.status() != Solution.Status.INFEASIBLE;
        isFewest &= !isOpen;
        return isFewest && solution.assignment().isPresent();
    }

    private List<ClashingRule> byClashes(List<ClashingRule> first) {
        List<Set<ClashingRule>> clashes = new ArrayList<>();
        clashes.add(new HashSet<>(first));
        while (true) {
            Optional<List<ClashingRule>> fewest = fewestMeeting(clashes);
            if (fewest.isEmpty()) {
                isFewest = false;
                return List.of();
            }
            List<ClashingRule> rest = new ArrayList<>(rules);
            rest.removeAll(fewest.get());
            Solution without = effort.solve(program.anyUnder(rest));
            if (without.assignment().isPresent()) {
                return fewest.get();
            } else if (without.status() != Solution.Status.INFEASIBLE) {
                isFewest = false;
                return List.of();
            }
            clashes.add(new HashSet<>(new ClashSearch(program::anyUnder, effort).reduce(rest)));
        }
    }

    /** The fewest rules of which every clash has one, the first such set by order; empty if that was not found out. */
    private Optional<List<ClashingRule>> fewestMeeting(List<Set<ClashingRule>> clashes) {
        List<ClashingRule> open = rules.stream()
                .filter(rule -> canBeGivenUp(rule) && clashes.stream().anyMatch(clash -> clash.contains(rule)))
                .toList();
        Solution fewest = effort.solve(meeting(clashes, open).build());
        if (fewest.status() != Solution.Status.OPTIMAL) {
            return Optional.empty();
        }
        int[] fixed = new int[open.size()];
        Arrays.fill(fixed, -1);
        List<ClashingRule> given = new ArrayList<>();
        for (int j = 0; j < fixed.length && given.size() < -fewest.value(); j++) {
            fixed[j] = 1;
            IntegerProgram.Builder b = meeting(clashes, open);
            for (int k = 0; k <= j; k++) {
                b.box(k, fixed[k], fixed[k]);
            }
            Solution with = effort.solve(b.build());
            if (with.status() == Solution.Status.OPTIMAL && with.value() == fewest.value()) {
                given.add(open.get(j));
            } else if (with.status() == Solution.Status.OPTIMAL || with.status() == Solution.Status.INFEASIBLE) {
                fixed[j] = 0;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(given);
    }

    private static IntegerProgram.Builder meeting(List<Set<ClashingRule>> clashes, List<ClashingRule> open) {
        IntegerProgram.Builder b = new IntegerProgram.Builder(open.size());
        for (int j = 0; j < open.size(); j++) {
            b.value(j, -1);
        }
        for (Set<ClashingRule> clash : clashes) {
            int[] columns = IntStream.range(0, open.size())
                    .filter(j -> clash.contains(open.get(j)))
                    .toArray();
            long[] ones = new long[columns.length];
            Arrays.fill(ones, 1);
            b.row(1, IntegerProgram.NO_UPPER, columns, ones);
        }
        return b;
    }

    private AllocationRequest without(List<ClashingRule> given) {
        return request.toBuilder()
                .rules(request.rules().stream()
                        .filter(rule -> !given.contains(new ClashingRule.Rule(rule)))
                        .toList())
                .decisions(request.decisions().stream()
                        .filter(decision -> !given.contains(new ClashingRule.Decision(decision)))
                        .toList())
                .build();
    }

    // ---- both ----------------------------------------------------------------------------------------------------

    /** Whether a changed request is possible, as far as it can be found out. */
    private boolean isPossible(AllocationRequest changed) {
        AllocationProgram again = new AllocationProgram(changed, new Payments(changed.budget()));
        return effort.solve(again.anyUnder(again.rules())).status() != Solution.Status.INFEASIBLE;
    }

    private static void require(boolean isPossible, Object repair) {
        if (!isPossible) {
            throw new IllegalStateException("A repair must make the request possible but does not: " + repair);
        }
    }

    /** Where the initiatives that the clash wants funded cost more than a group of budgets holds. */
    private List<Shortfall> shortfalls(List<ClashingRule> clash) {
        Set<Id<Initiative>> wanted = wanted(clash);
        List<Shortfall> shortfalls = new ArrayList<>();
        Optional<Currency> currency = request.currency();
        for (MoneyLimit limit : program.limits(clash)) {
            if (limit.rule().isEmpty() && currency.isPresent()) {
                Map<Integer, Long> amounts = new TreeMap<>();
                for (int k = 0; k < limit.size(); k++) {
                    amounts.put(limit.column(k), limit.amount(k));
                }
                Map<Id<Initiative>, Long> least = new TreeMap<>();
                for (Id<Initiative> id : wanted) {
                    Arrays.stream(program.columnsOf(id))
                            .mapToLong(column -> amounts.getOrDefault(column, 0L))
                            .min()
                            .stream()
                            .filter(cost -> cost > 0)
                            .forEach(cost -> least.put(id, cost));
                }
                long cost = least.values().stream().reduce(0L, Math::addExact);
                if (cost > limit.most()) {
                    shortfalls.add(new Shortfall(
                            least.keySet(),
                            new Money(currency.get(), cost),
                            budgets(limit),
                            new Money(currency.get(), limit.most())));
                }
            }
        }
        return shortfalls;
    }

    private Map<Id<BudgetPool>, Set<FiscalPeriod>> budgets(MoneyLimit limit) {
        Map<Id<BudgetPool>, Set<FiscalPeriod>> budgets = new TreeMap<>();
        limit.supplies()
                .mapToObj(payments.supplies()::get)
                .forEach(supply -> budgets.computeIfAbsent(supply.pool().id(), id -> new TreeSet<>())
                        .add(supply.period()));
        return budgets;
    }

    /** What the clash wants funded: by a rule, by a decision, and what that requires. */
    private static Set<Id<Initiative>> wanted(List<ClashingRule> clash) {
        Set<Id<Initiative>> wanted = new TreeSet<>();
        for (ClashingRule rule : clash) {
            if (rule instanceof ClashingRule.Rule one && one.rule() instanceof FundingRule.MustFund must) {
                wanted.add(must.initiative());
            } else if (rule instanceof ClashingRule.Decision one
                    && one.decision().decision() == FundingDecision.FUNDED) {
                wanted.add(one.decision().initiative());
            }
        }
        boolean isGrowing = true;
        while (isGrowing) {
            isGrowing = false;
            for (ClashingRule rule : clash) {
                if (rule instanceof ClashingRule.Prerequisite one && wanted.contains(one.initiative())) {
                    isGrowing |= wanted.add(one.prerequisite());
                }
            }
        }
        return wanted;
    }
}
