package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.finding.FindingCode;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Allotted money comes from where it is and goes where it is needed. Whether pools are overdrawn is a gate's question. */
final class AllotmentChecks implements PlanCheck {
    @Override
    public void check(PlanIndex plan, FindingSink found) {
        for (AllocationDecision decision : plan.plan().decisionsInForce()) {
            if (plan.isComplete(PlanPart.BUDGET)) {
                decision.allotments().forEach(allotment -> source(plan, decision, allotment, found));
            }
            if (plan.isComplete(PlanPart.INITIATIVES)) {
                need(plan, decision, found);
            }
        }
    }

    private static void source(PlanIndex plan, AllocationDecision decision, Allotment allotment, FindingSink found) {
        List<BudgetPool> pools = plan.pools(allotment.pool());
        boolean mayGive =
                pools.isEmpty() || pools.stream().anyMatch(pool -> PoolMoney.mayHaveIn(pool, allotment.period()));
        if (allotment.amount().isPositive() && !mayGive) {
            found.add(
                    FindingCode.ALLOTMENT_WITHOUT_MONEY,
                    Places.of(decision, "allotments"),
                    "Allot it from another pool or period, or add money there.",
                    "A pool must have the money that it gives but '%s' has none in %s for the %s allotted to '%s'.",
                    allotment.pool(),
                    allotment.period(),
                    allotment.amount(),
                    decision.initiative());
        }
    }

    private static void need(PlanIndex plan, AllocationDecision decision, FindingSink found) {
        List<FundingOption> options = plan.initiatives(decision.initiative()).stream()
                .flatMap(initiative -> initiative.options().stream())
                .filter(option ->
                        decision.option().isEmpty() || decision.option().get().equals(option.id()))
                .toList();
        if (options.isEmpty()) {
            return;
        }
        List<CostLine> costs =
                options.stream().flatMap(option -> option.costs().stream()).toList();
        for (Allotment allotment : decision.allotments()) {
            if (allotment.amount().isPositive() && costs.stream().noneMatch(line -> matches(allotment, line))) {
                found.add(
                        FindingCode.ALLOTMENT_WITHOUT_COST,
                        Places.of(decision, "allotments"),
                        "Allot it from the pools and in the periods of the cost lines, or correct these.",
                        "Money must be allotted where it is needed but '%s' has no cost for the %s from '%s' in %s.",
                        decision.initiative(),
                        allotment.amount(),
                        allotment.pool(),
                        allotment.period());
            }
        }
        total(decision, options, found);
    }

    private static boolean matches(Allotment allotment, CostLine line) {
        return line.period().equals(allotment.period()) && line.pools().contains(allotment.pool());
    }

    /** Amounts in several currencies cannot be compared; they are a finding of their own. */
    private static void total(AllocationDecision decision, List<FundingOption> options, FindingSink found) {
        if (decision.allotments().isEmpty()) {
            return;
        }
        List<Money> allotted =
                decision.allotments().stream().map(Allotment::amount).toList();
        Optional<Sum> given = Sum.of(allotted.get(0).currency(), allotted);
        List<Optional<Sum>> needs = options.stream()
                .map(option -> Sum.of(
                        allotted.get(0).currency(),
                        option.costs().stream().map(CostLine::amount).toList()))
                .toList();
        if (given.isEmpty() || needs.contains(Optional.<Sum>empty())) {
            return;
        }
        Sum most = needs.stream()
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        if (given.get().compareTo(most) > 0) {
            found.add(
                    FindingCode.ALLOTTED_OVER_NEED,
                    Places.of(decision, "allotments"),
                    "Allot less, or correct what the option costs.",
                    "An initiative must be allotted at most what it needs, %s, but '%s' gets %s.",
                    most,
                    decision.initiative(),
                    given.get());
        }
    }
}
