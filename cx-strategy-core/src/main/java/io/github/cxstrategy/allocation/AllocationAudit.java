package io.github.cxstrategy.allocation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Id;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.CarryOver;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.funding.FundingDecision;
import io.github.cxstrategy.model.funding.FundingRule;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Checks an allocation against the records of its request; uses neither the mapping to a program nor the solver. */
final class AllocationAudit {
    private final AllocationRequest request;
    private final Map<Id<Initiative>, FundingOutcome.Funded> funded = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    private AllocationAudit(AllocationRequest request, AllocationResult result) {
        this.request = request;
        result.outcomes().forEach((id, outcome) -> {
            if (outcome instanceof FundingOutcome.Funded f) {
                funded.put(id, f);
            }
        });
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
            request.rules().forEach(audit::rule);
            request.decisions().forEach(audit::decision);
            request.budget().pools().forEach(audit::pool);
            long value = audit.funded.values().stream()
                    .mapToLong(FundingOutcome.Funded::value)
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
        for (Id<Initiative> required : initiative.prerequisites()) {
            boolean done = request.initiatives().stream()
                    .anyMatch(i -> i.id().equals(required) && i.implementedOn().isPresent());
            demand(done || funded.containsKey(required), initiative.id() + " lacks its prerequisite " + required);
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
                    request.values().of(initiative.id(), o) == outcome.value(),
                    initiative.id() + " has the wrong value");
            money(initiative.id(), o, outcome.money());
        });
    }

    /** In each period an initiative gets what its lines ask, from pools that they name. */
    private void money(Id<Initiative> id, FundingOption option, List<Allotment> got) {
        List<Allotment> recorded = request.decisions().stream()
                .filter(d -> d.initiative().equals(id))
                .flatMap(d -> d.allotments().stream())
                .toList();
        Map<FiscalPeriod, Long> asked = new TreeMap<>();
        if (recorded.isEmpty()) {
            for (CostLine line : option.costs()) {
                asked.merge(line.period(), line.amount().minorUnits(), Math::addExact);
            }
        } else {
            recorded.forEach(a -> asked.merge(a.period(), a.amount().minorUnits(), Math::addExact));
        }
        for (Allotment allotment : got) {
            asked.merge(allotment.period(), -allotment.amount().minorUnits(), Math::addExact);
            boolean named = recorded.isEmpty()
                    ? option.costs().stream()
                            .anyMatch(line -> line.period().equals(allotment.period())
                                    && line.pools().contains(allotment.pool()))
                    : recorded.stream()
                            .anyMatch(a -> a.period().equals(allotment.period())
                                    && a.pool().equals(allotment.pool()));
            demand(named, id + " is paid from " + allotment.pool() + " that none of its lines names");
        }
        asked.forEach((period, rest) -> demand(rest == 0, id + " gets " + -rest + " too much in " + period));
    }

    private void rule(FundingRule rule) {
        if (rule instanceof FundingRule.MustFund must) {
            demand(funded.containsKey(must.initiative()), must.initiative() + " must be funded");
        } else if (rule instanceof FundingRule.MustNotFund mustNot) {
            demand(!funded.containsKey(mustNot.initiative()), mustNot.initiative() + " must not be funded");
        } else if (rule instanceof FundingRule.SpendAtMost cap) {
            long spent = 0;
            for (Id<Initiative> id : cap.initiatives()) {
                FundingOutcome.Funded f = funded.get(id);
                for (Allotment a : f == null ? List.<Allotment>of() : f.money()) {
                    spent = Math.addExact(spent, a.amount().minorUnits());
                }
            }
            demand(spent <= cap.limit().minorUnits(), "more is spent than " + cap);
        }
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
        for (FundingOutcome.Funded f : funded.values()) {
            for (Allotment a : f.money()) {
                if (a.pool().equals(pool.id())) {
                    left.merge(a.period(), -a.amount().minorUnits(), Math::addExact);
                }
            }
        }
        long carried = 0;
        for (Map.Entry<FiscalPeriod, Long> entry : left.entrySet()) {
            long rest = entry.getValue() + carried;
            demand(rest >= 0, pool.id() + " is overspent in " + entry.getKey());
            carried = pool.carryOver() == CarryOver.ALL ? rest : 0;
        }
    }
}
