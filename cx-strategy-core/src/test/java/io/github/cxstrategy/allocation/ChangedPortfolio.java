package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.model.budget.Budget;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.funding.StrategicValues;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.Initiative;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Changes a request in all ways in which inputs can differ, a few at random. */
final class ChangedPortfolio {
    private final Random random;
    private final AllocationRequest before;

    private ChangedPortfolio(AllocationRequest before, long seed) {
        this.before = before;
        random = new Random(seed);
    }

    static AllocationRequest of(AllocationRequest before, long seed) {
        return new ChangedPortfolio(before, seed).make();
    }

    private boolean sometimes() {
        return random.nextInt(5) == 0;
    }

    private AllocationRequest make() {
        Map<Id<Initiative>, Long> points = new TreeMap<>(before.values().points());
        List<Initiative> initiatives = new ArrayList<>();
        for (Initiative initiative : before.initiatives()) {
            if (sometimes()) {
                points.put(initiative.id(), (long) random.nextInt(40));
            }
            initiatives.add(changed(initiative));
        }
        if (random.nextInt(3) == 0) {
            Initiative model = before.initiatives().get(0);
            initiatives.add(Initiative.builder(Id.of("newcomer"), "Newcomer")
                    .options(model.options())
                    .build());
            points.put(Id.of("newcomer"), (long) random.nextInt(40));
        }
        List<FundingRule> rules = new ArrayList<>(
                before.rules().stream().filter(r -> !sometimes()).toList());
        List<AllocationDecision> decisions = new ArrayList<>(
                before.decisions().stream().filter(d -> !sometimes()).toList());
        Initiative any = initiatives.get(random.nextInt(initiatives.size()));
        switch (random.nextInt(6)) {
            case 0 -> rules.add(new FundingRule.MustNotFund(any.id(), "stopped"));
            case 1 -> rules.add(new FundingRule.MustFund(any.id(), "promised now"));
            case 2 -> {
                if (decisions.stream().noneMatch(d -> d.initiative().equals(any.id()))) {
                    decisions.add(AllocationDecision.builder(any.id(), FundingDecision.CUT)
                            .build());
                }
            }
            default -> {
                // no new rule
            }
        }
        leave(initiatives, rules, decisions);
        decisions.removeIf(d -> d.option()
                .filter(option -> initiatives.stream()
                        .filter(i -> i.id().equals(d.initiative()))
                        .flatMap(i -> i.options().stream())
                        .noneMatch(o -> o.id().equals(option)))
                .isPresent());
        return AllocationRequest.builder(initiatives, budget(), new StrategicValues("points", points))
                .rules(rules)
                .decisions(decisions)
                .build();
    }

    /** One initiative goes, with everything that names it. */
    private void leave(List<Initiative> initiatives, List<FundingRule> rules, List<AllocationDecision> decisions) {
        if (initiatives.size() < 2 || random.nextInt(3) > 0) {
            return;
        }
        Id<Initiative> gone =
                initiatives.remove(random.nextInt(initiatives.size())).id();
        initiatives.replaceAll(i -> i.toBuilder()
                .prerequisites(without(i.prerequisites(), gone))
                .exclusions(without(i.exclusions(), gone))
                .build());
        rules.removeIf(r -> r.initiatives().contains(gone));
        decisions.removeIf(d -> d.initiative().equals(gone));
    }

    private static Set<Id<Initiative>> without(Set<Id<Initiative>> ids, Id<Initiative> gone) {
        return ids.stream().filter(id -> !id.equals(gone)).collect(Collectors.toSet());
    }

    private Initiative changed(Initiative initiative) {
        Initiative.Builder builder = initiative.toBuilder();
        if (sometimes()) {
            builder.options(initiative.options().stream()
                    .map(option -> option.toBuilder()
                            .costs(option.costs().stream().map(this::dearer).toList())
                            .build())
                    .toList());
        }
        if (sometimes()) {
            builder.prerequisites(Set.of()).exclusions(Set.of());
        }
        if (random.nextInt(12) == 0) {
            builder.implementedOn(LocalDate.of(2027, 1, 1));
        }
        return builder.build();
    }

    private CostLine dearer(CostLine line) {
        return new CostLine(
                line.pools(), line.period(), Money.ofMinor("EUR", line.amount().minorUnits() + 3));
    }

    private Budget budget() {
        Budget.Builder builder = Budget.builder();
        for (BudgetPool pool : before.budget().pools()) {
            Map<FiscalPeriod, PeriodBudget> periods = new TreeMap<>(pool.periods());
            periods.replaceAll(
                    (period, held) -> sometimes() ? PeriodBudget.of(Money.ofMinor("EUR", random.nextInt(60))) : held);
            CarryOver carryOver = random.nextInt(8) == 0 ? CarryOver.NONE : pool.carryOver();
            builder.addPool(new BudgetPool(pool.id(), pool.name(), carryOver, periods));
        }
        return builder.build();
    }
}
