package io.github.cxstrategy.validation;

import io.github.cxstrategy.basics.FiscalPeriod;
import io.github.cxstrategy.basics.Money;
import io.github.cxstrategy.finding.Place;
import io.github.cxstrategy.model.budget.BudgetPool;
import io.github.cxstrategy.model.budget.PeriodBudget;
import io.github.cxstrategy.model.funding.AllocationDecision;
import io.github.cxstrategy.model.funding.Allotment;
import io.github.cxstrategy.model.initiative.CostEstimate;
import io.github.cxstrategy.model.initiative.CostLine;
import io.github.cxstrategy.model.initiative.FundingOption;
import io.github.cxstrategy.model.initiative.Initiative;
import io.github.cxstrategy.model.plan.PlanPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in the plan that speaks of money.
 *
 * @param what its name in a sentence, in the plural
 */
record MoneyUse(PlanPart part, Place place, String what, List<Money> amounts, List<FiscalPeriod> periods) {

    /** Every amount of the plan but estimates, grouped by where it stands. */
    static List<MoneyUse> allOf(PlanIndex plan) {
        List<MoneyUse> uses = new ArrayList<>();
        plan.pools().forEach(pool -> uses.add(of(pool)));
        for (Initiative initiative : plan.plan().initiatives()) {
            initiative.options().forEach(option -> uses.add(of(initiative, option)));
        }
        plan.plan().decisions().forEach(decision -> uses.add(of(decision)));
        return uses;
    }

    /** The estimates of the plan; they have no period. */
    static List<MoneyUse> estimatesOf(PlanIndex plan) {
        List<MoneyUse> uses = new ArrayList<>();
        for (Initiative initiative : plan.plan().initiatives()) {
            initiative.estimate().ifPresent(estimate -> uses.add(of(initiative, estimate)));
        }
        return uses;
    }

    private static MoneyUse of(BudgetPool pool) {
        return new MoneyUse(
                PlanPart.BUDGET,
                Places.of(pool, "periods"),
                "the amounts of pool '" + pool.id() + "'",
                pool.periods().values().stream().map(PeriodBudget::approved).toList(),
                List.copyOf(pool.periods().keySet()));
    }

    private static MoneyUse of(Initiative initiative, FundingOption option) {
        return new MoneyUse(
                PlanPart.INITIATIVES,
                Places.of(initiative, "options"),
                "the costs of option '" + option.id() + "'",
                option.costs().stream().map(CostLine::amount).toList(),
                option.costs().stream().map(CostLine::period).toList());
    }

    private static MoneyUse of(AllocationDecision decision) {
        return new MoneyUse(
                PlanPart.DECISIONS,
                Places.of(decision, "allotments"),
                "the allotments to '" + decision.initiative() + "'",
                decision.allotments().stream().map(Allotment::amount).toList(),
                decision.allotments().stream().map(Allotment::period).toList());
    }

    private static MoneyUse of(Initiative initiative, CostEstimate estimate) {
        return new MoneyUse(
                PlanPart.INITIATIVES,
                Places.of(initiative, "estimate"),
                "the estimates of '" + initiative.id() + "'",
                Stream.of(Optional.of(estimate.low()), estimate.likely(), Optional.of(estimate.high()))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of());
    }
}
