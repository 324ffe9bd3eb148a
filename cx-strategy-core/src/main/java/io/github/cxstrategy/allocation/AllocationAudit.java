package io.github.cxstrategy.allocation;

import io.github.cxstrategy.allocation.AllocationResult.SynergyOutcome;
import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.basics.Ratio;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Checks an allocation against the records of its request; uses neither the mapping to a program nor the solver. */
final class AllocationAudit {
    private final AllocationRequest request;
    private final Map<Id<Initiative>, FundingOutcome.Funded> funded;
    private final List<SynergyOutcome> synergies;
    private final RuleAudit rules;
    private final List<String> faults = new ArrayList<>();

    private AllocationAudit(AllocationRequest request, AllocationResult result) {
        this.request = request;
        rules = RuleAudit.of(request, result);
        funded = rules.funded();
        synergies = result.synergies();
    }

    /** Throws when an allocation breaks a rule of its request: that would be a fault of this library. */
    static void require(AllocationRequest request, AllocationResult result) {
        List<String> faults = faults(request, result);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("An allocation must respect its request but: " + faults);
        }
    }

    /** {@return one sentence for each rule that the allocation breaks} */
    static List<String> faults(AllocationRequest request, AllocationResult result) {
        AllocationAudit audit = new AllocationAudit(request, result);
        if (result.value().isPresent()) {
            request.initiatives().forEach(audit::initiative);
            request.rules().forEach(rule -> audit.demand(audit.rules.holds(rule), "this does not hold: " + rule));
            audit.synergies.forEach(audit::synergy);
            request.decisions().forEach(audit::decision);
            request.budget().pools().forEach(audit::pool);
            long value = audit.funded.values().stream()
                            .mapToLong(FundingOutcome.Funded::value)
                            .sum()
                    + audit.synergies.stream()
                            .mapToLong(s -> s.synergy().points())
                            .sum();
            audit.demand(value == result.value().get(), "the values of what is funded sum to " + value);
            audit.demand(result.outcomes().size() == request.initiatives().size(), "an outcome is missing");
            audit.demand(result.bound().orElse(Long.MIN_VALUE) >= value, "the bound is below the value");
        }
        return audit.faults;
    }

    private void demand(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private void initiative(Initiative initiative) {
        FundingOutcome.Funded outcome = funded.get(initiative.id());
        if (outcome == null) {
            return;
        }
        demand(!rules.isLeftAside(initiative.id()), initiative.id() + " is done already");
        for (Id<Initiative> required : initiative.prerequisites()) {
            demand(rules.isReady(initiative.id(), required), initiative.id() + " lacks its prerequisite " + required);
        }
        for (Id<Initiative> excluded : initiative.exclusions()) {
            demand(
                    excluded.equals(initiative.id()) || !funded.containsKey(excluded),
                    initiative.id() + " stands beside the excluded " + excluded);
        }
        Optional<FundingOption> option = initiative.options().stream()
                .filter(o -> o.id().equals(outcome.option()))
                .findFirst();
        demand(option.isPresent(), initiative.id() + " has no option " + outcome.option());
        option.ifPresent(o -> {
            demand(
                    request.values().of(initiative.id(), o, outcome.tranche()) == outcome.value(),
                    initiative.id() + " has the wrong value");
            tranche(initiative.id(), o, outcome.tranche());
            money(initiative.id(), o, outcome);
        });
    }

    /** A tranche is one that the option names, or the one that was decided. */
    private void tranche(Id<Initiative> id, FundingOption option, Ratio tranche) {
        Optional<AllocationDecision> decided = request.decisions().stream()
                .filter(d -> d.initiative().equals(id) && d.decision() == FundingDecision.FUNDED)
                .findFirst();
        boolean offered = decided.isPresent()
                ? decided.get().tranche().orElse(Ratio.ONE).equals(tranche)
                : option.tranches().contains(tranche) || (option.tranches().isEmpty() && tranche.equals(Ratio.ONE));
        demand(offered, id + " has no tranche " + tranche);
    }

    private void money(Id<Initiative> id, FundingOption option, FundingOutcome.Funded outcome) {
        List<Allotment> recorded = request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .flatMap(d -> d.allotments().stream())
                .toList();
        List<CostLine> asked = recorded.isEmpty()
                ? option.costs().stream()
                        .map(line -> part(line, outcome.tranche()))
                        .toList()
                : recorded.stream()
                        .map(a -> CostLine.of(a.pool(), a.period(), a.amount()))
                        .toList();
        money(id.value(), asked, outcome.money());
    }

    private static CostLine part(CostLine line, Ratio tranche) {
        BigDecimal exact =
                tranche.value().multiply(BigDecimal.valueOf(line.amount().minorUnits()));
        Money amount = new Money(line.amount().currency(), exact.toBigInteger().longValueExact());
        return new CostLine(line.pools(), line.period(), amount);
    }

    private void synergy(SynergyOutcome outcome) {
        demand(request.rules().contains(outcome.synergy()), outcome.synergy() + " was not asked for");
        money("a synergy", outcome.synergy().costs(), outcome.money());
    }

    /** In each period it gets what its lines ask, from pools that they name. */
    private void money(String who, List<CostLine> asked, List<Allotment> got) {
        Map<FiscalPeriod, Long> open = new TreeMap<>();
        for (CostLine line : asked) {
            open.merge(line.period(), line.amount().minorUnits(), Math::addExact);
        }
        for (Allotment allotment : got) {
            open.merge(allotment.period(), -allotment.amount().minorUnits(), Math::addExact);
            boolean named = asked.stream()
                    .anyMatch(line -> line.period().equals(allotment.period())
                            && line.pools().contains(allotment.pool()));
            demand(named, who + " is paid from " + allotment.pool() + " that none of its lines names");
        }
        open.forEach((period, rest) -> demand(rest == 0, who + " gets " + -rest + " too much in " + period));
        asked.forEach(line -> enough(who, line, asked, got));
    }

    /** The lines that only the pools of one of them may pay get all of their money from these. */
    private void enough(String who, CostLine one, List<CostLine> asked, List<Allotment> got) {
        long needed = asked.stream()
                .filter(line ->
                        line.period().equals(one.period()) && one.pools().containsAll(line.pools()))
                .mapToLong(line -> line.amount().minorUnits())
                .sum();
        long given = got.stream()
                .filter(a -> a.period().equals(one.period()) && one.pools().contains(a.pool()))
                .mapToLong(a -> a.amount().minorUnits())
                .sum();
        demand(given >= needed, who + " gets too little from " + one.pools() + " in " + one.period());
    }

    private void decision(AllocationDecision decision) {
        FundingOutcome.Funded f = funded.get(decision.initiative());
        demand((decision.decision() == FundingDecision.FUNDED) == (f != null), decision + " is not honored");
        if (f != null && decision.option().isPresent()) {
            demand(decision.option().get().equals(f.option()), decision + " names another option");
        }
    }

    /** Without carry-over each period pays for itself, with it the periods up to each one together. */
    private void pool(BudgetPool pool) {
        Map<FiscalPeriod, Long> left = new TreeMap<>();
        for (Map.Entry<FiscalPeriod, PeriodBudget> entry : pool.periods().entrySet()) {
            left.put(entry.getKey(), entry.getValue().available().minorUnits());
        }
        Stream.concat(
                        funded.values().stream().flatMap(f -> f.money().stream()),
                        synergies.stream().flatMap(s -> s.money().stream()))
                .filter(a -> a.pool().equals(pool.id()))
                .forEach(a -> left.merge(a.period(), -a.amount().minorUnits(), Math::addExact));
        long carried = 0;
        for (Map.Entry<FiscalPeriod, Long> entry : left.entrySet()) {
            long rest = entry.getValue() + carried;
            demand(rest >= 0, pool.id() + " is overspent in " + entry.getKey());
            carried = pool.carryOver() == CarryOver.ALL ? rest : 0;
        }
    }
}
